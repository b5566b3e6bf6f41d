import { describe, expect, it } from 'vitest';
import { unansweredBy } from '#shared/mentorship/answered.ts';
import { answersTo, mentorQuestions, questionsIn } from '#shared/mentorship/questions.ts';
import { bodyOf, sentencesOf } from '#shared/mentorship/sentences.ts';

const kinds = (text: string) => mentorQuestions(text).map(({ kind }) => kind);
const open = (asked: string, reply: string) =>
  unansweredBy(mentorQuestions(asked), `Hi Dana,\n\n${reply}\n\nSam`).map(({ sentence }) => sentence.text);

describe('what a mentor asks', () => {
  it.each([
    ['question', 'Which ward would you start on?'],
    ['question', 'And are you coming in June or not, I have to tell Ruth.'],
    ['question', 'Which?'],
    ['request', 'Tell me who you like.'],
    ['request', 'Send ten, numbered, no captions.'],
    ['request', 'I’d be interested to see the chart.'],
    ['request', 'Paste me the first verse.'],
    ['request', 'Two copies, please.'],
    ['request', 'I’m curious what the nurses say.'],
    ['question', 'May I see the accounts?'],
    ['ban', 'Please don’t send me drafts.'],
    ['overdue', 'I didn’t see a budget.'],
  ])('%s: %s', (kind, text) => expect(kinds(text)).toEqual([kind]));

  it.each([
    'How are you?',
    'Forty??',
    'Who knows?',
    'Call Ruth and ask her what she does.',
    'Shout if you get stuck.',
    'No invitation that asks “still good?”.',
    'Take every rise off the rod.',
  ])('is none: %s', (text) => expect(questionsIn(text)).toEqual([]));
});

/** What a mail goes on with. */
const GOES_ON =
  'I showed the slides to the whole team last week, and they liked the cover. The opening is put off, because the hall is not free. My sister has hung the posters. Would you keep the old logo?';

describe('a question is open in a mail that goes on about other things', () => {
  it.each([
    ['Which ward would you start on?', 'The slides are lovely.'],
    ['Do your drivers sign for empties?', 'Next is the yard. I lean to the marshals.'],
    ['Tell me in one line what the last picture should say.', 'I’m touched that you take the time.'],
    ['Please don’t send me drafts.', 'The draft is attached.'],
    ['Who was at the door?', 'The form has two pages.'],
    ['Which ward would you start on?', 'Could you send me the ward list?'],
  ])('%s | %s', (asked, reply) => expect(open(asked, `${reply} ${GOES_ON}`)).toEqual([asked]));
});

describe('a question is answered', () => {
  it.each([
    ['by its matter', 'Which ward would you start on?', 'I would start on ward 4.'],
    ['by a number', 'How many nurses do you have on a night?', 'Four.'],
    ['by a day', 'When is the first talk with the board?', 'On Tuesday.'],
    ['by a name', 'Who leads the search for a new partner?', 'That would be Ruth.'],
    ['by choosing nothing', 'Which of the wards would you start on?', 'All of them!'],
    ['by a yes', 'Did you talk to the landlord?', 'Yes, twice.'],
    ['by a promise', 'What does your manager say is missing?', 'I’ll come back to you on the manager.'],
    ['by the thing itself', 'Send me the dock schedule.', 'Attached.'],
    ['when too little can be told of it', 'What happened?', 'The power went.'],
  ])('%s', (_, asked, reply) => expect(open(asked, reply)).toEqual([]));
});

it('the answers to a question come the plainest first, and none of them asks', () => {
  const [question] = mentorQuestions('Which ward would you start on, and why nights?');
  const reply = bodyOf(sentencesOf('Nights are hard. I would start on ward 4. Would you start on nights?'));
  expect(answersTo(question!, reply).map(({ text }) => text)).toEqual(['I would start on ward 4.', 'Nights are hard.']);
});

it('a wish answers what it is about, though it sounds like an ask', () => {
  const answer = 'At its end I want to know whether I can say no to a feature and give the reason in numbers.';
  expect(open('What would you want to have learnt at its end?', answer)).toEqual([]);
});
