import { THIS_MAIL } from './languages/legal.ts';
import { FROM_OUTSIDE, OUTSIDERS, WARNED_OF, WARNINGS } from './languages/warnings.ts';
import { isBlank, type Line } from './line.ts';

/** How such warnings begin that need no further word. */
const KNOWN: readonly RegExp[] = [
  /^\W{0,5}external (?:e-?mail|message|sender)\b/i,
  /^\[?(?:you don['’]t often get e-?mail from|some people who received this message don['’]t often get)/i,
  /^this (?:e-?mail|message) (?:is from|originated|came|was sent) (?:from )?(?:outside|an external)/i,
  /^(?:ce (?:courriel|message) (?:provient|vient) de l['’]ext|diese (?:e-?mail|nachricht) (?:stammt|kommt) von (?:außerhalb|einem externen))/i,
];
const KNOWN_START = new RegExp(KNOWN.map(({ source }) => `(?:${source})`).join('|'), 'i');
/** What some servers put around theirs, in mail that is text alone. */
const START_MARK = /BannerStart$/;
const END_MARK = /BannerEnd$/;
/** A line across the mail, of whatever it may be made. */
const FRAME = /^[!|+*#=_~–—━─-]{5,}$/;
/** A label on a line of its own: "[EXTERNAL]". */
const LABEL = /^\W{0,3}(?:external|extern|externe|externo|esterno)(?: (?:e-?mail|sender|message))?\W{0,3}$/i;
/** "[Acme Official Use Only - Internal Distribution]": capitals throughout, as nobody writes within brackets. */
const CAPITALS = /^\[(?:(?:\p{Lu}[\p{L}\d.&]{0,30}|[-–/&])(?:\s|(?=\]))){1,12}\]$/u;
const CLASSES = /\b(?:use only|distribution|internal|confidential|restricted|public)\b/i;
/** The first two letters of all of these; most mails begin with others. */
const STARTS = new Set(
  [...WARNINGS, 'external', 'you', 'some', 'this', 'ce', 'diese', 'extern', 'esterno'].map((words) =>
    words.slice(0, 2),
  ),
);
const MOST_BANNERS = 3;
const MOST_LINES = 12;

/**
 * Where the author's own lines begin, behind the warnings that mail servers put over mail from outside. Each is one
 * paragraph, which may have a line across the mail over and under it.
 */
export function bannerEnd(lines: readonly Line[]): number {
  let end = 0;
  for (let count = 0; count < MOST_BANNERS; count++) {
    const start = filledFrom(lines, end);
    const next =
      warningEnd(lines, start) ?? (isFrame(lines[start]) ? warningEnd(lines, filledFrom(lines, start + 1)) : null);
    if (next === null) break;
    const below = filledFrom(lines, next);
    end = isFrame(lines[below]) ? below + 1 : next;
  }
  // Nothing but a warning is the author's own.
  return end === 0 || lines.slice(end).every(isBlank) ? 0 : end;
}

/** Where the warning ends that begins in this line, or null. */
function warningEnd(lines: readonly Line[], start: number): number | null {
  const first = (lines[start]?.text ?? '').trim();
  if (START_MARK.test(first)) {
    const close = lines.slice(start, start + MOST_LINES).findIndex(({ text }) => END_MARK.test(text));
    return close < 0 ? null : start + close + 1;
  }
  if (first[0] === '[' && CAPITALS.test(first) && CLASSES.test(first)) return start + 1;
  const plain = first
    .slice(0, 60)
    .toLowerCase()
    .replace(/^[^\p{L}【]{1,5}/u, '');
  if (!STARTS.has(plain.slice(0, 2))) return null;
  if (LABEL.test(first)) return start + 1;
  const isKnown = KNOWN_START.test(first.slice(0, 400));
  if (!isKnown && !startsWarning(plain)) return null;
  let end = start;
  while (end < lines.length && end < start + MOST_LINES && !isBlank(lines[end]) && !isFrame(lines[end])) end++;
  if (isKnown) return end;
  const said = lines
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 1000)
    .toLowerCase();
  // An author, too, may ask for attention and speak of an external mail; a warning says two such things, or "this mail".
  const found = FROM_OUTSIDE.filter((words) => said.includes(words));
  const things = found.filter((words) => !found.some((other) => other !== words && other.includes(words))).length;
  const isWarning =
    has(said, OUTSIDERS) || (has(said, WARNED_OF) && (things >= 2 || (things === 1 && has(said, THIS_MAIL))));
  return isWarning ? end : null;
}

function startsWarning(plain: string): boolean {
  return WARNINGS.some((words) => plain.startsWith(words) && !/^\p{L}/u.test(plain.slice(words.length)));
}

function has(text: string, words: readonly string[]): boolean {
  return words.some((each) => text.includes(each));
}

function isFrame(line: Line | undefined): boolean {
  return FRAME.test(line?.text.trim() ?? '');
}

function filledFrom(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && isBlank(lines[at])) at++;
  return at;
}
