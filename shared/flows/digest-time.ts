import { DateTime } from 'luxon';
import type { MailHead } from '#shared/mail/incoming.ts';
import type { User } from '#shared/store.ts';
import type { World } from '#shared/world.ts';
import { keepUser } from './keep-user.ts';
import { zoneOfUser } from './user-words.ts';

/** Where the user has not said: Monday at 8. ISO week day. */
export const DIGEST = { day: 1, hour: 8 } as const;

/** Never two within so many days, whatever is moved. */
export const LEAST_DAYS = 6;

/** When the next digest goes, after a moment; null where the user wants none. */
export function nextDigest({ digest = DIGEST, zone, seenZone, digestSentAt }: User, after: Date): Date | null {
  if (digest === 'off') return null;
  const earliest = digestSentAt
    ? Math.max(after.getTime(), Date.parse(digestSentAt) + LEAST_DAYS * 86_400_000)
    : after.getTime();
  const from = DateTime.fromMillis(earliest, { zone: zone ?? seenZone ?? 'UTC' });
  const day = from.set({ hour: digest.hour, minute: 0, second: 0, millisecond: 0 }).plus({
    days: (digest.day - from.weekday + 7) % 7,
  });
  return (day > from ? day : day.plus({ days: 7 })).toJSDate();
}

/** A user who has a digest coming: from their first mail on, and by the clock that their newest mail shows. */
export async function withDigest(world: World, user: User, mail: Pick<MailHead, 'date'>): Promise<User> {
  const seenZone = user.zone ? user.seenZone : zoneOfUser(user, mail);
  const isSet = user.digestAt !== undefined || user.digest === 'off';
  if (isSet && seenZone === user.seenZone) return user;
  return keepUser(world, user, (current) => {
    const seen = { ...current, seenZone };
    return { ...seen, digestAt: nextDigest(seen, world.clock.now())?.toISOString() };
  });
}
