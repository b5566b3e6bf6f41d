import { readHead } from '#shared/mail/read-head.ts';
import { MAX_MAIL_BYTES, readMail, unread } from '#shared/mail/read-mail.ts';
import type { Receipt, ReceiptState, User } from '#shared/store.ts';
import type { World } from '#shared/world.ts';
import { answerUser, isToUsAlone } from './answer-user.ts';
import { askToRegister, userIdOf } from './ask-to-register.ts';
import { confirmAddress } from './confirm-address.ts';
import type { Delivery } from './delivery.ts';
import { withDigest } from './digest-time.ts';
import { gate } from './gate.ts';
import { notePartner } from './note-partner.ts';

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
    const added = await confirmAddress(world, delivery, passage);
    if (added) return added;
  }
  const mentees = await store.usersMentoredBy(sender);
  const isKnown = user !== null || mentees.length > 0 || house.registration === 'anyone';
  if (!isKnown) {
    const nobody = { state: 'ignored', reason: passage.kind === 'absence' ? 'automatic' : 'unknown-sender' } as const;
    return (await askToRegister(world, delivery, head, passage)) ?? nobody;
  }

  // Only now the body: what strangers write is never read.
  const mail = raw.cut ? unread(head, 'too-large') : await readMail(raw.bytes);
  if (mentees.length > 0 && !(user && isToUsAlone(mail, house.assistant))) {
    const noted = await notePartner(world, delivery, mail, passage, mentees);
    // A user who mentors another has mails of their own, too.
    if (noted.state === 'noted' || !user) return noted;
  }
  if (passage.kind === 'absence') return { state: 'ignored', reason: 'automatic' };
  const owner = await withDigest(world, user ?? (await register(world, sender)), head);
  return answerUser(world, delivery, mail, owner, sender);
}

/** An owner, or where anyone may come, whoever comes: a user at once. */
function register({ store, clock }: World, address: string): Promise<User> {
  return store.addUser({ id: userIdOf(address), addresses: [address], createdAt: clock.now().toISOString() });
}
