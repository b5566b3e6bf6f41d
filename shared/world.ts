import type { Letter } from '#shared/letters/letter.ts';
import type { Due, Store } from '#shared/store.ts';

/** Where time comes from. */
export interface Clock {
  now(): Date;
}

/** Where what nobody can guess comes from. */
export interface Chance {
  /** Safe in a URL, another one each time, with more possibilities than anybody can try. */
  token(): string;
}

/** The raw mails as they came, by the key SES gave them. */
export interface RawMail {
  /** The first `limit` bytes, and whether there are more; null where there is no such mail. */
  read(key: string, limit: number): Promise<{ readonly bytes: Uint8Array; readonly cut: boolean } | null>;
  /** Deletes it; one that is gone already is no fault. */
  delete(key: string): Promise<void>;
  /** Keys of the mails that were stored between two moments, in no order. */
  list(after: Date, before: Date): AsyncIterable<string>;
}

/** Mails on their way to whoever works on them: here one that was lost is put back. */
export interface MailQueue {
  /** Notifications as SES writes them. Takes all of them, or throws: then some may have been taken, which does no harm. */
  add(notifications: readonly string[]): Promise<void>;
}

/** What is due, on its way to whoever sees to it. */
export interface DueQueue {
  /** Hands on all of them, or throws: then some may have been handed on, and all will be found again. */
  add(due: readonly Due[]): Promise<void>;
}

/** Letters on their way out. */
export interface Outbox {
  /**
   * Sends the letter to its one addressee and gives the Message-ID it went out with. Throws NotAccepted when it is
   * certain that nothing was sent; any other error leaves it open.
   */
  send(letter: Letter): Promise<{ readonly messageId: string }>;
}

/** The letter was refused for now or for good: nothing has been sent. */
export class NotAccepted extends Error {
  /** Too much at a time: later the same letter may be taken. */
  readonly isPassing: boolean;

  constructor(reason: string) {
    super(reason);
    this.isPassing = /throttl|limit|quota|too ?many|rate/i.test(reason);
  }
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
  /** How long a claimed letter is left to whoever claimed it: longer than one run can last. */
  readonly claimSeconds: number;
  /** Where one click ends letters of a kind (RFC 8058), with a slash at its end; on one machine there is none. */
  readonly unsubscribeUrl?: string;
}

/** Every side effect there is, passed first. */
export interface World {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly store: Store;
  readonly rawMail: RawMail;
  readonly outbox: Outbox;
  readonly dueQueue: DueQueue;
  readonly mailQueue: MailQueue;
  readonly log: Log;
  readonly house: House;
}
