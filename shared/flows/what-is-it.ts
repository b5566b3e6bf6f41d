import { isTagOf } from '#shared/mail/address.ts';
import type { IncomingMail } from '#shared/mail/incoming.ts';
import type { Message, Person } from '#shared/mail/message.ts';
import { isSameName } from '#shared/mail/resolve-people.ts';
import type { Delivery } from './delivery.ts';

/** What a user's mail is, and the thread it holds, oldest first; the newest message is the one to judge or to answer. */
export type Matter =
  | { readonly kind: 'judge'; readonly how: 'reply' | 'draft' | 'sent'; readonly messages: readonly Message[] }
  | { readonly kind: 'brief'; readonly messages: readonly Message[] }
  | { readonly kind: 'nothing' };

/** Reads which of the user's ways to write to us this is; the table is in ARCHITECTURE.md, "What is it". */
export function whatIsIt(mail: IncomingMail, delivery: Delivery, me: string, assistant: string): Matter {
  const isUs = (person: Person) => isTagOf(person.address, assistant) !== null;
  // Our own letters come back quoted under an answer to them: they are no part of anybody's thread. A mail without a
  // word on top only hands on what is below.
  const messages = mail.messages.filter((message) => !isUs(message.from) && message.text.trim() !== '');
  const others = [...mail.to, ...mail.cc].filter((person) => !isUs(person) && person.address !== me);
  const newest = messages.at(-1);
  if (!newest) return { kind: 'nothing' };

  if (others.length > 0)
    return isMine(newest, me, mail)
      ? { kind: 'judge', how: 'sent', messages: messages.map((message) => withoutUs(message, isUs)) }
      : { kind: 'nothing' };

  const onTop = isWrittenTo(newest, me, isUs) ? newest : null;
  const below = onTop ? messages.slice(0, -1) : messages;
  if (onTop && isDraft(onTop, below, mail, delivery, me, assistant)) {
    const mentor = below.findLast((message) => !isMine(message, me, mail))?.from;
    const subject = mail.subject.replace(/^\s*draft\s*:\s*/i, '');
    return { kind: 'judge', how: 'draft', messages: [...below, { ...onTop, subject, to: mentor ? [mentor] : [] }] };
  }
  const last = below.at(-1);
  if (!last) return { kind: 'nothing' };
  return isMine(last, me, mail)
    ? { kind: 'judge', how: 'reply', messages: asMine(below, me, mail) }
    : { kind: 'brief', messages: asMine(below, me, mail) };
}

/** A message as it went to everybody but us: a copy to the assistant makes nobody a mentor. */
function withoutUs(message: Message, isUs: (person: Person) => boolean): Message {
  const others = (people: readonly Person[]) => people.filter((person) => !isUs(person));
  return { ...message, to: others(message.to), cc: others(message.cc) };
}

/** The user's words to us on top of what they hand on. */
function isWrittenTo(message: Message, me: string, isUs: (person: Person) => boolean): boolean {
  return message.from.address === me && (message.to.length === 0 || message.to.some(isUs) || message.cc.some(isUs));
}

function isDraft(
  onTop: Message,
  below: readonly Message[],
  mail: IncomingMail,
  delivery: Delivery,
  me: string,
  assistant: string,
): boolean {
  if (delivery.recipients.some((address) => isTagOf(address, assistant) === 'draft')) return true;
  if (/^\s*draft\s*:/i.test(mail.subject)) return true;
  const greeted = onTop.text.trimStart().split('\n')[0]?.slice(0, 120).toLowerCase() ?? '';
  const mentor = below.findLast((message) => !isMine(message, me, mail))?.from;
  const names = (mentor?.name.toLowerCase().match(/\p{L}{2,}/gu) ?? []).concat();
  const words: readonly string[] = greeted.match(/\p{L}+/gu) ?? [];
  return words.length <= 6 && names.some((name) => words.includes(name));
}

/**
 * A quoted copy often names the user without an address, and people write from several: then the name decides, a whole
 * one where the address is another.
 */
function isMine({ from }: Message, me: string, mail: IncomingMail): boolean {
  if (from.address === me) return true;
  const mine = mail.from[0]?.name ?? '';
  if (mine === '' || !isSameName(from.name, mine)) return false;
  return from.address === '' || /\p{L}\s+\p{L}/u.test(mine);
}

function asMine(messages: readonly Message[], me: string, mail: IncomingMail): readonly Message[] {
  return messages.map((message) =>
    isMine(message, me, mail) ? { ...message, from: { name: message.from.name, address: me } } : message,
  );
}
