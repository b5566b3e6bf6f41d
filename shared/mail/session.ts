import { isBlank, type Line } from './line.ts';

/** What a Python interpreter prompts with, told from three quote marks by who stands around. */
const PYTHON = 3;
/** A call, an assignment, a continuation, a comment or a print-out: what nobody quotes of a letter. */
const COMMAND =
  /<-|^\s*[\w.$]{1,60}\s?\(.*[),]?;?\s*$|^[+]\s|^\s*[\w.$[\]"]{1,60}\s?=\s?\S|^#|^(?:SELECT|ls|cd|library|import|print)\b/;

/**
 * Whether marked lines without an attribution are no quotation but what somebody typed at a prompt: ">>> 7/2" in mail about
 * Python, "> mean(x)" in mail about R or a shell.
 * @param deepest the depth of the deepest quotation before it, in marks more than the author's own
 */
export function isSession(group: readonly Line[], base: number, deepest: number): boolean {
  const filled = group.filter((line) => !isBlank(line));
  if (filled.length === 0 || filled.some(({ hint }) => hint !== undefined)) return false;
  const depth = filled[0]!.depth - base;
  if (deepest >= depth || !filled.every((line) => line.depth - base === depth)) return false;
  return depth === PYTHON || (depth === 1 && filled.every(({ text }) => COMMAND.test(text.slice(0, 200))));
}
