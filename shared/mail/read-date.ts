import { MONTHS, monthIn, WEEKDAYS } from './date-words.ts';
import { languages } from './languages/index.ts';
import { matchesOf } from './matches-of.ts';

/** What helps to read a date that somebody else's mail client wrote. */
export interface DateContext {
  /** Offset in minutes of the reader's clock, for a date that names no zone. */
  readonly offset: number;
  /** No quoted mail is younger than the one that quotes it: ISO, or null where that is unknown. */
  readonly before: string | null;
  /** BCP 47; of the labels around the date, where they say it. */
  readonly language?: string | undefined;
}

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;
const ZONES: Readonly<Record<string, number>> = {
  ...{ utc: 0, gmt: 0, z: 0, bst: 60, wet: 0, west: 60, cet: 60, cest: 120, mez: 60, mesz: 120, eet: 120, eest: 180 },
  ...{ msk: 180, est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, jst: 540 },
};

/**
 * Reads a date as quotations write it: any order of day, month and year, months in any language we know, 12 or 24
 * hours, a zone or none. A date that leaves a doubt is null, never guessed: 3/4 is one day in London and another in
 * New York, unless the week day, "PM" or the date of the mail that quotes it says which.
 * @returns ISO 8601 with offset, or null
 */
export function readDate(text: string, { offset, before, language }: DateContext): string | null {
  const plain = text
    .slice(0, 300)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    // "2007.07.30.1108": a time without a mark of its own, behind the year, month and day.
    .replace(/(?<!\d)(\d{4}([-./])\d\d\2\d\d)(?:[-.T]|,? )([01]\d|2[0-3])([0-5]\d)(?![\d.:/])/, '$1 $3:$4')
    .trim();
  const { time, rest, twelveHours } = cutTime(plain);
  const zone = zoneIn(plain) ?? offset;
  const at = (day: Day) =>
    Date.UTC(day.year, day.month - 1, day.day, time.hour, time.minute, time.second) - zone * 60_000;
  const weekday = weekdayIn(plain);
  // A day of grace: the two clocks may stand in different zones.
  const latest = before ? Date.parse(before) + DAY_MS : Number.POSITIVE_INFINITY;
  let days = daysIn(rest, twelveHours, language).filter(isDay);
  if (days.length > 1 && weekday.length > 0) days = days.filter((day) => weekday.includes(weekdayOf(day)));
  if (days.length > 1) days = days.filter((day) => at(day) <= latest);
  const [day, other] = days;
  if (!day || other) return null;
  return iso(at(day), zone);
}

/** Writes a moment as ISO 8601 in an offset of so many minutes. */
export function iso(ms: number, offset: number): string {
  const sign = offset < 0 ? '-' : '+';
  const shifted = new Date(ms + offset * 60_000);
  if (Number.isNaN(shifted.getTime())) return '';
  return `${shifted.toISOString().slice(0, 19)}${sign}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}

function two(n: number): string {
  return String(Math.trunc(n)).padStart(2, '0');
}

/** The offset in minutes at the end of an ISO time. */
export function offsetOf(isoTime: string | null): number {
  const found = /([+-])(\d\d):(\d\d)$/.exec(isoTime ?? '');
  return found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) : 0;
}

const TIME =
  /(?<![\d/.-])(\d{1,2})\s?(?:[:h]|时|시|時|\.(?=\d\d(?!\d|\.)))\s?(\d{2})(?:分|분)?(?:[:.](\d{2})(?:秒|초)?)?(?![\d/]|\.\d)/giu;
/** Half-day marks that stand before or after the time. */
const AFTERNOON =
  /(?<!\p{L})(?:pm|p\.m\.?|p\. m\.|nachm\.?|odp\.?)(?!\p{L})|下午|午後|오후|晚上|μμ|μ\.μ\.|\bch\b|ös(?!\p{L})|\bmd\b/iu;
const MORNING =
  /(?<!\p{L})(?:am|a\.m\.?|a\. m\.|vorm\.?|dop\.?)(?!\p{L})|上午|午前|오전|凌晨|早上|πμ|π\.μ\.|öö(?!\p{L})/iu;

function cutTime(text: string): { time: Time; rest: string; twelveHours: boolean } {
  const found = matchesOf(TIME, text).filter(([, hour, minute]) => Number(hour) < 24 && Number(minute) < 60);
  // "2.10.2023" has no time; where several things look like one, a colon decides, then the last.
  const match = found.find(([whole]) => /[:h时시時]/iu.test(whole)) ?? dottedTime(text) ?? found.at(-1);
  if (!match) return { time: { hour: 0, minute: 0, second: 0 }, rest: text, twelveHours: false };
  const around = text.slice(Math.max(0, match.index - 5), match.index + match[0].length + 8).replace(/^\p{L}+\s/u, ' ');
  const pm = AFTERNOON.test(around);
  const am = !pm && MORNING.test(around);
  let hour = Number(match[1]);
  if (pm && hour < 12) hour += 12;
  if (am && hour === 12) hour = 0;
  // The zone goes with the time; what stands before it may be a date with dashes.
  const behind = text.slice(match.index + match[0].length).replace(/(?:GMT|UTC|^|\s)[+-]\d{1,2}:?\d{2}\b/g, ' ');
  const rest = `${text.slice(0, match.index)} ${behind}`;
  return {
    time: { hour, minute: Number(match[2]), second: Number(match[3] ?? 0) },
    rest,
    twelveHours: /(?<!\p{L})[ap]\.?m\b/iu.test(around),
  };
}

/** "17.55.44", as Finns and Danes write it, where a year elsewhere shows that it is no date. */
function dottedTime(text: string): RegExpExecArray | null {
  const found = /(?<![\d.])([01]?\d|2[0-3])\.([0-5]\d)\.([0-5]\d)(?![\d.])/.exec(text);
  return found && /(?<!\d)\d{4}(?!\d)/.test(text) ? found : null;
}

/** The offset in minutes that a date states, by number or by name. */
export function zoneIn(text: string): number | undefined {
  const numeric = /(?:GMT|UTC|\d\s?|\d\s?[AP]M\s|\()\s?([+-])(\d{1,2}):?(\d{2})?(?!\d|[-./]\d)/.exec(
    text.replace(/\d{4}-\d{1,2}-\d{1,2}/, ' '),
  );
  if (numeric && Number(numeric[2]) <= 14) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    return numeric[1] === '-' ? -minutes : minutes;
  }
  const named = /\b(UTC|GMT|Z|BST|WES?T|CES?T|MEZ|MESZ|EES?T|MSK|[ECMP][SD]T|JST)\b/.exec(text)?.[1]?.toLowerCase();
  if (named) return ZONES[named];
  const full = /\b(Eastern|Central|Mountain|Pacific) (Standard|Daylight) Time\b/.exec(text);
  return full ? ZONES[`${full[1]![0]}${full[2]![0]}t`.toLowerCase()] : undefined;
}

/** Every day the text can mean. */
function daysIn(text: string, twelveHours: boolean, language: string | undefined): Day[] {
  const cjk = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?/.exec(text);
  if (cjk) return [{ year: Number(cjk[1]), month: Number(cjk[2]), day: Number(cjk[3]) }];
  const yearFirst = /(?<!\d)(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)/.exec(text);
  if (yearFirst) return [{ year: Number(yearFirst[1]), month: Number(yearFirst[2]), day: Number(yearFirst[3]) }];
  const named = namedMonth(text, language);
  if (named.length > 0) return named;
  const numeric = /(?<!\d)(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (!numeric) return [];
  const [a, b, year] = [Number(numeric[1]), Number(numeric[3]), fullYear(numeric[4]!)];
  const dayFirst = { year, month: b, day: a };
  const monthFirst = { year, month: a, day: b };
  // Only the United States and a few neighbours write slashes with AM and PM; dots are always day first.
  if (numeric[2] === '.' || isDayFirst(language)) return [dayFirst];
  if (a === b) return [dayFirst];
  if (twelveHours && numeric[2] === '/' && isDay(monthFirst)) return [monthFirst];
  return [dayFirst, monthFirst];
}

/** Who writes in this language writes the day first; nobody can tell for English. */
function isDayFirst(code: string | undefined): boolean {
  return languages.some((language) => language.code === code && language.order === 'day-first');
}

function namedMonth(text: string, language: string | undefined): Day[] {
  // Vietnamese and some others number their months with a word: "6 thg 4, 2023".
  const numbered = /(\d{1,2})\s(?:thg|tháng)\s?(\d{1,2}),?\s(?:năm )?(\d{4})/iu.exec(text);
  if (numbered) return [{ day: Number(numbered[1]), month: Number(numbered[2]), year: Number(numbered[3]) }];
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]+|\d+/gu) ?? [];
  const at = words.findIndex((word) => MONTHS.has(word) && !isBothDayAndMonth(word, words));
  if (at < 0) return [];
  const numbers = words.map((word, index) => ({ word, index })).filter(({ word }) => /^\d+$/.test(word));
  const year = numbers.find(({ word }) => word.length === 4);
  const short = numbers.filter(({ word }) => word.length <= 2);
  // The day stands next to the month, before or after it.
  const near = [...short].sort(
    (one, other) => Math.abs(one.index - at) - Math.abs(other.index - at) || one.index - other.index,
  );
  const day = near[0];
  const shortYear = year ? undefined : short.find((each) => each !== day && each.index > at);
  const written = year?.word ?? shortYear?.word;
  if (!day || !written) return [];
  const known = MONTHS.get(words[at]!)!;
  const own = known.length > 1 && language ? monthIn(language, words[at]!) : undefined;
  return (own ? [own] : known).map((month) => ({ year: fullYear(written), month, day: Number(day.word) }));
}

/** "mar" is Tuesday in Spanish and March in English: it is a month only where no other word is. */
function isBothDayAndMonth(word: string, words: readonly string[]): boolean {
  return WEEKDAYS.has(word) && words.some((other) => other !== word && MONTHS.has(other));
}

function weekdayIn(text: string): readonly number[] {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
  const known = words.filter((word) => WEEKDAYS.has(word) && !MONTHS.has(word));
  return known.length === 1 ? WEEKDAYS.get(known[0]!)! : [];
}

function weekdayOf({ year, month, day }: Day): number {
  return ((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7) + 1;
}

function fullYear(written: string): number {
  const year = Number(written);
  return written.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
}

function isDay({ year, month, day }: Day): boolean {
  if (year < 1970 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
