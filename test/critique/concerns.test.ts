import { describe, expect, it } from 'vitest';
import { concernsOf, isTakenUp, onTheirConcern } from '#shared/critique/concerns.ts';
import { caseOf } from '#shared/critique/example.ts';
import { readCase } from '#shared/critique/reading.ts';

function read(mentor: string, reply: string) {
  return readCase(
    caseOf({ before: [{ from: 'mentor', on: '2026-03-08', text: mentor }], reply: { on: '2026-03-09', text: reply } }),
  )!;
}

const ALTOS = 'Hi Sam,\n\nBegin with nights. My own worry is the altos, they are leaving one by one.\n\nDana';

describe('what occupies the mentor', () => {
  it.each([
    'We are short of drivers this winter and I spend my evenings on the rota.',
    'My worry now is who will teach the trade when we are gone.',
    'I am trying to save the children’s choir, which has lost its grant.',
  ])('is told in “%s”', (text) => expect(concernsOf(read(text, 'Hi Dana,\n\nFine.').theirs)).toHaveLength(1));

  it.each(['The rota is on the door.', 'Count the beds first.', 'Thursday at four.'])('is not told in “%s”', (text) =>
    expect(concernsOf(read(text, 'Hi Dana,\n\nFine.').theirs)).toEqual([]),
  );
});

it('is taken up by a paragraph that speaks of it', () => {
  const reading = read(
    ALTOS,
    'Hi Dana,\n\nNights it is.\n\nOn your altos: ours came back when the seats were changed.\n\nSam',
  );
  expect(onTheirConcern(reading).map(({ text }) => text)).toEqual([
    'On your altos: ours came back when the seats were changed.',
  ]);
});

it('is passed over by a mail that has not a word of it', () => {
  const reading = read(ALTOS, 'Hi Dana,\n\nNights it is. I want to move to a third ward in May.\n\nSam');
  expect(onTheirConcern(reading)).toEqual([]);
  expect(concernsOf(reading.theirs).some((one) => isTakenUp(one, reading.reply))).toBe(false);
});
