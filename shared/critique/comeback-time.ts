import * as chrono from 'chrono-node/en';
import { laterIn } from '#shared/mentorship/openness.ts';
import type { Sentence } from '#shared/mentorship/sentences.ts';
import type { Said } from './reading.ts';

/** When the mentor is to be had again, by their own words. */
export interface ComebackTime {
  /** In ms: the night before the last day they named, so that no time zone makes a user early who came in time. */
  readonly from: number;
  readonly sentence: Sentence;
}

const HALF_A_DAY = 43_200_000;

/** The time a mentor's message puts things off to ("busy until the 31st", "try me in April"); null where it names none. */
export function comebackTime(latest: Said): ComebackTime | null {
  const sentence = laterIn(latest.text);
  if (!sentence || Number.isNaN(latest.time) || sentence.text.length > 600) return null;
  const written = new Date(latest.time);
  const named = chrono.parse(sentence.text, { instant: written, timezone: 0 }, { forwardDate: true });
  const times = [
    ...named.map((one) => (one.end ?? one.start).date().getTime()),
    ...bareDays(sentence.text, lastNamed(latest.text, sentence, written)),
  ];
  const ahead = times.filter((time) => time > latest.time);
  return ahead.length > 0 ? { from: Math.max(...ahead) - HALF_A_DAY, sentence } : null;
}

/** The last day named in the sentences just before, which a bare "the 9th" lies after. */
function lastNamed(text: string, { start }: Sentence, written: Date): Date {
  const before = text.slice(Math.max(0, start - 400), start);
  const named = chrono.parse(before, { instant: written, timezone: 0 }, { forwardDate: true });
  const last = named.filter(({ start: day }) => day.isCertain('day') && day.isCertain('month')).at(-1);
  const date = last?.start.date();
  return date && date > written ? date : written;
}

/** "The 31st", which names no month: the next one. */
function bareDays(text: string, written: Date): number[] {
  return [...text.matchAll(/\bthe (\d{1,2})(?:st|nd|rd|th)\b(?! of\b)/gi)].map(([, day]) => {
    const date = Number(day);
    const months = date > written.getUTCDate() ? 0 : 1;
    return Date.UTC(written.getUTCFullYear(), written.getUTCMonth() + months, date, 12);
  });
}
