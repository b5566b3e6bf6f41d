import type { Due, Store } from '#shared/store.ts';

/** The assistant's clock, which can be moved on. */
export interface MovableClock {
  now(): Date;
  /** Sets the clock, and sees to what is due by then. */
  moveTo(to: Date): Promise<void>;
}

/** There is no such moment to go to; the message is for whoever asked. */
export class NoSuchMoment extends Error {}

const DAY = 86_400_000;
const SPANS: Readonly<Record<string, number>> = { day: DAY, week: 7 * DAY };
/** Further on, nothing waits, and every pause and promise is long over. */
const FURTHEST = 3 * 366 * DAY;
/** A moment that does not go away must not hold us up for ever. */
const MOST_STOPS = 200;

/** All that is due at some time, soonest first. */
export async function allDue(store: Store): Promise<readonly Due[]> {
  const found: Due[] = [];
  for await (const due of store.dueBy('9999-12-31T23:59:59.999Z')) found.push(due);
  return found.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/**
 * Moves the clock to the next due moment (`due`), a `day` or a `week` on, or to an ISO time, and stops on the way wherever
 * something is due, so that each thing happens at its own time.
 * @throws NoSuchMoment for a time that is past, too far or none
 */
export async function travel(clock: MovableClock, store: Store, to: string): Promise<void> {
  const target = await momentOf(clock.now(), store, to);
  const seen = new Set<string>();
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    const next = (await allDue(store)).find((due) => Date.parse(due.at) <= target && !seen.has(JSON.stringify(due)));
    if (!next) break;
    seen.add(JSON.stringify(next));
    const at = Date.parse(next.at);
    if (at > clock.now().getTime()) await clock.moveTo(new Date(at));
    else await clock.moveTo(clock.now());
  }
  if (target > clock.now().getTime()) await clock.moveTo(new Date(target));
}

async function momentOf(now: Date, store: Store, to: string): Promise<number> {
  if (to === 'due') {
    const [next] = await allDue(store);
    if (!next) throw new NoSuchMoment('Nothing is due: no nudge and no digest waits.');
    return Date.parse(next.at);
  }
  const span = SPANS[to];
  const at = span ? now.getTime() + span : Date.parse(to);
  if (Number.isNaN(at)) throw new NoSuchMoment('That is no date and time.');
  if (at <= now.getTime()) throw new NoSuchMoment('The clock only goes forward; that moment is past.');
  if (at - now.getTime() > FURTHEST) throw new NoSuchMoment('That is more than three years away.');
  return at;
}
