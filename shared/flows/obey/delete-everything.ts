import { confirmDeleteLetter } from '#shared/letters/confirm-delete-letter.ts';
import { goodbyeLetter } from '#shared/letters/goodbye-letter.ts';
import { helpLetter } from '#shared/letters/help-letter.ts';
import type { World } from '#shared/world.ts';
import type { UserMail } from '../answer-user.ts';
import { keepUser } from '../keep-user.ts';
import type { Obeyed } from '../obey.ts';
import { sendLetter } from '../send-letter.ts';

/** So long the question stands. */
const HOURS = 48;
/** Point-in-time recovery of the table keeps what was deleted. */
const BACKUP_DAYS = 7;

/**
 * Asks once, and on "yes, delete everything" deletes every item and raw mail of the user, tells them so, and forgets them.
 * Broken off anywhere, it goes on where it was.
 */
export async function deleteEverything(world: World, asked: UserMail, isYes: boolean): Promise<Obeyed> {
  const { store, clock, rawMail, house } = world;
  const { delivery, user, mail, sender, contentId } = asked;
  const { assistant } = house;
  const now = clock.now();
  if (!isYes) {
    const until = new Date(now.getTime() + HOURS * 3_600_000).toISOString();
    await keepUser(world, user, (current) => ({ ...current, deletableUntil: until }));
    const [threads, mentors] = [await store.threadsOf(user.id), await store.mentorsOf(user.id)];
    return {
      letter: confirmDeleteLetter({ threads: threads.length, mentors: mentors.length, hours: HOURS, assistant }),
      reason: 'delete-asked',
    };
  }
  const isAsked = user.deletableUntil !== undefined && Date.parse(user.deletableUntil) >= now.getTime();
  if (!isAsked) return { letter: helpLetter({ tried: 'yes, delete everything', assistant }), reason: 'unclear' };
  // This very mail goes last: broken off before that, all of this is done again from it.
  const mails = (await store.mailsOf(user.id)).filter(({ key }) => key !== delivery.key);
  for (const { key } of mails) await rawMail.delete(key);
  await store.emptyUser(user);
  await sendLetter(world, 'answer', goodbyeLetter({ backupDays: BACKUP_DAYS, rawDays: 0 }), {
    user,
    cause: [contentId],
    answers: { mail, sender },
  });
  await store.removeUser(user);
  await rawMail.delete(delivery.key);
  return { outcome: { state: 'obeyed', reason: 'deleted' } };
}
