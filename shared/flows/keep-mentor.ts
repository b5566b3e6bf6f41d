import type { Temperature } from '#shared/critique/review.ts';
import type { Message, Person } from '#shared/mail/message.ts';
import { isSameName } from '#shared/mail/resolve-people.ts';
import { timesIn } from '#shared/mail/thread-order.ts';
import { isFrom } from '#shared/mentorship/people.ts';
import type { Mentor } from '#shared/store.ts';
import { isAutomatic } from '#shared/timing/index.ts';
import type { World } from '#shared/world.ts';
import { answered, isAnswered } from './habits.ts';
import { idOf } from './ids.ts';
import { storable, storableMentor } from './storable.ts';

/** Two writers seldom meet on one mentor, and then the second one reads again; more than this is a fault. */
const ATTEMPTS = 5;

/** The user's mentor who this is, by address or name; else a new one. */
export async function findMentor({ store }: World, userId: string, person: Person): Promise<Mentor> {
  const known = await store.mentorsOf(userId);
  const name = person.name.trim().toLowerCase();
  const found =
    known.find((mentor) => isThem(mentor, person)) ??
    alone(person.address === '' ? known.filter((mentor) => goesBy(mentor, name)) : []);
  if (found) return found;
  return {
    id: idOf(userId, 'mentor', person.address || name),
    userId,
    name: person.name,
    addresses: person.address ? [person.address] : [],
    temperature: { reading: 'unknown', because: 'they have not written yet' },
    turn: 'mentor',
    lastContact: null,
    openQuestions: [],
    promises: [],
    version: 0,
  };
}

/** A new thread in which the mentor has not written yet says nothing against what an earlier one has shown. */
export function knownTemperature(now: Temperature, before: Temperature): Temperature {
  return now.reading === 'unknown' ? before : now;
}

/** By address; by name where either side has none, or the whole name is the same: people write from several addresses. */
function isThem(mentor: Mentor, { name, address }: Person): boolean {
  if (address !== '' && mentor.addresses.includes(address)) return true;
  const isUnknown = address === '' || mentor.addresses.length === 0;
  return name !== '' && isSameName(mentor.name, name) && (isUnknown || /\p{L}\s+\p{L}/u.test(name));
}

/** A quotation may know a first name alone ("Dana wrote:"). */
function goesBy(mentor: Mentor, name: string): boolean {
  const names: readonly string[] = mentor.name.toLowerCase().match(/\p{L}+/gu) ?? [];
  return /^\p{L}+$/u.test(name) && names.includes(name);
}

function alone<Thing>(things: readonly Thing[]): Thing | undefined {
  return things.length === 1 ? things[0] : undefined;
}

/** The mentor's addresses with the one that this mail shows, so that their own mails are known as theirs. */
export function addressesWith({ addresses }: Mentor, { address }: Person): readonly string[] {
  return address === '' || addresses.includes(address) ? addresses : [...addresses, address];
}

/**
 * Writes a change to a mentor, again from the stored state where somebody else wrote in between; gives what was written.
 * @throws when it loses every time; the queue then tries the whole mail again.
 */
export async function keepMentor(world: World, mentor: Mentor, change: (mentor: Mentor) => Mentor): Promise<Mentor> {
  let current = mentor;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const changed = storableMentor(change(current));
    if (await world.store.putMentor(changed)) return changed;
    const stored = await world.store.mentor(mentor.userId, mentor.id);
    // Who was there and is not has been deleted, with all that is the user's.
    if (!stored && current.version > 0) return current;
    current = stored ?? { ...mentor, version: 0 };
  }
  throw new Error('the mentor kept changing under our hands');
}

/**
 * Before the messages of a mail are stored: where one of them is what the user waits for, no nudge is begun from here on.
 * @param isLast the user hands it on as the mentor's newest word
 * @returns the mentor as they stand now
 */
export async function endSilence(
  world: World,
  mentor: Mentor,
  messages: readonly Message[],
  me: string,
  isLast = false,
): Promise<Mentor> {
  // As the mail has them in order, whatever its dates say.
  const times = timesIn(messages);
  const dated = messages.map((message, index) => storable(message, times[index]!));
  const isOver = (current: Mentor) =>
    isAnswered(current, { messages: dated, me }) || (isLast && isAnswerTo(current, messages, me));
  if (!mentor.silence || !isOver(mentor)) return mentor;
  await keepMentor(world, mentor, (current) => (isOver(current) ? answered(current) : current));
  return (await world.store.mentor(mentor.userId, mentor.id)) ?? mentor;
}

/** Clocks and zones that a program leaves out make an answer seem earlier than what it answers, by this much at most. */
const ZONES_APART = 14 * 3_600_000;

/** The mentor's last word stands above the user's mail that waits, or is undated, or about as new. */
function isAnswerTo({ silence }: Mentor, messages: readonly Message[], me: string): boolean {
  const newest = messages.at(-1);
  if (!silence || !newest || isFrom(newest, me) || isAutomatic(newest)) return false;
  const since = Date.parse(silence.since);
  const quotesIt = messages.some((message) => isFrom(message, me) && Math.abs(timeOf(message) - since) < ZONES_APART);
  return quotesIt || newest.date === null || timeOf(newest) > since - ZONES_APART;
}

function timeOf({ date }: Message): number {
  return Date.parse(date ?? '');
}
