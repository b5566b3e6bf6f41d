import { HOUR_RATES, hoursInWorkingDay, WEEK_HOURS, type WorkingHours, weekOf, zoneNamed } from './working-hours.ts';

/** Whether a day (YYYY-MM-DD, in the zone of the clock) is a holiday. */
export type IsHoliday = (day: string) => boolean;

/** A clock that runs as fast as somebody works. */
export interface WorkingClock {
  /** Working days from one instant to another; 0 where the second is not later. */
  between(from: Date, to: Date): number;
  /** The instant by which so many working days have passed; `from` itself for none. */
  after(from: Date, days: number): Date;
}

interface Piece {
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly to: number;
  /** Working days a millisecond. */
  readonly rate: number;
}

const HOUR = 3_600_000;
const WEEK = WEEK_HOURS * HOUR;
/** The epoch was a Thursday; weeks here begin on Monday. */
const MONDAY = 3 * 24 * HOUR;

/**
 * The working clock of somebody with these hours. It counts real time: the hour that a change of daylight saving repeats
 * counts twice, the one it leaves out does not count.
 * @throws RangeError where hours or zone are none; `between` and `after` too, where an instant is none
 */
export function workingClock(hours: WorkingHours, isHoliday?: IsHoliday): WorkingClock {
  const zone = zoneNamed(hours.timezone);
  const week = weekOf(hours).map(({ from, to, rate }) => ({
    from: Math.round(from * HOUR),
    to: Math.round(to * HOUR),
    rate: rate / HOUR,
  }));
  const holidayRate = HOUR_RATES.off / hoursInWorkingDay(hours) / HOUR;
  const aWeek = week.reduce((sum, { from, to, rate }) => sum + (to - from) * rate, 0);
  const offsetAt = (instant: number) => Math.round(zone.offset(instant) * 60_000);

  /** The piece of one rate that begins at an instant. */
  function pieceAt(from: number): Piece {
    const offset = offsetAt(from);
    const wall = from + offset;
    const monday = Math.floor((wall + MONDAY) / WEEK) * WEEK - MONDAY;
    const stretch = week.find(({ to }) => monday + to > wall)!;
    const isOff = isHoliday?.(new Date(wall).toISOString().slice(0, 10)) ?? false;
    const rate = isOff ? Math.min(holidayRate, stretch.rate) : stretch.rate;
    const to = monday + stretch.to - offset;
    return { from, to: offsetAt(to) === offset ? to : changeIn(from, to, offsetAt), rate };
  }

  /** A whole week counts the same wherever it begins, unless it has a holiday or its clocks are changed. */
  function isPlainWeek(from: number): boolean {
    return !isHoliday && offsetAt(from) === offsetAt(from + WEEK);
  }

  return {
    between(from, to) {
      const end = instantOf(to);
      let at = instantOf(from);
      let days = 0;
      while (at < end) {
        if (at + WEEK <= end && isPlainWeek(at)) {
          days += aWeek;
          at += WEEK;
          continue;
        }
        const piece = pieceAt(at);
        const until = Math.min(piece.to, end);
        days += (until - at) * piece.rate;
        at = until;
      }
      return days;
    },
    after(from, days) {
      let at = instantOf(from);
      let left = Math.max(0, days);
      while (left > 0) {
        if (left > aWeek && isPlainWeek(at)) {
          left -= aWeek;
          at += WEEK;
          continue;
        }
        const piece = pieceAt(at);
        const whole = (piece.to - at) * piece.rate;
        if (left <= whole) return new Date(Math.ceil(at + left / piece.rate));
        left -= whole;
        at = piece.to;
      }
      return new Date(at);
    },
  };
}

/** The first millisecond of the other offset, by halving. */
function changeIn(from: number, to: number, offsetAt: (instant: number) => number): number {
  const before = offsetAt(from);
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

function instantOf(date: Date): number {
  const instant = date.getTime();
  if (Number.isNaN(instant)) throw new RangeError('An instant is needed, not an invalid date');
  return instant;
}
