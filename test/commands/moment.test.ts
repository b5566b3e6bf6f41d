import fc from 'fast-check';
import { DateTime } from 'luxon';
import { afterEach, describe, expect, it } from 'vitest';
import { WEEKDAYS } from '#shared/commands/arguments.ts';
import { readMoment, workingDaysFrom } from '#shared/commands/moment.ts';

/** A Wednesday, ten in the morning in Paris. */
const paris = { now: new Date('2026-03-11T09:00:00Z'), zone: 'Europe/Paris', hour: 9 };

describe('a moment', () => {
  it.each([
    ['2 hours', '2026-03-11T12:00:00+01:00'],
    ['a day', '2026-03-12T09:00:00+01:00'],
    ['3 days', '2026-03-14T09:00:00+01:00'],
    ['in three days', '2026-03-14T09:00:00+01:00'],
    ['3 working days', '2026-03-16T09:00:00+01:00'],
    ['2 weeks', '2026-03-25T09:00:00+01:00'],
    ['a month', '2026-04-11T09:00:00+02:00'],
    ['tomorrow', '2026-03-12T09:00:00+01:00'],
    ['friday', '2026-03-13T09:00:00+01:00'],
    ['friday 9am', '2026-03-13T09:00:00+01:00'],
    ['Friday at 17:30', '2026-03-13T17:30:00+01:00'],
    ['friday afternoon', '2026-03-13T14:00:00+01:00'],
    ['tonight', '2026-03-11T19:00:00+01:00'],
    ['wednesday', '2026-03-18T09:00:00+01:00'],
    ['wednesday 9am', '2026-03-18T09:00:00+01:00'],
    ['wednesday 11am', '2026-03-11T11:00:00+01:00'],
    ['3 more days', '2026-03-14T09:00:00+01:00'],
    ['10:00', '2026-03-12T10:00:00+01:00'],
    ['noon', '2026-03-11T12:00:00+01:00'],
    ['next week', '2026-03-16T09:00:00+01:00'],
    ['next month', '2026-04-01T09:00:00+02:00'],
    ['the 12th', '2026-03-12T09:00:00+01:00'],
    ['the 1st', '2026-04-01T09:00:00+02:00'],
    ['the 31st', '2026-03-31T09:00:00+02:00'],
    ['5 Jan', '2027-01-05T09:00:00+01:00'],
    ['next friday', '2026-03-20T09:00:00+01:00'],
    ['this friday', '2026-03-13T09:00:00+01:00'],
    ['monday', '2026-03-16T09:00:00+01:00'],
    ['sunday 8pm', '2026-03-15T20:00:00+01:00'],
    ['march', '2027-03-01T09:00:00+01:00'],
    ['december', '2026-12-01T09:00:00+01:00'],
    ['10 March', '2027-03-10T09:00:00+01:00'],
    ['friday 9am EST', '2026-03-13T15:00:00+01:00'],
    ['9am', '2026-03-12T09:00:00+01:00'],
    ['January 5th', '2027-01-05T09:00:00+01:00'],
    ['5.1.', '2027-01-05T09:00:00+01:00'],
    ['24.12.2026', '2026-12-24T09:00:00+01:00'],
    ['13/5', '2026-05-13T09:00:00+02:00'],
    ['4/4', '2026-04-04T09:00:00+02:00'],
    ['2026-07-01', '2026-07-01T09:00:00+02:00'],
  ])('%s', (words, iso) => {
    expect(readMoment(words, paris)).toBe(iso);
  });

  it.each([
    ['', 'banana', 'friday banana', 'banana friday', 'yesterday', 'today', 'now', '0 days', '-3 days', '9000 days'],
    ['5 Jan 2020', '3/4', '3/4/2027', '31.2.', 'the 32nd', 'the 0th', '31 feb', 'monday to friday', '99 months'],
    [
      'last friday',
      'friday last week',
      '3 days ago',
      'mon and tue',
      `friday ${' '.repeat(100)}x`,
      'friday '.repeat(50),
      '3 bananas',
      '2026-02-30',
      '5.13.',
    ],
  ])('is not %s, %s, %s...', (...all) => {
    expect(all.map((words) => [words, readMoment(words, paris)])).toEqual(all.map((words) => [words, null]));
  });

  it('is on the user’s own clock, on both sides of a change of it', () => {
    const before = { now: new Date('2026-03-27T18:00:00Z'), zone: 'Europe/Paris', hour: 9 };
    expect(readMoment('monday 8am', before)).toBe('2026-03-30T08:00:00+02:00');
    expect(readMoment('3 days', { ...before, zone: 'America/New_York' })).toBe('2026-03-30T09:00:00-04:00');
    const autumn = { now: new Date('2026-10-23T22:30:00Z'), zone: 'Europe/Paris', hour: 9 };
    expect(readMoment('tomorrow', autumn)).toBe('2026-10-25T09:00:00+01:00');
    expect(readMoment('2 days', autumn)).toBe('2026-10-26T09:00:00+01:00');
  });

  it('is their day, not ours, where they differ', () => {
    const late = { now: new Date('2026-03-12T22:00:00Z'), hour: 9 };
    expect(readMoment('friday', { ...late, zone: 'Asia/Tokyo' })).toBe('2026-03-20T09:00:00+09:00');
    expect(readMoment('friday', { ...late, zone: '-05:00' })).toBe('2026-03-13T09:00:00-05:00');
    for (const none of ['Mars/Base', '', 'local', 'system', 'default'])
      expect(readMoment('friday', { ...late, zone: none })).toBe('2026-03-13T09:00:00Z');
  });

  it('that comes twice or never in a night when clocks change is still one moment', () => {
    const october = { now: new Date('2026-10-20T09:00:00Z'), zone: 'Europe/Paris', hour: 9 };
    expect(readMoment('25 Oct 2:30', october)).toBe('2026-10-25T02:30:00+02:00');
    expect(readMoment('29 March 2:30', paris)).toBe('2026-03-29T03:30:00+02:00');
  });

  it('counts working days over a weekend', () => {
    expect(workingDaysFrom(3, { ...paris, now: new Date('2026-03-13T20:00:00Z') })).toBe('2026-03-18T09:00:00+01:00');
    expect(workingDaysFrom(1, { ...paris, now: new Date('2026-03-14T20:00:00Z') })).toBe('2026-03-16T09:00:00+01:00');
  });
});

describe('wherever and whenever it is read', () => {
  const anyNow = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  const anyZone = fc.constantFrom('Europe/Paris', 'America/New_York', 'Pacific/Apia', 'Asia/Kolkata', '-09:30', 'UTC');
  const machine = process.env.TZ;
  afterEach(() => {
    if (machine === undefined) delete process.env.TZ;
    else process.env.TZ = machine;
  });

  it('a weekday is the next one on the user’s clock, whatever the machine’s is', () => {
    const machines = fc.constantFrom('UTC', 'America/New_York', 'Pacific/Apia', 'Europe/London');
    fc.assert(
      fc.property(anyNow, anyZone, fc.constantFrom(...WEEKDAYS), machines, (now, zone, day, tz) => {
        process.env.TZ = tz;
        const moment = DateTime.fromISO(readMoment(`${day} 9am`, { now, zone, hour: 9 })!, { setZone: true });
        expect(moment.toFormat('cccc HH:mm').toLowerCase()).toBe(`${day} 09:00`);
        const wait = moment.toMillis() - now.getTime();
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThanOrEqual(7 * 24 * 3_600_000 + 3_600_000);
      }),
      { numRuns: 1000 },
    );
  });

  it('tomorrow is tomorrow there', () => {
    const machines = fc.constantFrom('UTC', 'America/New_York', 'Pacific/Apia', 'Europe/London');
    fc.assert(
      fc.property(anyNow, anyZone, machines, (now, zone, tz) => {
        process.env.TZ = tz;
        const named = /^-/.test(zone) ? `UTC${zone}` : zone;
        const there = DateTime.fromJSDate(now, { zone: named }).plus({ days: 1 });
        expect(readMoment('tomorrow', { now, zone, hour: 9 })?.slice(0, 16)).toBe(`${there.toISODate()}T09:00`);
      }),
      { numRuns: 1000 },
    );
  });
});
