import {
  beginsWithDate,
  datedEndOf,
  ENDS_IN_VERB,
  endOf,
  endsInTime,
  isAddress,
  isLed,
  LONGEST,
  mayBegin,
  mayEnd,
} from './attribution-edges.ts';
import { isNameLike, personAlone, personIn } from './attribution-person.ts';
import { beginsWithReference, withoutFrame, withoutReferences } from './attribution-references.ts';
import { leadOf, VERB } from './attribution-words.ts';
import { type DateSpan, dateSpanIn } from './date-span.ts';
import { labelLine } from './head-fields.ts';
import { LEADS, plainWord, RARE_VERBS, VERB_LANGUAGES, VERBS_TO_AUTHOR } from './languages/words.ts';
import { isBlank, type Line } from './line.ts';
import { endOfAside } from './line-groups.ts';
import { matchesOf } from './matches-of.ts';
import type { Person } from './message.ts';

/** What a mail program writes over a quotation: "On Mon, 9 Mar 2026 at 18:12, Dana Roth <dana@x> wrote:". */
export interface Attribution {
  readonly from: Person;
  /** "You wrote": it was written by whoever the quoting mail is to. */
  readonly byAddressee: boolean;
  /** As written, '' where it names no date. */
  readonly dateText: string;
  /** BCP 47; of its verb, '' where it has none. */
  readonly language: string;
  /** How many lines it takes. */
  readonly lines: number;
  /** What the author of the mail wrote on the same line, before it. */
  readonly before: string;
  /** What stands on the same line behind it: the first words of the quotation. */
  readonly after: string;
}

/** No program wraps one into more lines. */
const MOST_LINES = 5;
/** With more words that are neither date, verb nor name, it is a sentence. */
const MOST_OTHER_WORDS = 5;
/** The same of one that says "you wrote". */
const MOST_TO_AUTHOR = 3;

/**
 * The attribution that begins in this line, or null. It is read as tokens, not by client: a date, a person or address and
 * a verb or a colon, in any order, in up to five wrapped lines, in any language we know.
 */
export function attributionAt(lines: readonly Line[], at: number): Attribution | null {
  const first = lines[at]!;
  const person = first.text[0] === '[' && isDeeper(lines, at) ? personAlone(first.text) : null;
  if (person) return { ...person, byAddressee: false, language: '', lines: 1, before: '', after: '' };
  if (
    first.text.length < 5 ||
    (first.hint !== 'attribution' && !mayBegin(first.text) && !isAddress(lines[at + 1]?.text))
  )
    return null;
  for (let count = 1; count <= MOST_LINES && at + count <= lines.length; count++) {
    const line = lines[at + count - 1]!;
    if (line.depth !== first.depth || isField(line.text, count)) return null;
    if (isBlank(line)) {
      if (!goesOn(lines, at, count - 1)) return null;
      continue;
    }
    // The Message-ID stands on the next line.
    if (line.text.endsWith(' news:')) continue;
    const whole = read(lines, at, count);
    if (!whole) {
      // What goes on behind "wrote:" is no part of it, however many lines are taken.
      if (/[:：]\s*$/.test(line.text) && ENDS_IN_VERB.test(line.text.slice(-80))) return null;
      continue;
    }
    // The last line that can begin it does: the one before is what the author wrote.
    if (!beginsWithDate(first.text) && !beginsWithReference(first.text)) {
      for (let skip = 1; skip < count; skip++)
        if (!isAddress(lines[at + skip]!.text) && read(lines, at + skip, count - skip)) return null;
    }
    return { ...whole, lines: count };
  }
  return null;
}

/** Whether the very next line is quoted deeper. */
function isDeeper(lines: readonly Line[], at: number): boolean {
  return (lines[at + 1]?.depth ?? 0) > lines[at]!.depth;
}

/** A field of a header block is no part of an attribution, "From" and "On" at its beginning aside. */
function isField(text: string, count: number): boolean {
  const meanings = labelLine(text)?.meanings;
  return (
    meanings?.some(
      ({ field }) => field === 'to' || field === 'cc' || field === 'subject' || (count > 1 && field === 'from'),
    ) ?? false
  );
}

function joined(lines: readonly Line[], at: number, count: number): string {
  if (count === 1) return lines[at]!.text.trim();
  return lines
    .slice(at, at + count)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join(' ');
}

/** A blank line within: only where a name has been broken off before its address. */
function goesOn(lines: readonly Line[], at: number, count: number): boolean {
  const next = lines[at + count + 1];
  return next !== undefined && /^[<(]/.test(next.text) && dateSpanIn(joined(lines, at, count)) !== null;
}

function isQuoteNext(lines: readonly Line[], from: number, depth: number): boolean {
  const start = endOfAside(lines, from, depth);
  for (let i = start; i < Math.min(start + 4, lines.length); i++) {
    if (lines[i]!.depth > depth) return true;
    if (!isBlank(lines[i])) return false;
  }
  return false;
}

function read(lines: readonly Line[], at: number, count: number): Omit<Attribution, 'lines'> | null {
  const first = lines[at]!;
  const last = lines[at + count - 1]!;
  const isOver = (lines[at + count]?.depth ?? 0) > first.depth;
  if (!mayEnd(last) && !(isOver && endsInTime(last.text))) return null;
  const whole = withoutFrame(joined(lines, at, count));
  if (count > 1 && whole.length > LONGEST) return null;
  const quoted = first.hint === 'attribution' || isQuoteNext(lines, at + count, first.depth);
  const text = whole.slice(0, LONGEST);
  // Words alone say nothing, unless marked lines follow or the client dressed them up.
  if (!quoted && !/[\d@]/.test(text) && !/[-–—]{3}\s*$/.test(text)) return null;
  if (!quoted && !text.includes('@') && !/[-–—=]{3}|>>>/.test(text) && dateSpanIn(text) === null) return null;
  const starts = beginnings(text);
  for (const start of starts.length > 1 && !beginsWithDate(text) ? starts.reverse() : starts) {
    const found = readFrom(
      withoutReferences(text.slice(start)),
      quoted,
      count > 1 && !isAddress(lines[at + count - 1]!.text),
    );
    if (!found) continue;
    const after = whole.slice(start + found.length).trim();
    const isMark = /^["”\]]$/.test(after);
    return {
      from: found.from,
      byAddressee: found.byAddressee,
      language: found.language,
      dateText: found.dateText,
      before: text.slice(0, start).replace(/[\s\-–—]+$/, ''),
      after: isMark ? '' : after,
    };
  }
  return null;
}

const SHORT_WORD = /(?<=[\s\-–—])\p{L}{1,3}(?=\s)/gu;

/** The line's own beginning, and each place in it where a word that attributions start with stands before a date. */
function beginnings(text: string): number[] {
  const found = [0];
  for (const match of matchesOf(SHORT_WORD, text)) {
    if (found.length > 5) break;
    if (match.index === 0 || !LEADS.has(leadOf(match[0]))) continue;
    // "10:12 AM 3/12/2002": no German word.
    if (/^[ap]m$/i.test(match[0]) && /\d\s$/.test(text.slice(0, match.index))) continue;
    const behind = match.index + match[0].length;
    const span = dateSpanIn(text.slice(behind, behind + 80));
    if (span && text.slice(behind, behind + span.start).trim() === '') found.push(match.index);
  }
  return found;
}

/** How many words it has beside verbs and date. */
function wordsBeside(said: string, verbs: readonly RegExpExecArray[], span: DateSpan | null): number {
  const all = said.match(/\p{L}+/gu)?.length ?? 0;
  const known = [...verbs.map(([words]) => words), span ? said.slice(span.start, span.end) : ''].join(' ');
  return all - (known.match(/\p{L}+/gu)?.length ?? 0);
}

interface Found {
  readonly from: Person;
  readonly language: string;
  readonly byAddressee: boolean;
  readonly dateText: string;
  readonly length: number;
}

function readFrom(text: string, quoted: boolean, wrapped: boolean): Found | null {
  const dated = quoted ? datedEndOf(text) : null;
  const end = dated ?? endOf(text);
  if (!end) return null;
  const { length } = end;
  const said = text
    .slice(0, length)
    .replace(/^[\s\-–—=*_#>]+|(?:>>>)?[\s\-–—=*_:：]*$/g, (edge) => ' '.repeat(edge.length));
  const span = dateSpanIn(said);
  const wrote = matchesOf(VERB, said);
  const address = said.includes('@') && /[^\s<>()]{1,64}@[^\s<>()]{1,190}/.test(said);
  const lead = isLed(said, span);
  const dateFirst = span !== null && said.slice(0, span.start).trim() === '';
  const { person: from, leftOver } = personIn(said, wrote, span, lead);
  const plausible = leftOver <= MOST_OTHER_WORDS + (quoted ? 2 : 0) && (from.address !== '' || isNameLike(from.name));
  const colon = /[:：]\s*[-–—=_*]*\s*$/.test(text.slice(0, length));
  const dressed = /^\s*[-–—=]{3,}.*[-–—=]{3,}\s*$/.test(text) || /^>>>.*>>>:?\s*$/.test(text);
  const atEnd = length === text.trimEnd().length;
  const dateText = span ? said.slice(span.start, span.end) : '';
  const verbs = wrote.map(([words]) => plainWord(words));
  const isRare = verbs.length > 0 && verbs.every((each) => RARE_VERBS.has(each));
  const verb = end.verb && (!isRare || (colon && quoted));
  // Without marks below, somebody may be cited in whose time there was no mail.
  const isCited = !quoted && !address && !dressed && !/\d[:.h]\d\d/.test(dateText);
  const enough = verb
    ? !isCited &&
      !(dated && (leftOver > 1 || !/^\p{Lu}/u.test(from.name))) &&
      ((span !== null && plausible && (lead || dateFirst || address || quoted)) ||
        (address && plausible && (colon || quoted) && !wrapped) ||
        (dressed && plausible) ||
        // "Dana Roth wrote on 05/02/2001 03:56:00 PM:", as Lotus Notes has it, over what is not marked.
        (colon && !wrapped && leftOver <= 1 && /\d:\d\d/.test(dateText) && /^\p{Lu}\S* \p{Lu}/u.test(from.name)) ||
        (quoted && colon && plausible && said.replace(/\s+/g, ' ').length <= 120))
    : atEnd &&
      ((dressed && span !== null && plausible) ||
        (colon && span !== null && address && (lead || dateFirst || quoted)) ||
        (colon && span !== null && quoted && plausible && (lead || dateFirst)) ||
        (colon && quoted && address && lead) ||
        (colon &&
          quoted &&
          address &&
          plausible &&
          isNameLike(from.name) &&
          (from.name.includes(' ') || /^\s*\*\s/.test(text)) &&
          !wrapped) ||
        (colon && quoted && plausible && leftOver <= 1 && from.name.includes(' ') && /\d:\d\d/.test(dateText)) ||
        (dateFirst && plausible && /\b(?:GMT|UTC)[+-]\d/.test(dateText)));
  const language = verbs.map((each) => VERB_LANGUAGES.get(each)?.code).find(Boolean) ?? '';
  if (
    colon &&
    quoted &&
    verbs.some((each) => VERBS_TO_AUTHOR.has(each)) &&
    wordsBeside(said, wrote, span) <= MOST_TO_AUTHOR
  ) {
    return { from: { name: '', address: '' }, byAddressee: true, language, dateText, length };
  }
  return enough ? { from, byAddressee: false, language, dateText, length } : null;
}
