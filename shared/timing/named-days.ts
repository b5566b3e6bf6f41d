import type { ParsedComponents, ParsedResult } from 'chrono-node';
import * as chrono from 'chrono-node/en';
import { DateTime } from 'luxon';
import { easterOf } from './easter.ts';

/** Days that a sentence names, and where. A single day has `first` equal to `last`; both are midnights in its zone. */
export interface NamedDays {
  readonly start: number;
  readonly end: number;
  readonly first: DateTime;
  readonly last: DateTime;
}

const BARE_DAY =
  /\bthe (\d{1,2})(?:st|nd|rd|th)\b(?: of (this|next) month\b)?(?! (?:of|floor|century|chapter|draft|grade|time|version|edition|page|line|attempt|anniversary|year|street|st|avenue|birthday|paragraph|scene|act|round|row|letter|question|point|floor)\b)/gi;
const FEAST = /\b(easter|christmas|xmas|new year(?:'s)?(?: day)?|the new year|the holidays)\b/gi;
/** chrono takes May for a verb unless "in" stands before it. */
const MAY = /(?<=\b(?:until|till?|by|after|before|from|around|early|late|mid|of|through)[ -])May\b(?! \d)/g;
const FORTNIGHT = /\bin a fortnight(?:'s time)?\b/gi;
/** Short for a day or a month, or a common word; chrono reads either. */
const WORDS = /^(?:sun|sat|mon|wed|mar|march|may|second|sec)$/;
/** Who reads 5/4 as April knows it; who is read does not say. */
const DOUBTFUL = /^\D*(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|1[0-2])(?:[/.-]\d+)?\D*$/;
/** Where the second week of a month begins, and so on. */
const DAYS_IN: Readonly<Record<string, number>> = { second: 7, third: 14, fourth: 21, last: 21 };
const MOST_DAYS_AHEAD = 366;

/**
 * The days ahead that a sentence names ("Friday", "the 12th", "next month", "in two weeks", "3-14 August", "Easter").
 * @param written when it was written, in the zone it was written in
 */
export function namedDays(sentence: string, written: DateTime): NamedDays[] {
  const own = [
    ...bareDays(sentence, written),
    ...feasts(sentence, written),
    ...mays(sentence, written),
    ...fortnights(sentence, written),
  ];
  const read = chrono
    .parse(sentence, { instant: written.toJSDate(), timezone: written.offset }, { forwardDate: true })
    .filter((result) => !own.some(({ start, end }) => result.index < end && result.index + result.text.length > start))
    .flatMap((result) => readResult(sentence, result, written));
  const today = written.startOf('day');
  return [...own, ...read]
    .filter(({ last }) => last > today && last.diff(today, 'days').days <= MOST_DAYS_AHEAD)
    .sort((a, b) => a.start - b.start);
}

function readResult(sentence: string, result: ParsedResult, written: DateTime): NamedDays[] {
  const { start, text, index } = result;
  if (WORDS.test(text) || DOUBTFUL.test(text)) return [];
  const span = { start: index, end: index + text.length };
  const first = dayOf(start, written);
  if (result.end) return [{ ...span, first, last: dayOf(result.end, written) }];
  const before = sentence.slice(Math.max(0, index - 20), index);
  if (/\bweekend\b/i.test(text)) return [{ ...span, first, last: first.plus({ days: 1 }) }];
  if (/^(?:next|this|the following|the) week$/i.test(text)) return [{ ...span, ...unit(first, 'week') }];
  const isMonth = start.isCertain('month') && !start.isCertain('day') && !start.isCertain('weekday');
  if (isMonth && !/\bmonths?\b/i.test(text)) return [{ ...span, ...partOfMonth(first, before) }];
  if (/^(?:next|this|the following) month$/i.test(text)) return [{ ...span, ...partOfMonth(first, before) }];
  if (/^(?:next|this) year$/i.test(text)) return [{ ...span, ...unit(first, 'year') }];
  const isDay = start.isCertain('day') || start.isCertain('weekday') || isMonth;
  return isDay ? [{ ...span, first, last: first }] : [];
}

function partOfMonth(day: DateTime, before: string): Pick<NamedDays, 'first' | 'last'> {
  const { first, last } = unit(day, 'month');
  if (/\b(?:late|later|end of|the end of)[ -](?:in )?$/i.test(before)) return { first: first.plus({ days: 19 }), last };
  if (/\b(?:mid|middle of|the middle of)[ -](?:in )?$/i.test(before))
    return { first: first.plus({ days: 9 }), last: first.plus({ days: 19 }) };
  const [, which] = /\b(second|third|fourth|last) (?:week|half) (?:of|in) $/i.exec(before) ?? [];
  if (which) return { first: first.plus({ days: DAYS_IN[which.toLowerCase()]! }), last };
  if (/\b(?:early|start of|beginning of)[ -](?:in )?$/i.test(before)) return { first, last: first.plus({ days: 9 }) };
  return { first, last };
}

function unit(day: DateTime, name: 'week' | 'month' | 'year'): Pick<NamedDays, 'first' | 'last'> {
  return { first: day.startOf(name), last: day.endOf(name).startOf('day') };
}

function dayOf(parts: ParsedComponents, written: DateTime): DateTime {
  const [year, month, day] = [parts.get('year')!, parts.get('month')!, parts.get('day')!];
  return DateTime.fromObject({ year, month, day }, { zone: written.zone });
}

/** "The 12th" without a month is the next one there is. */
function bareDays(sentence: string, written: DateTime): NamedDays[] {
  return [...sentence.matchAll(BARE_DAY)].flatMap((match) => {
    const day = Number(match[1]);
    const named = match[2]?.toLowerCase();
    const months = named ? (named === 'next' ? [1] : [0]) : [0, 1, 2];
    const first = months
      .map((ahead) => written.startOf('month').plus({ months: ahead }))
      .filter((month) => day >= 1 && day <= month.daysInMonth!)
      .map((month) => month.set({ day }))
      .find((date) => date > written.startOf('day'));
    return first ? [spanOf(match, first, first)] : [];
  });
}

function feasts(sentence: string, written: DateTime): NamedDays[] {
  return [...sentence.matchAll(FEAST)].flatMap((match) => {
    const [first, last] = feastDays(match[1]!.toLowerCase());
    const years = [written.year, written.year + 1];
    const found = years.map((year) => [first(year), last(year)] as const).find(([, end]) => end > written);
    return found ? [spanOf(match, ...found)] : [];
  });

  function feastDays(name: string): readonly [(year: number) => DateTime, (year: number) => DateTime] {
    const on = (month: number, day: number) => (year: number) =>
      DateTime.fromObject({ year, month, day }, { zone: written.zone });
    const easter = (year: number) => DateTime.fromObject({ year, ...easterOf(year) }, { zone: written.zone });
    if (name === 'easter') return [easter, (year) => easter(year).plus({ days: 1 })];
    if (name === 'the holidays') return [on(12, 24), (year) => on(1, 1)(year + 1)];
    return /^(?:christmas|xmas)$/.test(name) ? [on(12, 24), on(12, 26)] : [on(1, 1), on(1, 1)];
  }
}

function mays(sentence: string, written: DateTime): NamedDays[] {
  const first = DateTime.fromObject({ year: written.year, month: 5 }, { zone: written.zone });
  const next = first.endOf('month') > written ? first : first.plus({ years: 1 });
  return [...sentence.matchAll(MAY)].map((match) => {
    const part = partOfMonth(next, sentence.slice(Math.max(0, match.index - 20), match.index));
    return spanOf(match, part.first, part.last);
  });
}

function fortnights(sentence: string, written: DateTime): NamedDays[] {
  const day = written.startOf('day').plus({ days: 14 });
  return [...sentence.matchAll(FORTNIGHT)].map((match) => spanOf(match, day, day));
}

function spanOf(match: RegExpExecArray, first: DateTime, last: DateTime): NamedDays {
  return { start: match.index, end: match.index + match[0].length, first, last };
}
