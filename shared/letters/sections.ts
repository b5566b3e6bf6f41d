import type { PromiseMade, Reading, Temperature } from '#shared/critique/review.ts';
import { spelledDate } from './dates.ts';
import { gauge, heading, list, type Part, paragraph, type Run, said, strong } from './parts.ts';
import { capitalised, count, sentence, shortened } from './words.ts';

/** A letter is read on one screen: what is quoted is shortened, what is listed is the first few. */
export const QUOTE = 280;
export const SAYING = 420;
const MOST = 5;

/** What the mentor has asked and nobody has answered yet, in their words. Nothing where there is nothing. */
export function questionsPart(title: string, questions: readonly string[]): Part[] {
  if (questions.length === 0) return [];
  const items: Run[][] = questions.slice(0, MOST).map((question) => [said(shortened(question, QUOTE))]);
  return [heading(title), list(...items, ...rest(questions.length - MOST, 'question'))];
}

/** What the user has promised the mentor, with the day where one was named. */
export function promisesPart(title: string, promises: readonly PromiseMade[], now: string): Part[] {
  if (promises.length === 0) return [];
  const items: Run[][] = promises
    .slice(0, MOST)
    .map(({ quote, due }) => [said(shortened(quote, QUOTE)), ...dueRuns(due, now)]);
  return [heading(title), list(...items, ...rest(promises.length - MOST, 'promise'))];
}

/** " Due Friday 13 March.", where a day was named. */
export function dueRuns(due: string | undefined, now: string): Run[] {
  return due ? [' Due ', strong(spelledDate(due, now)), '.'] : [];
}

/** From one end to the other; what is not known is nowhere on it. */
export const SCALE: readonly Reading[] = ['cold', 'cooling', 'steady', 'warm'];

const READINGS: Readonly<Record<Temperature['reading'], string>> = {
  warm: 'Warm.',
  steady: 'Steady.',
  cooling: 'Cooling.',
  cold: 'Cold.',
  unknown: 'Too early to tell.',
};

/** How open the mentor's door is, and how we know. */
export function temperaturePart(name: string, { reading, because }: Temperature): Part[] {
  return [
    heading(`How ${name} sounds`),
    ...(reading === 'unknown' ? [] : [gauge(SCALE, SCALE.indexOf(reading))]),
    paragraph(strong(READINGS[reading]), ` ${sentence(shortened(because, SAYING))}`),
  ];
}

function rest(n: number, thing: string): Run[][] {
  return n > 0 ? [[capitalised(`${count(n, `more ${thing}`)}.`)]] : [];
}
