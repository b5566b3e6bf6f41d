import * as chrono from 'chrono-node/en';

/**
 * When an absence ends, as an out-of-office says it: the latest date in its first lines that lies ahead.
 * @param text the automatic reply
 * @param written when it was written
 * @returns an ISO date (YYYY-MM-DD), or undefined where it names none
 */
export function awayUntil(text: string, written: Date): string | undefined {
  const ahead = chrono
    .parse(text.slice(0, 2000), { instant: written, timezone: 0 }, { forwardDate: true })
    .map((found) => (found.end ?? found.start).date())
    .filter((date) => date > written)
    .sort((a, b) => a.getTime() - b.getTime());
  return ahead.at(-1)?.toISOString().slice(0, 10);
}
