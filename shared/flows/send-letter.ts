import { addressLetter } from '#shared/letters/address-letter.ts';
import type { Attachment, LetterContent, Unsubscribe } from '#shared/letters/letter.ts';
import type { MailHead } from '#shared/mail/incoming.ts';
import type { LetterKind, LetterRecord, User } from '#shared/store.ts';
import { NotAccepted, type World } from '#shared/world.ts';
import { idOf } from './ids.ts';
import { oneClickFor } from './one-click.ts';

/** Somebody else is sending this very letter now; the queue asks again later. */
export class LetterInHand extends Error {}

/** What a letter is sent for. */
export interface Occasion {
  readonly user: User;
  /** The letter's id is made of it: one cause, one letter. */
  readonly cause: readonly string[];
  /** The user's mail that is answered, and the address it came from; a letter that answers none has neither. */
  readonly answers?: { readonly mail: MailHead; readonly sender: string };
  /** What is remembered of the letter. */
  readonly record?: Pick<LetterRecord, 'threadId' | 'mentorId' | 'fixes' | 'strengths' | 'mailKey'>;
  /** It starts a thread of its own: nobody is to answer the mentor from it. */
  readonly ownThread?: boolean;
  readonly attachments?: readonly Attachment[];
  readonly unsubscribe?: Unsubscribe;
}

/** The id a letter for this cause has; it is a tag of our address, too. */
export function letterIdOf({ user, cause }: Pick<Occasion, 'user' | 'cause'>): string {
  return idOf(user.id, 'letter', ...cause);
}

/**
 * Sends one letter for one occasion, once: it is claimed first, and the claim is given back only when it is certain that
 * nothing went out. Between SES's yes and our note of it a crash can double a letter; there is no other such window.
 * @returns 'capped' when the user has had all letters of the day, or letters to them come back.
 * @throws LetterInHand while another run holds the claim; whatever the outbox throws.
 */
export async function sendLetter(
  world: World,
  kind: LetterKind,
  content: LetterContent,
  occasion: Occasion,
): Promise<'sent' | 'capped'> {
  const { clock, store, outbox, house, log } = world;
  const { user, answers, record, ownThread, attachments, unsubscribe } = occasion;
  if (user.unreachable) return 'capped';
  const now = clock.now();
  const id = letterIdOf(occasion);
  const stale = new Date(now.getTime() - house.claimSeconds * 1000).toISOString();
  const claim = { ...record, id, userId: user.id, kind, state: 'claimed' as const, at: now.toISOString() };

  if (!(await store.claimLetter(claim, stale))) {
    if ((await store.letter(user.id, id))?.state === 'sent') return 'sent';
    throw new LetterInHand();
  }
  if (!(await store.countLetter(user.id, now.toISOString().slice(0, 10), id, house.lettersPerDay))) {
    await store.releaseLetter(user.id, id);
    return 'capped';
  }
  const oneClick = unsubscribe ? await oneClickFor(world, kind, claim) : null;
  const { mail, sender = '' } = answers ?? {};
  const letter = addressLetter(content, {
    id,
    user,
    sender,
    from: house.assistant,
    date: now,
    ...(mail?.messageId &&
      !ownThread && { inReplyTo: mail.messageId, references: [...mail.references, mail.messageId] }),
    ...(attachments && { attachments }),
    ...(unsubscribe && { unsubscribe }),
    ...(oneClick && { unsubscribeUrl: oneClick }),
  });
  try {
    const { messageId } = await outbox.send(letter);
    await store.letterSent(user.id, id, messageId, record?.threadId);
    log.note('letter sent', { letter: id, kind });
    return 'sent';
  } catch (error) {
    if (error instanceof NotAccepted) await store.releaseLetter(user.id, id);
    throw error;
  }
}
