import { describe, expect, it } from 'vitest';
import type { Exchange } from '#shared/timing/exchanges.ts';
import { whyThen } from '#shared/timing/why-then.ts';
import { workingClock } from '#shared/timing/working-clock.ts';
import { OFFICE_HOURS } from '#shared/timing/working-hours.ts';

const clock = workingClock(OFFICE_HOURS);
const sent = new Date('2026-03-03T10:00:00Z');

function answers(...days: number[]): Exchange[] {
  return days.map((count) => ({ sentAt: sent, repliedAt: clock.after(sent, count) }));
}

function why(days: number[], silence: number): string {
  return whyThen('Dana', answers(...days), sent, clock.after(sent, silence));
}

describe('whyThen', () => {
  it.each([
    [
      [0.1, 0.5, 4, 0.2, 1, 0.3],
      5,
      'Dana has answered you six times: five within a day, the longest took four; it has been five working days.',
    ],
    [[0.1, 0.5, 0.2], 2.5, 'Dana has answered you three times: each within a day; it has been two working days.'],
    [
      [2, 3, 6, 1],
      8,
      'Dana has answered you four times: two within two days, the longest took six; it has been eight working days.',
    ],
    [[1.2, 1.4, 1.9], 1, 'Dana has answered you three times: each within two days; it has been one working day.'],
    [
      [25, 30, 40],
      14,
      'Dana has answered you three times: two within 30 days, the longest took 40; it has been 14 working days.',
    ],
    [[0.1, 0.2], 5, 'People usually answer within three working days; it has been five working days.'],
    [[], 0.2, 'People usually answer within three working days; it has been less than a working day.'],
  ])('%j, %d', (days, silence, sentence) => expect(why(days, silence)).toBe(sentence));

  it('speaks of the last ten where there may be more', () => {
    expect(why([9, ...Array(9).fill(0.2), 2], 4)).toBe(
      'Of Dana’s last ten answers, nine came within a day, the longest took two; it has been four working days.',
    );
  });

  it('counts by the mentor’s clock', () => {
    const weekend = [new Date('2026-03-06T22:00:00Z'), new Date('2026-03-08T21:00:00Z')] as const;
    expect(whyThen('Dana', [], ...weekend, 'Asia/Kathmandu')).toContain('less than a working day');
  });
});
