import { forwardingCodeLetter } from '#shared/letters/forwarding-code-letter.ts';
import type { MailHead } from '#shared/mail/incoming.ts';
import type { World } from '#shared/world.ts';
import type { Passage } from './gate.ts';
import type { Outcome } from './receive-mail.ts';
import { sendLetter } from './send-letter.ts';

const GMAIL = 'forwarding-noreply@google.com';
/** "(#613489297) Gmail Forwarding Confirmation - Receive Mail from sam@gmail.com", in the mailbox's language. */
const SUBJECT = /^\(#(\d{6,12})\).{0,200}?([^\s<>()]{1,64}@[^\s<>()]{1,190})/;

/**
 * Passes on the code that Gmail sends to the address it is to forward to, to the user whose mailbox it is: to their own
 * address, and only the digits. Null when the mail is nothing of the kind.
 */
export async function forwardingCode(
  world: World,
  passage: Extract<Passage, { sender: string }>,
  { subject }: MailHead,
): Promise<Outcome | null> {
  const [, code, address = ''] = passage.sender === GMAIL ? (SUBJECT.exec(subject) ?? []) : [];
  if (!code) return null;
  const { store, house } = world;
  const user = await store.userByAddress(address.toLowerCase());
  if (!user) return { state: 'ignored', reason: 'unknown-sender' };
  const letter = forwardingCodeLetter({ code, assistant: house.assistant });
  // Answering nothing, the letter goes to the user's first address, which need not be the mailbox in question.
  await sendLetter(world, 'answer', letter, { user, cause: ['forwarding', address, code] });
  return { state: 'answered', reason: 'forwarding-code', userId: user.id };
}
