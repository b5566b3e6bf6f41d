import { letterFixes } from '#shared/critique/critique.ts';
import type { Fix, FollowUp, Review, Strength } from '#shared/critique/review.ts';
import { called, calledFirst } from './called.ts';
import { compose } from './compose.ts';
import { spelledDate } from './dates.ts';
import type { LetterContent } from './letter.ts';
import { heading, lead, type Part, paragraph, rule, strong, theirWords, yourWords } from './parts.ts';
import { type JudgedAs, readingLine } from './reading-line.ts';
import { promisesPart, QUOTE, questionsPart, SAYING, temperaturePart } from './sections.ts';
import { ownSubject, replySubject } from './subject.ts';
import { capitalised, count, oneLine, sentence, shortened, spelled } from './words.ts';

export interface CritiqueMatter {
  readonly subject: string;
  /** A name, or an address where no name is known. */
  readonly mentorName: string;
  readonly review: Review;
  readonly reading: JudgedAs;
  /** The assistant's address. */
  readonly assistant: string;
}

const STRENGTHS = 3;

/** The critique of one reply: what to do with it, what to mend, what is good, what is open, how the mentor sounds. */
export function critiqueLetter({ subject, mentorName, review, reading, assistant }: CritiqueMatter): LetterContent {
  const name = called(mentorName);
  const fixes = letterFixes(review);
  // A question that a fix quotes is not said twice.
  const quoted = fixes.map((fix) => shortened(fix.quote, QUOTE));
  const open = review.unanswered.filter((question) => !quoted.some((quote) => quote.includes(oneLine(question))));
  return compose(reading === 'sent' ? ownSubject(subject) : replySubject(subject), [
    lead(verdictLine(review, fixes.length, reading)),
    fixes.flatMap((fix, index) => fixParts(fix, fixes.length > 1 ? `${index + 1}. ` : '', review, name, reading)),
    laterParts(review.fixes.length - fixes.length),
    strengthParts(review.strengths.slice(0, STRENGTHS), reading),
    questionsPart(
      `${calledFirst(name)} ${open.length < review.unanswered.length ? 'also' : 'still'} waits for an answer to`,
      open,
    ),
    promisesPart(`What you promised ${name}`, review.promises),
    temperaturePart(name, review.temperature),
    review.followUp ? followUpParts(review.followUp, name) : leaveParts(review, name),
    rule(),
    readingLine(reading, name, assistant),
  ]);
}

function verdictLine({ verdict, strengths }: Review, fixes: number, reading: JudgedAs): string {
  const kept = Math.min(strengths.length, STRENGTHS);
  if (verdict === 'send' || fixes === 0) {
    if (reading !== 'sent') return 'Send it as it is: there is nothing to fix.';
    return `It went out well: ${kept > 0 ? `${count(kept, 'thing')} to keep, ` : ''}nothing to mend.`;
  }
  if (reading !== 'sent')
    return `Fix ${count(fixes, 'thing')} before you send it${fixes > 1 ? ', the first above all' : ''}.`;
  return `It went out with ${count(fixes, 'thing')} to mend next time${kept > 0 ? `, and ${spelled(kept)} to keep` : ''}.`;
}

function fixParts(fix: Fix, number: string, review: Review, name: string, reading: JudgedAs): Part[] {
  const words = shortened(fix.quote, QUOTE);
  const quote = isTheirs(fix, review)
    ? theirWords(words, `${number}${calledFirst(name)} wrote:`)
    : yourWords(words, `${number}You wrote:`);
  return [
    quote,
    paragraph(sentence(shortened(fix.why, SAYING))),
    paragraph(strong(reading === 'sent' ? 'Next time:' : 'Instead:'), ` ${sentence(shortened(fix.instead, SAYING))}`),
  ];
}

/** Who mends three things and asks again is not to be surprised. */
function laterParts(left: number): Part[] {
  return left > 0 ? [paragraph(`${capitalised(count(left, 'smaller thing'))} can wait until then.`)] : [];
}

/** What a fix says was neglected are the mentor's words, save for a promise, which the user made. */
function isTheirs({ principle, quote }: Fix, { promises }: Review): boolean {
  return (
    principle === 'answers-them' || (principle === 'closes-loop' && !promises.some((made) => made.quote === quote))
  );
}

function strengthParts(strengths: readonly Strength[], reading: JudgedAs): Part[] {
  if (strengths.length === 0) return [];
  return [
    heading(reading === 'sent' ? 'What to keep' : 'What is good in it'),
    ...strengths.flatMap(({ quote, why }) => [
      yourWords(shortened(quote, QUOTE)),
      paragraph(sentence(shortened(why, SAYING))),
    ]),
  ];
}

/** A cold door is left alone: no date, and a word why there is none (Red Dog: reading the temperature). */
function leaveParts({ temperature }: Review, name: string): Part[] {
  if (temperature.reading !== 'cold') return [];
  return [
    heading(`If ${name} does not answer`),
    paragraph('Leave it. I name no date and send no nudge; news that help them are the one reason to write again.'),
  ];
}

function followUpParts({ at, why, draft }: FollowUp, name: string): Part[] {
  return [
    heading(`If ${name} does not answer`),
    paragraph('Write again on ', strong(`${spelledDate(at)}.`), ` ${sentence(shortened(why, SAYING))}`),
    ...draftParts(draft),
  ];
}

/** Paragraph by paragraph, as it would be sent. */
function draftParts(draft: string): Part[] {
  const paragraphs = draft.split(/\n{2,}/).filter((each) => each.trim() !== '');
  return paragraphs.map((each, index) =>
    yourWords(shortened(each, SAYING), index === 0 ? 'You could write:' : undefined),
  );
}
