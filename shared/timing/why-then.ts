import { ANSWERS_KEPT, PEOPLE } from './answer-times.ts';
import type { Exchange } from './exchanges.ts';
import { workingClock } from './working-clock.ts';
import { OFFICE_HOURS } from './working-hours.ts';

/** Fewer answers are no habit, and the sentence speaks of people in general. Source: our design. */
export const HABIT_FROM = 3;

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const BOUNDS = [1, 2, 3, 5, 10, 20];

/**
 * Why now, in one sentence that counts what was seen and claims no more: "Dana has answered you six times: five within a
 * day, the longest took four; it has been five working days." Days are working days by the mentor's clock.
 * @param name what to call the mentor
 * @param exchanges their answers, oldest first; the last ten are spoken of
 * @param zone the mentor's
 * @param ahead said beforehand, of a moment to come
 */
export function whyThen(
  name: string,
  exchanges: readonly Exchange[],
  sentAt: Date,
  now: Date,
  zone = 'UTC',
  ahead = false,
): string {
  const clock = workingClock({ ...OFFICE_HOURS, timezone: zone });
  const silence = `${ahead ? 'by then it will have been' : 'it has been'} ${spellDays(Math.floor(clock.between(sentAt, now) + 0.05))}`;
  const recent = exchanges.slice(-ANSWERS_KEPT);
  if (recent.length < HABIT_FROM) {
    const usual = PEOPLE.find(({ share }) => share === 0.8)!;
    return `People usually answer within ${spellDays(usual.days)}; ${silence}.`;
  }
  const days = recent.map((exchange) => wholeDays(clock.between(exchange.sentAt, exchange.repliedAt)));
  const times =
    exchanges.length >= ANSWERS_KEPT
      ? `Of ${name}’s last ${spell(ANSWERS_KEPT)} answers`
      : `${name} has answered you ${spell(recent.length)} times`;
  return `${times}${habit(days, exchanges.length >= ANSWERS_KEPT)}; ${silence}.`;
}

function habit(days: readonly number[], isPart: boolean): string {
  const within = (bound: number) => days.filter((day) => day <= bound).length;
  const longest = Math.max(...days);
  const middle = [...days].sort((a, b) => a - b)[Math.ceil(days.length / 2) - 1]!;
  const bound = BOUNDS.find((one) => one >= middle) ?? middle;
  const [opening, came] = isPart ? [', ', ' came'] : [': ', ''];
  if (longest <= bound) return `${opening}${isPart ? 'all' : 'each'}${came} within ${aDay(bound)}`;
  return `${opening}${spell(within(bound))}${came} within ${aDay(bound)}, the longest took ${spell(longest)}`;
}

/** A little over a day is no longer "within a day"; half a day more or less is not told apart beyond. */
function wholeDays(days: number): number {
  return days <= 1 ? 1 : Math.max(2, Math.round(days));
}

function aDay(days: number): string {
  return days === 1 ? 'a day' : `${spell(days)} days`;
}

function spellDays(days: number): string {
  if (days <= 0) return 'less than a working day';
  return `${spell(days)} working day${days === 1 ? '' : 's'}`;
}

function spell(count: number): string {
  return NUMBERS[count] ?? String(count);
}
