import { attributionAt } from './attribution.ts';
import { headAt } from './head-block.ts';
import { isBlank, type Line } from './line.ts';

/** How far a part that the client set aside may go on before anything says what it is. */
const CONTAINER_LOOK = 12;

/** An indented block is the author's own, unless it says that somebody else wrote it. */
export function isIndented(group: readonly Line[]): boolean {
  if (!group.every(({ hint, text }) => hint === 'indent' || text === '')) return false;
  const first = skipBlanks(group, 0);
  return first >= group.length || (headAt(group, first) === null && attributionAt(group, first) === null);
}

/** Blank lines between marked lines of one quotation are part of it. */
export function endOfGroup(lines: readonly Line[], from: number, base: number): number {
  let end = from;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.depth > base) end = i + 1;
    else if (!isBlank(line) || line.hint === 'container') break;
  }
  return end;
}

/** Whether the next line with words is quoted deeper. */
export function isDeeperNext(lines: readonly Line[], from: number, base: number): boolean {
  const next = lines[skipBlanks(lines, from)];
  return next !== undefined && next.depth > base;
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
