import { MAX_MAIL_BYTES } from '#shared/mail/incoming.ts';
import { readHead } from '#shared/mail/read-head.ts';
import type { Receipt, ReceiptState } from '#shared/store.ts';
import type { World } from '#shared/world.ts';
import { askToRegister } from './ask-to-register.ts';
import { confirmAddress } from './confirm-address.ts';
import type { Delivery } from './delivery.ts';
import { forwardingCode } from './forwarding-code.ts';
import { gate } from './gate.ts';
import { register } from './register.ts';

/** What came of a delivery; `reason` says why in a word or two, without content. */
export interface Outcome {
  readonly state: ReceiptState;
  readonly reason: string;
  readonly userId?: string;
}

/** The notification came, and the mail it speaks of is not there. The queue tries again; then a person looks. */
export class MailMissing extends Error {}

/**
 * A mail's way in: load, gate, read, what is it, merge, critique, letter. A delivery that has its receipt is left alone;
 * one that was broken off anywhere is done again from the start and leaves the same traces.
 * @throws what the store, the raw mail or the outbox throws: the queue then delivers again.
 */
export async function receiveMail(world: World, delivery: Delivery): Promise<Outcome> {
  const done = await world.store.receipt(delivery.id);
  if (done) return { state: 'duplicate', reason: 'delivered-before' };

  const outcome = await decide(world, delivery);
  const receipt: Receipt = { deliveryId: delivery.id, at: world.clock.now().toISOString(), ...outcome };
  await world.store.putReceipt(receipt);
  world.log.note('mail', { delivery: delivery.id, state: outcome.state, reason: outcome.reason });
  return outcome;
}

async function decide(world: World, delivery: Delivery): Promise<Outcome> {
  const { store, house } = world;
  const raw = await world.rawMail.read(delivery.key, MAX_MAIL_BYTES);
  if (!raw) throw new MailMissing('the raw mail is not in the bucket');
  const head = await readHead(raw.bytes);
  const passage = gate(head, delivery, house.assistant);
  if (passage.kind === 'refused') return { state: 'ignored', reason: passage.reason };

  const { sender } = passage;
  const isOwner = house.owners.includes(sender);
  const user = (await store.userByAddress(sender)) ?? (isOwner ? await register(world, sender) : null);
  if (!user) {
    const answered =
      (await confirmAddress(world, delivery, passage, head)) ?? (await forwardingCode(world, passage, head));
    if (answered) return answered;
  }
  const mentees = await store.usersMentoredBy(sender);
  const isKnown = user !== null || mentees.length > 0 || house.registration === 'anyone';
  if (!isKnown) {
    const nobody = { state: 'ignored', reason: passage.kind === 'absence' ? 'automatic' : 'unknown-sender' } as const;
    return (await askToRegister(world, delivery, head, passage)) ?? nobody;
  }

  // Only now the body, and the code that reads it: what strangers write is never looked at, and costs next to nothing.
  const { actOnMail } = await import('./act-on-mail.ts');
  return actOnMail(world, { delivery, raw, head, passage, user, mentees });
}
