import type { Message } from './message.ts';

/**
 * When each message of one mail was written, in milliseconds, as far as its dates can be believed: a mail quotes what was
 * there before it. Exchange writes `Sent:` without a zone, so that a quoted mail can seem later than its answer; it
 * counts as written a second before that. One without a date counts as written with the one before it, and 0 where there
 * is none.
 * @param messages of one mail, oldest first
 */
export function timesIn(messages: readonly Message[]): readonly number[] {
  const times = messages.map(({ date }) => Date.parse(date ?? ''));
  let after = Number.POSITIVE_INFINITY;
  for (let i = times.length - 1; i >= 0; i--) {
    if (Number.isNaN(times[i])) continue;
    if (times[i]! > after) times[i] = after - 1000;
    after = times[i]!;
  }
  let before = 0;
  return times.map((time) => {
    before = Number.isNaN(time) ? before : time;
    return before;
  });
}
