import type { PromiseMade } from '#shared/critique/review.ts';
import { called, calledFirst } from './called.ts';
import { compose } from './compose.ts';
import { spelledDate } from './dates.ts';
import type { LetterContent } from './letter.ts';
import {
  action,
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
import { QUOTE } from './sections.ts';
import { firstLine, type MentorRow, mentorsPart } from './status-letter.ts';
import { capitalised, count, sentence, shortened, spelled } from './words.ts';

export interface DigestMatter {
  /** ISO date of the week's first day. */
  readonly weekOf: string;
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
  const { weekOf, mentors, promisesDue, unreportedAdvice, trend, payForward, assistant } = matter;
  return compose(`Your mentors, week of ${spelledDate(weekOf)}`, [
    lead(firstLine(mentors), due(promisesDue.length)),
    mentorsPart(mentors),
    promisesParts(promisesDue),
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

function promisesParts(promises: DigestMatter['promisesDue']): Part[] {
  if (promises.length === 0) return [];
  const items = promises.map(({ mentorName, quote, due }): Run[] => [
    strong(calledFirst(called(mentorName))),
    ': ',
    said(shortened(quote, QUOTE)),
    ...(due ? [' Due ', strong(spelledDate(due)), '.'] : []),
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
  return [heading('Advice they have not heard of since'), list(...fewOf(items))];
}

function fewOf(items: readonly Run[][]): Run[][] {
  const more = items.length - MOST;
  return more > 0 ? [...items.slice(0, MOST), [`${capitalised(spelled(more))} more.`]] : [...items];
}

const BARS = '▁▂▃▄▅▆▇█';

function trendParts(trend: DigestMatter['trend']): Part[] {
  const seen = trend.filter(({ weeks }) => weeks.some((times) => times > 0)).slice(0, MOST);
  if (seen.length === 0) return [];
  const most = Math.max(...seen.flatMap(({ weeks }) => weeks));
  const items = seen.map(({ principle, weeks }): Run[] => [
    strong(shortened(principle, 80)),
    `: ${weeks.map((times) => bar(times, most)).join('')} ${spelled(weeks.at(-1) ?? 0)} this week, ${spelled(sum(weeks.slice(0, -1)))} in the ${spelled(weeks.length - 1)} before.`,
  ]);
  return [heading('What keeps coming back'), list(...items)];
}

/** The most often has the highest bar; once is never as low as not at all. */
function bar(times: number, most: number): string {
  const height = Math.ceil((Math.max(0, times) / most) * (BARS.length - 1));
  return BARS[height] ?? BARS[0]!;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
