import { expect, it } from 'vitest';
import { caseOf } from '#shared/critique/example.ts';
import { readCase } from '#shared/critique/reading.ts';

const reading = (text: string, before: Parameters<typeof caseOf>[0]['before'] = []) =>
  readCase(caseOf({ before, reply: { on: '2026-03-09', text } }))!;

it.each([
  ['Dear Dr Roth,', 'Dr Roth'],
  ['Hi Dana!', 'Dana'],
  ['Dana,', 'Dana'],
  ['Good morning,', 'Dana'],
  ['Dear Ruth,', 'Dana'],
])('the mentor is addressed as the user addresses them: %s', (greeting, address) =>
  expect(reading(`${greeting}\n\nWard 4.\n\nSam`).address).toBe(address),
);

it('counts answers, and knows which mails wait for one', () => {
  const { exchanges, waiting, isFirst, latest } = reading('And nights?', [
    { from: 'user', on: '2026-03-02', text: 'Do you count visits?' },
    { from: 'mentor', on: '2026-03-03', text: 'Patients.' },
    { from: 'mentor', on: '2026-03-04', text: 'And nights.' },
    { from: 'user', on: '2026-03-05', text: 'Which nights?' },
  ]);
  expect({ exchanges, waiting: waiting.map(({ text }) => text), isFirst, latest: latest?.text }).toEqual({
    exchanges: 1,
    waiting: ['Which nights?'],
    isFirst: false,
    latest: 'And nights.',
  });
  expect(reading('Do you count visits?').isFirst).toBe(true);
});

it('an answer in an earlier mail counts, a promise of one does not', () => {
  const asked = { from: 'mentor' as const, on: '2026-03-03', text: 'Send me the dock schedule.' };
  const open = (text: string) =>
    reading('It went well on Monday.', [asked, { from: 'user', on: '2026-03-04', text }]).unanswered.length;
  expect(open('The dock schedule is attached.')).toBe(0);
  expect(open('I’ll send the dock schedule tomorrow.')).toBe(1);
});

it('a mentor who writes from another address is the same', () => {
  const plain = caseOf({
    before: [{ from: 'mentor', on: '2026-03-03', text: 'Which ward?' }],
    reply: { on: '2026-03-09', text: 'Ward 4.' },
  });
  const [asked, reply] = plain.messages;
  const from = { name: 'Dana Roth', address: 'dana@phone.example' };
  expect(readCase({ ...plain, messages: [{ ...asked!, from }, reply!] })?.latest?.text).toBe('Which ward?');
});
