import type { Message } from '#shared/mail/message.ts';
import type { PromiseMade, Temperature } from '#shared/critique/review.ts';

export interface User {
  readonly id: string;
  /** Confirmed addresses, lower case, the first one is where letters go when no mail of theirs is being answered. */
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

/** What became of a delivery. `received` is the state while it is worked on, and after a crash. */
export type ReceiptState = 'received' | 'critiqued' | 'briefed' | 'noted' | 'answered' | 'duplicate' | 'ignored';

export interface Receipt {
  /** SES's messageId. */
  readonly deliveryId: string;
  readonly state: ReceiptState;
  /** A word or two for the log and the inbox page: 'spoofed', 'delivery-report'... No content. */
  readonly reason?: string;
  readonly at: string;
  readonly userId?: string;
}

/** A letter's claim and fate. */
export interface LetterRecord {
  readonly id: string;
  readonly userId: string;
  readonly kind: string;
  readonly state: 'claimed' | 'sent';
  readonly at: string;
  /** Message-ID it went out with, once sent. */
  readonly messageId?: string;
  readonly threadId?: string;
}

/** What is kept. Each write is idempotent by itself; there are no transactions. Everything of a user is keyed by the user. */
export interface Store {
  userByAddress(address: string): Promise<User | null>;
  /** Creates the user and its address pointers; the one that is already there wins and is returned. */
  addUser(user: User): Promise<User>;
  /** Users for whom somebody with this address is a mentor (their ids only). */
  usersMentoredBy(address: string): Promise<readonly string[]>;

  mentorsOf(userId: string): Promise<readonly Mentor[]>;
  /** Writes when the stored version is `mentor.version`, else gives false; the stored version is then one higher. */
  putMentor(mentor: Mentor): Promise<boolean>;

  addThread(thread: StoredThread): Promise<void>;
  threadById(userId: string, threadId: string): Promise<StoredThread | null>;
  threadsOf(userId: string): Promise<readonly StoredThread[]>;
  /** The thread of this user that holds one of these Message-IDs, the first that is found. */
  threadByMessageIds(userId: string, messageIds: readonly string[]): Promise<string | null>;
  /** Ids of users who hold this Message-ID in a thread; to find whose mentor answered. */
  usersByMessageId(messageIds: readonly string[]): Promise<readonly string[]>;
  messagesOf(userId: string, threadId: string): Promise<readonly StoredMessage[]>;
  /** Adds messages and the Message-ID pointers of those that have one. */
  addMessages(userId: string, messages: readonly StoredMessage[]): Promise<void>;
  addMessageIds(userId: string, threadId: string, messageIds: readonly string[]): Promise<void>;

  receipt(deliveryId: string): Promise<Receipt | null>;
  putReceipt(receipt: Receipt): Promise<void>;
  receipts(limit: number): Promise<readonly Receipt[]>;
  /** Claims a content for a user: true the first time and for the delivery that has it already, else false. */
  claimContent(userId: string, contentId: string, deliveryId: string): Promise<boolean>;

  /** True when this call made the claim. */
  claimLetter(letter: LetterRecord): Promise<boolean>;
  letter(id: string): Promise<LetterRecord | null>;
  letterSent(id: string, messageId: string): Promise<void>;
  /** Counts one more letter of this user's on this day and says how many there are now. */
  countLetter(userId: string, day: string): Promise<number>;
}
