import { findLost } from '#shared/flows/find-lost.ts';
import { theWorld } from './world.ts';

/** Once a day: puts mail back in the queue that was stored and never worked on. */
export async function handler(): Promise<{ found: number }> {
  return { found: await findLost(theWorld()) };
}
