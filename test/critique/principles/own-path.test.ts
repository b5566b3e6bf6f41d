import { expect, it } from 'vitest';
import { ownPath } from '#shared/critique/principles/own-path.ts';
import { fixOf, holdsItsExamples, said, strengthOf } from '../cases.ts';

holdsItsExamples(ownPath);

it('the same question with a plan of one’s own is none', () => {
  const reply =
    'Hi Dana,\n\nMy plan is to start with nights in May and to add days in June, because the night staff asked for it. What should I do about the weekends?\n\nSam';
  expect(fixOf(said(reply), ownPath)).toBeUndefined();
});

it('what somebody else should do is none', () => {
  expect(
    fixOf(said('Hi Dana,\n\nRuth asked what she should do, and I told her to count first.\n\nSam'), ownPath),
  ).toBeUndefined();
  expect(strengthOf(said('Hi Dana,\n\nThank you for Thursday.\n\nSam'), ownPath)).toBeUndefined();
});

it.each([
  'I’ll do whatever you say.',
  'If you were me, what would you do with the year?',
  'Tell me which ward and I’ll go.',
])('a life handed over is a fix: %s', (text) =>
  expect(fixOf(said(`Hi Dana,\n\nThe pilot ends in May. ${text}\n\nSam`), ownPath)).toBe(text),
);
