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

it('what became of somebody the mentor named is a report', () =>
  expect(
    strengthOf(
      said('Hi Dana,\n\nRuth gave us the key on Friday.\n\nSam', 'Hi Sam,\n\nRing Ruth about the key.\n\nDana'),
      closesLoop,
    ),
  ).toBe('Ruth gave us the key on Friday.'));

it('to have read their mail is none', () =>
  expect(
    strengthOf(said('Hi Dana,\n\nI read your note.\n\nSam', 'Hi Sam,\n\nRing Ruth about the key.\n\nDana'), closesLoop),
  ).toBeUndefined());
