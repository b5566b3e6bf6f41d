import { expect, it } from 'vitest';
import { homework } from '#shared/critique/principles/homework.ts';
import { fixOf, holdsItsExamples, said, strengthOf } from '../cases.ts';

holdsItsExamples(homework);

it('what was read and counted is a strength only before a question', () => {
  const counted = 'Hi Dana,\n\nI read chapter 4 and timed 30 handovers on both wards.';
  expect(strengthOf(said(`${counted} Would you look at nights first?\n\nSam`), homework)).toContain('I read chapter 4');
  expect(strengthOf(said(`${counted}\n\nSam`), homework)).toBeUndefined();
});

it('not having read a thing that answers nothing is none', () => {
  expect(
    fixOf(said('Hi Dana,\n\nI slept badly and the train was late. Days or nights?\n\nSam'), homework),
  ).toBeUndefined();
});
