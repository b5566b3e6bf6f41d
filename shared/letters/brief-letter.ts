import type { PromiseMade, Temperature } from '#shared/critique/review.ts';
import { called } from './called.ts';
import { compose } from './compose.ts';
import type { LetterContent } from './letter.ts';
import { heading, lead, link, list, type Part, rule, small } from './parts.ts';
import { promisesPart, questionsPart, temperaturePart } from './sections.ts';
import { replySubject } from './subject.ts';
import { tagged } from './tagged.ts';
import { capitalised, count } from './words.ts';

export interface BriefMatter {
  readonly subject: string;
  /** A name, or an address where no name is known. */
  readonly mentorName: string;
  /** What the mentor asks in their newest message, in their words. */
  readonly questions: readonly string[];
  readonly temperature: Temperature;
  /** What the user has promised the mentor and not yet done. */
  readonly promises: readonly PromiseMade[];
  /** When the letter is written: ISO. */
  readonly now: string;
  /** The assistant's address. */
  readonly assistant: string;
}

/** Before the user has written: the mentor wrote last, so what they asked, how they sound and what a good reply needs. */
export function briefLetter(matter: BriefMatter): LetterContent {
  const { subject, mentorName, questions, temperature, promises, now, assistant } = matter;
  const name = called(mentorName);
  const asked = questions.length > 0 ? `asked you ${count(questions.length, 'thing')}` : 'asked you nothing';
  return compose(replySubject(subject), [
    lead(`It is your turn: ${name} wrote last and ${asked}.`),
    questionsPart(`What ${name} asked`, questions),
    temperaturePart(name, temperature),
    promisesPart(`What you promised ${name}`, promises, now),
    goodReplyParts(matter),
    rule(),
    small(
      'To hear from me before your reply goes out, send it with the thread below to ',
      link(tagged(assistant, 'draft')),
      '.',
    ),
  ]);
}

function goodReplyParts({ questions, temperature, promises }: BriefMatter): Part[] {
  const isOpen = temperature.reading !== 'cooling' && temperature.reading !== 'cold';
  const needs = [
    ...(questions.length > 0 ? [`answers ${questions.length === 1 ? 'the question' : 'each question'} first`] : []),
    ...(promises.length > 0 ? ['says what became of what you promised'] : []),
    isOpen
      ? 'asks one specific question at most, and says what you would do yourself'
      : 'asks for nothing more this time, and leaves the next step with them',
    'is about as long as the mail it answers',
  ];
  return [heading('A good reply'), list(...needs.map((need) => [`${capitalised(need)}.`]))];
}
