import { expect, it } from 'vitest';
import { takesCriticism } from '#shared/critique/principles/takes-criticism.ts';
import { fixOf, holdsItsExamples, said, strengthOf } from '../cases.ts';

holdsItsExamples(takesCriticism);

const CRITICISM = 'Hi Sam,\n\nThe second page is too long, and the numbers are hard to follow.\n\nDana';

it('a disagreement that shows the point was weighed is none', () => {
  const reply =
    'Hi Dana,\n\nYou are right about page two, it is one page now. I kept the table, because the nurses look for it first.\n\nSam';
  expect(fixOf(said(reply, CRITICISM), takesCriticism)).toBeUndefined();
});

it('bad luck told to somebody who criticised nothing is none', () => {
  const reply =
    'Hi Dana,\n\nNobody told me that the room had moved, and it was not my fault that the slides were gone.\n\nSam';
  expect(fixOf(said(reply), takesCriticism)).toBeUndefined();
  expect(strengthOf(said(reply), takesCriticism)).toBeUndefined();
});
