import { principles } from '#shared/critique/principles/index.ts';
import type { PrincipleId } from '#shared/critique/review.ts';
import { type DigestMatter, digestLetter } from '#shared/letters/digest-letter.ts';
import { tagged } from '#shared/letters/tagged.ts';
import type { Due, LetterRecord, Mentor, User } from '#shared/store.ts';
import { NotAccepted, type World } from '#shared/world.ts';
import { LEAST_DAYS, nextDigest } from './digest-time.ts';
import { keepUser } from './keep-user.ts';
import { payForward } from './pay-forward.ts';
import { letterIdOf, sendLetter } from './send-letter.ts';
import { type DueOutcome, isPaused } from './send-nudge.ts';
import { inZone, nameOf, rowOf } from './user-words.ts';

const DAY = 86_400_000;
const WEEKS = 8;
/** A mentor who has not been heard of for so long is out of the digest. */
const ASLEEP = 120 * DAY;
/** More in one letter is not read. */
const MOST_TRENDS = 3;

/** Sees to a user's digest: one letter for its moment, none while paused, none where there is nothing to say. */
export async function sendDigest(world: World, user: User, due: Due): Promise<DueOutcome> {
  const now = world.clock.now();
  if (user.digestAt !== due.at) return 'moved';
  const isEarly = user.digestSentAt !== undefined && now.getTime() - Date.parse(user.digestSentAt) < LEAST_DAYS * DAY;
  if (user.digest === 'off' || isEarly || isPaused(user, now)) {
    await next(world, user, due, user.digestSentAt);
    return isPaused(user, now) ? 'paused' : 'moved';
  }
  const matter = await matterOf(world, user, now);
  if (!matter) {
    await next(world, user, due, user.digestSentAt);
    return 'nothing-to-say';
  }
  const occasion = { user, cause: ['digest', due.at] };
  const sent = await sendLetter(world, 'digest', digestLetter(matter), {
    ...occasion,
    unsubscribe: { address: tagged(world.house.assistant, letterIdOf(occasion)), subject: 'digest off' },
  }).catch((error: unknown) => {
    // Refused for good: next week's may be taken.
    if (error instanceof NotAccepted && !error.isPassing) return 'refused' as const;
    throw error;
  });
  await next(world, user, due, sent === 'sent' ? now.toISOString() : user.digestSentAt);
  return sent;
}

/** The next moment; one that was moved meanwhile is reckoned anew, so that no two digests come within a few days. */
async function next(world: World, user: User, due: Due, digestSentAt: string | undefined): Promise<void> {
  await keepUser(world, user, (current) => {
    const told = { ...current, digestSentAt };
    const isOurs = current.digestAt === due.at || digestSentAt !== current.digestSentAt;
    return isOurs ? { ...told, digestAt: nextDigest(told, world.clock.now())?.toISOString() } : told;
  });
}

/** What a digest would say at this time; null where there is nothing to say. */
export async function matterOf(
  { store, house }: Pick<World, 'store' | 'house'>,
  user: User,
  now: Date,
): Promise<DigestMatter | null> {
  const known = await store.mentorsOf(user.id);
  const awake = known.filter(({ lastContact }) => now.getTime() - Date.parse(lastContact ?? '') < ASLEEP);
  if (awake.length === 0) return null;
  const critiques = (await store.lettersOf(user.id)).filter(
    ({ kind, state }) => kind === 'critique' && state === 'sent',
  );
  const recent = critiques.filter(({ at }) => now.getTime() - Date.parse(at) < 7 * DAY);
  const isOpen = ({ due, turn, openQuestions, promises, advice = [], lastContact }: Mentor) =>
    due !== undefined ||
    (turn === 'user' && openQuestions.length > 0) ||
    promises.length > 0 ||
    advice.length > 0 ||
    now.getTime() - Date.parse(lastContact ?? '') < 7 * DAY;
  if (recent.length === 0 && !awake.some(isOpen)) return null;
  const zone = user.zone ?? user.seenZone ?? 'UTC';
  return {
    now: inZone(now.toISOString(), zone),
    mentors: awake.map((mentor) => rowOf(mentor, zone)),
    promisesDue: awake.flatMap((mentor) =>
      mentor.promises
        .filter(({ due }) => isDueBy(due, now))
        .map((promise) => ({ ...promise, mentorName: nameOf(mentor.name, mentor.addresses[0]) })),
    ),
    unreportedAdvice: awake.flatMap((mentor) =>
      (mentor.advice ?? []).map((quote) => ({ quote, mentorName: nameOf(mentor.name, mentor.addresses[0]) })),
    ),
    trend: trendOf(critiques, now),
    payForward: payForward(critiques),
    assistant: house.assistant,
  };
}

/** Within the week, or without a day of its own. */
function isDueBy(due: string | undefined, now: Date): boolean {
  return !due || !(Date.parse(due) > now.getTime() + 7 * DAY);
}

/** The faults that come again, the most frequent first: how often in each of the last eight weeks, oldest first. */
function trendOf(critiques: readonly LetterRecord[], now: Date): DigestMatter['trend'] {
  const weeks = new Map<PrincipleId, number[]>();
  for (const { at, fixes = [] } of critiques) {
    const ago = Math.floor((now.getTime() - Date.parse(at)) / (7 * DAY));
    if (ago < 0 || ago >= WEEKS) continue;
    for (const principle of fixes) {
      const counts = weeks.get(principle) ?? Array.from({ length: WEEKS }, () => 0);
      counts[WEEKS - 1 - ago]!++;
      weeks.set(principle, counts);
    }
  }
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  return [...weeks]
    .filter(([, counts]) => total(counts) > 1)
    .sort(([, one], [, other]) => total(other) - total(one))
    .slice(0, MOST_TRENDS)
    .map(([id, counts]) => ({
      principle: principles.find((principle) => principle.id === id)?.title ?? id,
      weeks: counts,
    }));
}
