import type { Reading } from '#shared/critique/review.ts';
import { ANSWERS_KEPT, daysUntil, LONGEST_DAYS } from './answer-times.ts';
import type { Exchange } from './exchanges.ts';
import type { Floor } from './floor.ts';
import { inUsersDay, snap } from './users-day.ts';
import { type IsHoliday, type WorkingClock, workingClock } from './working-clock.ts';
import { OFFICE_HOURS } from './working-hours.ts';

/** One silence: a letter of the user's that waits for its answer. */
export interface Occasion {
  readonly sentAt: Date;
  readonly now: Date;
  /** The mentor's answers, oldest first; the last ten count. */
  readonly exchanges: readonly Exchange[];
  /** As it stood when the letter went out: the silence since then is measured here. */
  readonly temperature: Reading;
  /** How many nudges this silence has had; the letter that puts the mentor back on the radar counts as the third. */
  readonly nudges: number;
  /** When the last of them went out, where it is known: late letters push the next ones back. */
  readonly lastNudgeAt?: Date;
  readonly floor: Floor | null;
  readonly mentorZone: string;
  readonly userZone: string;
  /** By the mentor's calendar; the day as YYYY-MM-DD in their zone. */
  readonly isHoliday?: IsHoliday;
}

/** Why then, as figures. */
export interface Evidence {
  /** How many of the mentor's answers were counted. */
  readonly exchanges: number;
  /** The share of their answers that would have come by the first nudge, and the working days it takes. */
  readonly quantile: number;
  readonly days: number;
  /** What decided: their habit, the least anybody waits, what they wrote themselves, or the rest after the last nudge. */
  readonly by: 'habit' | 'least' | 'floor' | 'rest';
}

export type Plan =
  | { readonly kind: 'nudge' | 'radar'; readonly at: Date; readonly evidence: Evidence }
  | { readonly kind: 'none'; readonly reason: 'cold' | 'done' };

/** The share of answers that should have come, and the least wait in working days. Source: our design. */
export const PATIENCE: Readonly<Record<Exclude<Reading, 'cold'>, { quantile: number; least: number }>> = {
  warm: { quantile: 0.85, least: 2 },
  steady: { quantile: 0.9, least: 2 },
  unknown: { quantile: 0.9, least: 2 },
  cooling: { quantile: 0.95, least: 5 },
};

/** A silence gets two nudges, the second at twice the wait; then, once, a letter that brings the mentor back to mind. */
export const NUDGES = 2;
export const RADAR_WEEKS = 5;

const WEEK = 7 * 24 * 3_600_000;

/**
 * When to write next. The plan is made anew whenever it is asked for: a moment that has passed becomes the next one in
 * the user's day, so `at` is never before `now`, never outside 7:00 to 20:00 in the user's zone, and never before a floor.
 * @throws RangeError where a date or a zone is none
 */
export function planFollowUp(occasion: Occasion): Plan {
  const { temperature, nudges, now, userZone, mentorZone, isHoliday } = occasion;
  if (temperature === 'cold') return { kind: 'none', reason: 'cold' };
  if (nudges > NUDGES) return { kind: 'none', reason: 'done' };
  const clock = workingClock({ ...OFFICE_HOURS, timezone: mentorZone }, isHoliday);
  const { quantile, least } = PATIENCE[temperature];
  const usual = usualWait(clock, occasion.exchanges, quantile);
  const days = Math.max(least, usual);
  const moment = momentOf(occasion, clock, days);
  const floor = occasion.floor?.at ?? moment;
  const due = new Date(Math.max(moment.getTime(), floor.getTime()));
  const planned = snap(due, userZone, mentorZone, isHoliday);
  const at = planned < now ? inUsersDay(now, userZone) : planned;
  const exchanges = Math.min(ANSWERS_KEPT, occasion.exchanges.length);
  const by = floor > moment ? 'floor' : nudges === NUDGES ? 'rest' : usual < least ? 'least' : 'habit';
  return { kind: nudges === NUDGES ? 'radar' : 'nudge', at, evidence: { exchanges, quantile, days, by } };
}

function usualWait(clock: WorkingClock, exchanges: readonly Exchange[], quantile: number): number {
  const answers = exchanges
    .slice(-ANSWERS_KEPT)
    .map(({ sentAt, repliedAt }) => Math.min(LONGEST_DAYS, clock.between(sentAt, repliedAt)));
  return daysUntil(quantile, answers);
}

/** Before floors and snapping. A nudge that went out late leaves the mentor as much rest as one that was on time. */
function momentOf({ nudges, sentAt, lastNudgeAt }: Occasion, clock: WorkingClock, days: number): Date {
  if (nudges <= 0) return clock.after(sentAt, days);
  const second = clock.after(sentAt, 2 * days);
  if (nudges < NUDGES) return lastNudgeAt ? later(second, clock.after(lastNudgeAt, days)) : second;
  return new Date((lastNudgeAt ?? second).getTime() + RADAR_WEEKS * WEEK);
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
