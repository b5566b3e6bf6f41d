import { leadOf, VERB } from './attribution-words.ts';
import { dateSpanIn } from './date-span.ts';
import { LEADS } from './languages/words.ts';
import { type Line, MAX_DEPTH, plainLine } from './line.ts';
import { literalMarks } from './literal-marks.ts';
import { withoutNotesTables } from './notes-tables.ts';
import { withPlainQuotes } from './odd-quotes.ts';

const HAS_VERB = new RegExp(VERB.source, 'iu');
/** A wrapped line is at least this long before the break; shorter ones ended by their author's will. */
const WRAPPED = 50;
/** With its marks and the next word, a line that no program would have left on one. */
const FULL = 72;
/** What it leaves for the next line is not longer. */
const SHORT = 40;

/** The lines of a text body, quote marks taken off and counted. */
export function textLines(text: string): Line[] {
  const lines = withoutBrokenBrackets(withPlainQuotes(withoutNotesTables(text.split(/\r\n|\r|\n/))));
  const literal = literalMarks(lines);
  return mend(lines.map((line, i) => literal.get(i) ?? readLine(line)));
}

/**
 * An address that was broken over lines can leave its closing bracket at the start of one, where it looks like a quote
 * mark: such lines are joined again.
 */
function withoutBrokenBrackets(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const broken =
      line[0] === '>' &&
      before !== undefined &&
      before.length < 300 &&
      (/<\s*(?:mailto:)?[^\s<>]{0,64}@[^\s<>]{0,190}\s*$/i.test(before) ||
        /<\s*mailto:[^<>]{0,100}<[^\s<>]{1,190}>\s*$/i.test(before));
    if (broken) joined[joined.length - 1] = `${before.trimEnd()}${line}`;
    else if (before?.trim() === '<' && /^\s*mailto:/i.test(line)) joined[joined.length - 1] = `<${line.trim()}`;
    else joined.push(line);
  }
  return joined;
}

/** One line of text, its quote marks taken off and counted. */
export function readLine(raw: string): Line {
  const line = plainLine(raw);
  return (line[0] === '>' && programsOwn(line)) || readMarks(line);
}

/** A line whose marks mean something else, or nothing. */
function programsOwn(line: string): Line | null {
  // GroupWise's own attribution, between marks of its own: ">>> Dana Roth 03/12/14 10:12 AM >>>".
  if (/^>>> ?[^>\s].{0,200}>>>:?$/.test(line)) return { depth: 0, text: line };
  // Supercite's: '>>>>> "Luis" == Luis Vega <luis@example.com> writes:'.
  const cited = /^>{3,} "[^"]{1,40}" == (.{3,200}:)$/.exec(line);
  if (cited) return { depth: 0, text: cited[1]! };
  if (line.endsWith('>>>')) {
    // The same, within a quotation.
    const inner = /^((?:> ?){1,20})>>> ?([^>\s].{2,200}>>>)$/.exec(line);
    if (inner) return { depth: (inner[1]!.match(/>/g) ?? []).length, text: `>>> ${inner[2]}` };
  }
  return null;
}

function readMarks(line: string): Line {
  let depth = 0;
  let start = 0;
  for (let i = 0; i < line.length; i++) {
    const char = line[i];
    if (char === '>') {
      depth++;
      // ">| ": the bar belongs to the mark.
      if (line[i + 1] === '|' && /[\s|]|^$/.test(line[i + 2] ?? '')) i++;
      start = line[i + 1] === ' ' ? i + 2 : i + 1;
    } else if (char !== ' ' && char !== '\t') break;
    else if (i - start >= 3) break;
  }
  return depth === 0 ? { depth, text: line } : { depth: Math.min(depth, MAX_DEPTH), text: line.slice(start).trimEnd() };
}

/**
 * A client that wraps a quoted line again leaves its end without a mark: it goes back to its quotation. What has been
 * wrapped once, may be so again, even behind a full stop.
 */
function mend(lines: readonly Line[]): Line[] {
  const mended: Line[] = [];
  let isRagged = false;
  lines.forEach((line, i) => {
    const before = mended[i - 1];
    const after = lines[i + 1];
    const isBetween =
      before !== undefined &&
      after !== undefined &&
      line.text !== '' &&
      before.depth > line.depth &&
      after.depth >= before.depth;
    const isLast = before !== undefined && before.depth > line.depth && isEndOfQuote(before, line, after);
    if (isLast) {
      mended.push({ ...line, depth: before.depth });
      isRagged ||= line.depth === 0;
      return;
    }
    if (isBetween && (isLinkTail(before.text, line.text) || isLeftOver(before, line, after, isRagged))) {
      mended.push({ ...line, depth: before.depth });
      isRagged ||= line.depth === 0;
    } else mended.push(line);
  });
  return mended;
}

/** "Featherstone wrote:" behind "On Sun, 20 Jul 2003, Bartholomew", over what is quoted deeper. */
function isEndOfAttribution(before: Line, line: Line, after: Line): boolean {
  return (
    line.text.length <= 80 &&
    after.depth > line.depth &&
    /[:：]$/.test(line.text) &&
    LEADS.has(leadOf(before.text)) &&
    !/[.?!:：]$/.test(before.text) &&
    HAS_VERB.test(line.text) &&
    dateSpanIn(before.text) !== null
  );
}

/** The end of a quotation's last line: the line before it is full and in the middle of a sentence, and nothing follows it. */
function isEndOfQuote(before: Line, line: Line, after: Line | undefined): boolean {
  const first = line.text.split(' ', 1)[0]!.length;
  return (
    (after === undefined || /^[-_]*$/.test(after.text) || after.depth !== line.depth) &&
    line.text.length <= SHORT &&
    before.text.length + first + 2 * before.depth >= FULL &&
    /[\p{L}\d,]$/u.test(before.text) &&
    /^\p{Ll}/u.test(line.text)
  );
}

/** The end of a quoted line that was too long. */
function isLeftOver(before: Line, line: Line, after: Line, isRagged: boolean): boolean {
  if (isEndOfAttribution(before, line, after)) return true;
  // A rule was broken off.
  if (/^[-_=]{10,}$/.test(line.text)) return /^[-_=]{5,}.*[^-_=]$/.test(before.text);
  // The address of somebody whose name stands on the line before it.
  if (/^<[^\s<>]{1,64}@/.test(line.text)) return !/[.?!]$/.test(before.text) && line.text.length <= 160;
  if (!/^[\p{Ll}\d(]/u.test(line.text)) return false;
  const { length } = before.text;
  if (isRagged && length >= WRAPPED && line.text.length <= SHORT && !line.text.includes('?')) return true;
  if (/[.?!:;)"”]$/.test(before.text)) return false;
  // Between deeper marks nobody answers in half a line.
  if (line.depth > 0 && before.depth === line.depth + 1 && length >= (after.text === '' ? WRAPPED : SHORT))
    return line.text.length <= SHORT;
  const first = line.text.split(' ', 1)[0]!.length;
  return length >= WRAPPED && length + first >= WRAPPED + 15 && line.text.length <= length;
}

/** The end of a link that was broken: no word stands alone with a closing bracket. */
function isLinkTail(before: string, text: string): boolean {
  const open = Math.max(before.lastIndexOf('<'), before.lastIndexOf('('));
  return (
    open >= 0 &&
    /https?:\/\//.test(before.slice(open)) &&
    !/[>)]/.test(before.slice(open)) &&
    /^\S{1,500}[>)]\S{0,3}$/.test(text)
  );
}
