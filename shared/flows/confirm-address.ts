import { isTagOf } from '#shared/mail/address.ts';
import type { World } from '#shared/world.ts';
import type { Delivery } from './delivery.ts';
import type { Passage } from './gate.ts';
import { keepUser } from './keep-user.ts';
import type { Outcome } from './receive-mail.ts';

/**
 * Adds an address to the user who asked for it, when a mail from that very address, authenticated, comes to the code it
 * was sent. Null when the mail is nothing of the kind.
 */
export async function confirmAddress(
  world: World,
  { recipients }: Delivery,
  passage: Extract<Passage, { sender: string }>,
): Promise<Outcome | null> {
  const { store, house } = world;
  if (passage.kind !== 'authentic') return null;
  for (const recipient of recipients) {
    const code = isTagOf(recipient, house.assistant);
    const pending = code ? await store.pendingAddress(code) : null;
    const user = pending?.address === passage.sender ? await store.user(pending.userId) : null;
    if (!user || !(await store.addAddress(user.id, passage.sender))) continue;
    await keepUser(world, user, (current) =>
      current.addresses.includes(passage.sender)
        ? current
        : { ...current, addresses: [...current.addresses, passage.sender] },
    );
    return { state: 'obeyed', reason: 'address-confirmed', userId: user.id };
  }
  return null;
}
