import { review } from '#shared/critique/critique.ts';
import { openAdvice } from '#shared/critique/open-advice.ts';
import type { Case } from '#shared/critique/review.ts';
import { type NudgeMatter, nudgeLetter } from '#shared/letters/nudge-letter.ts';
import { tagged } from '#shared/letters/tagged.ts';
import type { Message } from '#shared/mail/message.ts';
import { interestOf } from '#shared/mentorship/interests.ts';
import { nudgeDraft } from '#shared/mentorship/nudge-draft.ts';
import { callName } from '#shared/mentorship/people.ts';
import type { Due, Mentor, User } from '#shared/store.ts';
import { inUsersDay, whyThen, zoneOf } from '#shared/timing/index.ts';
import { NotAccepted, type World } from '#shared/world.ts';
import { calendarEntry } from './calendar-entry.ts';
import {
  answered,
  type Conversation,
  exchangesOf,
  isAnswered,
  planFor,
  planned,
  temperatureOf,
  withHolidays,
} from './habits.ts';
import { keepMentor } from './keep-mentor.ts';
import { inWriting } from './order.ts';
import { letterIdOf, sendLetter } from './send-letter.ts';
import { kindOfNext } from './user-words.ts';

/** What came of a due moment; each is an end, a fault throws and the queue tries again. */
export type DueOutcome =
  | 'sent'
  | 'gone'
  | 'moved'
  | 'later'
  | 'answered'
  | 'paused'
  | 'capped'
  | 'refused'
  | 'changed'
  | 'nothing-to-say';

/** A run is this late at most without the moment being thought over; in milliseconds. */
const ON_TIME = 10 * 60_000;
const DAY = 86_400_000;

/**
 * Sees to a mentor's due moment: reads how things stand now, claims the moment over the version that was read, and writes
 * the one letter for it. Late, doubled, concurrent or broken off anywhere, one moment gets one letter; none comes after a
 * reply that was noted before the claim, and none while the user has paused.
 */
export async function sendNudge(world: World, user: User, due: Due): Promise<DueOutcome> {
  const { store, clock } = world;
  const now = clock.now();
  const mentor = await store.mentor(user.id, due.mentorId ?? '');
  if (!mentor) return 'gone';
  const { due: moment, silence } = mentor;
  if (!moment || !silence || moment.at !== due.at) return 'moved';
  // Once it is claimed, the letter for this very moment may be out: that is seen to first.
  if (isPaused(user, now) && !moment.claimedAt) return putOff(world, user, mentor);

  const thread = inWriting(await store.messagesOf(user.id, silence.threadId));
  const me = addressWrittenFrom(user, thread);
  const messages = thread.map((message) => asOwn(message, user, me));
  const conversation = await withHolidays({ messages, me, user, now });
  if (isAnswered(mentor, conversation)) {
    return (await store.putMentor(answered(mentor))) ? 'answered' : 'changed';
  }
  if (moment.claimedAt && (await isForMorning(world, mentor, conversation))) return 'later';
  if (!moment.claimedAt && !moment.snoozed) {
    const plan = planFor(mentor, conversation);
    const isLater = plan && plan.kind !== 'none' && plan.at.getTime() > now.getTime() + ON_TIME;
    if (!plan || plan.kind === 'none' || isLater) {
      return (await store.putMentor(planned(mentor, conversation))) ? 'moved' : 'changed';
    }
  }
  const claimed = { ...mentor, due: { ...moment, claimedAt: now.toISOString() } };
  if (!(await store.putMentor(claimed))) return 'changed';
  const sent = await write(world, claimed, conversation).catch((error: unknown) => {
    // Refused for good: asking again at every sweep would change nothing.
    if (error instanceof NotAccepted && !error.isPassing) return 'refused' as const;
    throw error;
  });
  if (sent === 'sent') await finish(world, claimed, conversation);
  else await postpone(world, claimed, now);
  return sent;
}

/** Broken off before its letter was out, and taken up at night: the letter keeps its moment, and waits for the user's day. */
async function isForMorning(
  { store }: World,
  mentor: Mentor,
  { user, now, messages, me }: Conversation,
): Promise<boolean> {
  const cause = causeOf(mentor);
  if ((await store.letter(user.id, letterIdOf({ user, cause })))?.state === 'sent') return false;
  return inUsersDay(now, user.zone ?? zoneOf(messages, me)).getTime() > now.getTime();
}

/** One moment, one letter. */
function causeOf({ id, due }: Mentor): readonly string[] {
  return ['nudge', id, due!.at];
}

/** No letter went out, and none will today: the moment moves to tomorrow, and nothing is counted. */
async function postpone(world: World, mentor: Mentor, now: Date): Promise<void> {
  await keepMentor(world, mentor, (current) =>
    current.due?.at === mentor.due!.at
      ? { ...current, due: { kind: current.due.kind, at: new Date(now.getTime() + DAY).toISOString() } }
      : current,
  );
}

async function write(world: World, mentor: Mentor, { messages, me, user, now }: Conversation) {
  const { house } = world;
  const { due, silence } = mentor;
  const kind = due!.kind;
  const occasion = { user, cause: causeOf(mentor) };
  const address = tagged(house.assistant, letterIdOf(occasion));
  const name = mentor.name || mentor.addresses[0] || 'your mentor';
  const matter: NudgeMatter = {
    mentorName: name,
    subject: silence!.subject,
    sentAt: silence!.since,
    why: whyThen(callName({ name, address: '' }), exchangesOf(mentor), new Date(silence!.since), now),
    temperature: temperatureOf(mentor).reading,
    kind: kindOfNext(kind, silence!.nudges),
    bring: {
      promises: mentor.promises,
      unreportedAdvice: openAdvice({ me, now, subject: silence!.subject, messages }),
      theirInterest: interestOf(messages, me),
      openQuestions: mentor.openQuestions,
    },
    draft: nudgeDraft(kind, messages, me, faultsIn({ me, now, subject: silence!.subject, messages })),
    actions: actionsFor(name).map(({ words, subject }) => ({ words, address, subject })),
    now: now.toISOString(),
    assistant: house.assistant,
  };
  return sendLetter(world, 'nudge', nudgeLetter(matter), {
    ...occasion,
    record: { threadId: silence!.threadId, mentorId: mentor.id },
    attachments: [calendarEntry({ id: letterIdOf(occasion), at: now, mentorName: name })],
    unsubscribe: { address, subject: 'stop' },
  });
}

/** What was better not asked is not asked again. */
function faultsIn(aCase: Case): readonly string[] {
  return review(aCase).fixes.map(({ quote }) => quote);
}

function actionsFor(name: string): readonly { readonly words: string; readonly subject: string }[] {
  return [
    { words: 'They answered', subject: 'they replied' },
    { words: 'Ask me again in three days', subject: 'snooze 3 days' },
    { words: 'This thread is closed', subject: 'done' },
    { words: `No more nudges about ${name}`, subject: 'stop' },
  ];
}

/** Counts the nudge in the silence, once for its moment, and sets the next one unless it has been moved meanwhile. */
async function finish(world: World, mentor: Mentor, conversation: Conversation): Promise<void> {
  const moment = mentor.due!.at;
  await keepMentor(world, mentor, (current) => {
    const { due, silence } = current;
    if (!silence || silence.nudgedFor === moment) return current;
    const nudgedAt = conversation.now.toISOString();
    const told = { ...current, silence: { ...silence, nudges: silence.nudges + 1, nudgedAt, nudgedFor: moment } };
    return due?.at === moment ? planned({ ...told, due: undefined }, conversation) : told;
  });
}

export function isPaused({ paused }: User, now: Date): boolean {
  return paused !== undefined && (paused.until === null || Date.parse(paused.until) > now.getTime());
}

/** To the end of the pause; where that is open, "resume" plans anew. */
async function putOff({ store }: World, { paused }: User, mentor: Mentor): Promise<DueOutcome> {
  // What it will be then is thought over then: the user's day, and whether it was snoozed, are of now.
  const due = paused?.until ? { kind: mentor.due!.kind, at: new Date(paused.until).toISOString() } : undefined;
  return (await store.putMentor({ ...mentor, due })) ? 'paused' : 'changed';
}

/** The address the user writes to this mentor from. */
function addressWrittenFrom({ addresses }: User, messages: readonly Message[]): string {
  const used = messages.findLast(({ from }) => addresses.includes(from.address));
  return used?.from.address ?? addresses[0] ?? '';
}

function asOwn(message: Message, { addresses }: User, me: string): Message {
  return addresses.includes(message.from.address) ? { ...message, from: { ...message.from, address: me } } : message;
}
