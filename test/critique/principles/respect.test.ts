import { expect, it } from 'vitest';
import { respect } from '#shared/critique/principles/respect.ts';
import { fixOf, holdsItsExamples, said, strengthOf } from '../cases.ts';

holdsItsExamples(respect);

it.each([
  'I’ve put you down as my referee.',
  'I need your comments by Friday at the latest.',
  'I have put the call in your calendar for Tuesday.',
])('presuming is a fix: %s', (line) => {
  expect(fixOf(said(`Hi Dana,\n\nThe plan is done. ${line}\n\nSam`, 'Good luck with the plan.'), respect)).toContain(
    line,
  );
});

it('what the mentor proposed is no presumption', () => {
  expect(
    fixOf(
      said(
        'Hi Dana,\n\nThursday at ten it is, the invite is on its way.\n\nSam',
        'Thursday at ten? Send me an invite.',
      ),
      respect,
    ),
  ).toBeUndefined();
});

it('the user’s own deadline is none', () => {
  expect(
    fixOf(said('Hi Dana,\n\nI hand the plan in on Friday, and will tell you what they say.\n\nSam'), respect),
  ).toBeUndefined();
  expect(
    strengthOf(said('Hi Dana,\n\nCould we talk for ten minutes, whenever it suits you?\n\nSam'), respect),
  ).toBeDefined();
});
