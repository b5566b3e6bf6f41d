import { addressLetter } from '#shared/letters/address-letter.ts';
import type { LetterContent } from '#shared/letters/letter.ts';
import type { IncomingMail } from '#shared/mail/incoming.ts';
import type { LetterKind, User } from '#shared/store.ts';
import { NotAccepted, type World } from '#shared/world.ts';
import { idOf } from './ids.ts';

/** Somebody else is sending this very letter now; the queue asks again later. */
export class LetterInHand extends Error {}

/** What a letter answers. */
export interface Occasion {
  readonly user: User;
  readonly sender: string;
  readonly mail: IncomingMail;
  readonly contentId: string;
  readonly threadId?: string;
}

/**
 * Sends one letter for one occasion, once: it is claimed first, and the claim is given back only when it is certain that
 * nothing went out. Between SES's yes and our note of it a crash can double a letter; there is no other such window.
 * @returns 'capped' when the user has had all letters of the day.
 * @throws LetterInHand while another run holds the claim; whatever the outbox throws.
 */
export async function sendLetter(
  world: World,
  kind: LetterKind,
  content: LetterContent,
  occasion: Occasion,
): Promise<'sent' | 'capped'> {
  const { clock, store, outbox, house, log } = world;
  const { user, sender, mail, contentId, threadId } = occasion;
  const now = clock.now();
  const id = idOf(user.id, 'letter', contentId);
  const stale = new Date(now.getTime() - house.claimSeconds * 1000).toISOString();
  const claim = { id, userId: user.id, kind, state: 'claimed' as const, at: now.toISOString(), threadId };

  if (!(await store.claimLetter(claim, stale))) {
    if ((await store.letter(id))?.state === 'sent') return 'sent';
    throw new LetterInHand();
  }
  if (!(await store.countLetter(user.id, now.toISOString().slice(0, 10), id, house.lettersPerDay))) {
    await store.releaseLetter(id);
    return 'capped';
  }
  const ownThread = kind === 'critique' && content.subject.startsWith('Protégé on:');
  const letter = addressLetter(content, {
    id,
    user,
    sender,
    from: house.assistant,
    date: now,
    ...(mail.messageId &&
      !ownThread && { inReplyTo: mail.messageId, references: [...mail.references, mail.messageId] }),
  });
  try {
    const { messageId } = await outbox.send(letter);
    await store.letterSent(id, messageId);
    // An answer to the letter is known by it.
    if (threadId) await store.addMessageIds(user.id, threadId, [messageId]);
    log.note('letter sent', { letter: id, kind });
    return 'sent';
  } catch (error) {
    if (error instanceof NotAccepted) await store.releaseLetter(id);
    throw error;
  }
}
