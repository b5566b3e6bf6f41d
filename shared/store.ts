import type { PromiseMade, Temperature } from '#shared/critique/review.ts';
import type { Message } from '#shared/mail/message.ts';

export interface User {
  readonly id: string;
  /** Confirmed addresses, lower case; the first one is where letters go when no mail of theirs is being answered. */
  readonly addresses: readonly string[];
  readonly createdAt: string;
}

/** What is known of one mentor of one user: open things only. */
export interface Mentor {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly addresses: readonly string[];
  readonly temperature: Temperature;
  /** Whose turn it is to write. */
  readonly turn: 'user' | 'mentor';
  /** ISO; of the newest message from either side. */
  readonly lastContact: string | null;
  /** ISO; set while the mentor's absence is known. */
  readonly awayUntil?: string;
  readonly openQuestions: readonly string[];
  readonly promises: readonly PromiseMade[];
  /** 0 before the first write; every write raises it by one and is refused when the stored one is another. */
  readonly version: number;
}

export interface StoredThread {
  readonly id: string;
  readonly userId: string;
  readonly mentorId: string;
  readonly subject: string;
  readonly createdAt: string;
}

export interface StoredMessage extends Message {
  readonly id: string;
  readonly threadId: string;
}

/** What became of a delivery. */
export type ReceiptState = 'critiqued' | 'briefed' | 'noted' | 'answered' | 'duplicate' | 'ignored';

export interface Receipt {
  /** SES's messageId. */
  readonly deliveryId: string;
  readonly state: ReceiptState;
  /** A word or two for the log and the inbox page: 'unauthenticated', 'delivery-report'... No content. */
  readonly reason: string;
  readonly at: string;
  readonly userId?: string;
}

export type LetterKind = 'critique' | 'brief' | 'cant-read';

/** A letter's claim and fate. */
export interface LetterRecord {
  readonly id: string;
  readonly userId: string;
  readonly kind: LetterKind;
  readonly state: 'claimed' | 'sent';
  /** ISO; when it was claimed, last. */
  readonly at: string;
  /** Message-ID it went out with, once sent. */
  readonly messageId?: string;
  readonly threadId?: string;
}

/** What is kept. Each write is idempotent by itself; there are no transactions. All of a user's is keyed by the user. */
export interface Store {
  userByAddress(address: string): Promise<User | null>;
  /** Creates the user; where the address is taken already, that user is given back and nothing is written. */
  addUser(user: User): Promise<User>;
  /** Ids of the users for whom somebody with this address is a mentor. */
  usersMentoredBy(address: string): Promise<readonly string[]>;

  mentorsOf(userId: string): Promise<readonly Mentor[]>;
  /** Writes when the stored version is `mentor.version` (none is 0), else gives false; the stored one is then higher. */
  putMentor(mentor: Mentor): Promise<boolean>;

  addThread(thread: StoredThread): Promise<void>;
  threadById(userId: string, threadId: string): Promise<StoredThread | null>;
  threadsOf(userId: string): Promise<readonly StoredThread[]>;
  /** The thread of this user that holds one of these Message-IDs: the first that is found, or null. */
  threadByMessageIds(userId: string, messageIds: readonly string[]): Promise<string | null>;
  /** In the order they were written to each other: by date, undated ones where they were stored. */
  messagesOf(userId: string, threadId: string): Promise<readonly StoredMessage[]>;
  addMessages(userId: string, messages: readonly StoredMessage[]): Promise<void>;
  addMessageIds(userId: string, threadId: string, messageIds: readonly string[]): Promise<void>;

  receipt(deliveryId: string): Promise<Receipt | null>;
  putReceipt(receipt: Receipt): Promise<void>;
  /** The newest receipts first. Reads the whole table: for the inbox page of one machine only. */
  receipts(limit: number): Promise<readonly Receipt[]>;
  /** Claims a content for a user, for this delivery unless another has it; gives the delivery that has it now. */
  claimContent(userId: string, contentId: string, deliveryId: string): Promise<string>;

  /** True when this call made the claim: nobody had it, or the claim stood unsent since before `staleBefore` (ISO). */
  claimLetter(letter: LetterRecord, staleBefore: string): Promise<boolean>;
  letter(id: string): Promise<LetterRecord | null>;
  letterSent(id: string, messageId: string): Promise<void>;
  /** Gives a claim back after a send that is known to have failed. */
  releaseLetter(id: string): Promise<void>;
  /**
   * Counts this letter among the user's of this day (YYYY-MM-DD), once, however often it is tried. False, and not
   * counted, when there are `most` already.
   */
  countLetter(userId: string, day: string, letterId: string, most: number): Promise<boolean>;
}
