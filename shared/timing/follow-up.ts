import { DateTime } from 'luxon';
import type { FollowUp, Reading, Review } from '#shared/critique/review.ts';
import type { Message } from '#shared/mail/message.ts';
import { nudgeDraft } from '#shared/mentorship/nudge-draft.ts';
import { callName, isFrom, mentorOf } from '#shared/mentorship/people.ts';
import { exchangesIn, floorIn, planFollowUp, whyThen, zoneOf } from './index.ts';

export interface Written {
  readonly me: string;
  readonly now: Date;
  /** Oldest first; the newest is the user's, sent or about to be. */
  readonly messages: readonly Message[];
  readonly reading: Reading;
  /** The user's, where they have said it. */
  readonly userZone?: string;
  /** Words of the newest message that are better not asked again. */
  readonly faults?: readonly string[];
}

/** When to write next if no answer comes, why then, and a draft for it; null where it is better to leave it. */
export function followUp({ me, now, messages, reading, userZone, faults }: Written): FollowUp | null {
  const newest = messages.at(-1);
  if (!newest || !isFrom(newest, me)) return null;
  const written = new Date(newest.date ?? now);
  const sentAt = Number.isNaN(written.getTime()) ? now : written;
  const exchanges = exchangesIn(messages, me);
  const zone = userZone ?? zoneOf(messages, me);
  const theirs = messages.findLast((message) => !isFrom(message, me))?.from.address ?? '';
  const mentorZone = zoneOf(messages, theirs);
  const plan = planFollowUp({
    ...{ sentAt, now, exchanges, temperature: reading, nudges: 0, floor: floorIn(messages, me), userZone: zone },
    mentorZone,
  });
  if (plan.kind === 'none') return null;
  const name = callName(mentorOf(messages, me));
  return {
    at: DateTime.fromJSDate(plan.at, { zone }).toISO({ suppressMilliseconds: true }) ?? plan.at.toISOString(),
    why: whyThen(name, exchanges, sentAt, plan.at, mentorZone, plan.at > now),
    draft: nudgeDraft('nudge', messages, me, faults),
  };
}

/** The same for a message that has just been judged. */
export function followUpOf(review: Review, written: Omit<Written, 'reading' | 'faults'>): FollowUp | null {
  const faults = review.fixes.map(({ quote }) => quote);
  return followUp({ ...written, reading: review.temperature.reading, faults });
}
