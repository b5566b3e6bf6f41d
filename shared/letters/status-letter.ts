import type { Weekday } from '#shared/commands/command.ts';
import type { PromiseMade, Reading } from '#shared/critique/review.ts';
import { called, calledFirst } from './called.ts';
import { compose } from './compose.ts';
import { spelledDate } from './dates.ts';
import type { LetterContent } from './letter.ts';
import { action, type Entry, entries, heading, inBrackets, lead, type Part, paragraph, rule, small } from './parts.ts';
import { SCALE } from './sections.ts';
import { capitalised, count, shortened } from './words.ts';

/** Why we write next: nobody has answered, nobody has for twice as long, or it is time to be heard of again. */
export type NextKind = 'first' | 'second' | 'radar';

export interface MentorRow {
  /** A name, or an address where no name is known. */
  readonly name: string;
  readonly temperature: Reading;
  readonly turn: 'user' | 'mentor';
  /** ISO. */
  readonly lastContact: string | null;
  /** The next nudge: ISO with the user's offset. */
  readonly next: { readonly kind: NextKind; readonly at: string } | null;
  readonly openQuestions: readonly string[];
  readonly promises: readonly PromiseMade[];
}

export interface StatusMatter {
  readonly mentors: readonly MentorRow[];
  /** ISO; null inside for a pause without an end. */
  readonly paused: { readonly until: string | null } | null;
  /** Null when it is off. */
  readonly digest: { readonly day: Weekday; readonly hour: number } | null;
  readonly timezone: string;
  /** When the letter is written: ISO. */
  readonly now: string;
  /** The assistant's address. */
  readonly assistant: string;
}

const MOST = 20;

/** Where the user stands with each mentor, and what is set. */
export function statusLetter({ mentors, paused, digest, timezone, now, assistant }: StatusMatter): LetterContent {
  return compose('Where you stand with your mentors', [
    lead(firstLine(mentors)),
    paused ? pausedPart(paused.until, now, assistant) : [],
    mentorsPart(mentors, now),
    rule(),
    small(
      digest ? `The digest comes on ${spelledDigest(digest)}` : 'The digest is off',
      `. Your time zone is ${timezone}. `,
      action('What else you can tell me', assistant, 'help'),
      '. ',
      ...inBrackets(assistant),
    ),
  ]);
}

/** "Mondays at 8:00". */
export function spelledDigest({ day, hour }: { readonly day: Weekday; readonly hour: number }): string {
  return `${capitalised(day)}s at ${hour}:00`;
}

/** Whose turn it is, in one line. */
export function firstLine(mentors: readonly MentorRow[]): string {
  if (mentors.length === 0) return 'I know no mentor of yours yet: forward me a thread with one.';
  const yours = mentors.filter((mentor) => isToWrite(mentor)).map(({ name }) => called(name));
  if (yours.length === 0) return 'It is not your turn with anybody: nothing to write now.';
  return `It is your turn to write to ${inWords(yours)}.`;
}

/** Who is asked for space is left it, whoever wrote last. */
function isToWrite({ turn, temperature }: MentorRow): boolean {
  return turn === 'user' && temperature !== 'cold';
}

function inWords(names: readonly string[]): string {
  const shown = names.length <= 3 ? names : [...names.slice(0, 2), count(names.length - 2, 'other')];
  return shown.length === 1 ? shown[0]! : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

function pausedPart(until: string | null, now: string, assistant: string): Part {
  return paragraph(
    `All nudges and the digest are paused ${spelledEnd(until, now)}. `,
    action('Resume', assistant, 'resume'),
    '.',
  );
}

/** When a pause ends: a day begins at midnight, which needs no telling. */
export function spelledEnd(until: string | null, now: string): string {
  if (!until) return 'until you say otherwise';
  return `until ${spelledDate(until.replace(/T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?$/, ''), now)}`;
}

/** Each mentor in a row; nothing where there is none. */
export function mentorsPart(mentors: readonly MentorRow[], now: string): Part[] {
  if (mentors.length === 0) return [];
  const more = mentors.length - MOST;
  return [
    heading(mentors.length === 1 ? 'Your mentor' : 'Your mentors'),
    entries(...mentors.slice(0, MOST).map((mentor) => entryOf(mentor, now))),
    ...(more > 0 ? [paragraph(capitalised(`${count(more, 'more mentor')}.`))] : []),
  ];
}

const READINGS: Readonly<Record<Reading, string>> = {
  warm: 'warm',
  steady: 'steady',
  cooling: 'cooling',
  cold: 'cold',
  unknown: 'too early to tell',
};

const NEXT: Readonly<Record<NextKind, string>> = {
  first: 'Next: a nudge on',
  second: 'Next: a second nudge on',
  radar: 'Next: back on their radar on',
};

function entryOf(mentor: MentorRow, now: string): Entry {
  const { name, temperature, turn, lastContact, next, openQuestions, promises } = mentor;
  const open = [
    ...(openQuestions.length > 0 ? [count(openQuestions.length, 'open question')] : []),
    ...(promises.length > 0 ? [count(promises.length, 'open promise')] : []),
  ];
  return {
    title: calledFirst(shortened(name, 80) || called(name)),
    ...(temperature !== 'unknown' && { scale: { at: SCALE.indexOf(temperature), of: SCALE.length } }),
    standing: `${READINGS[temperature]}, ${turn === 'mentor' ? 'their turn' : isToWrite(mentor) ? 'your turn' : 'leave them time'}`,
    runs: [
      lastContact ? `Last contact ${spelledDate(lastContact.slice(0, 10), now)}. ` : '',
      next ? `${NEXT[next.kind]} ${spelledDate(next.at, now)}. ` : 'No nudge planned. ',
      open.length > 0 ? `${capitalised(open.join(', '))}.` : '',
    ],
  };
}
