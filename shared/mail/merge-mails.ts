import type { IncomingMail } from './incoming.ts';
import type { Message, Thread } from './message.ts';
import { isSameMessage } from './same-message.ts';
import { plainSubject } from './subject.ts';

/**
 * One thread out of several mails: each message once, the mails' own before the copies they quote, oldest first. A
 * message without a date stays behind the one it followed in its mail.
 */
export function mergeMails(mails: readonly IncomingMail[]): Thread {
  const found: { message: Message; time: number; place: number }[] = [];
  const own = mails.flatMap(({ messages }) => messages.slice(-1));
  const copies = mails.flatMap(({ messages }) => messages.slice(0, -1));
  for (const message of [...own, ...copies]) {
    if (!found.some((known) => isSameMessage(known.message, message))) {
      found.push({ message, time: timeIn(message, mails), place: found.length });
    }
  }
  found.sort((one, other) => one.time - other.time || one.place - other.place);
  return {
    subject: plainSubject(mails[0]?.subject ?? ''),
    messages: found.map(({ message }) => message),
  };
}

function timeIn(message: Message, mails: readonly IncomingMail[]): number {
  const own = Date.parse(message.date ?? '');
  if (!Number.isNaN(own)) return own;
  const thread = mails.find(({ messages }) => messages.includes(message))?.messages ?? [];
  const before = thread.slice(0, thread.indexOf(message)).findLast(({ date }) => date !== null)?.date;
  return Date.parse(before ?? '') || 0;
}
