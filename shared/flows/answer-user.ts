import { review } from '#shared/critique/critique.ts';
import type { Temperature } from '#shared/critique/review.ts';
import { briefLetter } from '#shared/letters/brief-letter.ts';
import { cantReadLetter } from '#shared/letters/cant-read-letter.ts';
import { critiqueLetter } from '#shared/letters/critique-letter.ts';
import type { IncomingMail } from '#shared/mail/incoming.ts';
import type { Message } from '#shared/mail/message.ts';
import { isSameMessage } from '#shared/mail/same-message.ts';
import { isFrom, mentorOf } from '#shared/mentorship/people.ts';
import { questionsIn } from '#shared/mentorship/questions.ts';
import { temperature } from '#shared/mentorship/temperature.ts';
import type { User } from '#shared/store.ts';
import type { World } from '#shared/world.ts';
import type { Delivery } from './delivery.ts';
import { contentIdOf } from './ids.ts';
import { addressesWith, findMentor, keepMentor } from './keep-mentor.ts';
import { mergeThread } from './merge-thread.ts';
import { isDoneElsewhere } from './once.ts';
import type { Outcome } from './receive-mail.ts';
import { type Occasion, sendLetter } from './send-letter.ts';
import { type Matter, whatIsIt } from './what-is-it.ts';

/** A user's own mail always gets an answer: a critique, a brief, or a sentence that says why it could not be read. */
export async function answerUser(
  world: World,
  delivery: Delivery,
  mail: IncomingMail,
  user: User,
  sender: string,
): Promise<Outcome> {
  const contentId = contentIdOf(mail);
  if (await isDoneElsewhere(world.store, user.id, contentId, delivery.id)) {
    return { state: 'duplicate', reason: 'same-mail', userId: user.id };
  }
  const occasion: Occasion = { user, sender, mail, contentId };
  if (mail.unreadable) return cantRead(world, occasion, mail.unreadable);
  const matter = await matterOf(world, delivery, mail, user, sender);
  if (matter.kind === 'nothing') return cantRead(world, occasion, 'no-thread');
  return matter.kind === 'brief' ? brief(world, occasion, matter) : critique(world, occasion, matter);
}

/** In milliseconds; what has no date is older than what has. */
function timeOf({ date }: Message): number {
  return Date.parse(date ?? '') || 0;
}

/** What the mail is; an answer to one of our letters that brings a draft means it for the letter's thread. */
async function matterOf(
  { store, house }: World,
  delivery: Delivery,
  mail: IncomingMail,
  user: User,
  sender: string,
): Promise<Matter> {
  const matter = whatIsIt(mail, delivery, sender, house.assistant);
  const onTop = mail.messages.at(-1);
  if (matter.kind !== 'nothing' || !onTop) return matter;
  const threadId = await store.threadByMessageIds(user.id, [mail.inReplyTo, ...mail.references].filter(Boolean));
  if (!threadId) return matter;
  const thread = await store.messagesOf(user.id, threadId);
  const dated = thread.toSorted((one, other) => timeOf(one) - timeOf(other));
  const answered = whatIsIt({ ...mail, messages: [...dated, onTop] }, delivery, sender, house.assistant);
  return answered.kind === 'judge' && answered.how === 'draft' ? answered : matter;
}

async function cantRead(
  world: World,
  occasion: Occasion,
  reason: Parameters<typeof cantReadLetter>[0]['reason'],
): Promise<Outcome> {
  const { subject } = occasion.mail;
  const letter = cantReadLetter({ subject, reason, assistant: world.house.assistant });
  const sent = await sendLetter(world, 'cant-read', letter, occasion);
  return { state: 'answered', reason: sent === 'capped' ? 'capped' : reason, userId: occasion.user.id };
}

async function brief(
  world: World,
  occasion: Occasion,
  { messages }: Extract<Matter, { kind: 'brief' }>,
): Promise<Outcome> {
  const { user, sender, mail, contentId } = occasion;
  const newest = messages.at(-1)!;
  const mentor = await findMentor(world, user.id, newest.from);
  const merged = await mergeThread(world, user.id, mentor.id, contentId, mail, messages);
  const reading = temperature(merged.messages, sender, world.clock.now());
  const questions = questionsIn(newest.text);
  await keepMentor(world, mentor, (current) => ({
    ...current,
    addresses: addressesWith(current, newest.from),
    temperature: knownTemperature(reading, current.temperature),
    turn: 'user',
    lastContact: newest.date ?? current.lastContact,
    openQuestions: questions,
  }));
  const letter = briefLetter({
    subject: mail.subject,
    mentorName: nameOf(mentor.name, mentor.addresses[0]),
    questions,
    temperature: reading,
    promises: mentor.promises,
    assistant: world.house.assistant,
  });
  const sent = await sendLetter(world, 'brief', letter, { ...occasion, threadId: merged.thread.id });
  return { state: 'briefed', reason: sent === 'capped' ? 'capped' : 'mentor-wrote-last', userId: user.id };
}

async function critique(
  world: World,
  occasion: Occasion,
  { messages, how }: Extract<Matter, { kind: 'judge' }>,
): Promise<Outcome> {
  const { user, sender, mail, contentId } = occasion;
  const person = mentorOf(messages, sender);
  if (!person) return cantRead(world, occasion, 'no-mentor');
  const mentor = await findMentor(world, user.id, person);
  // A draft is judged, not kept: what was said is only what has been sent.
  const kept = how === 'draft' ? messages.slice(0, -1) : messages;
  const merged = await mergeThread(world, user.id, mentor.id, contentId, mail, kept);
  // Whatever is stored, what this mail says last is what its author asks about: perhaps mended since, or an older one.
  const newest = messages.at(-1)!;
  const judged = [...merged.messages.filter((stored) => isBefore(stored, newest)), newest];
  const verdict = review({ me: sender, now: world.clock.now(), subject: mail.subject, messages: judged });

  await keepMentor(world, mentor, (current) => ({
    ...current,
    name: current.name || person.name,
    addresses: addressesWith(current, person),
    temperature: knownTemperature(verdict.temperature, current.temperature),
    lastContact: kept.at(-1)?.date ?? current.lastContact,
    ...(how === 'draft'
      ? { turn: 'user', openQuestions: openIn(kept, sender, current.openQuestions) }
      : { turn: 'mentor', openQuestions: verdict.unanswered, promises: verdict.promises }),
  }));
  const letter = critiqueLetter({
    subject: mail.subject,
    mentorName: nameOf(person.name || mentor.name, person.address),
    review: verdict,
    reading: how,
    assistant: world.house.assistant,
  });
  const sent = await sendLetter(world, 'critique', letter, { ...occasion, threadId: merged.thread.id });
  return { state: 'critiqued', reason: sent === 'capped' ? 'capped' : how, userId: user.id };
}

/** Whether a stored message is another one than this, and not a later one. */
function isBefore(stored: Message, newest: Message): boolean {
  if (isSameMessage(stored, newest)) return false;
  return !stored.date || !newest.date || Date.parse(stored.date) <= Date.parse(newest.date);
}

/** A new thread in which the mentor has not written yet says nothing against what an earlier one has shown. */
function knownTemperature(now: Temperature, before: Temperature): Temperature {
  return now.reading === 'unknown' ? before : now;
}

/** What the mentor's newest message asks: nothing has answered it while the answer is a draft. */
function openIn(messages: readonly Message[], me: string, otherwise: readonly string[]): readonly string[] {
  const newest = messages.findLast((message) => !isFrom(message, me));
  return newest ? questionsIn(newest.text) : otherwise;
}

function nameOf(name: string, address: string | undefined): string {
  return name || address || 'your mentor';
}
