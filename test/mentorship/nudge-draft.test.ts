import { expect, it } from 'vitest';
import type { Message } from '#shared/mail/message.ts';
import { nudgeDraft } from '#shared/mentorship/nudge-draft.ts';

const person = (name: string) => ({ name, address: `${name.toLowerCase()}@example.com` });
const from = (name: string, text: string, signature?: string): Message => ({
  ...{ from: person(name), to: [person(name === 'Sam' ? 'Dana' : 'Sam')], cc: [], subject: 'Plan', text },
  date: '2026-03-10T12:50:00+01:00',
  ...(signature && { signature }),
});
const ASK = 'Would you start with the interviews or with the numbers?';

it('greets and closes as the user does, and leaves what is new to them', () => {
  const draft = nudgeDraft(
    'nudge',
    [from('Sam', `Dear Ms Roth,\n\nI have two drafts. ${ASK}\n\nBest wishes,\nSam`)],
    'sam@example.com',
  );
  expect(draft.split('\n\n')).toEqual([
    'Dear Ms Roth,',
    `Since I wrote, ___. My question is still this one: ${ASK} A line is enough, and if it is not a good time, that is fine too.`,
    'Best wishes,\nSam',
  ]);
});

it('asks no question again that was better not asked', () => {
  const fault = 'Also, do you think I am good enough?';
  const messages = [from('Sam', `Hi Dana,\n\n${ASK} ${fault}\n\nSam`)];
  const draft = nudgeDraft('nudge', messages, 'sam@example.com', ['do you think I am good enough?']);
  expect(draft).toContain(ASK);
  expect(draft).not.toContain('good enough');
});

it('begins a question that went on from another by itself', () => {
  const draft = nudgeDraft(
    'nudge',
    [from('Sam', 'Hi Dana,\n\nAnd would you cut the last chapter?\n\nSam')],
    'sam@example.com',
  );
  expect(draft).toContain('this one: Would you cut the last chapter?');
});

it('after a long silence asks nothing', () => {
  const draft = nudgeDraft('radar', [from('Sam', `Hi Dana,\n\n${ASK}\n\nSam`)], 'sam@example.com');
  expect(draft).not.toContain('?');
});

it('has a greeting of its own where the user has none', () => {
  const messages = [from('Dana', 'Which team?'), from('Sam', 'The search team.')];
  expect(nudgeDraft('nudge', messages, 'sam@example.com')).toMatch(/^Hi Dana,\n\n/);
});

it('in another language leaves all but greeting and closing to the user', () => {
  const text =
    'Hallo Dana,\n\nich habe die zwei Kapitel gelesen und den Plan geschrieben. Würdest du mit den Zahlen anfangen?\n\nSam';
  expect(nudgeDraft('nudge', [from('Sam', text)], 'sam@example.com').split('\n\n')[1]).toBe('___');
});
