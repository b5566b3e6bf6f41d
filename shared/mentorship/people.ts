import type { Message, Person } from '#shared/mail/message.ts';

const TITLES =
  /^(?:dr|mr|mrs|ms|miss|mx|prof|professor|sir|dame|father|fr|rev|reverend|sister|brother|rabbi|imam)\.?$/i;

/** The mentor: the person the user's newest message is to; where it names nobody, whoever else wrote last. */
export function mentorOf(messages: readonly Message[], me: string): Person | null {
  const own = messages.findLast((message) => isFrom(message, me));
  const addressed = own
    ? [...own.to, ...own.cc].find((person) => !isMe(person, me) && (person.address || person.name))
    : undefined;
  if (addressed) return withName(addressed, messages);
  return messages.findLast((message) => !isFrom(message, me))?.from ?? null;
}

/** Whether a message is the user's: by address. */
export function isFrom(message: Message, me: string): boolean {
  return isMe(message.from, me);
}

/** Whether two mentions are the same person: address first, name where either mail hides the address. */
export function isSame(one: Person, other: Person): boolean {
  if (one.address && other.address) return one.address.toLowerCase() === other.address.toLowerCase();
  return one.name !== '' && one.name.toLowerCase() === other.name.toLowerCase();
}

/** What to call somebody in a sentence: their first name, without a title. */
export function callName(person: Person | null): string {
  const parts = (person?.name ?? '')
    .replace(/[,"<>]/g, ' ')
    .trim()
    .split(/\s+/)
    .filter((part) => part && !TITLES.test(part));
  return parts[0] ?? 'your mentor';
}

function isMe(person: Person, me: string): boolean {
  return person.address !== '' && person.address.toLowerCase() === me.toLowerCase();
}

function withName(person: Person, messages: readonly Message[]): Person {
  if (person.name) return person;
  return messages.find((message) => isSame(message.from, person) && message.from.name)?.from ?? person;
}
