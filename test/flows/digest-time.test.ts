import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { nextDigest } from '#shared/flows/digest-time.ts';
import type { User } from '#shared/store.ts';

const user: User = { id: 'sam', addresses: ['sam@example.com'], createdAt: '2026-01-01T00:00:00Z' };
const inParis = { ...user, zone: 'Europe/Paris' };
const next = (about: User, after: string) => nextDigest(about, new Date(after))?.toISOString();

describe('the digest', () => {
  it('comes on Monday at 8 where nothing else was said', () => {
    expect(next(user, '2026-03-10T12:00:00Z')).toBe('2026-03-16T08:00:00.000Z');
    expect(next(inParis, '2026-03-10T12:00:00Z')).toBe('2026-03-16T07:00:00.000Z');
  });

  it('comes at the same hour of the user’s clock across both changes of it', () => {
    expect(next(inParis, '2026-03-23T12:00:00Z')).toBe('2026-03-30T06:00:00.000Z');
    expect(next(inParis, '2026-10-19T12:00:00Z')).toBe('2026-10-26T07:00:00.000Z');
  });

  it('comes in the first hour there is, on a night that has none at that hour', () => {
    const atTwo = { ...inParis, digest: { day: 7, hour: 2 } };
    expect(next(atTwo, '2026-03-25T12:00:00Z')).toBe('2026-03-29T01:00:00.000Z');
  });

  it('comes never where it is off', () =>
    expect(next({ ...user, digest: 'off' }, '2026-03-10T12:00:00Z')).toBeUndefined());

  it('follows the clock that mails show where no zone was said', () => {
    expect(next({ ...user, seenZone: 'UTC-07:00' }, '2026-03-10T12:00:00Z')).toBe('2026-03-16T15:00:00.000Z');
  });
});

it('two digests never come within six days, whatever day and hour is chosen between them', () => {
  const digest = fc.record({ day: fc.integer({ min: 1, max: 7 }), hour: fc.integer({ min: 0, max: 23 }) });
  const zone = fc.constantFrom('Europe/Paris', 'America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Auckland', 'UTC');
  const sent = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(digest, zone, sent, fc.integer({ min: 0, max: 200 }), (when, where, at, hours) => {
      const after = new Date(at.getTime() + hours * 3_600_000);
      const moment = nextDigest({ ...user, digest: when, zone: where, digestSentAt: at.toISOString() }, after)!;
      const local = DateTime.fromJSDate(moment, { zone: where });
      expect(moment.getTime()).toBeGreaterThan(after.getTime());
      expect(moment.getTime() - at.getTime()).toBeGreaterThanOrEqual(6 * 86_400_000);
      expect(local.weekday).toBe(when.day);
      expect(moment.getTime() - Math.max(at.getTime() + 6 * 86_400_000, after.getTime())).toBeLessThan(8 * 86_400_000);
    }),
  );
});
