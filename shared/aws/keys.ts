/** An item's place in the table. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Where everything lies. All that a user's mails say stands under a key that begins with the user's id. */
export const keys = {
  /** address -> user */
  address: (address: string): Key => ({ pk: `ADDRESS#${address}`, sk: 'USER' }),
  user: (userId: string): Key => ({ pk: `USER#${userId}`, sk: 'PROFILE' }),
  mentor: (userId: string, mentorId: string): Key => ({ pk: `USER#${userId}`, sk: `MENTOR#${mentorId}` }),
  thread: (userId: string, threadId: string): Key => ({ pk: `USER#${userId}`, sk: `THREAD#${threadId}` }),
  message: (userId: string, threadId: string, id: string): Key => ({
    pk: `USER#${userId}#THREAD#${threadId}`,
    sk: `MESSAGE#${id}`,
  }),
  /** Message-ID -> thread, for one user */
  messageId: (userId: string, messageId: string): Key => ({ pk: `USER#${userId}`, sk: `ID#${messageId}` }),
  /** mentor's address -> the users they mentor */
  mentored: (address: string, userId: string): Key => ({ pk: `MENTORED#${address}`, sk: `USER#${userId}` }),
  content: (userId: string, contentId: string): Key => ({ pk: `USER#${userId}`, sk: `CONTENT#${contentId}` }),
  letterCount: (userId: string, day: string): Key => ({ pk: `USER#${userId}`, sk: `LETTERS#${day}` }),
  receipt: (deliveryId: string): Key => ({ pk: `RECEIPT#${deliveryId}`, sk: 'RECEIPT' }),
  letter: (userId: string, id: string): Key => ({ pk: `USER#${userId}`, sk: `LETTER#${id}` }),
  /** Where a raw mail of the user's lies. */
  mail: (userId: string, deliveryId: string): Key => ({ pk: `USER#${userId}`, sk: `MAIL#${deliveryId}` }),
  /** code -> the address that waits to be confirmed, and for whom */
  pendingAddress: (code: string): Key => ({ pk: `PENDING#${code}`, sk: 'ADDRESS' }),
  /** What a click on a letter ends. */
  oneClick: (userId: string, token: string): Key => ({ pk: `USER#${userId}`, sk: `CLICK#${token}` }),
  /** An address that was asked to confirm itself lately. */
  asked: (address: string): Key => ({ pk: `ASKED#${address}`, sk: 'ADDRESS' }),
} as const;

/** What waits is spread over a few partitions, which a sweep reads one after the other. */
export const DUE_SHARDS = ['due-0', 'due-1', 'due-2', 'due-3'] as const;

/** The shard of what waits for a user. */
export function shardOf(userId: string): string {
  let sum = 0;
  for (let i = 0; i < userId.length; i++) sum += userId.charCodeAt(i);
  return DUE_SHARDS[sum % DUE_SHARDS.length]!;
}

/** What a key of the index names: a user's mentor, or with null, the user. */
export function ownerOf({ pk, sk }: Key): { userId: string; mentorId: string | null } | null {
  if (!pk.startsWith('USER#')) return null;
  const userId = pk.slice('USER#'.length);
  if (sk === 'PROFILE') return { userId, mentorId: null };
  return sk.startsWith('MENTOR#') ? { userId, mentorId: sk.slice('MENTOR#'.length) } : null;
}
