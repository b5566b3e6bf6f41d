import { afterAll, describe, expect, it } from 'vitest';
import { findDue } from '#shared/flows/due.ts';
import { receiveMail } from '#shared/flows/receive-mail.ts';
import { sendDue } from '#shared/flows/send-due.ts';
import { LetterInHand } from '#shared/flows/send-letter.ts';
import { NotAccepted } from '#shared/world.ts';
import { type TestTable, testTable } from '#test/fakes/dynamo.ts';
import { deliver, rawMail } from '#test/fakes/mail.ts';
import { type FakeWorld, fakeWorld } from '#test/fakes/world.ts';

const tables: TestTable[] = [];
afterAll(async () => {
  for (const table of tables) await table.close();
});

const DAY = 86_400;
const WEEK = 7 * DAY;

/** Sam has written to Dana on Tuesday, 10 March, with the assistant in copy, and got his critique. */
async function waiting(about: { subject?: string } = {}): Promise<FakeWorld> {
  const table = await testTable();
  tables.push(table);
  const world = fakeWorld(table);
  await receiveMail(world, deliver(world, fromSam('<one@example.com>', about.subject)));
  expect(world.outbox.sent).toHaveLength(1);
  return world;
}

const fromSam = (id: string, subject = 'Plan', date = 'Tue, 10 Mar 2026 12:50:00 +0100') =>
  rawMail(
    {
      From: 'Sam Okafor <sam@example.com>',
      To: 'Dana Roth <dana@example.net>',
      Cc: 'coach@protege.example',
      Subject: subject,
      'Message-ID': id,
      Date: date,
    },
    'Hi Dana,\n\nI have the two drafts side by side now. Would you start with the interviews or with the numbers?\n\nSam\n',
  );

const fromDana = (date: string) =>
  rawMail(
    {
      From: 'Dana Roth <dana@example.net>',
      To: 'sam@example.com',
      Cc: 'coach@protege.example',
      Subject: 'Re: Plan',
      'In-Reply-To': '<one@example.com>',
      'Message-ID': `<${date}@example.net>`,
      Date: date,
    },
    'With the interviews.\n',
  );

/** One round of the clock: finds what is due and sees to it. */
async function sweep(world: FakeWorld): Promise<readonly string[]> {
  await findDue(world);
  const outcomes: string[] = [];
  for (const due of world.dueQueue.waiting.splice(0)) outcomes.push(await sendDue(world, due));
  return outcomes;
}

/** They bring an entry for the calendar; digests and critiques don't. */
const nudges = (world: FakeWorld) => world.outbox.sent.filter(({ attachments }) => attachments);

async function mentorOfSam(world: FakeWorld) {
  const user = await world.store.userByAddress('sam@example.com');
  const [mentor] = await world.store.mentorsOf(user!.id);
  return mentor!;
}

/** Moves the clock to a mentor's due moment. */
async function toDue(world: FakeWorld): Promise<void> {
  const { due } = await mentorOfSam(world);
  world.wait((Date.parse(due!.at) - world.clock.now().getTime()) / 1000 + 60);
}

describe('a nudge', () => {
  it('comes at its moment and not before, to the user alone', async () => {
    const world = await waiting();
    expect((await mentorOfSam(world)).due).toMatchObject({ kind: 'nudge' });
    world.wait(DAY);
    expect(await sweep(world)).toEqual([]);
    await toDue(world);
    expect(await sweep(world)).toContain('sent');
    const [nudge] = nudges(world);
    expect(nudge).toMatchObject({ to: 'sam@example.com' });
    expect(nudge?.text.replace(/[>\s]+/g, ' ')).toContain('Would you start with the interviews or with the numbers?');
    expect(nudge?.attachments?.[0]?.filename).toBe('follow-up.ics');
    expect(world.clock.now().getTime() - Date.parse('2026-03-10T12:50:00+01:00')).toBeGreaterThan(2 * DAY * 1000);
  });

  it('comes once, however often its moment is handed on, at the same time or later', async () => {
    const world = await waiting();
    await toDue(world);
    await findDue(world);
    await findDue(world);
    const due = world.dueQueue.waiting.filter(({ mentorId }) => mentorId);
    expect(due.length).toBeGreaterThan(1);
    const runs = await Promise.allSettled([...due, ...due].map((each) => sendDue(world, each)));
    for (const run of runs) if (run.status === 'rejected') expect(run.reason).toBeInstanceOf(LetterInHand);
    for (const each of due) expect(await sendDue(world, each)).toBe('moved');
    expect(nudges(world)).toHaveLength(1);
  });

  it('does not come after an answer', async () => {
    const world = await waiting();
    await receiveMail(world, deliver(world, fromDana('Wed, 11 Mar 2026 09:00:00 +0100')));
    expect((await mentorOfSam(world)).due).toBeUndefined();
    world.wait(4 * WEEK);
    await sweep(world);
    expect(nudges(world)).toEqual([]);
  });

  it('that was handed on before the answer came does not come either', async () => {
    const world = await waiting();
    await toDue(world);
    await findDue(world);
    await receiveMail(world, deliver(world, fromDana('Wed, 18 Mar 2026 09:00:00 +0100')));
    for (const due of world.dueQueue.waiting.filter(({ mentorId }) => mentorId)) {
      expect(await sendDue(world, due)).toBe('moved');
    }
    expect(nudges(world)).toEqual([]);
  });

  it('comes twice in a silence, then once more after weeks, then never again', async () => {
    const world = await waiting();
    const kinds: string[] = [];
    for (let week = 0; week < 40; week++) {
      const { due } = await mentorOfSam(world);
      const sent = nudges(world).length;
      await sweep(world);
      if (nudges(world).length > sent) kinds.push(due!.kind);
      world.wait(WEEK);
    }
    expect(kinds).toEqual(['nudge', 'nudge', 'radar']);
    expect((await mentorOfSam(world)).due).toBeUndefined();
  });

  it('is not begun anew by a mail of the user’s that only asks again', async () => {
    const world = await waiting();
    await toDue(world);
    await sweep(world);
    const again = fromSam('<two@example.com>', 'Re: Plan', 'Wed, 18 Mar 2026 09:00:00 +0100');
    await receiveMail(world, deliver(world, again));
    expect((await mentorOfSam(world)).silence).toMatchObject({ nudges: 1 });
  });
});

describe('an absence', () => {
  const OUT = 'Thank you for your mail. I am out of the office until 30 March 2026 and not reading mail.';

  it('that the mentor’s server sent puts the nudge off until they are back', async () => {
    const world = await waiting();
    const away = rawMail(
      {
        From: 'dana@example.net',
        To: 'sam@example.com',
        Subject: 'Automatic reply: Plan',
        'Auto-Submitted': 'auto-replied',
      },
      OUT,
    );
    await receiveMail(world, deliver(world, away, { envelopeFrom: '' }));
    for (let day = 0; day < 20; day++) {
      world.wait(DAY);
      await sweep(world);
    }
    expect(nudges(world)).toEqual([]);
    for (let day = 0; day < 6; day++) {
      world.wait(DAY);
      await sweep(world);
    }
    expect(nudges(world)).toHaveLength(1);
    expect(world.clock.now().getTime()).toBeGreaterThan(Date.parse('2026-04-01T00:00:00Z'));
  });

  it('that the user hands on is noted, and is no answer', async () => {
    const world = await waiting();
    const handedOn = `---------- Forwarded message ---------\nFrom: Dana Roth <dana@example.net>\nDate: Tue, Mar 10, 2026 at 1:05 PM\nSubject: Automatic reply: Plan\nTo: Sam Okafor <sam@example.com>\n\n\n${OUT}\n`;
    const mail = rawMail(
      { From: 'Sam <sam@example.com>', To: 'coach@protege.example', Subject: 'Fwd: Automatic reply: Plan' },
      handedOn,
    );
    expect(await receiveMail(world, deliver(world, mail))).toMatchObject({ state: 'noted', reason: 'absence' });
    expect(world.outbox.sent.at(-1)?.text).toContain('away until Monday 30 March.');
    const { turn, silence, due } = await mentorOfSam(world);
    expect(turn).toBe('mentor');
    expect(silence).toBeDefined();
    expect(Date.parse(due!.at)).toBeGreaterThan(Date.parse('2026-04-01T00:00:00Z'));
  });
});

describe('broken off', () => {
  it('before SES said yes for certain, it is sent once all the same', async () => {
    const world = await waiting();
    await toDue(world);
    await findDue(world);
    const [due] = world.dueQueue.waiting.filter(({ mentorId }) => mentorId);
    world.outbox.refuseNext = new NotAccepted('Throttling');
    await expect(sendDue(world, due!)).rejects.toThrow('Throttling');
    expect(await sendDue(world, due!)).toBe('sent');
    expect(nudges(world)).toHaveLength(1);
  });

  it('between the letter and our note of it, no second letter is sent', async () => {
    const world = await waiting();
    await toDue(world);
    await findDue(world);
    const [due] = world.dueQueue.waiting.filter(({ mentorId }) => mentorId);
    const { putMentor } = world.store;
    let writes = 0;
    // The claim is written, the end is not.
    world.store.putMentor = async (mentor) => {
      if (++writes > 1) throw new Error('killed');
      return putMentor.call(world.store, mentor);
    };
    await expect(sendDue(world, due!)).rejects.toThrow('killed');
    world.store.putMentor = putMentor;
    expect(nudges(world)).toHaveLength(1);
    await sendDue(world, due!);
    expect(nudges(world)).toHaveLength(1);
    expect((await mentorOfSam(world)).silence?.nudges).toBe(1);
  });
});

describe('a pause', () => {
  it('lets nothing through, and what was due comes when it is over', async () => {
    const world = await waiting();
    const user = (await world.store.userByAddress('sam@example.com'))!;
    const until = new Date(world.clock.now().getTime() + 8 * WEEK * 1000).toISOString();
    await world.store.putUser({ ...user, paused: { until } });
    for (let week = 0; week < 7; week++) {
      world.wait(WEEK);
      await sweep(world);
    }
    expect(nudges(world)).toEqual([]);
  });
});

it('a message of the queue that is none is told apart', async () => {
  const { readDue, BadDue } = await import('#shared/flows/due.ts');
  for (const body of ['', '{}', 'null', '[]', '{"userId":1,"mentorId":null,"at":"x"}']) {
    expect(() => readDue(body)).toThrow(BadDue);
  }
  expect(readDue('{"userId":"u","mentorId":null,"at":"x"}')).toEqual({ userId: 'u', mentorId: null, at: 'x' });
});
