import { expect, it } from 'vitest';
import { said } from './cases.ts';

/** Good replies that look a little like bad ones. Wrongly blaming one of these is the worst fault there is. */
const GOOD: readonly (readonly [reply: string, mentor?: string])[] = [
  ['Thank you, that was exactly what I needed. I rewrote the opening and it reads better.', 'Cut the opening.'],
  [
    'Gladly. I will count them by hour until then.',
    'I am buried until the conference; please write to me again on 14 April.',
  ],
  ['See you on Thursday at ten, then. I will bring the charts.', 'Thursday at ten works. Bring the charts.'],
  [
    'I called the three people you named. Two of them said the same as you: begin with nights. So we begin with nights on 4 May.',
    'Call Ruth, Ben and Ola.',
  ],
  ['I am the best man at my brother’s wedding on Friday, so the report comes on Monday.', 'When do I get the report?'],
  ['Our director introduced me to the board last week. It went well.', 'How was the week?'],
  [
    'I need a mentor for my students, that is what I told the dean, and she agreed to look for one at the college.',
    'How is the college?',
  ],
  ['My deadline is Friday. Would you lead with the costs or with the nurses?'],
  ['I must answer them by the 16th. I lean to the smaller ward. What speaks against it?'],
  ['The calendar says Tuesday. Is that still right for you?', 'Tuesday at four.'],
  ['I was told that you wrote the 2019 guideline. Does the rule on page 4 apply to night shifts?'],
  ['Would you have twenty minutes next week? If not, one line on the rota is plenty.'],
  ['It was the best talk I have heard on nights, and I changed our rota because of it. Would you still count visits?'],
  ['I did not get to the charts this week, the ward was full. They will come on Monday.', 'Send me the charts.'],
  ['You asked what the nurses say: they like it. The doctors do not.', 'What do the nurses say?'],
  ['No news from the board yet. I will write when there is.', 'Tell me when the board has decided.'],
  [
    'I read the 40 pages you sent and stopped at page 12, where you say that visits mislead. Do you mean all visits?',
    'Here are the 40 pages.',
  ],
  ['We need your patients’ consent, says the lawyer. Is that how you did it in Leeds?'],
  [
    'Everybody here loves the new rota, and two nurses cried when they saw it. I thought you might like to know.',
    'How is the rota?',
  ],
  [
    'I have told my manager that you will not be at the meeting, as you said.',
    'I can’t come to the meeting, please tell your manager.',
  ],
  ['I have put your advice into the plan, on page two. The board reads it on Monday.', 'Put the costs first.'],
  ['Could you tell me whether it is any good to count visits at night?'],
  ['I wonder whether I am right to count visits and not patients.'],
  ['He was busy until May, so I asked Ruth. She says it works. Which of the two would you ask next?', 'Ask Tom.'],
  ['My mother is still alive and says hello. The book is at the printer.', 'How is your mother?'],
  [
    'You were right about the font, it was the font. Fixed, and the form is half a page now.',
    'It is the font, I think.',
  ],
  ['Just checking my notes: did you say 40 or 14 patients?', 'Start with 14 patients.'],
  ['The board meets every month, and the call with the trust is weekly. Would you report to both?'],
];

it.each(GOOD)('is sent as it is: %s', (reply, mentor) => {
  const review = said(`Hi Dana,\n\n${reply}\n\nSam`, ...(mentor ? [`Hi Sam,\n\n${mentor}\n\nDana`] : []));
  expect(review.fixes).toEqual([]);
});
