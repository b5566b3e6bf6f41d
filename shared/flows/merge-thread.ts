import type { IncomingMail } from '#shared/mail/incoming.ts';
import type { Message } from '#shared/mail/message.ts';
import { isSameMessage } from '#shared/mail/same-message.ts';
import { plainSubject, saysAnswer } from '#shared/mail/subject.ts';
import type { StoredMessage, StoredThread } from '#shared/store.ts';
import type { World } from '#shared/world.ts';
import { idOf } from './ids.ts';

/** Where a mail's messages belong: the thread, and all its messages once they are in it, oldest first. */
export interface Merged {
  readonly thread: StoredThread;
  readonly messages: readonly StoredMessage[];
}

/**
 * Puts a mail's messages into the user's thread with this mentor, each once: a quoted copy of a stored message adds
 * nothing. The thread is found by Message-ID, else by mentor and subject with a message in common, or where the subject
 * says that it is an answer; else it is new.
 */
export async function mergeThread(
  { store, clock }: World,
  userId: string,
  mentorId: string,
  contentId: string,
  mail: IncomingMail,
  messages: readonly Message[],
): Promise<Merged> {
  const messageIds = [mail.messageId, mail.inReplyTo, ...mail.references].filter((id) => id !== '');
  const newest = messages.at(-1);
  const subject = plainSubject(newest?.subject || mail.subject);
  const thread = (await findThread(store, userId, mentorId, messageIds, mail.subject, subject, messages)) ?? {
    id: idOf(userId, 'thread', contentId),
    userId,
    mentorId,
    subject,
    createdAt: clock.now().toISOString(),
  };
  await store.addThread(thread);

  const known = await store.messagesOf(userId, thread.id);
  const added = messages
    // Numbered by their place in the mail, so that a try after one that broke off gives each the same id.
    .map((message, index) => ({ ...message, id: idOf(thread.id, contentId, String(index)), threadId: thread.id }))
    .filter((message) => !known.some((stored) => isSameMessage(stored, message)));
  await store.addMessages(userId, added);
  await store.addMessageIds(userId, thread.id, messageIds);
  return { thread, messages: inOrder([...known, ...added], messages) };
}

async function findThread(
  store: World['store'],
  userId: string,
  mentorId: string,
  messageIds: readonly string[],
  written: string,
  subject: string,
  messages: readonly Message[],
): Promise<StoredThread | null> {
  const byId = await store.threadByMessageIds(userId, messageIds);
  if (byId) {
    const thread = await store.threadById(userId, byId);
    if (thread?.mentorId === mentorId) return thread;
  }
  const threads = (await store.threadsOf(userId)).filter(
    (thread) => thread.mentorId === mentorId && thread.subject.toLowerCase() === subject.toLowerCase(),
  );
  for (const thread of threads) {
    const known = await store.messagesOf(userId, thread.id);
    if (messages.some((message) => known.some((stored) => isSameMessage(stored, message)))) return thread;
  }
  // A copy of an answer often refers to a mail that only the two of them have.
  const newest = threads.toSorted((one, other) => one.createdAt.localeCompare(other.createdAt)).at(-1);
  return saysAnswer(written) ? (newest ?? null) : null;
}

/** By date; a message without one keeps its place after the one it followed in the mail. */
function inOrder(stored: readonly StoredMessage[], asSent: readonly Message[]): readonly StoredMessage[] {
  const place = (message: Message) => asSent.findIndex((other) => other === message || isSameMessage(other, message));
  const times = new Map<StoredMessage, number>();
  for (const message of stored) {
    const own = message.date ? Date.parse(message.date) : Number.NaN;
    const before = asSent.slice(0, Math.max(place(message), 0)).findLast((other) => other.date !== null)?.date;
    times.set(message, Number.isNaN(own) ? Date.parse(before ?? '') || 0 : own);
  }
  return [...stored].sort((a, b) => times.get(a)! - times.get(b)! || place(a) - place(b));
}
