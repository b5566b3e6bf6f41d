import { readHead } from '#shared/mail/read-head.ts';
import type { World } from '#shared/world.ts';
import { writeDelivery } from './delivery.ts';
import { foundDelivery } from './found-delivery.ts';

const HOUR = 3_600_000;
/** A mail that came in lately may still be in the queue. */
const YOUNGEST = HOUR;
/** By then three of these passes have seen it, and it lies among the dead letters if it can't be read. */
const OLDEST = 72 * HOUR;
/** The head alone is read. */
const HEAD_BYTES = 256 * 1024;
/** SES writes it when the rule is made. */
const NOT_A_MAIL = 'AMAZON_SES_SETUP_NOTIFICATION';
const BATCH = 10;

/**
 * Finds mails that were stored and never came to a receipt, and puts them back in the queue: a notification was lost, or
 * the queue was broken. One that is worked on twice leaves one receipt.
 * @returns how many were put back
 */
export async function findLost(world: World): Promise<number> {
  const { clock, rawMail, mailQueue, log } = world;
  const now = clock.now().getTime();
  let found = 0;
  let unknown = 0;
  let batch: string[] = [];
  for await (const key of rawMail.list(new Date(now - OLDEST), new Date(now - YOUNGEST))) {
    const lost = await notificationOf(world, key);
    if (lost === 'unknown') unknown++;
    if (lost === 'unknown' || lost === 'done') continue;
    found++;
    batch.push(lost.notification);
    if (batch.length < BATCH) continue;
    await mailQueue.add(batch);
    batch = [];
  }
  if (batch.length > 0) await mailQueue.add(batch);
  log.note('lost mail', { found, unknown });
  return found;
}

async function notificationOf(
  { store, rawMail, house }: World,
  key: string,
): Promise<'done' | 'unknown' | { readonly notification: string }> {
  if (key === NOT_A_MAIL || (await store.receipt(key))) return 'done';
  const raw = await rawMail.read(key, HEAD_BYTES);
  if (!raw) return 'done';
  const delivery = foundDelivery(key, await readHead(raw.bytes), house.assistant);
  return delivery ? { notification: writeDelivery(delivery) } : 'unknown';
}
