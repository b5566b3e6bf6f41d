import { attributionAt } from './attribution.ts';
import { headAt } from './head-block.ts';
import { isBlank, type Line } from './line.ts';
import { PYTHON } from './session.ts';

/** That something was left out. */
const SNIP = /^\s*(?:\([^()]{3,60}\)|<[^<>@]{2,40}>|\.{3,5}|…|[-=~*]{1,10}\s?8<\s?[-=~*]{1,10})$/;
/** How far a part that the client set aside may go on before anything says what it is. */
const CONTAINER_LOOK = 12;

/** An indented block is the author's own, unless it says that somebody else wrote it. */
export function isIndented(group: readonly Line[]): boolean {
  if (!group.every(({ hint, text }) => hint === 'indent' || text === '')) return false;
  const first = skipBlanks(group, 0);
  return first >= group.length || (headAt(group, first) === null && attributionAt(group, first) === null);
}

/** Blank lines between marked lines of one quotation are part of it; what is typed at a prompt, is none. */
export function endOfGroup(lines: readonly Line[], from: number, base: number): number {
  let end = from;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.depth > base) {
      if (i > end && lines[end - 1]?.depth === base + 1 && isPrompted(lines, i, base)) break;
      end = i + 1;
    } else if (!isBlank(line) || line.hint === 'container') break;
  }
  return end;
}

/** Lines behind three marks, right above one without: a Python session, and what it printed. */
function isPrompted(lines: readonly Line[], from: number, base: number): boolean {
  let end = from;
  while (lines[end]?.depth === base + PYTHON) end++;
  return end > from && lines[end]?.depth === base && !isBlank(lines[end]);
}

/** Whether the next line with words is quoted deeper, or the quotation begins with a marked line without any. */
export function isDeeperNext(lines: readonly Line[], from: number, base: number): boolean {
  let i = from;
  while (i < lines.length && isBlank(lines[i]) && lines[i]!.depth <= base) i++;
  return i < lines.length && lines[i]!.depth > base;
}

/** Behind what the author says between brackets of a quotation that they begin: "[Cc trimmed.]", a paragraph of three lines at most. */
export function endOfAside(lines: readonly Line[], from: number, base: number): number {
  const start = skipBlanks(lines, from);
  if (lines[start]?.depth !== base) return from;
  if (SNIP.test(lines[start]!.text) && (isBlank(lines[start + 1]) || lines[start + 1]!.depth > base)) return start + 1;
  if (!/^\s*\[/.test(lines[start]!.text)) return from;
  for (let i = start; i < Math.min(start + 3, lines.length) && !isBlank(lines[i]); i++)
    if (
      lines[i]!.depth === base &&
      lines[i]!.text.endsWith(']') &&
      (isBlank(lines[i + 1]) || lines[i + 1]!.depth > base)
    )
      return i + 1;
  return from;
}

/** Where the next line with words stands. */
export function skipBlanks(lines: readonly Line[], from: number): number {
  let i = from;
  while (i < lines.length && isBlank(lines[i])) i++;
  return i;
}

/** A part the client set aside, and nothing near its start says whose it is. */
export function isUnknownMail(lines: readonly Line[], at: number, base: number): boolean {
  const near = lines.slice(at + 1, at + 1 + CONTAINER_LOOK);
  if (near.every(isBlank) || near.some(({ depth }) => depth > base)) return false;
  return !near.some(
    (line, index) => !isBlank(line) && (headAt(lines, at + 1 + index) || attributionAt(lines, at + 1 + index)),
  );
}

/** The depth of the least quoted line with words. */
export function lowestDepth(lines: readonly Line[]): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (const line of lines) if (!isBlank(line)) lowest = Math.min(lowest, line.depth);
  return Number.isFinite(lowest) ? lowest : 0;
}
