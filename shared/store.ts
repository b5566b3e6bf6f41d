import type { PrincipleId, PromiseMade, Reading, Temperature } from '#shared/critique/review.ts';
import type { Message } from '#shared/mail/message.ts';

export interface User {
  readonly id: string;
  /** Confirmed addresses, lower case; the first one is where letters go when no mail of theirs is being answered. */
  readonly addresses: readonly string[];
  readonly createdAt: string;
  /** IANA name or 'UTC+02:00', as they have said it. */
  readonly zone?: string;
  /** 'UTC+02:00', as their newest mail is dated; holds where they have said nothing. */
  readonly seenZone?: string;
  /** When they want the digest, in their zone, as ISO week day; Monday at 8 where they have not said. */
  readonly digest?: { readonly day: number; readonly hour: number } | 'off';
  /** ISO; the next digest. */
  readonly digestAt?: string;
  /** ISO; the last one that was sent. */
  readonly digestSentAt?: string;
  /** No letter but answers before this ISO time, or before they say so. */
  readonly paused?: { readonly until: string | null };
  /** Letters to them come back, or they called one spam: nothing more is sent before they write again. */
  readonly unreachable?: 'bounce' | 'complaint';
  /** Addresses they have asked to add, by the code each was sent. */
  readonly asked?: readonly { readonly code: string; readonly address: string }[];
  /** ISO; until then "yes, delete everything" does. */
  readonly deletableUntil?: string;
  /** 0 or absent before the first change; as for mentors. */
  readonly version?: number;
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
  /** ISO; set while the mentor's absence is known: when they can be written to again. */
  readonly awayUntil?: string;
  readonly openQuestions: readonly string[];
  readonly promises: readonly PromiseMade[];
  /** What they advised and the user has not come back to, in their words. */
  readonly advice?: readonly string[];
  /** Their last answers, oldest first: when the user wrote, and when they answered. */
  readonly exchanges?: readonly { readonly sentAt: string; readonly repliedAt: string }[];
  /** The user wrote, and they have not answered yet. */
  readonly silence?: Silence;
  /** What to do then, unless they answer first. */
  readonly due?: DueMoment;
  /** The user wants no nudges for them. */
  readonly stopped?: boolean;
  /** As the user has put it. */
  readonly goal?: string;
  /** The temperature as the user has put it; it holds until the mentor writes again. */
  readonly said?: Reading;
  /** Principles whose findings the user has called wrong for this mentor, and how often. */
  readonly wrong?: Readonly<Partial<Record<PrincipleId, number>>>;
  /** ISO; the user has closed what was written up to then: nobody is waited for about it. */
  readonly closedThrough?: string;
  /** The mail whose command was obeyed last, so that it is obeyed once. */
  readonly told?: string;
  /** Letter and principle of what has been counted there. */
  readonly wrongSaid?: readonly string[];
  /** 0 before the first write; every write raises it by one and is refused when the stored one is another. */
  readonly version: number;
}

export interface Silence {
  /** ISO; the user's newest message. */
  readonly since: string;
  readonly threadId: string;
  readonly subject: string;
  /** Nudges sent since the mentor last wrote. */
  readonly nudges: number;
  /** ISO; the last of them, and the moment it was due. */
  readonly nudgedAt?: string;
  readonly nudgedFor?: string;
}

export interface DueMoment {
  /** ISO. */
  readonly at: string;
  readonly kind: 'nudge' | 'radar';
  /** Put off by the user to this very moment. */
  readonly snoozed?: boolean;
  /** ISO; somebody has begun on it. */
  readonly claimedAt?: string;
}

/** Something that must happen at a time: a mentor's due moment, or with mentorId null, a user's digest. */
export interface Due {
  readonly userId: string;
  readonly mentorId: string | null;
  /** ISO. */
  readonly at: string;
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
export type ReceiptState = 'critiqued' | 'briefed' | 'noted' | 'obeyed' | 'answered' | 'duplicate' | 'ignored';

export interface Receipt {
  /** SES's messageId. */
  readonly deliveryId: string;
  readonly state: ReceiptState;
  /** A word or two for the log and the inbox page: 'unauthenticated', 'delivery-report'... No content. */
  readonly reason: string;
  readonly at: string;
  readonly userId?: string;
}

export type LetterKind = 'critique' | 'brief' | 'cant-read' | 'nudge' | 'digest' | 'answer' | 'export' | 'confirmation';

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
  readonly mentorId?: string;
  /** Of a critique: the principles of the fixes as the letter numbers them, and of its strengths. */
  readonly fixes?: readonly PrincipleId[];
  readonly strengths?: readonly PrincipleId[];
  /** Where the raw mail lies that it answers. */
  readonly mailKey?: string;
}

/** An address that somebody wants to add to a user's, or to be a user by, until it is confirmed from there. */
export interface PendingAddress {
  readonly code: string;
  readonly userId: string;
  readonly address: string;
  /** There is no such user before it is confirmed. */
  readonly registers?: boolean;
}

/** What one click on a letter ends. */
export interface OneClick {
  readonly userId: string;
  readonly kind: 'nudge' | 'digest';
  /** Of a nudge: the mentor it is about. */
  readonly mentorId?: string;
}

/** What is kept. Each write is idempotent by itself; there are no transactions. All of a user's is keyed by the user. */
export interface Store {
  userByAddress(address: string): Promise<User | null>;
  user(userId: string): Promise<User | null>;
  /** Writes when the stored version is `user.version`, else gives false; the stored one is then higher. */
  putUser(user: User): Promise<boolean>;
  /** Makes an address lead to the user; false when it leads to another already. */
  addAddress(userId: string, address: string): Promise<boolean>;
  /** Keeps it for a week. False when this address was asked for already within the week. */
  addPendingAddress(pending: PendingAddress): Promise<boolean>;
  pendingAddress(code: string): Promise<PendingAddress | null>;
  /** Keeps what a letter's one click is to end, for 90 days. */
  addOneClick(token: string, oneClick: OneClick): Promise<void>;
  /** Null when there is none, or it has run out. */
  oneClick(userId: string, token: string): Promise<OneClick | null>;
  /** Creates the user; where the address is taken already, that user is given back and nothing is written. */
  addUser(user: User): Promise<User>;
  /** Ids of the users for whom somebody with this address is a mentor. */
  usersMentoredBy(address: string): Promise<readonly string[]>;

  mentorsOf(userId: string): Promise<readonly Mentor[]>;
  mentor(userId: string, mentorId: string): Promise<Mentor | null>;
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
  letter(userId: string, id: string): Promise<LetterRecord | null>;
  lettersOf(userId: string): Promise<readonly LetterRecord[]>;
  /** Also remembers the letter by its Message-ID, and with it the thread it is about. */
  letterSent(userId: string, id: string, messageId: string, threadId?: string): Promise<void>;
  /** The letter that went out with this Message-ID, or null. */
  letterByMessageId(userId: string, messageId: string): Promise<LetterRecord | null>;
  /** Gives a claim back after a send that is known to have failed. */
  releaseLetter(userId: string, id: string): Promise<void>;
  /**
   * Counts this letter among the user's of this day (YYYY-MM-DD), once, however often it is tried. False, and not
   * counted, when there are `most` already.
   */
  countLetter(userId: string, day: string, letterId: string, most: number): Promise<boolean>;

  /** Deletes a mentor's item alone: of a user who is gone. */
  removeMentor(userId: string, mentorId: string): Promise<void>;
  /** What is due at this ISO time, the longest due first within a shard; its cost is that of what it finds. */
  dueBy(at: string): AsyncIterable<Due>;

  /** Remembers where a raw mail of the user's lies, for as long as it lies there. */
  addMail(userId: string, deliveryId: string, key: string): Promise<void>;
  mailsOf(userId: string): Promise<readonly { readonly deliveryId: string; readonly key: string }[]>;
  /** Deletes all that is kept of a user but what is needed to tell them so; again, where it broke off. */
  emptyUser(user: User): Promise<void>;
  /** Deletes the rest of a user that has been emptied. */
  removeUser(user: User): Promise<void>;
}
