import type { PromiseMade, Reading } from '#shared/critique/review.ts';
import { plainSubject } from '#shared/mail/subject.ts';
import { called, calledFirst } from './called.ts';
import { compose } from './compose.ts';
import { spelledDate } from './dates.ts';
import type { LetterContent } from './letter.ts';
import {
  action,
  actions,
  heading,
  inBrackets,
  lead,
  list,
  type Part,
  paragraph,
  rule,
  said,
  small,
  strong,
  yourDraft,
} from './parts.ts';
import { promisesPart, QUOTE, questionsPart } from './sections.ts';
import type { NextKind } from './status-letter.ts';
import { sentence, shortened } from './words.ts';

/** One tap: a mail to `address` with `subject`. */
export interface LetterAction {
  /** What it does, "Snooze three days". */
  readonly words: string;
  /** In full, with the letter's id: coach+<id>@... */
  readonly address: string;
  /** A command. */
  readonly subject: string;
}

export interface NudgeMatter {
  /** A name, or an address where no name is known. */
  readonly mentorName: string;
  /** Of the thread. */
  readonly subject: string;
  /** ISO; when the user's unanswered mail went out. */
  readonly sentAt: string;
  /** Why now, as a sentence. */
  readonly why: string;
  readonly temperature: Reading;
  readonly kind: NextKind;
  readonly bring: {
    readonly promises: readonly PromiseMade[];
    /** The mentor's words, not yet reported on. */
    readonly unreportedAdvice: readonly string[];
    /** What the thread shows the mentor cares about, in their words. */
    readonly theirInterest: string | null;
    /** The mentor's. */
    readonly openQuestions: readonly string[];
  };
  /** To be edited; '' where none is offered. */
  readonly draft: string;
  /** All to one address. */
  readonly actions: readonly LetterAction[];
  /** When the letter is written: ISO. */
  readonly now: string;
  /** The assistant's address. */
  readonly assistant: string;
}

/** When it is time to write again, or to leave it: why now, what to bring, a draft. */
export function nudgeLetter(matter: NudgeMatter): LetterContent {
  const { mentorName, subject, sentAt, why, temperature, kind, bring, draft, now, assistant } = matter;
  const name = called(mentorName);
  // A silence of weeks alone makes a mentor cold, so coldness does not forbid the news that come after it.
  const isCold = temperature === 'cold' && kind !== 'radar';
  const about = plainSubject(shortened(subject, 100));
  return compose(`Did ${name} answer? ${about}`.trim(), [
    lead(firstLine(name, kind, temperature)),
    paragraph(
      `Your last mail to ${name} went out on ${spelledDate(sentAt.slice(0, 10), now)}`,
      ...(about ? [': ', said(about)] : []),
      `. ${sentence(shortened(why, 420))}`,
    ),
    ...(isCold ? [] : [bringParts(name, bring, now), draftParts(draft)]),
    actionsParts(name, matter.actions, assistant),
  ]);
}

/** Whether to write at all, and how. */
function firstLine(name: string, kind: NextKind, temperature: Reading): string {
  const isDistant = temperature === 'cold' || temperature === 'cooling';
  if (kind === 'radar') {
    return isDistant
      ? `If you have news for ${name}, send it in a few lines and ask for nothing; if not, leave it.`
      : `Write to ${name} with news, and ask for nothing.`;
  }
  if (temperature === 'cold') return `Don’t write to ${name} now: their last mail was cold, so give them time.`;
  if (kind === 'second') return `If ${name} has not answered, write once more, and then let it rest.`;
  return `If ${name} has not answered, write today: short, ${isDistant ? 'with news, and asking for nothing' : 'and with something new'}.`;
}

function bringParts(
  name: string,
  { promises, unreportedAdvice, theirInterest, openQuestions }: NudgeMatter['bring'],
  now: string,
): Part[] {
  return [
    ...questionsPart(`${calledFirst(name)} still waits for an answer to`, openQuestions),
    ...promisesPart(`What you promised ${name}`, promises, now),
    ...questionsPart(`What ${name} advised, to report back on`, unreportedAdvice),
    ...(theirInterest ? [heading(`What ${name} cares about`), list([said(shortened(theirInterest, QUOTE))])] : []),
  ];
}

function draftParts(draft: string): Part[] {
  const paragraphs = draft
    .slice(0, 4000)
    .split(/[\r\n]+/)
    .filter((words) => words.trim() !== '')
    .slice(0, 12);
  if (paragraphs.length === 0) return [];
  return [heading('A draft to make your own'), yourDraft(paragraphs)];
}

function actionsParts(name: string, offered: readonly LetterAction[], assistant: string): Part[] {
  const taps = offered.map(({ words, address, subject }) => action(words, address, subject));
  return [
    rule(),
    ...(taps.length > 0 ? [paragraph(strong(`Did ${name} answer? Is another day better?`)), actions(...taps)] : []),
    small(action('Pause all nudges', assistant, 'pause'), '. ', ...inBrackets(offered[0]?.address ?? assistant)),
  ];
}
