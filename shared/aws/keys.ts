/** An item's place in the table. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Where everything lies. All that belongs to a user stands under a key that begins with the user's id. */
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
  letter: (id: string): Key => ({ pk: `LETTER#${id}`, sk: 'LETTER' }),
} as const;
