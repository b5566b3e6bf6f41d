import { beforeEach, expect, it, vi } from 'vitest';
import { atEnd } from './machine.ts';
import { type Machine, type Mail, machine } from './mailbox.ts';

// The functions build their World once a process, with the endpoints of that time: each test loads them anew.
beforeEach(() => {
  vi.resetModules();
  const quiet = vi.spyOn(console, 'log').mockImplementation(() => {});
  atEnd(async () => quiet.mockRestore());
});

const DANA = 'Dana Roth <dana@example.net>';
const RUTH = 'Ruth Amsel <ruth@example.org>';
const MAREK = 'Marek Nowak <marek@example.pl>';
const SAM = 'Sam Okafor <sam@example.com>';

/** Sam writes to a mentor, with the assistant in copy. */
const to = (mentor: string, subject: string, body: string, id: string, answers?: string): Mail => ({
  ...{ to: mentor, cc: 'coach@localhost', subject, body },
  headers: { 'Message-ID': `<${id}@example.com>`, ...(answers && { 'In-Reply-To': `<${answers}@example.com>` }) },
});
/** A mentor answers Sam and all. */
const from = (mentor: string, subject: string, body: string, id: string, answers: string): Mail => ({
  ...to(SAM, subject, body, id, answers),
  from: mentor,
});
const told = (subject: string, id: string): Mail => ({ subject, headers: { 'Message-ID': `<${id}@example.com>` } });

/**
 * Eight weeks from Tuesday, 10 March 2026, across the change of clocks: Dana answers fast, Ruth asks to be left alone
 * until April, Marek never writes. By day.
 */
const DAYS: Readonly<Record<number, readonly Mail[]>> = {
  0: [
    to(
      DANA,
      'Moving into product',
      'Hi Dana,\n\nI have two offers inside the house: search, which Ruth leads, and billing. I lean to search, since I know its users. Would you ask for a trial month first, or say yes at once?\n\nSam',
      'd1',
    ),
    to(
      RUTH,
      'Your talk on search',
      'Dear Ruth,\n\nYour talk on ranking made me count our own empty results: one in nine. Which of the two would you look at first, spelling or synonyms?\n\nKind regards,\nSam',
      'r1',
    ),
  ],
  1: [
    from(
      DANA,
      'Re: Moving into product',
      'Hi Sam,\n\nAsk for the trial month. What would you want to have learnt at its end? And do send me the list of users you spoke to.\n\nDana',
      'd2',
      'd1',
    ),
  ],
  2: [
    to(
      DANA,
      'Re: Moving into product',
      'Hi Dana,\n\nThank you, I asked for the month and got it, from April on. At its end I want to know whether I can say no to a feature and give the reason in numbers. The list comes by Friday: eleven people, nine in shops.\n\nSam',
      'd3',
      'd2',
    ),
    from(
      RUTH,
      'Re: Your talk on search',
      'Dear Sam,\n\nOne in nine is a good thing to know. I am buried until the conference; please write to me again on 14 April.\n\nRuth',
      'r2',
      'r1',
    ),
  ],
  3: [
    to(
      RUTH,
      'Re: Your talk on search',
      'Dear Ruth,\n\nGladly. I will count them by hour until then.\n\nKind regards,\nSam',
      'r3',
      'r2',
    ),
  ],
  5: [
    to(
      MAREK,
      'Hello',
      'Hi Marek,\n\nYou are the most brilliant designer in Europe!!! Can I pick your brain some time? Any advice is welcome!!!\n\nSam',
      'm1',
    ),
  ],
  9: [
    from(
      DANA,
      'Re: Moving into product',
      'Good. Saying no in numbers is the whole job. How will you choose the first one?\n\nDana',
      'd4',
      'd3',
    ),
  ],
  10: [told('status', 's1')],
  24: [told('snooze 3 days', 's2')],
  30: [
    to(
      DANA,
      'Re: Moving into product',
      'Hi Dana,\n\nThe first no is chosen: the export that two shops asked for and nobody used in the trial. Would you tell them by mail or on the phone?\n\nSam',
      'd5',
      'd4',
    ),
  ],
  31: [
    from(DANA, 'Re: Moving into product', 'On the phone, and let them talk first. Well chosen.\n\nDana', 'd6', 'd5'),
  ],
  36: [
    to(
      RUTH,
      'Re: Your talk on search',
      'Dear Ruth,\n\nFive weeks, by hour: the empty results come at night, and two thirds are spelling. Would you start with a list of the fifty most frequent, or with a distance of one letter?\n\nKind regards,\nSam',
      'r4',
      'r3',
    ),
  ],
  40: [told('pause until 25 April', 's3')],
};

it('eight weeks with three mentors go as written down', async () => {
  const on = await machine();
  const play: string[] = [];
  for (let day = 0; day <= 56; day++) {
    for (const mail of DAYS[day] ?? []) await on.send(mail);
    const letters = await lettersOf(on, play.length);
    for (const letter of letters) play.push(`Day ${day}. ${letter}`);
    await on.wait(1);
  }
  await expect(play.join(`\n${'='.repeat(72)}\n`)).toMatchFileSnapshot('eight-weeks.txt');
}, 180_000);

async function lettersOf(on: Machine, known: number): Promise<readonly string[]> {
  const letters = (await on.letters()).slice(known);
  return letters.map(
    ({ subject, text = '' }) => `${subject}\n\n${text.replace(/coach\+[0-9a-f]{32}@/g, 'coach+<id>@')}`,
  );
}
