import { dateSpanIn } from './date-span.ts';
import { type Block, fieldsOf, type LabelLine, labelLine } from './head-fields.ts';
import { ASIDES, LABELS, plainWord } from './languages/words.ts';
import { isBlank, type Line } from './line.ts';
import type { Person } from './message.ts';
import { readPerson } from './read-people.ts';

/** The lines Lotus Notes begins a head with: who, and when. */
export interface NotesSender {
  readonly from: Person;
  readonly dateText: string;
  readonly lines: number;
}

const LONGEST_NAME = 90;
const ON_ONE_LINE =
  /^\s*(\S.{1,90}?)(?:\s+(?:on|am|le|il|el|op|em|den|dne)\s+|\s{3,}|\t\s*)(\d{1,4}[./-]\d{1,2}[./-]\d{2,4}.{0,30})$/iu;

/**
 * Reads how Lotus Notes, and the mail of the Nineties, say who wrote and when over a block of To, cc and Subject:
 * "Dana Roth" and "03/12/2001 09:40 AM" on two lines, "Dana Roth on 03/12/2001 09:40:12 AM" on one or wrapped, or
 * "From:  Dana Roth      03/12/2001 09:40 AM" under the name of the firm. Null where the lines are others; whether the
 * block follows, is asked there.
 */
export function notesSenderAt(lines: readonly Line[], at: number): NotesSender | null {
  const { text } = lines[at]!;
  if (text.length > LONGEST_NAME * 2 || !/\p{L}/u.test(text)) return null;
  const one = onOneLine(lines, at);
  if (one) return withoutAside(lines, at, one);
  const next = nextFilled(lines, at + 1, 2);
  const below = lines[next]?.text ?? '';
  const isLabelled = labelledSender(below) !== null && lines[next]!.depth === lines[at]!.depth;
  // Asked of every line: most have none of these below.
  if (!isLabelled && !/\d[:.]\d\d|^\s*\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\s*$/.test(below) && !isAside(below)) return null;
  // The firm stands over the line that says who.
  if (isLabelled && isFirm(text) && isBlank(lines[at - 1])) {
    const sender = onOneLine(lines, next) ?? onTwoLines(lines, next);
    return sender && withoutAside(lines, at, { ...sender, lines: next + sender.lines - at });
  }
  const sender = onTwoLines(lines, at);
  return sender && withoutAside(lines, at, sender);
}

/** Who, then somebody else's hand perhaps, and when below, the time on a line of its own perhaps. */
function onTwoLines(lines: readonly Line[], at: number): NotesSender | null {
  const who = labelledSender(lines[at]!.text) ?? lines[at]!.text;
  if (!isSender(who)) return null;
  let next = nextFilled(lines, at + 1, 2);
  while (next < at + 4 && isAside(lines[next]?.text ?? '')) next = nextFilled(lines, next + 1, 1);
  const when = dateAt(lines, next, lines[at]!.depth);
  return when && { from: readPerson(who), dateText: when.text, lines: next + when.lines - at };
}

/** A date and time that has these lines for itself: one, or the day and the time below it. */
function dateAt(lines: readonly Line[], at: number, depth: number): { text: string; lines: number } | null {
  const day = lines[at];
  if (!day || day.depth !== depth) return null;
  if (isDate(day.text)) return { text: day.text.trim(), lines: 1 };
  const time = lines[at + 1];
  if (!/^\s*\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\s*$/.test(day.text) || time?.depth !== depth) return null;
  const whole = `${day.text.trim()} ${time.text.trim()}`;
  return /^\s*\d{1,2}[:.]\d\d/.test(time.text) && isDate(whole) ? { text: whole, lines: 2 } : null;
}

/** Who is named behind the label of the sender: "From:  Dana Roth". */
function labelledSender(text: string): string | null {
  const label = text.includes(':') && text.length <= LONGEST_NAME * 2 ? labelLine(text) : null;
  return label?.value && label.meanings.some(({ field }) => field === 'from') ? label.value : null;
}

/**
 * Whom a head names that has lost its first lines: the address to answer to, over the block of To, cc and Subject, or
 * on two lines. Null where it names nobody.
 */
export function asideSenderAt(lines: readonly Line[], at: number): NotesSender | null {
  const { text } = lines[at]!;
  if (!isAside(text)) return null;
  const plain = plainWord(text);
  const label = ASIDES.find((words) => plain.startsWith(words)) ?? '';
  const value = text
    .trim()
    .slice(label.length)
    .replace(/^[\s:]+/, '');
  const who = value || (lines[at + 1]?.text.trim() ?? '');
  return isSender(who) ? { from: readPerson(who), dateText: '', lines: value ? 1 : 2 } : null;
}

/** Fields whose labels stand on lines of their own, without a colon, the value below: "To", "dana@x", "Subject", "Hello". */
export function bareFieldsAt(lines: readonly Line[], at: number): (Block & { lines: number }) | null {
  const found: { meanings: LabelLine['meanings']; values: string[] }[] = [];
  let end = at;
  for (let i = at; i < Math.min(lines.length, at + 40) && lines[i]!.depth === lines[at]!.depth; i++) {
    const { text } = lines[i]!;
    const last = found.at(-1);
    const isSubject = last?.meanings.some(({ field }) => field === 'subject');
    if (isSubject && last!.values.length > 0) break;
    if (isBlank(lines[i])) continue;
    const meanings = text.length <= 20 ? LABELS.get(plainWord(text)) : undefined;
    if (meanings) found.push({ meanings, values: [] });
    else if (last) last.values.push(text.trim());
    else return null;
    end = i + 1;
  }
  if (found.length < 2) return null;
  const block = fieldsOf(found.map(({ meanings, values }) => ({ meanings, value: values.join(' ') })));
  return block.fields.has('subject') ? { ...block, lines: end - at } : null;
}

function onOneLine(lines: readonly Line[], at: number): NotesSender | null {
  const isBroken =
    lines[at + 1]?.text[0] === '<' && /^<[^\s<>]{1,64}@[^<>]{1,190}>\s+on\s/.test(lines[at + 1]?.text ?? '');
  if (isBroken && /^["']?\p{Lu}/u.test(lines[at]!.text)) {
    const below = onOneLine(lines, at + 1);
    return (
      below && { ...below, from: readPerson(`${lines[at]!.text} <${below.from.address}>`), lines: below.lines + 1 }
    );
  }
  const { text, depth } = lines[at]!;
  const next = lines[at + 1];
  // Broken off before the day.
  const waiting = / on$/.test(text) && next?.depth === depth && isDate(next.text) ? (labelledSender(text) ?? text) : '';
  const whoever = waiting.replace(/\s+on$/, '');
  if (whoever && isSender(whoever)) return { from: readPerson(whoever), dateText: next!.text.trim(), lines: 2 };
  if (!/\d[./-]\d/.test(text)) return null;
  const [, who = '', when = ''] = ON_ONE_LINE.exec(labelledSender(text) ?? text) ?? [];
  if (!who || !isSender(who)) return null;
  if (isDate(when)) return { from: readPerson(who), dateText: when.trim(), lines: 1 };
  if (!next || next.depth !== depth || !/^\s*\d{1,2}[:.]\d\d.{0,12}$/.test(next.text)) return null;
  const whole = `${when.trim()} ${next.text.trim()}`;
  return isDate(whole) ? { from: readPerson(who), dateText: whole, lines: 2 } : null;
}

/** Takes the lines with it that name somebody else before the fields begin. */
function withoutAside(lines: readonly Line[], at: number, sender: NotesSender): NotesSender {
  const next = nextFilled(lines, at + sender.lines, 1);
  return isAside(lines[next]?.text ?? '') ? { ...sender, lines: next + 1 - at } : sender;
}

const ASIDE_INITIALS = new Set(ASIDES.flatMap((label) => [label[0]!, label[0]!.toUpperCase()]));
const ASIDE_STARTS = new Set(ASIDES.map((label) => /^\p{L}+/u.exec(label)?.[0] ?? label));

/** Somebody else's hand, or another address to answer to, named between the sender and the fields. */
export function isAside(text: string): boolean {
  // Asked of every line of a mail: the first letter tells most of them apart.
  if (!ASIDE_INITIALS.has(text.trimStart()[0] ?? '')) return false;
  const first = /^\s*(\p{L}+)/u.exec(text)?.[1]?.toLowerCase();
  if (first === undefined || !ASIDE_STARTS.has(first) || text.length > LONGEST_NAME * 2) return false;
  const plain = plainWord(text);
  return ASIDES.some((label) => plain.startsWith(label) && !/^[\p{L}\d]/u.test(plain.slice(label.length)));
}

function nextFilled(lines: readonly Line[], from: number, most: number): number {
  let next = from;
  while (next < from + most && isBlank(lines[next])) next++;
  return next;
}

/** A date with a time and nothing else. */
function isDate(text: string): boolean {
  if (text.length > 60 || !/\d[:.]\d\d/.test(text)) return false;
  const span = dateSpanIn(text);
  return span !== null && text.slice(0, span.start).trim() === '' && text.slice(span.end).trim() === '';
}

/** The name of a firm, not of somebody who has signed the mail above. */
function isFirm(text: string): boolean {
  if (!isSender(text)) return false;
  const words = text.trim().split(/\s+/);
  const isLegal =
    /[&,]|\b(?:inc|corp|corporation|co|company|ltd|limited|llc|llp|plc|lp|gmbh|ag|kg|bv|nv|sa|spa|srl|ab|as|oy)\.?$/i.test(
      text.trim(),
    );
  return isLegal || /^\t/.test(text) || (words.length >= 3 && words.every((word) => word.replace('.', '').length > 1));
}

/** A name, with an address or the units of a directory ("Dana Roth/HOU/ACME@ACME") perhaps, and no sentence. */
function isSender(text: string): boolean {
  const plain = text.trim();
  return (
    plain.length <= LONGEST_NAME &&
    plain.split(/\s+/).length <= 8 &&
    /^["']?\p{Lu}|@|^\p{Ll}[\p{Ll}\d._-]{1,30}$/u.test(plain) &&
    (!/[.?!;:]$/.test(plain) || /\b(?:inc|corp|co|ltd|jr|sr)\.$/i.test(plain))
  );
}
