import type { Chrono } from 'chrono-node';
import * as de from 'chrono-node/de';
import * as en from 'chrono-node/en';
import * as es from 'chrono-node/es';
import * as fr from 'chrono-node/fr';
import * as it from 'chrono-node/it';
import * as nl from 'chrono-node/nl';
import * as pt from 'chrono-node/pt';
import { DateTime } from 'luxon';
import type { Message } from '#shared/mail/message.ts';
import { languageOf } from '#shared/mentorship/language.ts';
import { isFrom, mentorOf } from '#shared/mentorship/people.ts';
import { bodyOf, sentencesOf } from '#shared/mentorship/sentences.ts';
import { isAutomatic } from './automatic.ts';
import { type Deferral, deferralIn } from './deferral.ts';
import { isWriter } from './exchanges.ts';

/** The moment before which the mentor has asked not to be written to, in their own words. */
export interface Floor {
  readonly at: Date;
  /** The sentence that says so. */
  readonly quote: string;
  readonly kind: 'named' | 'absence';
}

/** After an absence, whole working days to let them find their desk. Source: our design. */
export const DAYS_AFTER_RETURN = 2;

const READERS: Readonly<Record<string, Chrono>> = {
  de: de.casual,
  fr: fr.casual,
  es: es.casual,
  pt: pt.casual,
  nl: nl.casual,
  it: it.casual,
};

/** An absence that names no end lasts a working week. */
export const DAYS_OF_ABSENCE = 5;

/**
 * What the mentor has put off: the day they named ("let's talk in January": 1 January; "after the 12th": the 13th), or
 * two working days after they are back. Only what still matters counts: what they wrote since the user's mail that they
 * answered last, each read in the zone of its own date. Of one message the latest day counts, of several messages the latest.
 * @param messages the thread, oldest first
 * @param me the user's address
 * @returns null where they put off nothing
 */
export function floorIn(messages: readonly Message[], me: string): Floor | null {
  const mentor = mentorOf(messages, me);
  if (!mentor) return null;
  const newestTheirs = messages.findLastIndex((message) => !isFrom(message, me) && isWriter(message, mentor));
  const ownBefore = messages.slice(0, Math.max(0, newestTheirs)).findLastIndex((message) => isFrom(message, me));
  return messages
    .slice(ownBefore + 1)
    .filter((message) => !isFrom(message, me) && isWriter(message, mentor))
    .flatMap(floorsOf)
    .reduce<Floor | null>((latest, floor) => (latest && latest.at >= floor.at ? latest : floor), null);
}

function floorsOf(message: Message): Floor[] {
  const written = message.date ? DateTime.fromISO(message.date, { setZone: true }) : null;
  if (!written?.isValid) return [];
  const sentences = bodyOf(sentencesOf(message.text));
  const floors = sentences.flatMap(({ text, bare }) => {
    const deferral = deferralIn(bare, written);
    return deferral ? [floorOf(deferral, text, written)] : [];
  });
  if (!isAutomatic(message) || floors.length > 0) return floors;
  return [
    floorOf({ kind: 'absence', day: endNamed(message.text, written) }, sentences[0]?.text ?? message.subject, written),
  ];
}

/** The last day ahead that an absence names, in its own language; null where it names none within a year. */
function endNamed(text: string, written: DateTime): DateTime | null {
  const parser = READERS[languageOf(text) ?? 'en'] ?? en.casual;
  const today = written.startOf('day');
  const days = parser
    .parse(text.slice(0, 2000), { instant: written.toJSDate(), timezone: written.offset }, { forwardDate: true })
    .map(({ start, end }) => end ?? start)
    .filter((day) => day.isCertain('day') || day.isCertain('weekday'))
    .map((day) => today.set({ year: day.get('year')!, month: day.get('month')!, day: day.get('day')! }))
    .filter((day) => day > today && day.diff(today, 'days').days <= 366);
  return days.length > 0 ? DateTime.max(...days)! : null;
}

function floorOf({ kind, day }: Deferral, quote: string, written: DateTime): Floor {
  if (kind === 'named') return { at: day!.toJSDate(), quote, kind };
  const back = day ?? afterWorkingDays(written.startOf('day').plus({ days: 1 }), DAYS_OF_ABSENCE);
  return { at: afterWorkingDays(back, DAYS_AFTER_RETURN).toJSDate(), quote, kind };
}

/** The midnight at which so many whole days of Monday to Friday have passed. */
function afterWorkingDays(from: DateTime, days: number): DateTime {
  let day = from;
  for (let left = days; left > 0; day = day.plus({ days: 1 })) if (day.weekday <= 5) left--;
  return day;
}
