import { expect, it } from 'vitest';
import { specificAsk } from '#shared/critique/principles/specific-ask.ts';
import { fixOf, holdsItsExamples, said, strengthOf } from '../cases.ts';

holdsItsExamples(specificAsk);

it.each([
  'I would love to hear your thoughts some time.',
  'Any tips for somebody like me?',
  'Could I pick your brain?',
])('a general ask alone is a fix: %s', (ask) => {
  expect(fixOf(said(`Hi Dana,\n\nI am in my second year on the ward. ${ask}\n\nSam`), specificAsk)).toBe(ask);
});

it('a general word in a concrete question is none', () => {
  const reply =
    'Hi Dana,\n\nWould your advice be to start with the night shift, or with the two day shifts that Ruth leads?\n\nSam';
  expect(fixOf(said(reply), specificAsk)).toBeUndefined();
  expect(strengthOf(said(reply), specificAsk)).toContain('the night shift');
});

it('what somebody else asked is none', () => {
  expect(
    fixOf(said('Hi Dana,\n\nMy brother wrote “any advice?” to his boss, and got two words back.\n\nSam'), specificAsk),
  ).toBeUndefined();
});
