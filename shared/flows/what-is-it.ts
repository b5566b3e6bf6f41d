import { isTagOf } from '#shared/mail/address.ts';
import type { IncomingMail } from '#shared/mail/incoming.ts';
import type { Message, Person } from '#shared/mail/message.ts';
import { isSameName } from '#shared/mail/resolve-people.ts';
import { mentorOf } from '#shared/mentorship/people.ts';
import type { Delivery } from './delivery.ts';

/** What a user's mail is, and the thread it holds, oldest first; the newest message is the one to judge or to answer. */
export type Matter =
  | { readonly kind: 'judge'; readonly how: 'reply' | 'draft' | 'sent'; readonly messages: readonly Message[] }
  | { readonly kind: 'brief'; readonly messages: readonly Message[] }
  | { readonly kind: 'nothing' };

/** Reads which of the user's ways to write to us this is; the table is in ARCHITECTURE.md, "What is it". */
export function whatIsIt(mail: IncomingMail, delivery: Delivery, me: string, assistant: string): Matter {
  const isUs = (person: Person) => isTagOf(person.address, assistant) !== null;
  // Our own letters come back quoted under an answer to them, and what they quote with them: no part of anybody's
  // thread. A mail without a word on top only hands on what is below.
  const ours = mail.messages.findLastIndex((message) => isUs(message.from));
  const messages = mail.messages.slice(ours + 1).filter((message) => message.text.trim() !== '');
  const others = [...mail.to, ...mail.cc].filter((person) => !isUs(person) && person.address !== me);
  const newest = messages.at(-1);
  if (!newest) return { kind: 'nothing' };

  if (others.length > 0)
    return isMine(newest, me, mail)
      ? { kind: 'judge', how: 'sent', messages: messages.map((message) => withoutUs(message, isUs)) }
      : { kind: 'nothing' };

  const onTop = mail.hasOwnWords && newest.from.address === me ? newest : null;
  const below = asMine(onTop ? messages.slice(0, -1) : messages, me, mail);
  const mentor = below.findLast(({ from }) => from.address !== me)?.from ?? mentorOf(below, me);
  if (onTop && isDraft(onTop, mentor, mail, delivery, assistant)) {
    const subject = mail.subject.replace(/^\s*draft\s*:\s*/i, '');
    return { kind: 'judge', how: 'draft', messages: [...below, { ...onTop, subject, to: mentor ? [mentor] : [] }] };
  }
  const last = below.at(-1);
  if (!last) return { kind: 'nothing' };
  return last.from.address === me
    ? { kind: 'judge', how: 'reply', messages: below }
    : { kind: 'brief', messages: below };
}

/** A message as it went to everybody but us: a copy to the assistant makes nobody a mentor. */
function withoutUs(message: Message, isUs: (person: Person) => boolean): Message {
  const others = (people: readonly Person[]) => people.filter((person) => !isUs(person));
  return { ...message, to: others(message.to), cc: others(message.cc) };
}

function isDraft(
  onTop: Message,
  mentor: Person | null,
  mail: IncomingMail,
  delivery: Delivery,
  assistant: string,
): boolean {
  if (delivery.recipients.some((address) => isTagOf(address, assistant) === 'draft')) return true;
  if (/^\s*draft\s*:/i.test(mail.subject)) return true;
  const greeted = onTop.text.trimStart().split('\n')[0]?.slice(0, 120).toLowerCase() ?? '';
  const names: readonly string[] = mentor?.name.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
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
  if (from.address === '') return true;
  return /\p{L}\s+\p{L}/u.test(mine) && !writeToEachOther(mail.messages, me, from.address);
}

/** Whoever writes to the user is another, whatever their name: fathers and sons share theirs. */
function writeToEachOther(messages: readonly Message[], me: string, other: string): boolean {
  const isTo = ({ from, to, cc }: Message, writer: string, reader: string) =>
    from.address === writer && [...to, ...cc].some(({ address }) => address === reader);
  return messages.some((message) => isTo(message, me, other) || isTo(message, other, me));
}

function asMine(messages: readonly Message[], me: string, mail: IncomingMail): readonly Message[] {
  return messages.map((message) =>
    isMine(message, me, mail) ? { ...message, from: { name: message.from.name, address: me } } : message,
  );
}
