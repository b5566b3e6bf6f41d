import { letterFixes, review } from '#shared/critique/critique.ts';
import { openAdvice } from '#shared/critique/open-advice.ts';
import type { FollowUp, Review } from '#shared/critique/review.ts';
import { critiqueLetter } from '#shared/letters/critique-letter.ts';
import type { Message } from '#shared/mail/message.ts';
import { isSameMessage } from '#shared/mail/same-message.ts';
import { callName, isFrom, mentorOf } from '#shared/mentorship/people.ts';
import { questionsIn } from '#shared/mentorship/questions.ts';
import type { Mentor } from '#shared/store.ts';
import { followUpOf } from '#shared/timing/follow-up.ts';
import { whyThen, zoneOf } from '#shared/timing/index.ts';
import type { World } from '#shared/world.ts';
import type { UserMail } from './answer-user.ts';
import { afterThread, exchangesOf, temperatureOf, withHolidays } from './habits.ts';
import { addressesWith, endSilence, findMentor, keepMentor, knownTemperature } from './keep-mentor.ts';
import { mergeThread } from './merge-thread.ts';
import type { Outcome } from './receive-mail.ts';
import { sendLetter } from './send-letter.ts';
import { inZone, nameOf } from './user-words.ts';
import type { Matter } from './what-is-it.ts';

/**
 * Judges the user's newest message, keeps what the thread says, and plans when to write next. Null where nobody can be
 * told to be the mentor.
 */
export async function critique(
  world: World,
  asked: UserMail,
  { messages, how }: Extract<Matter, { kind: 'judge' }>,
): Promise<Outcome | null> {
  const { mail, user, sender, contentId, quiet } = asked;
  const now = world.clock.now();
  const person = asked.mentor ?? mentorOf(messages, sender);
  if (!person) return null;
  // A draft is judged, not kept: what was said is only what has been sent.
  const kept = how === 'draft' ? messages.slice(0, -1) : messages;
  const mentor = await endSilence(world, await findMentor(world, user.id, person), kept, sender);
  const merged = await mergeThread(world, user.id, mentor.id, contentId, mail, kept);
  // Whatever is stored, what this mail says last is what its author asks about: perhaps mended since, or an older one.
  const newest = messages.at(-1)!;
  const judged = [...merged.messages.filter((stored) => isBefore(stored, newest)), newest];
  const aCase = { me: sender, now, subject: mail.subject, messages: judged };
  const verdict = asTheUserSees(review(aCase), mentor);

  const conversation = await withHolidays({ messages: merged.messages, me: sender, user, now });
  const written = await keepMentor(world, mentor, (current) => ({
    ...afterThread(current, merged.thread, conversation),
    name: current.name || person.name,
    addresses: addressesWith(current, person),
    temperature: knownTemperature(verdict.temperature, current.temperature),
    lastContact: later(kept.at(-1)?.date ?? null, current.lastContact),
    advice: openAdvice(aCase),
    ...(how === 'draft'
      ? { openQuestions: openIn(kept, sender, current.openQuestions) }
      : { openQuestions: verdict.unanswered, promises: verdict.promises }),
  }));
  if (quiet) return { state: 'noted', reason: 'quiet', userId: user.id };
  const about = { ...aCase, userZone: user.zone };
  const seen = { ...verdict, temperature: temperatureOf({ ...written, temperature: verdict.temperature }) };
  const letter = critiqueLetter({
    subject: mail.subject,
    mentorName: nameOf(person.name || mentor.name, person.address),
    review: { ...seen, followUp: how === 'draft' ? followUpOf(seen, about) : keptFollowUp(written, seen, about) },
    reading: how,
    judged: newest.text,
    now: now.toISOString(),
    assistant: world.house.assistant,
  });
  const sent = await sendLetter(world, 'critique', letter, {
    user,
    cause: [contentId],
    answers: { mail, sender },
    ownThread: how === 'sent',
    record: {
      mailKey: asked.delivery.key,
      threadId: merged.thread.id,
      mentorId: mentor.id,
      fixes: letterFixes(verdict).map(({ principle }) => principle),
      strengths: verdict.strengths.map(({ principle }) => principle),
    },
  });
  return { state: 'critiqued', reason: sent === 'capped' ? 'capped' : how, userId: user.id };
}

/** The moment that is kept for the mentor, who is known by more than this thread; null where none is. */
function keptFollowUp(mentor: Mentor, seen: Review, about: Parameters<typeof followUpOf>[1]): FollowUp | null {
  const { due, silence } = mentor;
  const plan = followUpOf(seen, about);
  if (!plan || !due || !silence) return null;
  const zone = about.userZone ?? zoneOf(about.messages, about.me);
  const [since, at] = [new Date(silence.since), new Date(due.at)];
  const why = whyThen(
    callName({ name: mentor.name, address: '' }),
    exchangesOf(mentor),
    since,
    at,
    'UTC',
    at > about.now,
  );
  return { ...plan, at: inZone(due.at, zone), why };
}

function later(one: string | null, other: string | null): string | null {
  return one && !(Date.parse(other ?? '') > Date.parse(one)) ? one : other;
}

/** From here on a principle that the user has called wrong says nothing more; once, and it comes last. */
const SILENCED = 2;

/** The review without what the user has told us of this mentor: findings that are none, and a goal we could not know. */
function asTheUserSees(verdict: Review, { wrong = {}, goal }: Mentor): Review {
  const fixes = verdict.fixes
    .filter(({ principle }) => (wrong[principle] ?? 0) < SILENCED && !(principle === 'goal' && goal))
    .toSorted((one, other) => (wrong[one.principle] ?? 0) - (wrong[other.principle] ?? 0));
  return { ...verdict, fixes, verdict: fixes.length > 0 ? 'fix-first' : 'send' };
}

/** Whether a stored message is another one than this, and not a later one. */
function isBefore(stored: Message, newest: Message): boolean {
  if (isSameMessage(stored, newest)) return false;
  return !stored.date || !newest.date || Date.parse(stored.date) <= Date.parse(newest.date);
}

/** What the mentor's newest message asks: nothing has answered it while the answer is a draft. */
function openIn(messages: readonly Message[], me: string, otherwise: readonly string[]): readonly string[] {
  const newest = messages.findLast((message) => !isFrom(message, me));
  return newest ? questionsIn(newest.text) : otherwise;
}
