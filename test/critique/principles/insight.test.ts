import { expect, it } from 'vitest';
import { insight } from '#shared/critique/principles/insight.ts';
import { fixOf, holdsItsExamples, said, strengthOf } from '../cases.ts';

holdsItsExamples(insight);

it('advice to somebody else is none', () => {
  expect(
    fixOf(
      said(
        'Hi Dana,\n\nI told the ward that they should move the sheet to the door, and they did.\n\nSam',
        'Hi Sam,\n\nGood.\n\nDana',
      ),
      insight,
    ),
  ).toBeUndefined();
  expect(strengthOf(said('Hi Dana,\n\nDays or nights?\n\nSam'), insight)).toBeUndefined();
});
