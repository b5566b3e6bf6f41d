import { expect, it } from 'vitest';
import { smallFootprint } from '#shared/critique/principles/small-footprint.ts';
import { fixOf, holdsItsExamples, said, strengthOf } from '../cases.ts';

holdsItsExamples(smallFootprint);

it('a long paper to read is a fix, a page of it is not', () => {
  expect(
    fixOf(
      said('Dear Dana,\n\nThe report is attached, 95 pages. Could you read it and comment on each chapter?\n\nSam'),
      smallFootprint,
    ),
  ).toBeDefined();
  expect(
    fixOf(
      said('Dear Dana,\n\nThe report has 95 pages. Could you look at page 3 alone? Is the second table clear?\n\nSam'),
      smallFootprint,
    ),
  ).toBeUndefined();
});

it('what was sent to others weighs nothing', () => {
  expect(
    fixOf(
      said('Dear Dana,\n\nThe 95 pages went to the examiner. Which of the two titles is clearer?\n\nSam'),
      smallFootprint,
    ),
  ).toBeUndefined();
  expect(
    strengthOf(said('Dear Dana,\n\nDid you count visits? A yes or no is enough.\n\nSam'), smallFootprint),
  ).toBeDefined();
});
