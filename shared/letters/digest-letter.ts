import type { PromiseMade } from '#shared/critique/review.ts';
import { called, calledFirst } from './called.ts';
import { compose } from './compose.ts';
import { spelledDate } from './dates.ts';
import type { LetterContent } from './letter.ts';
import {
  action,
  bars,
  heading,
  inBrackets,
  lead,
  list,
  type Part,
  paragraph,
  type Run,
  rule,
  said,
  small,
  strong,
} from './parts.ts';
import { dueRuns, QUOTE } from './sections.ts';
import { firstLine, type MentorRow, mentorsPart } from './status-letter.ts';
import { capitalised, count, sentence, shortened, spelled } from './words.ts';

export interface DigestMatter {
  /** When the letter is written: ISO with the user's offset; it speaks of the week until then. */
  readonly now: string;
  readonly mentors: readonly MentorRow[];
  readonly promisesDue: readonly (PromiseMade & { readonly mentorName: string })[];
  /** The mentor's words, not yet reported on. */
  readonly unreportedAdvice: readonly { readonly mentorName: string; readonly quote: string }[];
  /** How often a fault was found in each of the last eight weeks, oldest first. */
  readonly trend: readonly { readonly principle: string; readonly weeks: readonly number[] }[];
  /** One thing to pass on to somebody behind the user; '' for none. */
  readonly payForward: string;
  /** The assistant's address. */
  readonly assistant: string;
}

const MOST = 5;

/** The week, once a week: each mentor, what is due, what keeps coming back, what to pass on. */
export function digestLetter(matter: DigestMatter): LetterContent {
  const { now, mentors, promisesDue, unreportedAdvice, trend, payForward, assistant } = matter;
  return compose(`Your mentors, ${spelledDate(now.slice(0, 10), now)}`, [
    lead(firstLine(mentors), due(promisesDue.length)),
    mentorsPart(mentors, now),
    promisesParts(promisesDue, now),
    adviceParts(unreportedAdvice),
    trendParts(trend),
    payForward ? [heading('To pass on'), paragraph(sentence(shortened(payForward, 420)))] : [],
    rule(),
    small(
      action('Another day', assistant, 'digest friday 8am'),
      ' · ',
      action('No digest', assistant, 'digest off'),
      '. ',
      ...inBrackets(assistant),
    ),
  ]);
}

function due(promises: number): string {
  return promises > 0 ? ` ${capitalised(count(promises, 'promise'))} ${promises === 1 ? 'is' : 'are'} due.` : '';
}

function promisesParts(promises: DigestMatter['promisesDue'], now: string): Part[] {
  if (promises.length === 0) return [];
  const items = promises.map(({ mentorName, quote, due }): Run[] => [
    strong(calledFirst(called(mentorName))),
    ': ',
    said(shortened(quote, QUOTE)),
    ...dueRuns(due, now),
  ]);
  return [heading('What you promised'), list(...fewOf(items))];
}

function adviceParts(advice: DigestMatter['unreportedAdvice']): Part[] {
  if (advice.length === 0) return [];
  const items = advice.map(({ mentorName, quote }): Run[] => [
    strong(calledFirst(called(mentorName))),
    ': ',
    said(shortened(quote, QUOTE)),
  ]);
  return [heading('Advice to report back on'), list(...fewOf(items))];
}

function fewOf(items: readonly Run[][]): Run[][] {
  const more = items.length - MOST;
  return more > 0 ? [...items.slice(0, MOST), [`${capitalised(spelled(more))} more.`]] : [...items];
}

/** How often each was, week by week: a number that falls is what a mentee can show for it. */
function trendParts(trend: DigestMatter['trend']): Part[] {
  const seen = trend.filter(({ weeks }) => weeks.some((times) => times > 0)).slice(0, MOST);
  if (seen.length === 0) return [];
  const most = Math.max(...seen.flatMap(({ weeks }) => weeks));
  return [
    heading('What I asked you to mend, week by week'),
    ...seen.map(({ principle, weeks }) => bars(shortened(principle, 80), weeks, most, trendNote(weeks))),
  ];
}

function trendNote(weeks: readonly number[]): string {
  const before = weeks.slice(0, -1);
  const now = `${often(weeks.at(-1) ?? 0)} this week`;
  return capitalised(
    before.length > 0
      ? `${now}, ${sum(before) === 0 ? 'never' : often(sum(before))} in the ${spelled(before.length)} before.`
      : `${now}.`,
  );
}

function often(times: number): string {
  return times === 0 ? 'not' : times === 1 ? 'once' : `${spelled(times)} times`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
