import { expect, it } from 'vitest';
import { stemsOf, wordCount } from '#shared/mentorship/words.ts';

it('words of one stem are one, and words without matter are none', () => {
  expect(stemsOf('I am leaning towards it')).toEqual(stemsOf('We lean toward that'));
  expect(stemsOf('Which of the two would you like?')).toEqual(new Set());
  expect(stemsOf('in ’88')).toEqual(new Set(['88']));
});

it('words are counted, not marks', () => expect(wordCount('Don’t, well-known: “a” 4 -')).toBeGreaterThanOrEqual(4));
