/** When to write next. docs/timing.md says the rule; nothing here knows a clock, a file or a network. */
export { isAutomatic, isAutomaticText } from './automatic.ts';
export { countryOf } from './country.ts';
export { type Exchange, exchangesIn } from './exchanges.ts';
export { type Floor, floorIn } from './floor.ts';
export { type About, followUpAfter } from './follow-up-after.ts';
export { holidaysOf } from './holidays.ts';
export { type Evidence, NUDGES, type Occasion, type Plan, planFollowUp } from './plan.ts';
export { inUsersDay } from './users-day.ts';
export { whyThen } from './why-then.ts';
export { type IsHoliday, type WorkingClock, workingClock } from './working-clock.ts';
export { OFFICE_HOURS, type WorkingHours } from './working-hours.ts';
export { zoneOf } from './zone.ts';
