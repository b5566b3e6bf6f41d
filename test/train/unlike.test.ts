import { expect, it } from 'vitest';
import { unlike } from '../../train/unlike.ts';

const kept = (examples: readonly string[], ...sentences: string[]) =>
  unlike(
    examples.map((text) => ({ text })),
    sentences,
  ).map(({ text }) => text);

it('an example that shares a run of words with a sentence is left out', () => {
  expect(
    kept(
      ['Last week I counted the bees at the north hive before noon.', 'I counted the cars.'],
      'So I counted the bees at the north hive and wrote it down, twice, for you and for the club.',
    ),
  ).toEqual(['I counted the cars.']);
});

it('so is one that has most of its words, in whatever order', () => {
  expect(
    kept(['Would Friday at noon suit you?', 'Would red suit the kitchen?'], 'At noon on Friday, would that suit you?'),
  ).toEqual(['Would red suit the kitchen?']);
});

it('a run that many examples have is just English, and tells nothing of likeness', () => {
  const common = ['dogs', 'cats', 'hens', 'geese', 'goats'].map(
    (beasts) => `I would like to know whether the ${beasts} sleep well on straw in a cold winter.`,
  );
  expect(kept(common, 'I would like to know whether the board, which meets on Monday, votes by hand.')).toEqual(common);
});
