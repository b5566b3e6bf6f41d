import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { deferralIn } from '#shared/timing/deferral.ts';

/** A Tuesday. */
const written = DateTime.fromISO('2026-03-03T10:00:00+01:00', { setZone: true });

function read(sentence: string): string | null {
  const found = deferralIn(sentence, written);
  return found && `${found.kind} ${found.day?.toISODate() ?? 'some day'}`;
}

describe('a day they named', () => {
  it.each([
    ['Ping me in two weeks.', '2026-03-17'],
    ['Please ping me again in about two weeks if you haven’t heard.', '2026-03-17'],
    ['Try me in April.', '2026-04-01'],
    ['Could you remind me next Tuesday?', '2026-03-10'],
    ['Nudge me in the second week of October.', '2026-10-08'],
    ['Call me on Friday or Monday.', '2026-03-06'],
    ['Give me two weeks.', '2026-03-17'],
    ['I need another two weeks with this.', '2026-03-17'],
    ["Let's talk in January.", '2027-01-01'],
    ["Let's talk after the launch next month.", '2026-05-01'],
    ['Can we do this after the 20th?', '2026-03-21'],
    ["Let's revisit this in a fortnight.", '2026-03-17'],
    ['Happy to talk again once the term ends in June.', '2026-07-01'],
    ["Let's meet after Easter.", '2026-04-07'],
    ['I can talk in the new year.', '2027-01-01'],
    ["We'll have a coffee about it some time in May.", '2026-05-01'],
    ["Not before the 12th, I'm afraid.", '2026-03-12'],
    ["I can't look at it before the 12th.", '2026-03-12'],
    ["I won't have time to read until the end of the month.", '2026-03-31'],
    ["Please don't write to me before the 12th.", '2026-03-12'],
    ["I'm not taking any work on, paid or friendly, until May.", '2026-05-01'],
    ["I'm underwater until the 31st.", '2026-03-31'],
    ["I'm underwater until the quarter closes on March 31.", '2026-03-31'],
    ['Busy until April.', '2026-04-01'],
    ['I am in hearings until the end of September and good for nothing else.', '2026-09-30'],
    ['I may be slow till the weekend.', '2026-03-07'],
    ['Things should calm down after the 15th.', '2026-03-16'],
    ["I'll have more time from the 12th.", '2026-03-12'],
    ['In January we can talk.', '2027-01-01'],
    ['After the 12th works better for me.', '2026-03-13'],
    ["After the 9th I'm a human being again.", '2026-03-10'],
    ['Could we push this to April?', '2026-04-01'],
    ['Hold that thought until after Easter.', '2026-04-07'],
    ["Let's park this until May.", '2026-05-01'],
    ["I'd rather do this in the new year.", '2027-01-01'],
    ['Write again in three weeks.', '2026-03-24'],
    ["Please follow up in June if you don't hear from me.", '2026-06-01'],
    ['Talk in two weeks!', '2026-03-17'],
    ['Drop me a line in April.', '2026-04-01'],
    ["Can't before April, sorry.", '2026-04-01'],
    ["I won't be able to read it this week.", '2026-03-09'],
  ])('%s', (sentence, day) => expect(read(sentence)).toBe(`named ${day}`));
});

describe('a promise of theirs: nobody asks before its time is over', () => {
  it.each([
    ["I'll get back to you next week.", '2026-03-16'],
    ["You'll hear from me by Friday.", '2026-03-07'],
    ["I'll read it over the weekend.", '2026-03-09'],
    ["Let me think about it, I'll come back to you in a week or two.", '2026-03-11'],
    ["If you don't hear from me by Friday, poke me.", '2026-03-07'],
    ['Can I come back to you on this after the weekend?', '2026-03-09'],
    ['Let me come back to you next week.', '2026-03-16'],
    ['I should have a minute on Thursday.', '2026-03-06'],
    ['I hope to look at it within ten days.', '2026-03-14'],
  ])('%s', (sentence, day) => expect(read(sentence)).toBe(`named ${day}`));
});

describe('an absence, with the day of return', () => {
  it.each([
    ["I'm back on the 12th.", '2026-03-12'],
    ['Back on the 12th.', '2026-03-12'],
    ["I'm away this week but back on the 12th.", '2026-03-12'],
    ['I will be back in the office on Monday, March 16.', '2026-03-16'],
    ['I return on 12 March.', '2026-03-12'],
    ["I'm travelling until March 20 and will answer when I can.", '2026-03-20'],
    ["I'm on leave from 12 March to 2 April.", '2026-04-03'],
    ['On holiday 9-20 March, no laptop.', '2026-03-21'],
    ["I'm on holiday from the 2nd to the 16th.", '2026-03-17'],
    ["I'm at a conference next week.", '2026-03-16'],
    ["I'll be out next week, so expect silence.", '2026-03-16'],
    ["I'll be away until mid-April.", '2026-04-10'],
    ['Away most of August.', '2026-09-01'],
    ["I'm off until Monday.", '2026-03-09'],
    ['Will reply properly when I’m back on Monday.', '2026-03-09'],
    ['Am traveling through March 18 with spotty wifi.', '2026-03-19'],
    ['Sorry, at a wedding until Sunday.', '2026-03-08'],
    ['I am on leave from 12 March.', 'some day'],
  ])('%s', (sentence, day) => expect(read(sentence)).toBe(`absence ${day}`));
});

describe('what puts nothing off', () => {
  it.each([
    'I saw your talk on the 12th.',
    'The book came out in March.',
    'Back in March I gave a talk on this.',
    'I was away until the 12th of February.',
    'I got back on Monday.',
    'We talked in January.',
    "I didn't see it until Monday.",
    "I haven't been able to look until today.",
    'I have been on sabbatical since January.',
    'I spent two weeks in April on it.',
    'It took me two weeks in January to get it right.',
    'I spent November reading, and I came back on Monday.',
  ])('the past: %s', (sentence) => expect(read(sentence)).toBeNull());

  it.each([
    'Send me a draft by Friday.',
    'The deadline is 12 March.',
    'Your application is due on the 12th, so send it to me before Monday.',
    "I'll read anything you send by Friday.",
    "I'll send you the outline tonight, and I need your notes by Monday.",
    "Don't wait until the 12th, write them today.",
    "Let's not wait until January.",
    'Take two weeks and write it again.',
    'Spend the next two weeks on the ending.',
    'Finish chapter two by the end of the month.',
    'Write every day until Easter.',
    'Ask them again in two weeks.',
    'If you hear nothing, write to them after the 12th.',
    'You need two weeks of rest.',
    'Give yourself two weeks.',
    'You should write to them in two weeks.',
    "You can't submit before the 12th.",
    'Call me before the 12th.',
    "I'd love to see what you have by Friday.",
    'Tell your boss you are away next week.',
    'Are you back on the 12th?',
    'Have you asked them to meet on the 12th?',
  ])('theirs to keep: %s', (sentence) => expect(read(sentence)).toBeNull());

  it.each([
    "I'm speaking in Rome on the 12th.",
    'My birthday is on the 12th.',
    "The results won't be out before June.",
    'She is on leave until April, ask her deputy.',
    'My assistant is away until the 12th.',
    'They need two weeks to answer.',
    'The course starts next month; sign up.',
    'The shop is out of stock until Monday.',
    'The 12th floor is out of order until Friday.',
    "We can't walk on the screed until Thursday.",
    'We blocked out two full days in August.',
    'Thank you for the calipers, I’ll bring them back on Saturday.',
    "I'll call her on Monday to walk her through it.",
    'Perhaps we might speak every Monday.',
    "From now on I'll write once a month and no more.",
    "I'm off to the gym. See you in April 2019!",
    'I can see why you were busy until March.',
    'Who says Friday, engineer or PM?',
    'You should hear from the committee in two weeks.',
    "You'll hear from them by Friday.",
    'They will let you know in two weeks.',
    "He'll get back to you next week.",
    'When I return to my old notes in May I laugh.',
    "Ask me about Sunday's match.",
    'Call me old-fashioned, but in January we rest.',
    'I need a week in the mountains.',
    "I'll read the first ten pages if they are here by Friday.",
    "I'll be rooting for you on the 12th!",
    "I'm on the jury in May and know how they read.",
    "We're out of milk until Monday.",
    'My book is out in May.',
    'I can recommend the course in April.',
    "I can't tell you what will happen in May.",
  ])('events and other people: %s', (sentence) => expect(read(sentence)).toBeNull());
});

describe('whatever is written', () => {
  const words =
    "I'm back away until on the 12th 31st 30 February March May mid-May next week month in two weeks after Easter before by let's talk give me a few days get to it yesterday 2019 99 tonight Friday or and ; , . ’ “ 3-14 August 29/2/2027 noon".split(
      ' ',
    );

  it('is a real day ahead, or nothing', () => {
    const sentences = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((some) => some.join(' '));
    fc.assert(
      fc.property(fc.oneof(sentences, fc.string({ unit: 'grapheme' })), (sentence) => {
        const day = deferralIn(sentence, written)?.day;
        if (!day) return;
        expect(day.isValid).toBe(true);
        expect(day.hour).toBe(0);
        expect(day >= written.startOf('week')).toBe(true);
        expect(day.diff(written, 'days').days).toBeLessThan(500);
      }),
      { numRuns: 1000 },
    );
  });
});
