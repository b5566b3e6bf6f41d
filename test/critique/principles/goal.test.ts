import { expect, it } from 'vitest';
import { goal } from '#shared/critique/principles/goal.ts';
import { fixOf, holdsItsExamples, said, strengthOf } from '../cases.ts';

holdsItsExamples(goal);

it('a goal said earlier in the thread is known', () => {
  const before = 'Hi Sam,\n\nWhere is this meant to lead?\n\nDana';
  const vague =
    'Hi Dana,\n\nI just want to get really good and see what happens. How would you spend the summer?\n\nSam';
  expect(fixOf(said(vague, before), goal)).toBe('I just want to get really good and see what happens.');
  expect(strengthOf(said(vague, before), goal)).toBeUndefined();
});

it('a wish without a question is a wish', () => {
  expect(
    fixOf(said('Hi Dana,\n\nThank you. I want to get better at this, and your sheet helps.\n\nSam'), goal),
  ).toBeUndefined();
});
