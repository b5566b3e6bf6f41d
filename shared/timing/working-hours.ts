import { Info, type Zone } from 'luxon';

/** When somebody works, by the clock on their own wall. */
export interface WorkingHours {
  /** Days of the week: 1 is Monday, 6 Saturday, 0 or 7 Sunday. */
  readonly days: readonly number[];
  /** Hours of the day, 0 to 24, fractions allowed. Where `to` is not after `from`, the work goes on past midnight. */
  readonly from: number;
  readonly to: number;
  /** An IANA name ("Europe/Paris") or an offset in luxon's way ("UTC+5:45"). */
  readonly timezone: string;
}

/** A stretch of the week at one rate. Hours since Monday 00:00 on the wall; the rate in working days an hour. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly rate: number;
}

export const OFFICE_HOURS: WorkingHours = { days: [1, 2, 3, 4, 5], from: 9, to: 17, timezone: 'UTC' };

/**
 * What an hour counts: one of work; another of a working day; one of a day off (weekend, holiday). Source: our design,
 * chosen so that mail answered in the evening or on a Sunday is possible and rare. A working day is the sum of its
 * hours: 8 x 1 + 16 x .1 = 9.6 for eight hours of work.
 */
export const HOUR_RATES = { work: 1, evening: 0.1, off: 0.04 } as const;

export const WEEK_HOURS = 168;

/** @throws RangeError where days or hours are none */
export function weekOf(hours: WorkingHours): Stretch[] {
  const days = workdays(hours);
  const length = workLength(hours);
  const isWork = (at: number) => days.some((day) => modulo(at - day * 24 - hours.from, WEEK_HOURS) < length);
  const rateAt = (at: number) => (isWork(at) ? HOUR_RATES.work : rateOff(days.includes(Math.floor(at / 24))));
  const marks = [0, 1, 2, 3, 4, 5, 6].flatMap((day) => [
    day * 24,
    modulo(day * 24 + hours.from, WEEK_HOURS),
    modulo(day * 24 + hours.from + length, WEEK_HOURS),
  ]);
  const bounds = [...new Set([...marks, WEEK_HOURS])].sort((a, b) => a - b);
  return bounds.slice(1).map((to, i) => {
    const from = bounds[i]!;
    return { from, to, rate: rateAt((from + to) / 2) / hoursInWorkingDay(hours) };
  });
}

/** How much a working day holds, in hours of work: 9.6 for an eight-hour day. */
export function hoursInWorkingDay(hours: WorkingHours): number {
  const length = workLength(hours);
  return length * HOUR_RATES.work + (24 - length) * HOUR_RATES.evening;
}

/** @throws RangeError where the name is no zone; the machine's own zone ("local") is none, since it says nothing of people */
export function zoneNamed(name: string): Zone {
  const zone = /^(?:local|system|default)$/i.test(name) ? null : Info.normalizeZone(name);
  if (!zone?.isValid) throw new RangeError(`No such time zone: ${JSON.stringify(name)}`);
  return zone;
}

/** The days as 0 (Monday) to 6 (Sunday). */
function workdays({ days }: WorkingHours): number[] {
  if (days.length === 0 || !days.every((day) => Number.isInteger(day) && day >= 0 && day <= 7))
    throw new RangeError(`Working days are one or more of 0 to 7, not ${JSON.stringify(days)}`);
  return days.map((day) => (day + 6) % 7);
}

function workLength({ from, to }: WorkingHours): number {
  const isHour = (hour: number) => hour >= 0 && hour <= 24;
  if (!isHour(from) || !isHour(to) || from === to)
    throw new RangeError(`Working hours go from one hour of 0 to 24 to another, not from ${from} to ${to}`);
  return to > from ? to - from : to + 24 - from;
}

function rateOff(isWorkday: boolean): number {
  return isWorkday ? HOUR_RATES.evening : HOUR_RATES.off;
}

function modulo(n: number, by: number): number {
  return ((n % by) + by) % by;
}
