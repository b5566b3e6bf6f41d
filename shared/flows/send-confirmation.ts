import type { LetterContent } from '#shared/letters/letter.ts';
import type { User } from '#shared/store.ts';
import type { World } from '#shared/world.ts';
import { sendLetter } from './send-letter.ts';

/**
 * The one letter that goes to an address which is not the user's yet: it quotes nothing and asks the address for its
 * word. The store lets one through a week.
 */
export async function sendConfirmation(
  world: World,
  user: User,
  address: string,
  code: string,
  content: LetterContent,
): Promise<void> {
  await sendLetter(world, 'confirmation', content, {
    user: { ...user, addresses: [address] },
    cause: ['confirm', code],
  });
}
