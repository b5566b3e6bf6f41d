import { LEGAL, THIS_MAIL } from './languages/legal.ts';
import { isBlank, type Line } from './line.ts';

/** Notices stand at the end; behind them come the firm's number and seat at most. */
const MOST_PARAGRAPHS = 8;
const MOST_BEHIND = 6;
/** A sentence may say that something is confidential; a notice says two such things, at some length. */
const FEWEST_PHRASES = 2;
const SHORTEST = 90;

interface Paragraph {
  readonly start: number;
  readonly end: number;
}

/** Where the paragraphs begin that a firm's lawyers put under every mail, or null. */
export function legalStart(lines: readonly Line[]): number | null {
  let start: number | null = null;
  let behind = 0;
  for (const paragraph of lastParagraphs(lines)) {
    if (isLegal(lines, paragraph)) {
      start = paragraph.start;
      behind = 0;
    } else {
      behind += paragraph.end - paragraph.start;
      if (behind > MOST_BEHIND) break;
    }
  }
  return start;
}

/** The last paragraphs, from the end on. */
function lastParagraphs(lines: readonly Line[]): Paragraph[] {
  const found: Paragraph[] = [];
  let end = lines.length;
  while (end > 0 && found.length < MOST_PARAGRAPHS) {
    while (end > 0 && isBlank(lines[end - 1])) end--;
    let start = end;
    // A rule parts it from the text above as a blank line does.
    while (start > 0 && !isBlank(lines[start - 1]) && !(start < end && isStars(lines[start]!.text))) start--;
    if (end > start) found.push({ start, end });
    end = start;
  }
  return found;
}

function isStars(text: string): boolean {
  return /^\s*[*=_#~-]{5,}\s*$/.test(text);
}

function isLegal(lines: readonly Line[], { start, end }: Paragraph): boolean {
  if (end - start > 40) return false;
  let length = end - start - 1;
  for (let i = start; i < end; i++) length += lines[i]!.text.length;
  if (length < SHORTEST) return false;
  const text = lines
    .slice(start, end)
    .map((line) => line.text.trim())
    .join(' ')
    .slice(0, 3000)
    .toLowerCase();
  if (text.length < SHORTEST) return false;
  if (!THIS_MAIL.some((words) => text.includes(words))) return false;
  let phrases = 0;
  for (const phrase of LEGAL) if (text.includes(phrase) && ++phrases >= FEWEST_PHRASES) return true;
  return false;
}
