import { letterFixes } from '#shared/critique/critique.ts';
import type { Fix, FollowUp, Review, Strength } from '#shared/critique/review.ts';
import { called, calledFirst } from './called.ts';
import { compose } from './compose.ts';
import { spelledDate } from './dates.ts';
import { inItsSentence } from './in-its-sentence.ts';
import type { LetterContent } from './letter.ts';
import {
  advice,
  heading,
  lead,
  type Part,
  paragraph,
  rule,
  small,
  strong,
  theirWords,
  yourDraft,
  yourWords,
} from './parts.ts';
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
  /** The text of the message that was judged. */
  readonly judged: string;
  /** When the letter is written: ISO. */
  readonly now: string;
  /** The assistant's address. */
  readonly assistant: string;
}

const STRENGTHS = 3;
/** What needs no language is all that we can say. */
const UNREAD = 'Judge the words yourself: I read English, and this is in another language.';

/** The critique of one reply: what to do with it, what to mend, what is good, what is open, how the mentor sounds. */
export function critiqueLetter(matter: CritiqueMatter): LetterContent {
  const { subject, mentorName, review, reading, now, assistant } = matter;
  const name = called(mentorName);
  const fixes = letterFixes(review);
  // A question that a fix quotes is not said twice.
  const quoted = fixes.map((fix) => shortened(fix.quote, QUOTE));
  const open = review.unanswered.filter((question) => !quoted.some((quote) => quote.includes(oneLine(question))));
  return compose(reading === 'sent' ? ownSubject(subject) : replySubject(subject), [
    lead(review.unread ? UNREAD : verdictLine(review, fixes.length, reading, name)),
    review.unread ? paragraph(sentence(shortened(review.unread, SAYING))) : [],
    fixes.flatMap((fix, index) => fixParts(fix, fixes.length > 1 ? `${index + 1}. ` : '', name, matter)),
    laterParts(review.fixes.length - fixes.length),
    strengthParts(review.strengths.slice(0, STRENGTHS), reading),
    questionsPart(
      `${calledFirst(name)} ${open.length < review.unanswered.length ? 'also' : 'still'} waits for an answer to`,
      open,
    ),
    promisesPart(`What you promised ${name}`, review.promises, now),
    temperaturePart(name, review.temperature),
    review.followUp ? followUpParts(review.followUp, name, now) : leaveParts(review, name),
    rule(),
    wrongPart(fixes.length),
    readingLine(reading, name, assistant),
  ]);
}

function verdictLine(
  { verdict, strengths, temperature }: Review,
  fixes: number,
  reading: JudgedAs,
  name: string,
): string {
  const kept = Math.min(strengths.length, STRENGTHS);
  if (verdict === 'send' || fixes === 0) {
    if (reading !== 'sent') return 'Send it as it is: there is nothing to fix.';
    return `Nothing to do: it went out well${kept > 0 ? `, with ${count(kept, 'thing')} to keep` : ''}.`;
  }
  // Mended or not, it would go to a closed door.
  if (reading !== 'sent' && temperature.reading === 'cold') return `Don’t send this now: ${name} sounds cold.`;
  if (reading !== 'sent')
    return `Fix ${count(fixes, 'thing')} before you send it${fixes > 1 ? ', the first above all' : ''}.`;
  return `It has gone out: mend ${count(fixes, 'thing')} next time${kept > 0 ? `, and keep ${spelled(kept)}` : ''}.`;
}

function fixParts(fix: Fix, number: string, name: string, { reading, judged }: CritiqueMatter): Part[] {
  return [
    quotedPart(fix, number, name, judged),
    paragraph(sentence(shortened(fix.why, SAYING))),
    advice(reading === 'sent' ? 'Next time:' : 'Instead:', sentence(shortened(fix.instead, SAYING))),
  ];
}

/** Who mends three things and asks again is not to be surprised. */
function laterParts(left: number): Part[] {
  return left > 0 ? [paragraph(`${capitalised(count(left, 'smaller thing'))} can wait until these are mended.`)] : [];
}

/** The words a fix is about, with who wrote them. */
function quotedPart({ quote, of }: Fix, number: string, name: string, judged: string): Part {
  if (of === 'mentor') return theirWords(shortened(quote, QUOTE), `${number}${calledFirst(name)} wrote:`);
  if (of === 'own') return yourWords(shortened(quote, QUOTE), `${number}You wrote before:`);
  return yourWords(inItsSentence(quote, judged), `${number}You wrote:`);
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
    paragraph('Leave it. I name no date and send no nudge; news that helps them is the one reason to write again.'),
  ];
}

function followUpParts({ at, why, draft }: FollowUp, name: string, now: string): Part[] {
  return [
    heading(`If ${name} does not answer`),
    paragraph('Write again on ', strong(`${spelledDate(at, now)}.`), ` ${sentence(shortened(why, SAYING))}`),
    draftPart(draft),
  ];
}

/** As it would be sent. */
function draftPart(draft: string): Part {
  const paragraphs = draft.split(/\n{2,}/).filter((each) => each.trim() !== '');
  return yourDraft(
    paragraphs.map((each) => shortened(each, SAYING)),
    'You could write:',
  );
}

/** Who finds a finding wrong can say so: we learn it, for this mentor. */
function wrongPart(fixes: number): Part[] {
  if (fixes === 0) return [];
  const answer = fixes === 1 ? '“wrong 1”' : '“wrong” and its number';
  return [small(`If you disagree${fixes === 1 ? '' : ' with a point'}, answer ${answer}, and I’ll raise it less.`)];
}
