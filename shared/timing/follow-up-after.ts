import { ANSWERS_KEPT, daysUntil, LONGEST_DAYS } from './answer-times.ts';
import type { Exchange } from './exchanges.ts';
import { typicalDays } from './typical-days.ts';
import { workingClock } from './working-clock.ts';
import { OFFICE_HOURS, type WorkingHours } from './working-hours.ts';

export interface About {
  /** When the letter went out that waits for an answer. */
  readonly sentAt: Date;
  /** The share of answers that should have come by then; .9 where not said. What is out of reach gives the latest moment. */
  readonly quantile?: number;
  /** The other's hours; Monday to Friday, 9 to 17, UTC where not said. */
  readonly workingHours?: WorkingHours;
  /** Earlier answers with their real instants, oldest first. Where there are any, they count instead of the latencies. */
  readonly observations?: readonly Exchange[];
}

/** The quantile that stands for "they would usually have answered by now". Source: our design. */
export const USUAL_QUANTILE = 0.9;

/**
 * How long to wait after a letter before writing again, by the working clock: until the asked share of answers has come.
 * Before floors ("back on the 12th") and before snapping to anybody's day.
 * @param latenciesSeconds how long earlier answers took, oldest first, in wall-clock seconds; the last ten count, and
 * what is no time (NaN, negative, infinite) is dropped
 * @returns wall-clock seconds after `sentAt`
 * @throws RangeError where `sentAt` is no date, or quantile, hours or zone are none
 */
export function followUpAfter(latenciesSeconds: readonly number[], about: About): number {
  const { sentAt, quantile = USUAL_QUANTILE, workingHours = OFFICE_HOURS, observations = [] } = about;
  const clock = workingClock(workingHours);
  const seen = observations.filter(isTimed).slice(-ANSWERS_KEPT);
  const times = latenciesSeconds.filter((time) => Number.isFinite(time) && time >= 0).slice(-ANSWERS_KEPT);
  const answers =
    seen.length > 0
      ? seen.map(({ sentAt, repliedAt }) => clock.between(sentAt, repliedAt))
      : times.map(typicalDays(workingHours));
  const days = daysUntil(
    quantile,
    answers.map((answer) => Math.min(answer, LONGEST_DAYS)),
  );
  return (clock.after(sentAt, days).getTime() - sentAt.getTime()) / 1000;
}

/** Both instants are known, and in order. */
function isTimed({ sentAt, repliedAt }: Exchange): boolean {
  return repliedAt.getTime() >= sentAt.getTime();
}
