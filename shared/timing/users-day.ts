import { DateTime } from 'luxon';
import type { IsHoliday } from './working-clock.ts';
import { OFFICE_HOURS, zoneNamed } from './working-hours.ts';

/** The hours in which a letter may reach the user, on their wall: from 7:00, until 20:00. Source: our design. */
export const USERS_DAY = { from: 7, to: 20 } as const;

/** A calendar that calls every day a holiday is not believed for longer. */
const LONGEST_HOLIDAYS = 15;

/** The first moment not before this one that lies in the user's day. */
export function inUsersDay(at: Date, userZone: string): Date {
  const wall = DateTime.fromJSDate(at, { zone: zoneNamed(userZone) });
  if (wall.hour >= USERS_DAY.to) return dawn(wall.plus({ days: 1 })).toJSDate();
  return wall.hour < USERS_DAY.from ? dawn(wall).toJSDate() : at;
}

/**
 * Where a moment becomes a letter: in the user's day, and as near as that allows to the mentor's next working morning
 * (9:00, no weekend, no holiday). It is the later of the moment itself and 7:00 on the user's last day that begins before
 * that morning; where that day is over by then, the same for the morning after. So in one zone a moment on Friday
 * evening becomes Monday 7:00; with the mentor nine hours ahead it becomes the user's Sunday.
 * @returns never earlier than `at`
 */
export function snap(at: Date, userZone: string, mentorZone: string, isHoliday?: IsHoliday): Date {
  const zone = zoneNamed(userZone);
  let morning = workingMorningAfter(at, mentorZone, isHoliday);
  for (;;) {
    const before = DateTime.fromMillis(morning.getTime() - 1, { zone });
    const begun = before.hour < USERS_DAY.from ? before.minus({ days: 1 }) : before;
    const begin = dawn(begun);
    const end = begin.set({ hour: USERS_DAY.to });
    const moment = new Date(Math.max(at.getTime(), begin.toMillis()));
    if (moment < end.toJSDate() && moment < morning) return moment;
    morning = workingMorningAfter(morning, mentorZone, isHoliday);
  }
}

/** When the mentor next begins to work, strictly after an instant. */
export function workingMorningAfter(at: Date, mentorZone: string, isHoliday?: IsHoliday): Date {
  const wall = DateTime.fromJSDate(at, { zone: zoneNamed(mentorZone) });
  const days = Array.from({ length: 2 * LONGEST_HOLIDAYS }, (_, i) => opening(wall.plus({ days: i })));
  const workdays = days.filter((day) => day.toJSDate() > at && OFFICE_HOURS.days.includes(day.weekday));
  const free = workdays.slice(0, LONGEST_HOLIDAYS).find((day) => !isHoliday?.(day.toISODate()!));
  return (free ?? workdays[0]!).toJSDate();
}

function dawn(day: DateTime): DateTime {
  return day.startOf('day').set({ hour: USERS_DAY.from });
}

function opening(day: DateTime): DateTime {
  return day.startOf('day').set({ hour: OFFICE_HOURS.from });
}
