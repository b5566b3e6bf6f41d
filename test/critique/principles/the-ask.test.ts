import { expect, it } from 'vitest';
import { theAsk } from '#shared/critique/principles/the-ask.ts';
import { fixOf, holdsItsExamples, said, strengthOf } from '../cases.ts';

holdsItsExamples(theAsk);

it.each([
  'Would you consider being my mentor?',
  'Could I shadow you for a week?',
  'Could you refer me to your head of department?',
])('too big, too early: %s', (ask) =>
  expect(fixOf(said(`Dear Dana,\n\nI am a nurse in Leeds. ${ask}\n\nSam`), theAsk)).toBe(ask),
);

it('somebody else’s mentor is none, and a small ask is none', () => {
  expect(
    fixOf(said('Dear Dana,\n\nRuth became my mentor in May. Which of her two charts would you use?\n\nSam'), theAsk),
  ).toBeUndefined();
  expect(strengthOf(said('Dear Dana,\n\nWould you have ten minutes?\n\nSam'), theAsk)).toBeUndefined();
});
