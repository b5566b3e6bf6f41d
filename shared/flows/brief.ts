import { briefLetter } from '#shared/letters/brief-letter.ts';
import { doneLetter } from '#shared/letters/done-letter.ts';
import type { Message } from '#shared/mail/message.ts';
import { awayUntil } from '#shared/mentorship/absence.ts';
import { questionsIn } from '#shared/mentorship/questions.ts';
import { temperature } from '#shared/mentorship/temperature.ts';
import { isAutomatic } from '#shared/timing/index.ts';
import type { World } from '#shared/world.ts';
import type { UserMail } from './answer-user.ts';
import { absent, afterThread, planned, withHolidays } from './habits.ts';
import { addressesWith, endSilence, findMentor, keepMentor, knownTemperature } from './keep-mentor.ts';
import { mergeThread } from './merge-thread.ts';
import { inWriting } from './order.ts';
import { ownAddress } from './own-address.ts';
import type { Outcome } from './receive-mail.ts';
import { sendLetter } from './send-letter.ts';
import { nameOf } from './user-words.ts';
import type { Matter } from './what-is-it.ts';

/** The mentor wrote last: keeps what they wrote, and tells the user what they asked and what a good reply needs. */
export async function brief(
  world: World,
  { mail, user, sender, contentId, quiet }: Omit<UserMail, 'delivery'>,
  { messages }: Extract<Matter, { kind: 'brief' }>,
): Promise<Outcome> {
  const newest = messages.at(-1)!;
  const now = world.clock.now();
  if (isAutomatic(newest)) return away(world, { mail, user, sender, contentId, quiet }, newest);
  const mentor = await endSilence(world, await findMentor(world, user.id, newest.from), messages, sender, true);
  const merged = await mergeThread(world, user.id, mentor.id, contentId, mail, messages);
  const reading = temperature(merged.messages, sender, now);
  const questions = questionsIn(newest.text);
  const conversation = { messages: merged.messages, me: sender, user, now };
  await keepMentor(world, mentor, (current) => ({
    ...afterThread(current, merged.thread, conversation),
    addresses: addressesWith(current, newest.from),
    // An old mail, read now, says nothing of how things stand.
    ...(isPast(newest.date, current.lastContact)
      ? {}
      : {
          temperature: knownTemperature(reading, current.temperature),
          turn: 'user',
          lastContact: newest.date ?? current.lastContact,
          openQuestions: questions,
        }),
  }));
  if (quiet) return { state: 'noted', reason: 'quiet', userId: user.id };
  const letter = briefLetter({
    subject: mail.subject,
    mentorName: nameOf(mentor.name, mentor.addresses[0]),
    questions,
    temperature: reading,
    promises: mentor.promises,
    now: now.toISOString(),
    assistant: world.house.assistant,
  });
  const sent = await sendLetter(world, 'brief', letter, {
    user,
    cause: [contentId],
    answers: { mail, sender },
    record: { threadId: merged.thread.id, mentorId: mentor.id },
  });
  return { state: 'briefed', reason: sent === 'capped' ? 'capped' : 'mentor-wrote-last', userId: user.id };
}

/** A machine answered for the mentor, which often reaches the user alone: noted with its end, and no turn changes. */
async function away(
  world: World,
  { mail, user, sender, contentId, quiet }: Omit<UserMail, 'delivery'>,
  newest: Message,
): Promise<Outcome> {
  const { store, clock } = world;
  const written = newest.date ? new Date(newest.date) : clock.now();
  const until = awayUntil(newest.text, written);
  const mentor = await findMentor(world, user.id, newest.from);
  const silence = mentor.silence;
  const messages = silence ? inWriting(await store.messagesOf(user.id, silence.threadId)) : [];
  const conversation = await withHolidays({ messages, me: sender, user, now: clock.now() });
  await keepMentor(world, mentor, (current) =>
    planned(absent(current, { ...newest, date: written.toISOString() }), conversation),
  );
  if (quiet) return { state: 'noted', reason: 'quiet', userId: user.id };
  const mentorName = nameOf(mentor.name, mentor.addresses[0]);
  const what = { kind: 'away' as const, mentorName, until: until ?? null };
  const letter = { what, now: clock.now().toISOString(), assistant: ownAddress(world, { user, contentId }) };
  await sendLetter(world, 'answer', doneLetter(letter), {
    user,
    cause: [contentId],
    answers: { mail, sender },
    record: { mentorId: mentor.id },
  });
  return { state: 'noted', reason: 'absence', userId: user.id };
}

function isPast(date: string | null, lastContact: string | null): boolean {
  return date !== null && lastContact !== null && Date.parse(date) < Date.parse(lastContact);
}
