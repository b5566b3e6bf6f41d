/** A person as a mail names them. Either part may be '' when the mail does not say it; addresses are lower case. */
export interface Person {
  readonly name: string;
  readonly address: string;
}

/** One message of a thread, as its author wrote it: no quotes, attribution lines, forward headers or signature. */
export interface Message {
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  /** ISO 8601 with offset, or null where it could not be read for certain. */
  readonly date: string | null;
  /** The date as the mail wrote it, for messages known only from a quotation. */
  readonly dateText?: string;
  readonly subject: string;
  readonly text: string;
  readonly signature?: string;
  /** Message-ID with its angle brackets; only the outermost message and attached messages have one. */
  readonly messageId?: string;
}

/** A conversation, oldest message first. */
export interface Thread {
  readonly subject: string;
  readonly messages: readonly Message[];
}
