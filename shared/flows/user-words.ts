import { DateTime } from 'luxon';
import type { MentorRow, NextKind } from '#shared/letters/status-letter.ts';
import type { MailHead } from '#shared/mail/incoming.ts';
import type { DueMoment, Mentor, User } from '#shared/store.ts';
import { temperatureOf } from './habits.ts';

/** What to call a mentor in a letter: their name, else their address. */
export function nameOf(name: string, address: string | undefined): string {
  return name || address || 'your mentor';
}

/** A moment as the user's clock shows it: ISO with their offset. */
export function inZone(iso: string, zone: string): string {
  return DateTime.fromISO(iso, { zone }).toISO({ suppressMilliseconds: true }) ?? iso;
}

/** A mentor as the letters name them in a row. */
export function rowOf(mentor: Mentor, zone: string): MentorRow {
  const { due, silence } = mentor;
  return {
    name: nameOf(mentor.name, mentor.addresses[0]),
    temperature: temperatureOf(mentor).reading,
    turn: mentor.turn,
    lastContact: mentor.lastContact,
    next: due ? { kind: kindOfNext(due.kind, silence?.nudges ?? 0), at: inZone(due.at, zone) } : null,
    openQuestions: mentor.openQuestions,
    promises: mentor.promises,
  };
}

/** Why we write next. @param nudges sent in this silence so far */
export function kindOfNext(kind: DueMoment['kind'], nudges: number): NextKind {
  return kind === 'radar' ? 'radar' : nudges === 0 ? 'first' : 'second';
}

/** Where the user's day is: as they said, else as their mail is dated, else UTC. An IANA name or 'UTC+02:00'. */
export function zoneOfUser({ zone, seenZone }: User, { date }: Pick<MailHead, 'date'>): string {
  const offset = /[+-]\d\d:\d\d$/.exec(date ?? '')?.[0];
  return zone ?? (offset ? `UTC${offset}` : (seenZone ?? 'UTC'));
}
