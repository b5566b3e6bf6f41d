import type { IncomingMail } from './incoming.ts';
import type { Message, Thread } from './message.ts';
import { isSameMessage } from './same-message.ts';
import { plainSubject } from './subject.ts';
import { timesIn } from './thread-order.ts';

/**
 * One thread out of several mails: each message once, the mails' own before the copies they quote, oldest first and never
 * against the order in which its mail has it.
 */
export function mergeMails(mails: readonly IncomingMail[]): Thread {
  const placed = mails.map(({ messages }) => {
    const times = timesIn(messages);
    return messages.map((message, index) => ({ message, time: times[index]! }));
  });
  const found: { message: Message; time: number }[] = [];
  const own = placed.flatMap((messages) => messages.slice(-1));
  const copies = placed.flatMap((messages) => messages.slice(0, -1));
  for (const each of [...own, ...copies]) {
    if (!found.some(({ message }) => isSameMessage(message, each.message))) found.push(each);
  }
  return {
    subject: plainSubject(mails[0]?.subject ?? ''),
    messages: found.sort((one, other) => one.time - other.time).map(({ message }) => message),
  };
}
