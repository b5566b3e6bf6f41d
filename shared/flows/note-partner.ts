import type { IncomingMail } from '#shared/mail/incoming.ts';
import { questionsIn } from '#shared/mentorship/questions.ts';
import { temperature } from '#shared/mentorship/temperature.ts';
import type { Mentor } from '#shared/store.ts';
import { isAutomatic } from '#shared/timing/index.ts';
import type { World } from '#shared/world.ts';
import type { Delivery } from './delivery.ts';
import type { Passage } from './gate.ts';
import { absent, afterThread, answered } from './habits.ts';
import { contentIdOf } from './ids.ts';
import { keepMentor, knownTemperature } from './keep-mentor.ts';
import { mergeThread } from './merge-thread.ts';
import { isDoneElsewhere } from './once.ts';
import type { Outcome } from './receive-mail.ts';

/**
 * A mail from somebody who mentors a user: it goes into the threads of those users who hold a mail it answers, and no
 * letter comes of it. An absence is noted with its end.
 * @param userIds the users whom the sender mentors
 */
export async function notePartner(
  world: World,
  delivery: Delivery,
  mail: IncomingMail,
  passage: Extract<Passage, { sender: string }>,
  userIds: readonly string[],
): Promise<Outcome> {
  const answered = [mail.inReplyTo, ...mail.references].filter((id) => id !== '');
  let noted = 0;
  for (const userId of userIds) {
    const mentor = (await world.store.mentorsOf(userId)).find((other) => other.addresses.includes(passage.sender));
    if (!mentor) continue;
    if (passage.kind === 'absence') {
      await noteAbsence(world, mentor, mail);
      noted++;
    } else if (await isToUser(world, userId, mail, answered)) {
      await noteReply(world, delivery, mentor, mail);
      noted++;
    }
  }
  if (noted === 0) return { state: 'ignored', reason: 'no-thread-of-ours' };
  return { state: 'noted', reason: passage.kind === 'absence' ? 'absence' : 'mentor-replied' };
}

/** Among the people of the mail, and in a thread of theirs: what goes past a user is none of their business. */
async function isToUser(
  { store }: World,
  userId: string,
  { to, cc }: IncomingMail,
  answered: readonly string[],
): Promise<boolean> {
  const user = await store.user(userId);
  const isNamed = [...to, ...cc].some(({ address }) => user?.addresses.includes(address));
  return isNamed && (await store.threadByMessageIds(userId, answered)) !== null;
}

async function noteAbsence(world: World, mentor: Mentor, mail: IncomingMail): Promise<void> {
  const newest = mail.messages.at(-1);
  if (!newest) return;
  const dated = { ...newest, date: newest.date ?? mail.date ?? world.clock.now().toISOString() };
  await keepMentor(world, mentor, (current) => absent(current, dated));
}

async function noteReply(world: World, delivery: Delivery, mentor: Mentor, mail: IncomingMail): Promise<void> {
  const { store, clock } = world;
  const contentId = contentIdOf(mail);
  if (await isDoneElsewhere(store, mentor.userId, contentId, delivery.id)) return;
  await store.addMail(mentor.userId, delivery.id, delivery.key);
  const newest = mail.messages.at(-1);
  if (newest && isAutomatic(newest)) return noteAbsence(world, mentor, mail);
  const at = newest?.date ?? mail.date ?? clock.now().toISOString();
  // First of all that they have answered: from here on no nudge is begun. One that comes late, after the user has
  // written again, answers nothing.
  await keepMentor(world, mentor, (current) =>
    isLater(at, current.silence?.since) && isLater(at, current.lastContact)
      ? { ...answered(current), lastContact: at, openQuestions: newest ? questionsIn(newest.text) : [] }
      : current,
  );
  const { thread, messages } = await mergeThread(world, mentor.userId, mentor.id, contentId, mail, mail.messages);
  const user = await store.user(mentor.userId);
  const me = messages.findLast(({ from }) => user?.addresses.includes(from.address))?.from.address;
  if (!user || !me) return;
  const conversation = { messages, me, user, now: clock.now() };
  await keepMentor(world, mentor, (current) => ({
    ...current,
    exchanges: afterThread(current, thread, conversation).exchanges,
    temperature: knownTemperature(temperature(messages, me, clock.now()), current.temperature),
  }));
}

function isLater(one: string, other: string | null | undefined): boolean {
  return !other || !(Date.parse(one) < Date.parse(other));
}
