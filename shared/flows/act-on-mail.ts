import type { MailHead } from '#shared/mail/incoming.ts';
import { readMail, unread } from '#shared/mail/read-mail.ts';
import type { User } from '#shared/store.ts';
import type { World } from '#shared/world.ts';
import { answerUser, isToUsAlone } from './answer-user.ts';
import type { Delivery } from './delivery.ts';
import { withDigest } from './digest-time.ts';
import type { Passage } from './gate.ts';
import { notePartner } from './note-partner.ts';
import type { Outcome } from './receive-mail.ts';
import { register } from './register.ts';

/** A mail of somebody we know, or may know. */
export interface KnownMail {
  readonly delivery: Delivery;
  /** Its first bytes, and whether there are more than we read. */
  readonly raw: { readonly bytes: Uint8Array; readonly cut: boolean };
  readonly head: MailHead;
  readonly passage: Extract<Passage, { sender: string }>;
  /** Whose it is, where they are a user. */
  readonly user: User | null;
  /** Ids of the users whose mentor it is from. */
  readonly mentees: readonly string[];
}

/** Reads the body of a mail that came through the gate from somebody we know, and acts on it. */
export async function actOnMail(world: World, known: KnownMail): Promise<Outcome> {
  const { delivery, raw, head, passage, user, mentees } = known;
  const mail = raw.cut ? unread(head, 'too-large') : await readMail(raw.bytes);
  if (mentees.length > 0 && !(user && isToUsAlone(mail, world.house.assistant, user))) {
    const noted = await notePartner(world, delivery, mail, passage, mentees);
    // A user who mentors another has mails of their own, too.
    if (noted.state === 'noted' || !user) return noted;
  }
  if (passage.kind === 'absence') return { state: 'ignored', reason: 'automatic' };
  const owner = await withDigest(world, user ?? (await register(world, passage.sender)), head);
  return answerUser(world, delivery, mail, owner, passage.sender);
}
