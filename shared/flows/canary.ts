import { tagged } from '#shared/letters/tagged.ts';
import { CANARY } from '#shared/mail/address.ts';
import type { World } from '#shared/world.ts';

/** A mail from the assistant to itself: while it comes in, the whole way out and in is open. The gate knows it. */
export async function sendCanary({ clock, outbox, house, log }: World): Promise<void> {
  const text = 'From the assistant to itself, to see that mail goes out and comes in.';
  await outbox.send({
    id: CANARY,
    userId: CANARY,
    from: house.assistant,
    to: tagged(house.assistant, CANARY),
    date: clock.now(),
    subject: 'Canary',
    text,
    html: `<p>${text}</p>`,
  });
  log.note('canary sent', {});
}
