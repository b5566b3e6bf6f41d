import { describe, expect, it } from 'vitest';
import { declineIn, deferralIn, invitationIn, laterIn, warmthIn } from '#shared/mentorship/openness.ts';

describe('a no', () => {
  it.each([
    'I’m going to say no.',
    'I don’t think I am the right person for this.',
    'I no longer take on students.',
    'Please don’t send me any more drafts.',
    'I’d rather not.',
    'I’ve stopped taking these calls.',
    'I need some space at the moment.',
  ])('%s', (line) => expect(declineIn(line)?.text).toBe(line));

  it.each(['I can’t do Tuesday.', 'No, the second one.', 'I don’t like the title.', 'I’m not sure about page 3.'])(
    'is not: %s',
    (line) => expect(declineIn(line)).toBeNull(),
  );
});

describe('a later', () => {
  it.each([
    'I’m underwater until the 31st.',
    'Try me in April.',
    'Away till Monday.',
    'Not before the 12th.',
    'Write me again after Easter.',
  ])('with a date is no deferral: %s', (line) => {
    expect(laterIn(line)?.text).toBe(line);
    expect(deferralIn(line)).toBeNull();
  });

  it.each(['I’m swamped.', 'Sorry, no time.', 'I haven’t had a chance to read it.', 'Maybe later.'])(
    'without one is: %s',
    (line) => {
      expect(laterIn(line)).toBeNull();
      expect(deferralIn(line)?.text).toBe(line);
    },
  );

  it.each([
    'Call me on the 12th at eight.',
    'That rules you out until next summer.',
    'Check the rule before you fall in love.',
  ])('is neither: %s', (line) => expect(laterIn(line)).toBeNull());
});

it.each([
  'Send me the list.',
  'Happy to look at it.',
  'Come by on Friday.',
  'Tues 14th or Thurs 16th?',
  'I’ll introduce you to Ruth.',
  'Ring Ruth and say I sent you.',
  'I should be interested to learn how it went.',
])('an invitation: %s', (line) => expect(invitationIn(line)?.text).toBe(line));

it('a plain answer is no invitation', () => expect(invitationIn('By location, always.')).toBeNull());

it('warmth is counted', () => {
  expect(warmthIn('Patients.')).toBe(0);
  expect(warmthIn('Well done, I’m proud of you!')).toBeGreaterThanOrEqual(2);
});
