import type { Due } from '#shared/store.ts';
import type { World } from '#shared/world.ts';
import { sendDigest } from './send-digest.ts';
import { type DueOutcome, sendNudge } from './send-nudge.ts';

/**
 * Sees to one thing that is due: a nudge, or a digest. Safe to be done late, twice, at the same time or again.
 * @throws what the store or the outbox throws, and LetterInHand: the queue then tries again.
 */
export async function sendDue(world: World, due: Due): Promise<DueOutcome> {
  const user = await world.store.user(due.userId);
  // What is left of a user who is gone would be found by every sweep.
  if (!user && due.mentorId !== null) await world.store.removeMentor(due.userId, due.mentorId);
  const outcome = !user
    ? 'gone'
    : due.mentorId === null
      ? await sendDigest(world, user, due)
      : await sendNudge(world, user, due);
  world.log.note('due', { kind: due.mentorId === null ? 'digest' : 'nudge', state: outcome });
  return outcome;
}
