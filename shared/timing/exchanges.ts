import type { Message, Person } from '#shared/mail/message.ts';
import { isFrom, isSame, mentorOf } from '#shared/mentorship/people.ts';
import { isAutomatic } from './automatic.ts';

/** A letter of the user's and the mentor's answer to it. */
export interface Exchange {
  readonly sentAt: Date;
  readonly repliedAt: Date;
}

/**
 * The answers of a thread with the letters they answer, oldest first: from the user's message to the mentor's next. None
 * where the user wrote twice in between, where a date is unreadable or out of order; a machine's answer is none, nor is
 * what a third person writes.
 * @param messages the thread, oldest first
 * @param me the user's address
 */
export function exchangesIn(messages: readonly Message[], me: string): Exchange[] {
  const mentor = mentorOf(messages, me);
  const theirs = messages.filter((message) => isFrom(message, me) || isTheirs(message, mentor));
  return theirs.flatMap((message, i) => {
    const [before, earlier] = [theirs[i - 1], theirs[i - 2]];
    if (!before || isFrom(message, me) || !isFrom(before, me)) return [];
    if (earlier && isFrom(earlier, me)) return [];
    const exchange = { sentAt: dateOf(before), repliedAt: dateOf(message) };
    return exchange.repliedAt.getTime() >= exchange.sentAt.getTime() ? [exchange] : [];
  });
}

/** Whether the mentor wrote a message themselves: known by address, or by name at another address of theirs. */
export function isTheirs(message: Message, mentor: Person | null): boolean {
  if (!mentor || isAutomatic(message)) return false;
  return isWriter(message, mentor);
}

/** Whether a message comes from the mentor's address or name, whoever or whatever wrote it. */
export function isWriter({ from }: Message, mentor: Person): boolean {
  return isSame(from, mentor) || (from.name !== '' && from.name.toLowerCase() === mentor.name.toLowerCase());
}

function dateOf(message: Message): Date {
  return new Date(message.date ?? Number.NaN);
}
