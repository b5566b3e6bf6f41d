import { expect, it } from 'vitest';
import { answersThem } from '#shared/critique/principles/answers-them.ts';
import { fixOf, holdsItsExamples, said } from '../cases.ts';

holdsItsExamples(answersThem);

it('each question that is passed over counts, and the fix quotes the mentor', () => {
  const review = said(
    'Hi Dana,\n\nThe slides are lovely. Do you still have the old ones?\n\nSam',
    'Hi Sam,\n\nWhich ward would you start on? And who pays for the night shifts?\n\nDana',
  );
  expect(fixOf(review, answersThem)).toBe('Which ward would you start on?');
  expect(review.unanswered).toEqual(['Which ward would you start on?', 'And who pays for the night shifts?']);
});

it('an answer in other words counts, and so does a promise to answer', () => {
  const asked = 'Hi Sam,\n\nWhich ward would you start on?\n\nDana';
  expect(fixOf(said('Hi Dana,\n\nWard 4, since Ruth knows the pilot.\n\nSam', asked), answersThem)).toBeUndefined();
  expect(
    fixOf(said('Hi Dana,\n\nYou asked about the ward: I’ll come back to you on Monday.\n\nSam', asked), answersThem),
  ).toBeUndefined();
});
