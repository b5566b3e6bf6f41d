import type { Letter } from '#shared/letters/letter.ts';
import type { Store } from '#shared/store.ts';

/** Where time comes from. */
export interface Clock {
  now(): Date;
}

/** The raw mails as they came, by the key SES gave them. */
export interface RawMail {
  /** The bytes; null where there is no such mail. `limit` stops reading a mail larger than that many bytes. */
  read(key: string, limit: number): Promise<Uint8Array | 'too-large' | null>;
}

/** Letters on their way out. */
export interface Outbox {
  /** Sends the letter to its one addressee and gives the Message-ID it went out with. Throws when it was not accepted. */
  send(letter: Letter): Promise<{ readonly messageId: string }>;
}

/** What the assistant did, for whoever runs it: ids and states only, never an address, a subject or a body. */
export interface Log {
  note(event: string, detail: Readonly<Record<string, string | number | boolean>>): void;
}

/** Who may use the assistant and what it is called. */
export interface House {
  /** The assistant's address, lower case; +tags of it are the assistant's, too. */
  readonly assistant: string;
  /** `anyone`: every authenticated sender who is no known mentor is a user at once (one machine). */
  readonly registration: 'closed' | 'open' | 'anyone';
  /** Addresses that are users from the start, lower case. */
  readonly owners: readonly string[];
  /** Letters a user gets in a day for mails they sent, at most. */
  readonly lettersPerDay: number;
}

/** Every side effect there is, passed first. */
export interface World {
  readonly clock: Clock;
  readonly store: Store;
  readonly rawMail: RawMail;
  readonly outbox: Outbox;
  readonly log: Log;
  readonly house: House;
  /** A fresh random id, URL-safe; the only randomness. */
  newId(): string;
}
