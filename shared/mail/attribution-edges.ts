import { LEAD, leadOf, VERB } from './attribution-words.ts';
import { dateSpanIn } from './date-span.ts';
import { LEADS } from './languages/words.ts';
import type { Line } from './line.ts';
import { matchesOf } from './matches-of.ts';

/** "... wrote:" at the end of a line. */
export const ENDS_IN_VERB = new RegExp(`(?:${VERB.source})[:：]\\s*$`, 'iu');
const HAS_VERB = new RegExp(VERB.source, 'iu');
/** None is longer. */
export const LONGEST = 420;

/** Cheap, and asked of every line: whether an attribution may begin in it. */
export function mayBegin(text: string): boolean {
  return (
    /\d/.test(text) ||
    /[:：](?:\s?["”\]])?\s*[-–—=_*]*\s*$/.test(text) ||
    text.includes('@') ||
    LEADS.has(leadOf(text)) ||
    HAS_VERB.test(text.slice(0, LONGEST))
  );
}

/** The address of somebody whose name stands on the line before it. */
export function isAddress(text: string | undefined): boolean {
  return text !== undefined && text[0] === '<' && /^<(?:mailto:)?[^\s<>]{1,64}@/.test(text);
}

/** Asked of every line up to five times, and the same each time. */
const ENDINGS = new WeakMap<Line, boolean>();

/** Without a verb, a colon or a zone in its last line, nothing is an attribution. */
export function mayEnd(line: Line): boolean {
  let known = ENDINGS.get(line);
  if (known === undefined) {
    const { text } = line;
    known =
      /(?:[:：](?:\s?["”\]])?\s*[-–—=_*]*|>>>)\s*$/.test(text) ||
      /GMT|UTC|news:\S|@\S{1,190}\.{3}$/.test(text) ||
      HAS_VERB.test(text.slice(0, LONGEST));
    ENDINGS.set(line, known);
  }
  return known;
}

/** A word such as "On" begins it, right before the date; elsewhere it may be a name ("Dana" is such a word in Croatian). */
export function isLed(said: string, span: { start: number } | null): boolean {
  if (!LEADS.has(leadOf(said))) return false;
  const between = said.slice(LEAD.exec(said)?.[0].length ?? 0, span?.start);
  return span ? !/\p{Lu}|\p{L}{8}/u.test(between) : /^\s*\d/.test(between);
}

/** Where the attribution ends: behind its verb and colon, or at the end of the line. */
export function endOf(text: string): { length: number; verb: boolean } | null {
  const whole = text.trimEnd().length;
  const verbs = matchesOf(VERB, text);
  for (const match of verbs) {
    const behind = match.index + match[0].length;
    const rest = text.slice(behind);
    const stop = /^\s{0,3}(?:\([^()]{0,80}\)\s?)?[:：]\s*[-–—=_*]*\s*/.exec(rest);
    if (stop) return { length: behind + stop[0].length, verb: true };
    if (/^[\s\-–—_*.]*$/.test(rest)) return { length: whole, verb: true };
  }
  // The verb stands in the middle, and the name behind it: "Am 9. März schrieb Dana Roth:".
  const colon = /[:：]\s*[-–—=_*]*\s*$/.exec(text.slice(0, whole));
  if (colon) return { length: whole, verb: verbs.length > 0 };
  return verbs.length === 0 ? { length: whole, verb: false } : null;
}

/** Whether a line ends in a time. */
export function endsInTime(text: string): boolean {
  return /\d:\d\d(?:\s?[AP]M)?\s*$/.test(text);
}

/** "Dana Roth wrote on Monday, March 6, 2006 2:50 PM": where a date and time end what has no colon. */
export function datedEndOf(text: string): { length: number; verb: boolean } | null {
  const length = text.trimEnd().length;
  const span = endsInTime(text) && HAS_VERB.test(text) ? dateSpanIn(text) : null;
  return span?.end === length && span.start > 0 ? { length, verb: true } : null;
}

/** Whether a line begins with a date, a word such as "On" before it or not. */
export function beginsWithDate(text: string): boolean {
  const span = dateSpanIn(text.slice(0, LONGEST));
  return span !== null && (LEADS.has(leadOf(text)) || text.slice(0, span.start).trim() === '');
}
