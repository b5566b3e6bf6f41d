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
export function nextDigest({ digest = DIGEST, zone = 'UTC', digestSentAt }: User, after: Date): Date | null {
  if (digest === 'off') return null;
  const earliest = digestSentAt
    ? Math.max(after.getTime(), Date.parse(digestSentAt) + LEAST_DAYS * 86_400_000)
    : after.getTime();
  const from = DateTime.fromMillis(earliest, { zone });
  const day = from.set({ hour: digest.hour, minute: 0, second: 0, millisecond: 0 }).plus({
    days: (digest.day - from.weekday + 7) % 7,
  });
  return (day > from ? day : day.plus({ days: 7 })).toJSDate();
}

/** A user who has a digest coming: from their first mail on, in the zone that it shows. */
export async function withDigest(world: World, user: User, mail: Pick<MailHead, 'date'>): Promise<User> {
  if (user.digestAt || user.digest === 'off') return user;
  const zone = zoneOfUser(user, mail);
  return keepUser(world, user, (current) => ({
    ...current,
    zone,
    digestAt: nextDigest({ ...current, zone }, world.clock.now())?.toISOString(),
  }));
}
