import { sendCanary } from '#shared/flows/canary.ts';
import { theWorld } from './world.ts';

/** Once a day: the assistant writes to itself, and an alarm rings when that does not come in. */
export async function handler(): Promise<void> {
  await sendCanary(theWorld());
}
