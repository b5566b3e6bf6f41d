import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { type Occasion, planFollowUp } from '#shared/timing/plan.ts';
import { workingMorningAfter } from '#shared/timing/users-day.ts';
import { workingClock } from '#shared/timing/working-clock.ts';
import { OFFICE_HOURS } from '#shared/timing/working-hours.ts';

const sentAt = new Date('2026-03-03T10:00:00Z');

function plan(more: Partial<Occasion> = {}) {
  return planFollowUp({
    sentAt,
    now: sentAt,
    exchanges: [],
    temperature: 'steady',
    nudges: 0,
    floor: null,
    mentorZone: 'UTC',
    userZone: 'UTC',
    ...more,
  });
}

function when(more: Partial<Occasion> = {}): string {
  const found = plan(more);
  return found.kind === 'none' ? found.reason : `${found.kind} ${found.at.toISOString().slice(0, 16)}`;
}

/** Ten answers within minutes: a mentor who is never long silent. */
const quick = Array.from({ length: 10 }, (_, i) => ({
  sentAt: new Date(Date.UTC(2026, 0, 5 + i, 10)),
  repliedAt: new Date(Date.UTC(2026, 0, 5 + i, 10, 5)),
}));

describe('the first nudge', () => {
  it('comes after five working days where nobody knows better: nine in ten have answered by then', () => {
    expect(when()).toBe('nudge 2026-03-10T07:00');
    expect(plan()).toMatchObject({ evidence: { exchanges: 0, quantile: 0.9, by: 'habit' } });
  });

  it('comes sooner to a warm mentor, later to a cooling one, not at all to a cold one', () => {
    expect(when({ temperature: 'warm' })).toBe('nudge 2026-03-09T07:00');
    expect(when({ temperature: 'unknown' })).toBe(when());
    expect(when({ temperature: 'cooling' })).toBe('nudge 2026-03-13T07:00');
    expect(when({ temperature: 'cold' })).toBe('cold');
    expect(when({ temperature: 'cold', nudges: 9 })).toBe('cold');
  });

  it('leaves the quickest two working days, and a cooling one five', () => {
    expect(plan({ exchanges: quick, temperature: 'warm' })).toMatchObject({ evidence: { days: 2, by: 'least' } });
    expect(when({ exchanges: quick, temperature: 'warm' })).toBe('nudge 2026-03-06T07:00');
    expect(plan({ exchanges: quick, temperature: 'cooling' })).toMatchObject({ evidence: { days: 5, by: 'least' } });
  });

  it('waits for the day they named, and past holidays', () => {
    const floor = { at: new Date('2026-04-01T00:00:00Z'), quote: 'Try me in April.', kind: 'named' } as const;
    expect(when({ floor })).toBe('nudge 2026-04-01T07:00');
    expect(plan({ floor })).toMatchObject({ evidence: { by: 'floor' } });
    expect(when({ isHoliday: (day) => day === '2026-03-04' })).toBe('nudge 2026-03-11T07:00');
  });
});

describe('after it', () => {
  it('comes a second at twice the wait, then, once, the radar five weeks later, then nothing', () => {
    expect(when({ nudges: 1 })).toBe('nudge 2026-03-17T07:00');
    expect(when({ nudges: 2 })).toBe('radar 2026-04-21T07:00');
    expect(when({ nudges: 3 })).toBe('done');
  });

  it('leaves as much rest after a nudge that went out late', () => {
    const lastNudgeAt = new Date('2026-03-20T09:00:00Z');
    expect(when({ nudges: 1, lastNudgeAt })).toBe('nudge 2026-03-27T07:00');
    expect(when({ nudges: 2, lastNudgeAt })).toBe('radar 2026-04-27T07:00');
  });
});

describe('the user’s day', () => {
  it('is the next one where the moment has passed, or this one while it lasts', () => {
    expect(when({ now: new Date('2026-03-12T14:30:00Z') })).toBe('nudge 2026-03-12T14:30');
    expect(when({ now: new Date('2026-03-12T20:00:00Z') })).toBe('nudge 2026-03-13T07:00');
    expect(when({ now: new Date('2026-03-12T06:59:00Z') })).toBe('nudge 2026-03-12T07:00');
    expect(when({ now: new Date('2026-03-10T07:00:00Z') })).toBe('nudge 2026-03-10T07:00');
  });

  it('comes before the mentor’s next working morning, wherever they live', () => {
    expect(when({ sentAt: new Date('2026-03-06T19:00:00Z') })).toBe('nudge 2026-03-16T07:00');
    expect(when({ userZone: 'America/New_York' })).toBe('nudge 2026-03-09T23:48');
    expect(when({ userZone: 'Asia/Kathmandu' })).toBe('nudge 2026-03-10T01:15');
  });
});

const zones = fc.constantFrom(
  'UTC',
  'UTC-3',
  'Europe/Paris',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'America/Los_Angeles',
);
const dates = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
const changes = fc
  .constantFrom('2026-03-06', '2026-03-27', '2026-10-23', '2026-10-30')
  .chain((day) => fc.nat({ max: 4 * 24 * 60 }).map((minutes) => new Date(Date.parse(day) + minutes * 60_000)));
const occasions: fc.Arbitrary<Occasion> = fc.record({
  sentAt: fc.oneof(dates, changes),
  now: fc.oneof(dates, changes),
  exchanges: fc.array(
    fc.record({ sentAt: dates, ms: fc.nat({ max: 40 * 86_400_000 }) }).map(({ sentAt, ms }) => ({
      sentAt,
      repliedAt: new Date(sentAt.getTime() + ms),
    })),
    { maxLength: 12 },
  ),
  temperature: fc.constantFrom('warm', 'steady', 'cooling', 'unknown'),
  nudges: fc.nat({ max: 2 }),
  floor: fc.option(dates.map((at) => ({ at, quote: 'Later.', kind: 'named' as const }))),
  mentorZone: zones,
  userZone: zones,
  isHoliday: fc.constantFrom(
    () => false,
    (day: string) => /-(?:01|25)$/.test(day),
    () => true,
  ),
});

describe('whatever the occasion', () => {
  it('is never past, never before a floor, never before the moment itself, and always in the user’s day', () => {
    fc.assert(
      fc.property(occasions, (occasion) => {
        const found = planFollowUp(occasion);
        if (found.kind === 'none') throw new Error('a plan was due');
        const wall = DateTime.fromJSDate(found.at, { zone: occasion.userZone });
        expect(wall.hour).toBeGreaterThanOrEqual(7);
        expect(wall.hour).toBeLessThan(20);
        expect(found.at >= occasion.now).toBe(true);
        if (occasion.floor) expect(found.at >= occasion.floor.at).toBe(true);
        const { mentorZone, isHoliday } = occasion;
        const clock = workingClock({ ...OFFICE_HOURS, timezone: mentorZone }, isHoliday);
        const waited = clock.between(occasion.sentAt, found.at);
        expect(waited).toBeGreaterThan(found.evidence.days * (occasion.nudges > 0 ? 2 : 1) - 1e-6);
      }),
      { numRuns: 300 },
    );
  });

  it('is before the mentor’s second working morning after the moment, where nothing is overdue', () => {
    fc.assert(
      fc.property(occasions, (occasion) => {
        const { mentorZone, isHoliday } = occasion;
        const found = planFollowUp({ ...occasion, now: occasion.sentAt, nudges: 0, floor: null });
        if (found.kind === 'none') throw new Error('a plan was due');
        const clock = workingClock({ ...OFFICE_HOURS, timezone: mentorZone }, isHoliday);
        const moment = clock.after(occasion.sentAt, found.evidence.days);
        const first = workingMorningAfter(moment, mentorZone, isHoliday);
        expect(found.at < workingMorningAfter(first, mentorZone, isHoliday)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same when it is asked again, until it has come', () => {
    fc.assert(
      fc.property(occasions, (occasion) => {
        const first = planFollowUp(occasion);
        if (first.kind === 'none') throw new Error('a plan was due');
        expect(planFollowUp({ ...occasion, now: first.at })).toEqual(first);
      }),
      { numRuns: 150 },
    );
  });
});
