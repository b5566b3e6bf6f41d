import { expect, it } from 'vitest';
import { closesLoop } from '#shared/critique/principles/closes-loop.ts';
import { fixOf, holdsItsExamples, said, strengthOf } from '../cases.ts';

holdsItsExamples(closesLoop);

const ADVICE = 'Hi Sam,\n\nMeasure the corridor before you order a single trolley.\n\nDana';
const OTHER =
  'Hi Dana,\n\nThe head of nursing has moved the talk to Thursday week, and I have three drafts of the first slide. One begins with the patient, one with the numbers, and one with the photograph of the kitchen that you liked so much. The committee has eight people, two of whom have seen the pilot and one of whom pays for it. Which of the three would you open with?\n\nSam';

it('advice of a week ago may still be on its way', () => {
  expect(fixOf(said(OTHER, ADVICE), closesLoop)).toBeUndefined();
});

it('a report on it is a strength', () => {
  expect(
    strengthOf(
      said(
        'Hi Dana,\n\nI measured the corridor, as you said, and the trolleys would not have fitted: 88 cm.\n\nSam',
        ADVICE,
      ),
      closesLoop,
    ),
  ).toContain('88 cm');
});
