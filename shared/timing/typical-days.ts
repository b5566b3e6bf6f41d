import { peopleDensity } from './answer-times.ts';
import { WEEK_HOURS, type WorkingHours, weekOf } from './working-hours.ts';

/** Steps of half an hour: finer than anybody's habits, coarse enough to try a whole week at every start. */
const STEPS = 2;
const SLOTS = WEEK_HOURS * STEPS;

/** Twenty years: more is the same to us, and less exact to count. */
const LONGEST_SECONDS = 20 * 365 * 24 * 3600;

const curves = new Map<string, readonly number[]>();

/**
 * A converter of wall-clock seconds to working days, for when nobody knows at what time of the week they began. An hour
 * at noon on Tuesday is a tenth of a working day, an hour on Sunday next to nothing. So all moments of the week are tried
 * as the beginning, and the working days from there are averaged, each weighted by how likely it is: that a letter is
 * written then, that an answer is written so much later (the hour's rate at either end), and that people take so many
 * working days (the density of F0). A longer time never counts less: where the averages fall, they are pooled (isotonic
 * regression). A whole week is a week's working days exactly. With the rates alone, without F0, a night's rest counts for
 * too much and quick people seem slow: of simulated people it knows less than this does.
 */
export function typicalDays(hours: WorkingHours): (seconds: number) => number {
  const key = `${hours.days.join()}|${hours.from}|${hours.to}`;
  const curve = curves.get(key) ?? averages(hours);
  if (curves.size < 100) curves.set(key, curve);
  return (seconds) => {
    const slots = (Math.min(seconds, LONGEST_SECONDS) / 3600) * STEPS;
    const weeks = Math.floor(slots / SLOTS);
    const rest = slots - weeks * SLOTS;
    const low = Math.floor(rest);
    const [from, to] = [curve[low]!, curve[low + 1] ?? curve[SLOTS]!];
    return weeks * curve[SLOTS]! + from + (to - from) * (rest - low);
  };
}

/** The averaged working days for 0, 1, 2... half hours, up to a week. */
function averages(hours: WorkingHours): number[] {
  const rates = slotRates(hours);
  const passed = [0];
  for (let i = 0; i < 2 * SLOTS; i++) passed.push(passed[i]! + rates[i % SLOTS]! / STEPS);
  const raw = Array.from({ length: SLOTS + 1 }, (_, length) => {
    let sum = 0;
    let weights = 0;
    for (let start = 0; start < SLOTS; start++) {
      const days = passed[start + length]! - passed[start]!;
      const weight = rates[start]! * rates[(start + length) % SLOTS]! * peopleDensity(days);
      sum += weight * days;
      weights += weight;
    }
    return { sum, weights };
  });
  return pooled(raw);
}

/** Working days an hour, at the middle of each half hour of the week. */
function slotRates(hours: WorkingHours): number[] {
  const week = weekOf(hours);
  return Array.from({ length: SLOTS }, (_, slot) => {
    const [from, to] = [slot / STEPS, (slot + 1) / STEPS];
    const parts = week.map((one) => Math.max(0, Math.min(to, one.to) - Math.max(from, one.from)) * one.rate);
    return parts.reduce((sum, part) => sum + part, 0) * STEPS;
  });
}

/** Pool adjacent violators: the nearest averages that never fall. */
function pooled(raw: readonly { sum: number; weights: number }[]): number[] {
  const blocks: { sum: number; weights: number; size: number }[] = [];
  for (const { sum, weights } of raw) {
    let block = { sum, weights, size: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.weights >= block.sum / block.weights; last = blocks.at(-1)) {
      blocks.pop();
      block = { sum: last.sum + block.sum, weights: last.weights + block.weights, size: last.size + block.size };
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ sum, weights, size }) => Array<number>(size).fill(sum / weights));
}
