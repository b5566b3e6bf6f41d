import type { User } from '#shared/store.ts';
import type { Attachment, Letter, LetterContent, Unsubscribe } from './letter.ts';
import { recipientFor } from './recipient.ts';

export interface Address {
  readonly id: string;
  readonly user: User;
  /** The authenticated sender of the mail that is answered. */
  readonly sender: string;
  /** The assistant's address. */
  readonly from: string;
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  readonly date: Date;
  readonly attachments?: readonly Attachment[];
  readonly unsubscribe?: Unsubscribe;
  readonly unsubscribeUrl?: string;
}

/** A Message-ID as it may stand in a header; old mail software writes others, and a thread can do without them. */
const MESSAGE_ID = /^<[\x21-\x3b\x3d\x3f-\x7e]{1,250}>$/;
/** The first names the thread, the last ones the place in it; a client needs no more. */
const LAST_REFERENCES = 20;

/** Puts a letter's content in its envelope. To whom is for recipientFor to say. */
export function addressLetter(
  { subject, text, html }: LetterContent,
  { id, user, sender, from, inReplyTo, references = [], date, attachments, unsubscribe, unsubscribeUrl }: Address,
): Letter {
  const known = [...new Set(references)].filter((reference) => MESSAGE_ID.test(reference));
  const kept = known.filter((_, index) => index === 0 || index >= known.length - LAST_REFERENCES);
  return {
    id,
    userId: user.id,
    to: recipientFor(user, sender),
    from,
    ...(inReplyTo && MESSAGE_ID.test(inReplyTo) && { inReplyTo }),
    ...(kept.length > 0 && { references: kept }),
    date,
    ...(attachments && { attachments }),
    ...(unsubscribe && { unsubscribe }),
    ...(unsubscribeUrl && { unsubscribeUrl }),
    subject,
    text,
    html,
  };
}
