import type { IncomingMail } from '#shared/mail/incoming.ts';
import type { Message } from '#shared/mail/message.ts';
import { isSameMessage } from '#shared/mail/same-message.ts';
import { plainSubject, saysAnswer } from '#shared/mail/subject.ts';
import { timesIn } from '#shared/mail/thread-order.ts';
import type { StoredMessage, StoredThread } from '#shared/store.ts';
import type { World } from '#shared/world.ts';
import { idOf } from './ids.ts';
import { storable } from './storable.ts';

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
  const times = timesIn(messages);
  const added = messages
    .map((message, index) => ({
      ...storable(message, times[index]!),
      // Numbered by their place in the mail, so that a try after one that broke off gives each the same id.
      id: idOf(thread.id, contentId, String(index)),
      threadId: thread.id,
    }))
    .filter((message) => !known.some((stored) => isSameMessage(stored, message)));
  await store.addMessages(userId, added);
  await store.addMessageIds(userId, thread.id, messageIds);
  return { thread, messages: inOrder([...known, ...added], messages, times) };
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
function inOrder(
  stored: readonly StoredMessage[],
  asSent: readonly Message[],
  times: readonly number[],
): readonly StoredMessage[] {
  return stored
    .map((message) => {
      const place = asSent.findIndex((other) => isSameMessage(other, message));
      const own = Date.parse(message.date ?? '');
      return { message, place, time: Number.isNaN(own) ? (times[place] ?? 0) : own };
    })
    .sort((one, other) => one.time - other.time || one.place - other.place)
    .map(({ message }) => message);
}
