import type { Temperature } from '#shared/critique/review.ts';
import type { Message, Person } from '#shared/mail/message.ts';
import type { Mentor } from '#shared/store.ts';
import type { World } from '#shared/world.ts';
import { answered, isAnswered } from './habits.ts';
import { idOf } from './ids.ts';
import { storableMentor } from './storable.ts';

/** Two writers seldom meet on one mentor, and then the second one reads again; more than this is a fault. */
const ATTEMPTS = 5;

/** The user's mentor whose address this is, or the one of that name where either side has no address; else a new one. */
export async function findMentor({ store }: World, userId: string, person: Person): Promise<Mentor> {
  const known = await store.mentorsOf(userId);
  const name = person.name.trim().toLowerCase();
  const found =
    known.find((mentor) => person.address !== '' && mentor.addresses.includes(person.address)) ??
    known.find(
      (mentor) =>
        (person.address === '' || mentor.addresses.length === 0) && name !== '' && mentor.name.toLowerCase() === name,
    );
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
    current = (await world.store.mentor(mentor.userId, mentor.id)) ?? { ...mentor, version: 0 };
  }
  throw new Error('the mentor kept changing under our hands');
}

/**
 * Before the messages of a mail are stored: where one of them is what the user waits for, no nudge is begun from here on.
 * @returns the mentor as they stand now
 */
export async function endSilence(
  world: World,
  mentor: Mentor,
  messages: readonly Message[],
  me: string,
): Promise<Mentor> {
  if (!mentor.silence || !isAnswered(mentor, { messages, me })) return mentor;
  await keepMentor(world, mentor, (current) => (isAnswered(current, { messages, me }) ? answered(current) : current));
  return (await world.store.mentor(mentor.userId, mentor.id)) ?? mentor;
}
