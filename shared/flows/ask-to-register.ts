import { confirmRegistrationLetter } from '#shared/letters/confirm-registration-letter.ts';
import { isTagOf } from '#shared/mail/address.ts';
import type { MailHead } from '#shared/mail/incoming.ts';
import type { World } from '#shared/world.ts';
import type { Delivery } from './delivery.ts';
import type { Passage } from './gate.ts';
import { idOf } from './ids.ts';
import type { Outcome } from './receive-mail.ts';
import { userIdOf } from './register.ts';
import { sendConfirmation } from './send-confirmation.ts';

/** Whoever has many addresses can't have us write more than this in a day. */
const MOST_A_DAY = 50;

/** What mailing lists and mailboxes that forward by themselves leave in a head; a person has not written to us then. */
const NOT_BY_HAND = [
  ...['x-forwarded-to', 'x-forwarded-for', 'auto-forwarded', 'x-autoforwarded', 'resent-from', 'resent-to'],
  ...['list-id', 'list-post', 'list-unsubscribe', 'feedback-id'],
];
const NOBODY = /^(no-?_?reply|do-?not-?reply|postmaster|mailer-daemon|bounces?|notifications?)([+.@-]|$)/;

/**
 * Asks somebody nobody knows whether they want to be a user, where registration is open: once a week at most, with a
 * letter that quotes nothing. Null where they are not to be asked.
 */
export async function askToRegister(
  world: World,
  delivery: Delivery,
  head: MailHead,
  passage: Extract<Passage, { sender: string }>,
): Promise<Outcome | null> {
  const { store, clock, house } = world;
  const { sender: address } = passage;
  if (house.registration !== 'open' || passage.kind !== 'authentic') return null;
  if (!isByHand(head, address) || !isToUs(head, house.assistant)) return null;

  const at = clock.now().toISOString();
  const userId = userIdOf(address);
  const code = idOf('register', address, delivery.id);
  if (!(await store.countLetter('registrations', at.slice(0, 10), code, MOST_A_DAY))) {
    return { state: 'ignored', reason: 'capped' };
  }
  if (!(await store.addPendingAddress({ code, userId, address, registers: true }))) {
    return { state: 'ignored', reason: 'asked-before' };
  }
  const letter = confirmRegistrationLetter({ tag: code, assistant: house.assistant });
  await sendConfirmation(world, { id: userId, addresses: [], createdAt: at }, address, code, letter);
  return { state: 'answered', reason: 'registration-asked' };
}

/** Begun by a person, to us and nobody else: an answer belongs to somebody's thread, whose people have not asked for us. */
function isByHand(head: MailHead, sender: string): boolean {
  if (head.header('references').length > 0 || head.header('in-reply-to').length > 0) return false;
  if (/^\s*(bulk|list|junk)\b/i.test(head.header('precedence')[0] ?? '')) return false;
  return !NOBODY.test(sender) && NOT_BY_HAND.every((name) => head.header(name).length === 0);
}

function isToUs({ to, cc }: MailHead, assistant: string): boolean {
  const named = [...to, ...cc];
  return named.length > 0 && named.every(({ address }) => isTagOf(address, assistant) !== null);
}
