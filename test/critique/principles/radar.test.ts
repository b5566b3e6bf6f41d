import { expect, it } from 'vitest';
import { radar } from '#shared/critique/principles/radar.ts';
import { fixOf, holdsItsExamples, said, strengthOf } from '../cases.ts';

holdsItsExamples(radar);

it('writing again with nothing new is a fix; with news, at the time they named, it is not', () => {
  const before = ['Hi Sam,\n\nI am away until the 20th of April, ask me then.\n\nDana'];
  expect(
    fixOf(said('Hi Dana,\n\nJust following up on my question. Did you see it?\n\nSam', ...before), radar),
  ).toBeDefined();
});

it('a first mail can’t chase', () => {
  const first = said(
    'Dear Dana,\n\nJust checking in with the library, they told me that you lead the reading group.\n\nSam',
  );
  expect(fixOf(first, radar)).toBeUndefined();
  expect(strengthOf(first, radar)).toBeUndefined();
});
