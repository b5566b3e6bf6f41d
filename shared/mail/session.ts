import { isBlank, type Line } from './line.ts';

/** What a Python interpreter prompts with, told from three quote marks by who stands around. */
export const PYTHON = 3;
/** A call, an assignment, a continuation, a comment or a print-out: what nobody quotes of a letter. */
const COMMAND =
  /<-|^\s*[\w.$]{1,60}\s?\(.*[),]?;?\s*$|^[+]\s|^\s*[\w.$[\]"]{1,60}\s?=\s?\S|^#|^(?:SELECT|ls|cd|library|import|print)\b/;

/** A name, of which an interpreter prints what it holds. */
const NAME = /^[A-Za-z_.][\w.$]{0,40}$/;
/** A row of a table, or of numbers. */
const PRINTED = /^\s*\[?\d+\]?,?\s|^\s{2,}\S|\S\s{2,}\S/;

/**
 * Whether marked lines without an attribution are no quotation but what somebody typed at a prompt: ">>> 7/2" in mail about
 * Python, "> mean(x)" in mail about R or a shell.
 * @param quoted the depths of what was quoted before it, in marks
 * @param next the line below it
 */
export function isSession(
  group: readonly Line[],
  base: number,
  quoted: ReadonlySet<number>,
  next: Line | undefined,
): boolean {
  const filled = group.filter((line) => !isBlank(line));
  if (filled.length === 0 || filled.some(({ hint }) => hint !== undefined)) return false;
  const depth = filled[0]!.depth - base;
  if (!filled.every((line) => line.depth - base === depth)) return false;
  // Who quotes deeper, quotes two deep, too.
  if (depth === PYTHON)
    return !quoted.has(base + PYTHON) && !(quoted.has(base + 2) && Math.max(...quoted) > base + PYTHON);
  if (depth !== 1 || quoted.size > 0) return false;
  const isPrinted = !isBlank(next) && PRINTED.test(next!.text);
  return filled.every(({ text }) => COMMAND.test(text.slice(0, 200)) || (isPrinted && NAME.test(text)));
}
