import { findDue } from '#shared/flows/due.ts';
import { theWorld } from './world.ts';

/** By the clock: hands on what is due. */
export async function handler(): Promise<{ found: number }> {
  return { found: await findDue(theWorld()) };
}
