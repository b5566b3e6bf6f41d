/** One line of a mail's body, whether it came as text or as HTML. */
export interface Line {
  /** How many quote marks or quoting blocks stand before it. */
  readonly depth: number;
  /** Without quote marks and without white space at its end. */
  readonly text: string;
  /** What the HTML around it says it is; undefined where it says nothing, and always in text. */
  readonly hint?: Hint;
}

/**
 * `attribution`: the client's own words over a quotation. `head`: the header block over a quoted mail. `signature`: the
 * client's signature block. `indent`: a block that is indented, not marked as a quotation. `container`: the start of a
 * part that the client set aside for what is quoted. `gap`: a blank line where a quotation stood among an author's lines.
 */
export type Hint = 'attribution' | 'head' | 'signature' | 'indent' | 'container' | 'gap';

/** Deeper quotations than this are nobody's mail. */
export const MAX_DEPTH = 30;

/** A line without words. */
export function isBlank(line: Line | undefined): boolean {
  return !line || line.text === '';
}

/** The text of lines, without blank ones at either end and with one at most between. */
export function textOf(lines: readonly Line[]): string {
  const text: string[] = [];
  for (const { text: line } of lines) {
    if (line === '' && (text.length === 0 || text.at(-1) === '')) continue;
    text.push(line);
  }
  while (text.at(-1) === '') text.pop();
  return dedented(text).join('\n');
}

/** Some clients indent what they quote: a margin that all lines have is none of the author's. */
function dedented(lines: readonly string[]): readonly string[] {
  let margin = 80;
  for (const line of lines) {
    if (line !== '') margin = Math.min(margin, line.search(/\S/));
    if (margin <= 0) return lines;
  }
  return lines.map((line) => line.slice(margin));
}

/** Whether a text is of ASCII alone, as most are: what is asked of Unicode, need not be asked of it. */
export function isAscii(text: string): boolean {
  return /^[\t -~]*$/.test(text);
}

/** Invisible characters out, every white space a plain one, nothing at the end of the line. */
export function plainLine(text: string): string {
  if (isAscii(text)) return text.trimEnd();
  return text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .trimEnd();
}
