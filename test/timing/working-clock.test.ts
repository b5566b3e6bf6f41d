import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingClock } from '#shared/timing/working-clock.ts';
import { OFFICE_HOURS, type WorkingHours } from '#shared/timing/working-hours.ts';

const clock = (more: Partial<WorkingHours> = {}) => workingClock({ ...OFFICE_HOURS, ...more });
const at = (iso: string) => new Date(iso);
const hours = (count: number, rate: number) => (count * rate) / 9.6;

describe('the working clock', () => {
  it.each([
    ['an hour of work', '2026-03-03T10:00Z', '2026-03-03T11:00Z', hours(1, 1)],
    ['an evening hour', '2026-03-03T18:00Z', '2026-03-03T19:00Z', hours(1, 0.1)],
    ['an hour on Sunday', '2026-03-08T10:00Z', '2026-03-08T11:00Z', hours(1, 0.04)],
    ['a day', '2026-03-03T10:00Z', '2026-03-04T10:00Z', 1],
    ['a week', '2026-03-03T10:00Z', '2026-03-10T10:00Z', 5 + hours(48, 0.04)],
    ['five weeks', '2026-03-03T10:00Z', '2026-04-07T10:00Z', 25 + hours(240, 0.04)],
    ['nothing, backwards', '2026-03-04T10:00Z', '2026-03-03T10:00Z', 0],
  ])('counts %s', (_, from, to, days) => expect(clock().between(at(from), at(to))).toBeCloseTo(days, 9));

  it('generalises a working day to other hours', () => {
    const short = clock({ from: 9, to: 13 });
    expect(short.between(at('2026-03-03T10:00Z'), at('2026-03-03T11:00Z'))).toBeCloseTo(1 / (4 + 20 * 0.1), 9);
    expect(short.between(at('2026-03-03T00:00Z'), at('2026-03-04T00:00Z'))).toBeCloseTo(1, 9);
  });

  it('goes past midnight, into a day off if need be', () => {
    const nights = clock({ from: 22, to: 6, days: [5] });
    expect(nights.between(at('2026-03-06T22:00Z'), at('2026-03-07T06:00Z'))).toBeCloseTo(hours(8, 1), 9);
    expect(nights.between(at('2026-03-07T06:00Z'), at('2026-03-07T07:00Z'))).toBeCloseTo(hours(1, 0.04), 9);
  });

  it('knows Sunday as 0 and as 7, and half hours', () => {
    const sunday = [at('2026-03-08T10:00Z'), at('2026-03-08T11:00Z')] as const;
    expect(clock({ days: [0] }).between(...sunday)).toBe(clock({ days: [7] }).between(...sunday));
    expect(clock({ from: 10.5 }).between(at('2026-03-03T10:00Z'), at('2026-03-03T11:00Z'))).toBeCloseTo(
      0.55 / (6.5 + 17.5 * 0.1),
      9,
    );
  });

  it('reads the wall where they live', () => {
    const morning = [at('2026-03-03T03:15Z'), at('2026-03-03T04:15Z')] as const;
    expect(clock({ timezone: 'Asia/Kathmandu' }).between(...morning)).toBeCloseTo(hours(1, 1), 9);
    expect(clock({ timezone: 'UTC+5:45' }).between(...morning)).toBeCloseTo(hours(1, 1), 9);
  });

  it('counts the hours there are when the clocks are changed', () => {
    const night = (timezone: string, from: string, to: string) =>
      clock({ timezone, days: [0] }).between(at(from), at(to));
    const day = (0.1 * 16 + 8) / 9.6;
    expect(night('Europe/Paris', '2026-03-29T00:00+01:00', '2026-03-30T00:00+02:00')).toBeCloseTo(
      day - hours(1, 0.1),
      9,
    );
    expect(night('Europe/Paris', '2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00')).toBeCloseTo(
      day + hours(1, 0.1),
      9,
    );
    const nine = clock({ timezone: 'America/New_York' }).after(at('2026-03-06T22:00:00Z'), 1);
    expect(nine.toISOString().slice(0, 16)).toBe('2026-03-09T19:07');
  });

  it('rests on holidays', () => {
    const free = workingClock(OFFICE_HOURS, (day) => day === '2026-03-04');
    expect(free.between(at('2026-03-03T10:00Z'), at('2026-03-05T10:00Z'))).toBeCloseTo(1 + hours(24, 0.04), 9);
  });

  it('says what is wrong with a zone, a day, an hour or an instant', () => {
    expect(() => clock({ timezone: 'Middle/Earth' })).toThrow(new RangeError('No such time zone: "Middle/Earth"'));
    expect(() => clock({ timezone: 'local' })).toThrow(RangeError);
    expect(() => clock({ days: [] })).toThrow(RangeError);
    expect(() => clock({ days: [8] })).toThrow(RangeError);
    expect(() => clock({ from: 9, to: 9 })).toThrow(RangeError);
    expect(() => clock({ to: 25 })).toThrow(RangeError);
    expect(() => clock().after(new Date(Number.NaN), 1)).toThrow(RangeError);
  });
});

const zone = fc.constantFrom(
  'UTC',
  'Europe/Paris',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'UTC-3',
);
const instant = fc.date({ min: at('2024-01-01T00:00Z'), max: at('2028-01-01T00:00Z'), noInvalidDate: true });
const workingHours = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
  from: fc.integer({ min: 0, max: 23 }),
  to: fc.integer({ min: 0, max: 24 }),
  timezone: zone,
});
const realHours = workingHours.filter(({ from, to }) => from !== to);

describe('for any hours, zone and moment', () => {
  it('`after` is the inverse of `between`, to the millisecond', () => {
    fc.assert(
      fc.property(realHours, instant, fc.double({ min: 0, max: 60, noNaN: true }), (hours, from, days) => {
        const one = workingClock(hours);
        const until = one.after(from, days);
        expect(until.getTime()).toBeGreaterThanOrEqual(from.getTime());
        expect(one.between(from, until)).toBeCloseTo(days, 6);
      }),
      { numRuns: 150 },
    );
  });

  it('adds up: what passes until noon and after noon has passed', () => {
    fc.assert(
      fc.property(realHours, instant, instant, instant, (hours, ...dates) => {
        const [a, b, c] = dates.sort((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date];
        const one = workingClock(hours);
        expect(one.between(a, b) + one.between(b, c)).toBeCloseTo(one.between(a, c), 6);
      }),
      { numRuns: 60 },
    );
  });
});
