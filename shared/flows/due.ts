import type { Due } from '#shared/store.ts';
import type { World } from '#shared/world.ts';

/** The message is none that find-due sends: it goes to the dead-letter queue, where a person can see it. */
export class BadDue extends Error {}

const BATCH = 100;

/**
 * Finds what is due by now and hands it on. Its cost is that of what is due, not of what is stored; what it hands on
 * twice does no harm.
 * @returns how many it found
 */
export async function findDue({ store, dueQueue, clock, log }: World): Promise<number> {
  let found = 0;
  let batch: Due[] = [];
  for await (const due of store.dueBy(clock.now().toISOString())) {
    found++;
    batch.push(due);
    if (batch.length < BATCH) continue;
    await dueQueue.add(batch);
    batch = [];
  }
  if (batch.length > 0) await dueQueue.add(batch);
  if (found > 0) log.note('sweep', { due: found });
  return found;
}

/** Reads the body of a message of the due queue. @throws BadDue when it is anything else. */
export function readDue(body: string): Due {
  const { userId, mentorId, at } = parse(body);
  if (typeof userId !== 'string' || typeof at !== 'string' || (mentorId !== null && typeof mentorId !== 'string')) {
    throw new BadDue('not a due moment');
  }
  return { userId, mentorId, at };
}

function parse(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    throw new BadDue('not JSON');
  }
}
