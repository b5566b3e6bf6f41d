import type { ParsedComponents } from 'chrono-node';
import * as chrono from 'chrono-node/en';
import { DateTime, type DurationLikeObject } from 'luxon';
import { inZone } from './zone.ts';

/** Of a day that is named without an hour. */
export interface Clock {
  readonly now: Date;
  readonly zone: string;
  /** The hour that is meant where only a day is named. */
  readonly hour: number;
}

/** Longer than anybody waits for a mentor. */
const MOST_YEARS = 2;
const LONGEST = 60;
const SMALL = ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const UNITS: readonly [RegExp, (n: number) => DurationLikeObject][] = [
  [/^(?:minutes?|mins?)$/, (minutes) => ({ minutes })],
  [/^(?:hours?|hrs?|h)$/, (hours) => ({ hours })],
  [/^(?:days?|d)$/, (days) => ({ days })],
  [/^(?:weeks?|wks?|w)$/, (weeks) => ({ weeks })],
  [/^months?$/, (months) => ({ months })],
];
const LENGTH =
  /^(?:in )?(\d{1,3}|an?|another|one|two|three|four|five|six|seven|eight|nine|ten) ?(?:more )?((?:working|business|work) ?days?|[a-z]{1,7})(?: from now)?$/;
const DAY_HOURS: readonly [RegExp, number][] = [
  [/\bafternoon$/, 14],
  [/\b(?:evening|tonight|night)$/, 19],
];

/**
 * A moment as people write it ("3 days", "until friday 9am", "5 Jan"), on the user's clock, as ISO with their offset.
 * Null where it cannot be read as a whole, could be two dates, lies not ahead or too far.
 */
export function readMoment(words: string, clock: Clock): string | null {
  const said = words.trim().toLowerCase().replace(/\s+/g, ' ');
  if (said === '' || said.length > LONGEST) return null;
  const now = inZone(clock.now, clock.zone);
  const found = lengthIn(said, now, clock.hour) ?? dayIn(said, now, clock.hour) ?? dateIn(said, now, clock.hour);
  if (!found?.isValid || found <= now || found > now.plus({ years: MOST_YEARS })) return null;
  return written(found);
}

/** The moment so many weekdays from now: they have no more to do with holidays than people mean by it. */
export function workingDaysFrom(count: number, { now, zone, hour }: Clock): string {
  return written(plusWorkingDays(inZone(now, zone), count, hour));
}

function written(moment: DateTime): string {
  return moment.toISO({ suppressMilliseconds: true, suppressSeconds: false, includeOffset: true })!;
}

function plusWorkingDays(now: DateTime, count: number, hour: number): DateTime {
  let day = now;
  for (let left = count; left > 0; ) {
    day = day.plus({ days: 1 });
    if (day.weekday <= 5) left -= 1;
  }
  return atHour(day, hour);
}

function atHour(day: DateTime, hour: number, minute = 0): DateTime {
  return day.set({ hour, minute, second: 0, millisecond: 0 });
}

/** Made out of now, since luxon's own way from parts asks the clock; null where the month has no such day. */
function onDate(now: DateTime, [year, month, day]: readonly number[], hour: number, minute = 0): DateTime | null {
  const date = now.set({ year, month, day, hour, minute, second: 0, millisecond: 0 });
  return date.month === month && date.day === day ? date : null;
}

/** "3 days", "a week", "2 working days". */
function lengthIn(said: string, now: DateTime, hour: number): DateTime | null {
  const [, amount = '', unit = ''] = LENGTH.exec(said) ?? [];
  if (!amount) return null;
  const n = /^\d/.test(amount) ? Number(amount) : /^(?:an?|another|one)$/.test(amount) ? 1 : SMALL.indexOf(amount) + 1;
  if (n === 0) return null;
  if (/^(?:working|business|work) ?days?$/.test(unit)) return plusWorkingDays(now, n, hour);
  const length = UNITS.find(([pattern]) => pattern.test(unit))?.[1](n);
  if (!length) return null;
  const then = now.plus(length);
  return 'hours' in length || 'minutes' in length ? then.set({ second: 0, millisecond: 0 }) : atHour(then, hour);
}

/** What chrono does not read as we do: "next week" is its Monday, "the 12th" the next one, "5.1." the fifth of January. */
function dayIn(said: string, now: DateTime, hour: number): DateTime | null {
  if (said === 'next week') return atHour(now.plus({ weeks: 1 }).startOf('week'), hour);
  if (said === 'next month') return atHour(now.plus({ months: 1 }).startOf('month'), hour);
  const [, ordinal] = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)$/.exec(said) ?? [];
  if (ordinal) return nextDayOfMonth(Number(ordinal), now, hour);
  const [, day, month, year] = /^(\d{1,2})\. ?(\d{1,2})\.?(?: ?(\d{4}))?$/.exec(said) ?? [];
  if (!day) return null;
  const date = onDate(now, [Number(year ?? now.year), Number(month), Number(day)], hour);
  if (!date) return null;
  return year || date > now ? date : date.plus({ years: 1 });
}

function nextDayOfMonth(day: number, now: DateTime, hour: number): DateTime | null {
  const months = [0, 1, 2].map((months) => now.startOf('month').plus({ months }));
  const month = months.find((first) => day <= first.daysInMonth! && atHour(first.set({ day }), hour) > now);
  return month && day > 0 ? atHour(month.set({ day }), hour) : null;
}

/** "friday 9am", "5 Jan", "2027-01-05", "tomorrow": chrono reads what is named, and we put it ahead on the user's clock. */
function dateIn(said: string, now: DateTime, hour: number): DateTime | null {
  if (isTwoDates(said) || /\b(?:last|past|ago)\b/.test(said)) return null;
  // Its own looking forward takes the machine's zone into it.
  const [found, ...more] = chrono.parse(said, { instant: now.toJSDate(), timezone: now.offset });
  if (!found || more.length > 0 || found.end || found.index !== 0 || found.text.length !== said.length) return null;
  const { start } = found;
  if (start.isCertain('timezoneOffset'))
    return ahead(DateTime.fromJSDate(start.date(), { zone: now.zone }), now, start);
  const part = (name: 'year' | 'month' | 'day' | 'hour' | 'minute') => start.get(name) ?? 0;
  const hasHour = start.isCertain('hour');
  const ofDay = hasHour ? part('hour') : (DAY_HOURS.find(([pattern]) => pattern.test(said))?.[1] ?? hour);
  const date = [part('year'), part('month'), part('day')];
  const moment = onDate(now, date, ofDay, hasHour ? part('minute') : 0);
  return moment && ahead(moment, now, start);
}

/** The next of its kind: a weekday's in a week, a date's in a year, an hour's tomorrow. "Friday", on a Friday, is the next. */
function ahead(moment: DateTime, now: DateTime, named: ParsedComponents): DateTime {
  const [hasYear, hasDay, hasHour] = (['year', 'day', 'hour'] as const).map((name) => named.isCertain(name));
  if (named.isCertain('weekday') && !hasDay)
    return moment > now && (hasHour || !moment.hasSame(now, 'day')) ? moment : moment.plus({ weeks: 1 });
  if (moment > now || hasYear) return moment;
  return moment.plus(hasDay || named.isCertain('month') ? { years: 1 } : { days: 1 });
}

/** 3/4 is in March for some and in April for others. */
function isTwoDates(said: string): boolean {
  const [, one, other] = /\b(\d{1,2})\/(\d{1,2})\b/.exec(said) ?? [];
  return one !== undefined && one !== other && Number(one) <= 12 && Number(other) <= 12;
}
