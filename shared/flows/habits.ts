import type { Temperature } from '#shared/critique/review.ts';
import type { Message } from '#shared/mail/message.ts';
import { isFrom } from '#shared/mentorship/people.ts';
import type { Mentor, Silence, User } from '#shared/store.ts';
import {
  countryOf,
  type Exchange,
  exchangesIn,
  type Floor,
  floorIn,
  holidaysOf,
  type IsHoliday,
  isAutomatic,
  NUDGES,
  type Plan,
  planFollowUp,
  zoneOf,
} from '#shared/timing/index.ts';

/** As many answers as the formula looks at. */
const MOST_EXCHANGES = 10;
/** A mail as old as this, forwarded only now, is over: nobody is nudged about it. */
const OLDEST_SILENCE = 60 * 86_400_000;
/** So long after the last nudge, a new mail begins anew. */
const EXHAUSTED = 30 * 86_400_000;

/** A conversation with a mentor as it stands: what a plan is made from. */
export interface Conversation {
  /** Oldest first; all of the user's own under the one address `me`. */
  readonly messages: readonly Message[];
  readonly me: string;
  readonly user: User;
  readonly now: Date;
  readonly isHoliday?: IsHoliday;
}

/** A conversation with what only a library of calendars knows of it. */
export async function withHolidays(conversation: Omit<Conversation, 'isHoliday'>): Promise<Conversation> {
  const isHoliday = await holidaysOf(countryOf(mentorsAddress(conversation)));
  return isHoliday ? { ...conversation, isHoliday } : conversation;
}

/** The mentor with what a thread shows of them: how fast they answer, whose turn it is, and when to write next. */
export function afterThread(
  mentor: Mentor,
  thread: { readonly id: string; readonly subject: string },
  conversation: Conversation,
): Mentor {
  const { messages, me, now } = conversation;
  const exchanges = joined(mentor.exchanges ?? [], exchangesIn(messages, me));
  const newest = messages.at(-1);
  if (!newest) return { ...mentor, exchanges };
  const isOver = isAnswered(mentor, conversation);
  if (!isFrom(newest, me)) return { ...(isOver ? answered(mentor) : mentor), exchanges };
  const since = newest.date ?? now.toISOString();
  const { silence } = mentor;
  // Read again, it is the silence that is known, put off as the user wanted; and what is old begins none.
  if (silence && !isAfter(since, silence.since)) return { ...mentor, exchanges };
  const isOld = now.getTime() - Date.parse(since) > OLDEST_SILENCE;
  const isPast = isAfter(mentor.lastContact, since) || (mentor.closedThrough && !isAfter(since, mentor.closedThrough));
  if (isOld || isPast) return { ...mentor, exchanges };
  const kept = silence && !isOver && !isExhausted(silence, now) ? { ...silence } : { nudges: 0 };
  const begun = { ...kept, since, threadId: thread.id, subject: thread.subject };
  return planned({ ...mentor, exchanges, turn: 'mentor', silence: begun, due: undefined }, conversation);
}

/** All nudges were sent, and weeks ago: a mail of now may hope again. Often the answer went past us. */
function isExhausted({ nudges, nudgedAt }: Silence, now: Date): boolean {
  return nudges > NUDGES || now.getTime() - Date.parse(nudgedAt ?? '') > EXHAUSTED;
}

function isAfter(one: string | null, other: string): boolean {
  return Date.parse(one ?? '') > Date.parse(other);
}

/** Whether the mentor has written since the user waits for them; where nobody waits, they have. */
export function isAnswered({ silence }: Mentor, { messages, me }: Pick<Conversation, 'messages' | 'me'>): boolean {
  if (!silence) return true;
  const since = Date.parse(silence.since);
  // A machine that says they are away has not answered for them.
  return messages.some(
    (message) => !isFrom(message, me) && !isAutomatic(message) && Date.parse(message.date ?? '') > since,
  );
}

/** The mentor has written: nothing waits for them any more. */
export function answered(mentor: Mentor): Mentor {
  return { ...mentor, turn: 'user', silence: undefined, due: undefined, said: undefined, awayUntil: undefined };
}

/** The mentor with the moment to write next, by the silence as it stands; without one where there is none to name. */
export function planned(mentor: Mentor, conversation: Conversation): Mentor {
  // Put off by the user, it is theirs to move.
  if (mentor.due?.snoozed && Date.parse(mentor.due.at) > conversation.now.getTime()) return mentor;
  const plan = planFor(mentor, conversation);
  const due = plan && plan.kind !== 'none' ? { at: plan.at.toISOString(), kind: plan.kind } : undefined;
  return { ...mentor, due };
}

/** When to write next and on what grounds; null while nothing is waited for, or the user wants no nudge. */
export function planFor(mentor: Mentor, conversation: Conversation): Plan | null {
  const { messages, me, user, now, isHoliday } = conversation;
  const { silence, stopped, exchanges = [] } = mentor;
  if (!silence || stopped) return null;
  const sentAt = new Date(silence.since);
  return planFollowUp({
    sentAt,
    now,
    exchanges: exchanges.map(asDates),
    temperature: temperatureOf(mentor).reading,
    nudges: silence.nudges,
    ...(silence.nudgedAt && { lastNudgeAt: new Date(silence.nudgedAt) }),
    floor: floorFor(mentor, messages, me),
    mentorZone: zoneOf(messages, mentorsAddress(conversation)),
    userZone: user.zone ?? zoneOf(messages, me),
    ...(isHoliday && { isHoliday }),
  });
}

/** How open their door is: as the user says, else as their mails show. */
export function temperatureOf({ said, temperature }: Mentor): Temperature {
  return said ? { reading: said, because: 'You told me so.' } : temperature;
}

/** The mentor with an absence that their automatic reply tells of: not to be written to before they have found their desk. */
export function absent(mentor: Mentor, automatic: Message): Mentor {
  const floor = floorIn([automatic], '');
  return floor?.kind === 'absence' ? { ...mentor, awayUntil: floor.at.toISOString() } : mentor;
}

/** Their answers as the timing reads them. */
export function exchangesOf({ exchanges = [] }: Mentor): readonly Exchange[] {
  return exchanges.map(asDates);
}

/** What they wrote, or an absence that came as a mail of its own; the later of the two. */
function floorFor({ awayUntil }: Mentor, messages: readonly Message[], me: string): Floor | null {
  const written = floorIn(messages, me);
  const at = new Date(awayUntil ?? '');
  if (Number.isNaN(at.getTime()) || (written && written.at >= at)) return written;
  return { at, quote: '', kind: 'absence' };
}

function mentorsAddress({ messages, me }: Pick<Conversation, 'messages' | 'me'>): string {
  return messages.findLast((message) => !isFrom(message, me) && message.from.address)?.from.address ?? '';
}

function joined(known: NonNullable<Mentor['exchanges']>, found: readonly Exchange[]): NonNullable<Mentor['exchanges']> {
  const all = new Map(known.map((each) => [Date.parse(each.repliedAt), each]));
  for (const { sentAt, repliedAt } of found) {
    all.set(repliedAt.getTime(), { sentAt: sentAt.toISOString(), repliedAt: repliedAt.toISOString() });
  }
  return [...all]
    .sort(([one], [other]) => one - other)
    .slice(-MOST_EXCHANGES)
    .map(([, each]) => each);
}

function asDates({ sentAt, repliedAt }: { sentAt: string; repliedAt: string }): Exchange {
  return { sentAt: new Date(sentAt), repliedAt: new Date(repliedAt) };
}
