import { VERB } from './attribution-words.ts';
import { labelLine } from './head-fields.ts';
import { REFERENCES } from './languages/words.ts';

/**
 * Ways to quote that only some programs have, written as the plain ones: bars, colons and initials before each line,
 * AOL's double angles around a quotation, and the margin that Emacs puts before a quoted mail and its head.
 */
export function withPlainQuotes(lines: readonly string[]): readonly string[] {
  return withPlainMarks(withPlainMargins(withPlainAngles(withPlainArrows(lines))));
}

const MESSAGE_ID = new RegExp(
  `,?\\s(?:${REFERENCES.filter((words) => words.length > 2).join('|')})\\s<[^<>\\s]{1,200}>,?`,
  'iu',
);
/** No program wraps its attribution into more lines. */
const MOST_WRAPPED = 4;

/**
 * GroupWise's attribution with a Message-ID in it, which begins like a quotation and is wrapped without marks:
 * ">>> Dana Roth <dana@x> schrieb am 17.03.2021 um 17:47 / in Nachricht <y@z>:".
 */
function withPlainArrows(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => line.startsWith('>>> '))) return lines;
  const plain: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    let whole = lines[i]!.trimEnd();
    let count = 1;
    const mayBegin = /^>>> [^>\s]/.test(whole) && /[\d@]/.test(whole) && whole.length <= 200;
    while (mayBegin && !/[:>]$/.test(whole) && count < MOST_WRAPPED && /^[^>\s]/.test(lines[i + count] ?? ''))
      whole += ` ${lines[i + count++]!.trim().slice(0, 200)}`;
    // The Message-ID itself ends in a bracket.
    if (mayBegin && />$/.test(whole) && count < MOST_WRAPPED && /^[^>\s].{0,200}:\s*$/.test(lines[i + count] ?? ''))
      whole += ` ${lines[i + count++]!.trim()}`;
    const isArrow = mayBegin && whole.endsWith(':') && MESSAGE_ID.test(whole);
    plain.push(isArrow ? whole.slice(4).replace(MESSAGE_ID, '') : lines[i]!);
    if (isArrow) i += count - 1;
  }
  return plain;
}

/** Marks that only some programs quote with: a bar, a colon, or the author's initials ("DR> "), with one angle or more. */
const ODD_MARK = /^\s{0,4}(?:[|:}]|(?:\p{Lu}{1,4}|\p{Lu}\p{L}{0,3}\p{Lu}|\p{Lu}\p{Ll}{1,12})>{1,6})(?= |$)/u;
const INITIALS = /^\s*\p{Lu}\p{L}{0,3}(?<=\p{Lu})>/u;
/** What looks like initials, and is what a program asks with. */
const PROMPT = /^\s*(?:SQL|IDL|PS|OK|GDL|FTP|TSO)>/;
/** The same under an attribution alone, right before the words or not. */
const SIGNS = '|:}#%!;]';
const BARE_MARK = /^\s{0,4}([|:}#%!;\]])(?!\1)/;
/** Of a name before an angle. */
const LONGEST_NAME = 14;
const OUTER_MARKS = /^(?:> ?)+/;
const ATTRIBUTED = new RegExp(
  `(?:${VERB.source})[^:：]{0,60}[:：]\\s*$|<[^<>\\s]{3,150}@[^<>\\s]{1,150}>\\s?[:：]\\s*$`,
  'iu',
);

/** Such marks as plain ones, in a run of lines under an attribution, and in later runs with the same mark. */
function withPlainMarks(lines: readonly string[]): readonly string[] {
  let known = '';
  /** A mark that no blank need follow. */
  let bare = '';
  let before = '';
  return lines.map((line, i) => {
    const outer = line[0] === '>' ? (OUTER_MARKS.exec(line)?.[0] ?? '') : '';
    const inner = outer ? line.slice(outer.length) : line;
    let start = 0;
    while (inner[start] === ' ' || inner[start] === '\t') start++;
    const first = inner[start];
    if (first === undefined) return line;
    const angle = inner.indexOf('>');
    if (!SIGNS.includes(first) && (angle <= start || angle > start + LONGEST_NAME)) {
      // What the author says of a quotation, between brackets, stands between it and its attribution.
      if (first !== '[' || !inner.trimEnd().endsWith(']')) before = inner;
      return line;
    }
    // A row of a table ends as it begins.
    const isRow = first === '|' && inner.trim() !== '|' && inner.trimEnd().endsWith('|');
    const odd = isRow ? '' : (ODD_MARK.exec(inner)?.[0] ?? '');
    const mark = odd && !PROMPT.test(odd) ? odd.replace(/>+$/, '>') : '';
    if (mark && mark !== known && (/[:：]\s*$/.test(before) || INITIALS.test(mark)) && mark.trim() !== ':')
      known = mark;
    const sign = isRow ? '' : (BARE_MARK.exec(inner)?.[1] ?? '');
    const isNew = sign !== '' && sign !== bare && !(mark && mark === known);
    if (isNew && ATTRIBUTED.test(before.slice(-300)) && isRun(lines, i, outer, sign)) bare = sign;
    before = inner;
    if (mark && mark === known) return `${outer}${'>'.repeat(odd.length - mark.length + 1)}${inner.slice(odd.length)}`;
    return sign && sign === bare ? `${outer}>${inner.trimStart().slice(1)}` : line;
  });
}

/** Every line of the paragraph that begins here has this mark. */
function isRun(lines: readonly string[], from: number, outer: string, sign: string): boolean {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    const inner = line.startsWith(outer) ? line.slice(outer.length).trim() : '';
    if (inner === '') return true;
    if (inner[0] !== sign) return false;
  }
  return true;
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
  const plain = withoutMargins(lines);
  if (!plain.some((line) => line[0] === '>' && /^> {2,9}[A-Z][A-Za-z-]{1,12}: /.test(line))) return plain;
  // The same within a quotation: run by run of marked lines.
  const all: string[] = [];
  for (let i = 0; i < plain.length; i++) {
    const start = i;
    while (plain[i]?.[0] === '>') i++;
    const run = plain.slice(start, i).map((line) => line.replace(/^> ?/, ''));
    for (const line of withoutMargins(run)) all.push(line[0] === '>' ? `>${line}` : `> ${line}`);
    if (i < plain.length) all.push(plain[i]!);
  }
  return all;
}

function withoutMargins(lines: readonly string[]): readonly string[] {
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
