import { type Line, MAX_DEPTH, plainLine } from './line.ts';

/** A wrapped line is at least this long before the break; shorter ones ended by their author's will. */
const WRAPPED = 50;

/** The lines of a text body, quote marks taken off and counted. */
export function textLines(text: string): Line[] {
  const lines = text.split(/\r\n|\r|\n/).map(readLine);
  return mend(lines);
}

function readLine(raw: string): Line {
  const line = plainLine(raw);
  let depth = 0;
  let start = 0;
  for (let i = 0; i < line.length; i++) {
    const char = line[i];
    if (char === '>') {
      depth++;
      start = line[i + 1] === ' ' ? i + 2 : i + 1;
    } else if (char !== ' ' && char !== '\t') break;
    else if (i - start >= 3) break;
  }
  return depth === 0 ? { depth, text: line } : { depth: Math.min(depth, MAX_DEPTH), text: line.slice(start).trimEnd() };
}

/** A client that wraps a quoted line again leaves its end without a mark: it goes back to its quotation. */
function mend(lines: readonly Line[]): Line[] {
  const mended: Line[] = [];
  lines.forEach((line, i) => {
    const before = mended[i - 1];
    const after = lines[i + 1];
    const isTail =
      before !== undefined &&
      after !== undefined &&
      before.depth > line.depth &&
      after.depth >= before.depth &&
      line.text !== '' &&
      before.text.length >= WRAPPED &&
      before.text.length + (line.text.split(' ')[0]?.length ?? 0) >= WRAPPED + 15 &&
      line.text.length <= before.text.length &&
      !/[.?!:;)"”]$/.test(before.text) &&
      /^[\p{Ll}\d(<]/u.test(line.text);
    mended.push(isTail ? { ...line, depth: before.depth } : line);
  });
  return mended;
}
