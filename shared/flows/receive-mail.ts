import type { IncomingMail } from '#shared/mail/incoming.ts';
import { MAX_MAIL_BYTES, readMail } from '#shared/mail/read-mail.ts';
import type { Receipt, ReceiptState, User } from '#shared/store.ts';
import type { World } from '#shared/world.ts';
import { answerUser } from './answer-user.ts';
import type { Delivery } from './delivery.ts';
import { gate } from './gate.ts';
import { idOf } from './ids.ts';
import { notePartner } from './note-partner.ts';

/** What came of a delivery; `reason` says why in a word or two, without content. */
export interface Outcome {
  readonly state: ReceiptState;
  readonly reason: string;
  readonly userId?: string;
}

/** The notification came, and the mail it speaks of is not there. The queue tries again; then a person looks. */
export class MailMissing extends Error {}

/** Enough of a mail that is too large to be read: its head. */
const HEAD_BYTES = 256 * 1024;

/**
 * A mail's way in: load, read, gate, what is it, merge, critique, letter. A delivery that has its receipt is left alone;
 * one that was broken off anywhere is done again from the start and leaves the same traces.
 * @throws what the store, the raw mail or the outbox throws: the queue then delivers again.
 */
export async function receiveMail(world: World, delivery: Delivery): Promise<Outcome> {
  const done = await world.store.receipt(delivery.id);
  if (done) return { state: 'duplicate', reason: 'delivered-before' };

  const outcome = await decide(world, delivery, await load(world, delivery));
  const receipt: Receipt = { deliveryId: delivery.id, at: world.clock.now().toISOString(), ...outcome };
  await world.store.putReceipt(receipt);
  world.log.note('mail', { delivery: delivery.id, state: outcome.state, reason: outcome.reason });
  return outcome;
}

async function load(world: World, delivery: Delivery): Promise<IncomingMail> {
  const raw = await world.rawMail.read(delivery.key, MAX_MAIL_BYTES);
  if (!raw) throw new MailMissing('the raw mail is not in the bucket');
  if (!raw.cut) return readMail(raw.bytes);
  const head = await readMail(headOf(raw.bytes.subarray(0, HEAD_BYTES)));
  return { ...head, messages: [], unreadable: 'too-large' };
}

/** A head alone is a whole mail with an empty body. */
function headOf(bytes: Uint8Array): Uint8Array {
  const end = /\r?\n\r?\n/.exec(Buffer.from(bytes).toString('latin1'));
  return end ? bytes.subarray(0, end.index + end[0].length) : bytes;
}

async function decide(world: World, delivery: Delivery, mail: IncomingMail): Promise<Outcome> {
  const passage = gate(mail, delivery, world.house.assistant);
  if (passage.kind === 'refused') return { state: 'ignored', reason: passage.reason };

  const user = await world.store.userByAddress(passage.sender);
  if (!user || passage.kind === 'absence') {
    const noted = await notePartner(world, delivery, mail, passage);
    if (noted) return noted;
  }
  if (passage.kind === 'absence') return { state: 'ignored', reason: 'automatic' };
  const owner = user ?? (await register(world, passage.sender));
  if (!owner) return { state: 'ignored', reason: 'unknown-sender' };
  return answerUser(world, delivery, mail, owner, passage.sender);
}

/** Who is nobody yet: an owner by configuration, or where anyone may come, a user at once. */
async function register({ store, house, clock }: World, address: string): Promise<User | null> {
  if (house.registration !== 'anyone' && !house.owners.includes(address)) return null;
  return store.addUser({ id: idOf('user', address), addresses: [address], createdAt: clock.now().toISOString() });
}
