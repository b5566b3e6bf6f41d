import type { Message, Person } from './message.ts';

/** More is not opened: an attachment, not a thread, makes a mail so large. */
export const MAX_MAIL_BYTES = 25 * 1024 * 1024;

/** Why a mail holds nothing that can be read; each has its own sentence in the can't-read letter. */
export type Unreadable = 'too-large' | 'no-text' | 'encrypted' | 'winmail' | 'undecodable';

/** What happened to the mail's words: how the newest message stands to what is under it. */
export type Shape =
  /** The newest message answers what is quoted under it (or stands alone). */
  | 'reply'
  /** The mail hands on another mail: what is on top, if anything, is a note to the receiver. */
  | 'forward';

/** The headers of a raw mail, read: all that the gate needs. */
export interface MailHead {
  /** All addresses of From; a mail with more or less than one is never taken for anybody's. */
  readonly from: readonly Person[];
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly replyTo: readonly Person[];
  readonly subject: string;
  readonly date: string | null;
  /** With angle brackets, '' where there is none. */
  readonly messageId: string;
  readonly inReplyTo: string;
  readonly references: readonly string[];
  /** Unfolded values of a header, topmost first; the name in any case. */
  header(name: string): readonly string[];
  readonly contentType: string;
}

/** A raw mail, read: all that the flows need; nothing of MIME remains. */
export interface IncomingMail extends MailHead {
  readonly shape: Shape;
  /** The thread unrolled, oldest first. A forward without a word on top has no message of the forwarder's. */
  readonly messages: readonly Message[];
  /** The newest of them is what the sender wrote in this very mail; else all are quoted, handed on or attached. */
  readonly hasOwnWords: boolean;
  readonly unreadable: Unreadable | null;
}
