import { doneLetter } from '#shared/letters/done-letter.ts';
import { welcomeLetter } from '#shared/letters/welcome-letter.ts';
import { isTagOf } from '#shared/mail/address.ts';
import type { MailHead } from '#shared/mail/incoming.ts';
import type { World } from '#shared/world.ts';
import type { Delivery } from './delivery.ts';
import type { Passage } from './gate.ts';
import { keepUser } from './keep-user.ts';
import type { Outcome } from './receive-mail.ts';
import { sendLetter } from './send-letter.ts';

/**
 * Adds an address to the user who asked for it, when a mail from that very address, authenticated, comes to the code it
 * was sent; or makes its owner a user, where that was the question. Null when the mail is nothing of the kind.
 */
export async function confirmAddress(
  world: World,
  { recipients }: Delivery,
  passage: Extract<Passage, { sender: string }>,
  head: MailHead,
): Promise<Outcome | null> {
  const { store, house } = world;
  if (passage.kind !== 'authentic') return null;
  for (const recipient of recipients) {
    const code = isTagOf(recipient, house.assistant);
    const pending = code ? await store.pendingAddress(code) : null;
    if (!pending || pending.address !== passage.sender) continue;
    if (pending.registers) return register(world, passage.sender, pending.userId);
    const user = await store.user(pending.userId);
    if (!user || !(await store.addAddress(user.id, passage.sender))) continue;
    const added = await keepUser(world, user, (current) =>
      current.addresses.includes(passage.sender)
        ? current
        : { ...current, addresses: [...current.addresses, passage.sender] },
    );
    const what = { kind: 'address-confirmed' as const, address: passage.sender };
    const now = world.clock.now().toISOString();
    await sendLetter(world, 'answer', doneLetter({ what, now, assistant: house.assistant }), {
      user: added,
      cause: ['address', pending.code],
      answers: { mail: head, sender: passage.sender },
    });
    return { state: 'obeyed', reason: 'address-confirmed', userId: user.id };
  }
  return null;
}

/** The question was asked while registration was open; where it has been closed since, it has no answer. */
async function register(world: World, address: string, userId: string): Promise<Outcome | null> {
  const { store, clock, house } = world;
  if (house.registration !== 'open') return null;
  const user = await store.addUser({ id: userId, addresses: [address], createdAt: clock.now().toISOString() });
  await sendLetter(world, 'answer', welcomeLetter({ assistant: house.assistant }), { user, cause: ['welcome'] });
  return { state: 'obeyed', reason: 'registered', userId: user.id };
}
