import { expect, it } from 'vitest';
import { guidanceNotValidation } from '#shared/critique/principles/guidance-not-validation.ts';
import { fixOf, holdsItsExamples, said, strengthOf } from '../cases.ts';

holdsItsExamples(guidanceNotValidation);

it.each(['Am I cut out for this?', 'Please tell me I did the right thing.', 'Do you think I’m good enough?'])(
  'fishing for a yes is a fix: %s',
  (ask) =>
    expect(fixOf(said(`Hi Dana,\n\nThe talk went to forty people. ${ask}\n\nSam`), guidanceNotValidation)).toBe(ask),
);

it('what others think of the sender is no fishing', () => {
  const reply =
    'Hi Dana,\n\nMy manager says I am good enough for the senior track. Which of the two papers would you send them?\n\nSam';
  expect(fixOf(said(reply), guidanceNotValidation)).toBeUndefined();
});

it('asking what is wrong with it is the strength', () => {
  expect(
    strengthOf(said('Hi Dana,\n\nWhat would you cut from the plan?  Please be harsh.\n\nSam'), guidanceNotValidation),
  ).toBeDefined();
});
