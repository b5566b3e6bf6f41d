import type { IncomingMail } from '#shared/mail/incoming.ts';
import { awayUntil } from '#shared/mentorship/absence.ts';
import { questionsIn } from '#shared/mentorship/questions.ts';
import { temperature } from '#shared/mentorship/temperature.ts';
import type { Mentor } from '#shared/store.ts';
import type { World } from '#shared/world.ts';
import type { Delivery } from './delivery.ts';
import type { Passage } from './gate.ts';
import { afterThread, answered } from './habits.ts';
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
    } else if (await world.store.threadByMessageIds(userId, answered)) {
      await noteReply(world, delivery, mentor, mail);
      noted++;
    }
  }
  if (noted === 0) return { state: 'ignored', reason: 'no-thread-of-ours' };
  return { state: 'noted', reason: passage.kind === 'absence' ? 'absence' : 'mentor-replied' };
}

async function noteAbsence(world: World, mentor: Mentor, mail: IncomingMail): Promise<void> {
  const written = mail.date ? new Date(mail.date) : world.clock.now();
  const until = awayUntil(mail.messages.at(-1)?.text ?? '', written);
  if (until) await keepMentor(world, mentor, (current) => ({ ...current, awayUntil: until }));
}

async function noteReply(world: World, delivery: Delivery, mentor: Mentor, mail: IncomingMail): Promise<void> {
  const { store, clock } = world;
  const contentId = contentIdOf(mail);
  if (await isDoneElsewhere(store, mentor.userId, contentId, delivery.id)) return;
  const newest = mail.messages.at(-1);
  // First of all that they have answered: from here on no nudge is begun.
  await keepMentor(world, mentor, (current) => ({
    ...answered(current),
    lastContact: newest?.date ?? clock.now().toISOString(),
    openQuestions: newest ? questionsIn(newest.text) : [],
  }));
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
