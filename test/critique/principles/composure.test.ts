import { expect, it } from 'vitest';
import { composure } from '#shared/critique/principles/composure.ts';
import { fixOf, holdsItsExamples, said, strengthOf } from '../cases.ts';

holdsItsExamples(composure);

it('stacked superlatives are a fix, one warm line is not', () => {
  const gush =
    'Dear Dana,\n\nYou are simply the greatest, the most amazing teacher in the whole world, and a genius!!! I can’t believe that I may write to you!!!\n\nSam';
  expect(fixOf(said(gush), composure)).toBeDefined();
  expect(
    fixOf(said('Dear Dana,\n\nThank you, that was great! It works now.\n\nSam', 'Cut the second question.'), composure),
  ).toBeUndefined();
});

it('praise of somebody else is none', () => {
  expect(
    fixOf(
      said('Hi Dana,\n\nRuth is the most amazing nurse on the ward, a genius with needles. Do you know her?\n\nSam'),
      composure,
    ),
  ).toBeUndefined();
  expect(strengthOf(said('Hi Dana,\n\nIt is cut.\n\nSam', 'Cut it.'), composure)).toBeUndefined();
});
