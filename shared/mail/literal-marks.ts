import { VERB } from './attribution-words.ts';
import type { Line } from './line.ts';

/** No run of such lines is longer. */
const MOST_LINES = 400;
/** So many marks or more stand before an attribution of GroupWise or Gnus. */
const ARROWS = 3;
const HAS_VERB = new RegExp(VERB.source, 'iu');
/** Most lines have nothing of all this. */
const MAY_BE = /<{7} |\d[acd]\d|>(?:From |[/&])|^>{3,6} /;
const HUNK = /^\d{1,7}(?:,\d{1,7})?[acd]\d{1,7}(?:,\d{1,7})?$/;
/**
 * The lines whose last angle is none of their quote marks: the end of a conflict, the new side of a plain diff, "From" as
 * mailboxes escape it, a redirection that was wrapped. By their place, without the marks that are ones.
 */
export function literalMarks(lines: readonly string[]): ReadonlyMap<number, Line> {
  const literal = new Map<number, Line>();
  // Whoever sets a blank behind each mark, wrote no mark where none stands.
  let isSpaced: boolean | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const first = line[0];
    if (first === undefined || (first !== '>' && first !== '<' && (first < '0' || first > '9'))) continue;
    if (!MAY_BE.test(line)) continue;
    const { depth, text } = marksOf(line);
    if (text.startsWith('<<<<<<< ')) {
      const end = endOfConflict(lines, i, depth);
      if (end > i) literal.set(end, { depth, text: behind(lines[end]!, depth) });
    } else if (HUNK.test(text)) {
      let at = i + 1;
      while (at < i + MOST_LINES && /^(?:< |---$|> |[<>]$)/.test(behind(lines[at] ?? '', depth))) {
        if (behind(lines[at]!, depth)[0] === '>') literal.set(at, { depth, text: behind(lines[at]!, depth) });
        at++;
      }
    } else if (first === '>' && depth >= ARROWS && isUnderArrows(lines, i)) literal.set(i, { depth: 0, text });
    else if (first === '>') {
      const [, marks = '', kept = ''] = /^((?:> ?)*?)>(From (?=[^:]*$)|\/[\w.-]{1,40}\/|&\d)/.exec(line) ?? [];
      const outer = marksOf(marks).depth;
      if (!kept || !isAmong(lines, i, outer)) continue;
      isSpaced ??= !lines.some((other) => /^(?:> ?)*>[^>\s]/.test(other) && !/>(?:From |[/&])/.test(other));
      if (isSpaced) literal.set(i, { depth: outer, text: behind(line, outer).slice(kept[0] === 'F' ? 1 : 0) });
    }
  }
  return literal;
}

/** GroupWise's marks before its attribution, and Gnus's: ">>>>> Dana Roth <dana@x> writes:", ">>> Dana Roth <dana@x> schrieb am 02.04.2014 um 19:54 in / Nachricht <id>:". */
function isUnderArrows(lines: readonly string[], at: number): boolean {
  if (!/^>{3,6} [^>\s]/.test(lines[at]!) || lines[at - 1]?.[0] === '>') return false;
  let end = at;
  while (end < at + 2 && !/:\s*$/.test(lines[end] ?? '') && lines[end + 1]?.[0] !== '>') end++;
  const text = lines.slice(at, end + 1).join(' ');
  return (
    /:\s*$/.test(text) &&
    (text.includes('@') || text.startsWith('>>>>>')) &&
    HAS_VERB.test(text) &&
    marksOf(lines[end + 1] ?? '').depth === 1
  );
}

/** No line beside it is quoted deeper, and the one before it says not that somebody wrote it. */
function isAmong(lines: readonly string[], at: number, depth: number): boolean {
  const before = lines[at - 1] ?? '';
  return ![before, lines[at + 1] ?? ''].some((line) => marksOf(line).depth > depth) && !/[:：]\s*$/.test(before);
}

/** Where a conflict ends that begins here, or this line. */
function endOfConflict(lines: readonly string[], from: number, depth: number): number {
  let isParted = false;
  for (let i = from + 1; i < Math.min(lines.length, from + MOST_LINES); i++) {
    const text = behind(lines[i]!, depth);
    if (text === '=======') isParted = true;
    else if (text.startsWith('<<<<<<< ')) return from;
    else if (isParted && /^>{7}(?: |$)/.test(text)) return i;
  }
  return from;
}

function marksOf(line: string): Line {
  let depth = 0;
  let start = 0;
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '>') {
      depth++;
      start = line[i + 1] === ' ' ? i + 2 : i + 1;
    } else if (line[i] !== ' ' || i >= start) break;
  }
  return { depth, text: line.slice(start) };
}

/** A line without so many marks. */
function behind(line: string, depth: number): string {
  let start = 0;
  for (let count = 0; count < depth; count++) {
    if (line[start] !== '>') return '';
    start += line[start + 1] === ' ' ? 2 : 1;
  }
  return line.slice(start).trimEnd();
}
