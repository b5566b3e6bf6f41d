import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, daysUntil, peopleAnswered } from '#shared/timing/answer-times.ts';
import { followUpAfter } from '#shared/timing/follow-up-after.ts';
import { typicalDays } from '#shared/timing/typical-days.ts';
import { workingClock } from '#shared/timing/working-clock.ts';
import { OFFICE_HOURS } from '#shared/timing/working-hours.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const tuesday = new Date('2026-03-03T10:00:00Z');

/** Days in the working clock after Tuesday, 10:00. */
function waited(latencies: readonly number[], more: object = {}): number {
  const seconds = followUpAfter(latencies, { sentAt: tuesday, ...more });
  return workingClock(OFFICE_HOURS).between(tuesday, new Date(tuesday.getTime() + seconds * 1000));
}

describe('F', () => {
  it.each([
    [0, 0],
    [0.15, 0.125],
    [0.3, 0.25],
    [1, 0.5],
    [3, 0.8],
    [5, 0.9],
    [8, 0.95],
    [20, 0.99],
    [400, 0.99],
  ])('is that of people in general: after %d working days %d have answered', (days, share) =>
    expect(peopleAnswered(days)).toBeCloseTo(share, 9),
  );

  it('weighs people as eight answers, and one answer as a curve around it', () => {
    expect(answered(3, [3])).toBeCloseTo((8 * 0.8 + 0.5) / 9, 9);
    expect(answered(3, [1.5])).toBeCloseTo((8 * 0.8 + 2 ** 2.4 / (2 ** 2.4 + 1)) / 9, 9);
    expect(answered(1, [0, 0])).toBeCloseTo((8 * 0.5 + 2) / 10, 9);
  });

  it('looks at the last ten answers', () => {
    expect(daysUntil(0.9, [...Array(5).fill(90), ...Array(10).fill(1)])).toBe(daysUntil(0.9, Array(10).fill(1)));
  });
});

describe('followUpAfter', () => {
  it.each([
    [0.5, 1],
    [0.8, 3],
    [0.9, 5],
    [0.95, 8],
    [0.99, 20],
  ])('knows nobody: the share %d of people in general', (quantile, days) =>
    expect(waited([], { quantile })).toBeCloseTo(days, 4),
  );

  it('asks for nine in ten where nobody says what, in wall-clock seconds', () => {
    expect(waited([])).toBeCloseTo(5, 4);
    const weekend = workingClock(OFFICE_HOURS).after(tuesday, 5).getTime() - tuesday.getTime();
    expect(followUpAfter([], { sentAt: tuesday })).toBe(weekend / 1000);
  });

  it('drops what is no time', () => {
    expect(waited([Number.NaN, -5, Number.POSITIVE_INFINITY])).toBe(waited([]));
    const observations = [
      { sentAt: tuesday, repliedAt: new Date('2026-03-02T10:00Z') },
      { sentAt: tuesday, repliedAt: new Date(Number.NaN) },
    ];
    expect(waited([DAY], { observations })).toBe(waited([DAY]));
  });

  it('is quick with who is quick and slow with who is slow', () => {
    expect(waited(Array(10).fill(0))).toBeLessThan(3);
    expect(waited(Array(10).fill(HOUR))).toBeLessThan(3);
    expect(waited(Array(10).fill(21 * DAY))).toBeGreaterThan(20);
  });

  it('measures in the working clock where it has the instants: Friday evening to Monday morning is short', () => {
    const weekends = Array(10).fill({
      sentAt: new Date('2026-02-27T17:00Z'),
      repliedAt: new Date('2026-03-02T09:00Z'),
    });
    const midweek = Array(10).fill({ sentAt: new Date('2026-02-23T17:00Z'), repliedAt: new Date('2026-02-26T09:00Z') });
    const seconds = Array(10).fill(64 * HOUR);
    const [short, unsure, long] = [{ observations: weekends }, {}, { observations: midweek }].map((more) =>
      waited(seconds, { quantile: 0.5, ...more }),
    ) as [number, number, number];
    expect(short).toBeLessThan(unsure);
    expect(unsure).toBeLessThan(long);
  });

  it('stays within bounds, whatever it is asked', () => {
    expect(waited([], { quantile: 1 })).toBeCloseTo(20, 4);
    expect(waited([], { quantile: 7 })).toBeCloseTo(20, 4);
    expect(waited([], { quantile: 0 })).toBe(0);
    for (const long of [1e10, 1e19, 1e22, 1e25]) expect(waited([long])).toBe(waited([1e300]));
    expect(followUpAfter(Array(10).fill(1e300), { sentAt: tuesday, quantile: 1 })).toBeLessThan(40 * 365 * DAY);
  });

  it('says what is wrong', () => {
    expect(() => followUpAfter([], { sentAt: new Date(Number.NaN) })).toThrow(RangeError);
    expect(() => followUpAfter([], { sentAt: tuesday, quantile: Number.NaN })).toThrow(RangeError);
    const workingHours = { ...OFFICE_HOURS, timezone: 'Nowhere' };
    expect(() => followUpAfter([], { sentAt: tuesday, workingHours })).toThrow('No such time zone: "Nowhere"');
  });
});

describe('wall-clock seconds as working days', () => {
  const days = typicalDays(OFFICE_HOURS);

  it.each([
    ['nothing', 0, 0, 0],
    ['an hour', 1, 0.09, 0.11],
    ['a night', 14, 0.2, 0.6],
    ['a day', 24, 0.9, 1],
    ['two days', 48, 1.7, 2],
    ['a week', 168, 5.2, 5.2],
    ['three weeks', 504, 15.6, 15.6],
  ])('%s', (_, hours, least, most) => {
    expect(days(hours * HOUR)).toBeGreaterThanOrEqual(least - 1e-9);
    expect(days(hours * HOUR)).toBeLessThanOrEqual(most + 1e-9);
  });
});

const times = fc.array(fc.double({ min: 0, max: 60 * DAY, noNaN: true }), { maxLength: 12 });
const share = fc.double({ min: 0.01, max: 1, noNaN: true });
const moment = fc.date({ min: new Date('2025-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
const hours = fc.record({
  days: fc.constantFrom([1, 2, 3, 4, 5], [0, 1, 2, 3, 4], [2, 4], [7]),
  from: fc.integer({ min: 6, max: 11 }),
  to: fc.integer({ min: 13, max: 22 }),
  timezone: fc.constantFrom('UTC', 'America/New_York', 'Asia/Kathmandu', 'Europe/Paris'),
});

describe('for anybody at any time', () => {
  it('waits longer for a larger share', () => {
    fc.assert(
      fc.property(times, moment, hours, share, share, (latencies, sentAt, workingHours, a, b) => {
        const wait = (quantile: number) => followUpAfter(latencies, { sentAt, quantile, workingHours });
        expect(wait(Math.min(a, b))).toBeLessThanOrEqual(wait(Math.max(a, b)));
      }),
      { numRuns: 100 },
    );
  });

  it('waits longer for who has taken longer', () => {
    const more = fc.double({ min: 0, max: 9 * DAY, noNaN: true });
    fc.assert(
      fc.property(times, moment, hours, share, more, fc.nat(), (latencies, sentAt, workingHours, quantile, by, i) => {
        const about = { sentAt, quantile, workingHours };
        const slower = latencies.map((latency, j) =>
          latencies.length > 0 && j === i % latencies.length ? latency + by : latency,
        );
        expect(followUpAfter(latencies, about)).toBeLessThanOrEqual(followUpAfter(slower, about) + 0.002);
      }),
      { numRuns: 100 },
    );
  });

  it('is a time ahead, and no more than a good year for who answers within two months', () => {
    fc.assert(
      fc.property(times, moment, share, (latencies, sentAt, quantile) => {
        const seconds = followUpAfter(latencies, { sentAt, quantile });
        expect(seconds).toBeGreaterThanOrEqual(0);
        expect(seconds).toBeLessThan(10 * 61 * DAY);
      }),
      { numRuns: 100 },
    );
  });
});
