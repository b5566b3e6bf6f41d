import { blanksFrom } from './folded-fields.ts';
import { type Block, type Fields, labelLine } from './head-fields.ts';
import { isBlank, type Line } from './line.ts';

// Heads that no mail program put over a quotation: the author shows them, or has typed them.

/** Nobody shows more lines than these behind a margin. */
const MOST_LINES = 200;
/** A time of the day. */
export const TIME = /\d[:.h]\d\d/;

/** Headers behind a margin that the text below does not keep: the author shows them, and goes on. */
export function isPasted(lines: readonly Line[], start: number, end: number): boolean {
  const isIndented = (line: Line | undefined) => /^(?: {2}|\t)/.test(line?.text ?? '');
  if (!lines.slice(start, end).every((line) => isBlank(line) || isIndented(line))) return false;
  let below = end;
  while (below < end + MOST_LINES && isIndented(lines[below])) below++;
  const next = lines[below + blanksFrom(lines, below)];
  return !isBlank(next) && !isIndented(next);
}

/** Whether a line of this depth states a field that people see. */
export function isStated({ text, depth }: Line, at: number): boolean {
  return depth === at && (labelLine(text)?.meanings.every(({ field }) => field !== 'other') ?? false);
}

/** Rows of "From: A  To: B", one below the other or with no more than places and times in them, are the author's. */
export function isOwnTable(
  lines: readonly Line[],
  start: number,
  block: Block & { lines: number; inline?: true },
): boolean {
  const below = lines[start + block.lines]?.text ?? '';
  if (labelLine(below)?.meanings.some(({ field }) => field === 'from')) return true;
  return block.inline === true && !block.fields.has('subject') && !/@/.test([...block.fields.values()].join(' '));
}

/**
 * A memorandum has a head, too, and whoever sends it round has typed it: labels in capitals, or To before From, and
 * neither an address nor a time of the day, which no mail program leaves out.
 */
export function isMemo(block: readonly Line[], fields: Fields): boolean {
  if (block[0]!.hint === 'head' || !fields.has('from') || !fields.has('to')) return false;
  if (TIME.test(fields.get('date') ?? '')) return false;
  const labels = block
    .filter(({ text }) => labelLine(text))
    .map(({ text }) => text.slice(0, text.search(/[:：]/)).trim());
  const isLoud = labels.every((label) => label === label.toUpperCase() && label !== label.toLowerCase());
  const isToFirst = labelLine(block[0]!.text)?.meanings.every(({ field }) => field === 'to') ?? false;
  return (isLoud || isToFirst) && !block.some(({ text }) => /[^\s<>]@[^\s<>]/.test(text));
}
