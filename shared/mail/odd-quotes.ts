import { labelLine } from './head-fields.ts';

/**
 * Ways to quote that only some programs have, written as the plain ones: bars, colons and initials before each line,
 * AOL's double angles around a quotation, and the margin that Emacs puts before a quoted mail and its head.
 */
export function withPlainQuotes(lines: readonly string[]): readonly string[] {
  return withPlainMarks(withPlainMargins(withPlainAngles(lines)));
}

/** Marks that only some programs quote with: a bar, a colon, or the author's initials ("DR> "). */
const ODD_MARK = /^\s{0,4}(?:\||:|\}|\p{Lu}{1,4}>|\p{Lu}\p{Ll}{1,12}>)(?= |$)/u;
const OUTER_MARKS = /^(?:> ?)+/;

/** Such marks as plain ones, in a run of lines under an attribution, and in later runs with the same mark. */
function withPlainMarks(lines: readonly string[]): readonly string[] {
  let known = '';
  let before = '';
  return lines.map((line) => {
    const outer = line[0] === '>' ? (OUTER_MARKS.exec(line)?.[0] ?? '') : '';
    const inner = outer ? line.slice(outer.length) : line;
    const odd = ODD_MARK.exec(inner)?.[0] ?? '';
    // A row of a table ends as it begins.
    const mark = odd && /\|\s*$/.test(inner) ? '' : odd;
    if (mark && mark !== known && (/[:：]\s*$/.test(before) || /^\s*\p{Lu}+>/u.test(mark)) && mark.trim() !== ':')
      known = mark;
    if (inner.trim() !== '') before = inner;
    return mark && mark === known ? `${outer}>${inner.slice(mark.length)}` : line;
  });
}

/** No quotation between double angles is longer, nor what stands over it. */
const MOST_LINES = 300;

/** `<< What somebody wrote. >>` under a line that ends in a colon; a file's name stands between such angles, too. */
function withPlainAngles(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => line.startsWith('<<'))) return lines;
  const plain: string[] = [];
  let over = '';
  // One search for the closing pair serves all opening ones before it.
  let close = -1;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (/^<<(?:\s|$)/.test(line) && /:\s*$/.test(over)) {
      if (close < i) {
        close = i;
        while (close < lines.length && !/>>\s*$/.test(lines[close]!)) close++;
      }
      if (close === lines.length) return [...plain, ...lines.slice(i)];
      if (close - i < MOST_LINES) {
        for (const quoted of lines.slice(i, close + 1))
          plain.push(`> ${quoted.replace(/^(?:<<)?\s?/, '').replace(/\s?>>\s*$/, '')}`);
        i = close;
        over = '';
        continue;
      }
    }
    if (line.trim() !== '') over = line;
    plain.push(line);
  }
  return plain;
}

/** A head and its mail behind the same margin: what stands left of it is the answer. */
function withPlainMargins(lines: readonly string[]): readonly string[] {
  let margin = '';
  return lines.map((line, i) => {
    if (margin === '' && line.startsWith('  ') && /^ {2,8}[A-Z]/.test(line) && startsHead(lines, i))
      margin = /^ +/.exec(line)![0];
    if (margin === '') return line;
    if (line.trim() === '') return lines[i + 1]?.startsWith(margin) ? '>' : line;
    return line.startsWith(margin) ? `> ${line.slice(margin.length)}` : line;
  });
}

/** Two labels or more, then a blank line and words, all behind one margin. */
function startsHead(lines: readonly string[], at: number): boolean {
  const margin = /^ */.exec(lines[at]!)![0];
  const isBehind = (line: string | undefined) => line?.startsWith(margin) && line[margin.length] !== ' ';
  if (labelLine(lines[at]!)?.meanings.every(({ field }) => field !== 'from' && field !== 'date') ?? true) return false;
  let end = at;
  while (end < at + 8 && isBehind(lines[end]) && labelLine(lines[end]!)) end++;
  return end >= at + 2 && lines[end]?.trim() === '' && isBehind(lines[end + 1]) === true;
}
