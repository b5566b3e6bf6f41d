/** A letter's content, before it has an addressee. Text and HTML say the same. */
export interface LetterContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A letter ready to be sent. `to` is decided by shared/letters/recipient.ts and nowhere else. */
export interface Letter extends LetterContent {
  /** Deterministic: the same cause gives the same id, so that it is sent once. */
  readonly id: string;
  /** Whose letter it is; what SES tells of it later names both. */
  readonly userId: string;
  readonly to: string;
  readonly from: string;
  readonly replyTo?: string;
  /** The user's own mail that this letter stands under, or none. */
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  readonly date: Date;
  readonly attachments?: readonly Attachment[];
  /** The mail that takes the user off letters of this kind (RFC 2369). */
  readonly unsubscribe?: Unsubscribe;
  /** The same by one click (RFC 8058). */
  readonly unsubscribeUrl?: string;
}

/** A mail that ends letters of its kind: to whom, with which subject. */
export interface Unsubscribe {
  readonly address: string;
  readonly subject: string;
}

export interface Attachment {
  readonly filename: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}
