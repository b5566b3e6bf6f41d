import { bannerEnd } from './banners.ts';
import { closingStart, isAuthor, isClosing, isName, sharesName, spoken, THANKS } from './closing-words.ts';
import { isFooter, isPrinting } from './footers.ts';
import { MOBILE, plainWord } from './languages/words.ts';
import { legalStart } from './legal-notice.ts';
import { isBlank, type Line } from './line.ts';
import { isRule } from './separators.ts';

/** An author's lines, parted. */
export interface Signed {
  readonly text: readonly Line[];
  readonly signature: readonly Line[];
}

/** What a device writes under a mail is shorter, links aside. */
const LONGEST_DEVICE = 78;
/** More lines than this under a delimiter are text. */
const MOST_LINES = 30;
const MOST_SHORT_LINES = 14;
/** Of a signature above a quotation that is answered below. */
const MOST_ABOVE = 10;
/** Lines of an advertisement under a line across the mail. */
const MOST_ADVERTISED = 4;
/** Lines of a sentence's length under the first paragraph of a footer. */
const MOST_PROSE = 4;
const CONTACT =
  /(?:\+|\b(?:tel|phone|mobile|cell|fax|mob|t|f|m|p)\b[.:]?\s{0,3})\(?\d[\d\s()./-]{5,25}|(?<!\d)\(?\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}(?!\d)|https?:\/\/|www\.|[^\s<>]{1,64}@[^\s<>]{1,100}\.\p{L}{2,}|\blinkedin\b|\bskype\b/iu;
/** Without one of these there is no such data; most lines have none, and are looked through in a tenth of the time. */
const MAY_CONTACT = /[\d@]|:\/\/|www\.|linkedin|skype/iu;
const LINK = /https?:\/\/|www\./i;
const DASHED_NAME = /^[-–—~]{1,3}\s?\p{Lu}?\p{L}[\p{L}.'’-]{0,25}(?:\s\p{L}[\p{L}.'’-]{0,25}){0,2}[.!]?$/u;

/**
 * Parts an author's lines from the signature under them: what the client marks as one, a delimiter ("-- "), a device's or
 * a program's own line, closing words with a name, a name with a dash, and contact data below the author's name. In doubt it is text: a signature
 * that stays does less harm than words that are lost. Footers of lists and lawyers go with it, and so do the warnings
 * that a firm's mail server puts on top. Answers between quotations are text, though a signature stands above them.
 * @param name the author's, where it is known
 */
export function cutSignature(all: readonly Line[], name: string): Signed {
  // What it says above is no text that a signature could stand under.
  const lines = all.slice(bannerEnd(all));
  const first = lines.findIndex((line) => !isBlank(line));
  const text: Line[][] = [];
  const signature: Line[][] = [];
  let hasWords = false;
  for (let end = lines.length; end > 0; ) {
    // With the blank line that stands for the quotation above them.
    let start = end - 1;
    while (start > 0 && lines[start]!.hint !== 'gap') start--;
    const part = lines.slice(start, end);
    const cut = cutPart(part, name, hasWords ? FINDERS_ABOVE : LAST_FINDERS, start <= first);
    if (start === 0 && end === lines.length) return { text: lines.slice(0, cut), signature: lines.slice(cut) };
    text.push(part.slice(0, cut));
    signature.push(part.slice(cut));
    hasWords ||= part.slice(0, cut).some((line) => !isBlank(line));
    end = start;
  }
  return { text: text.reverse().flat(), signature: signature.reverse().flat() };
}

type Finder = (lines: readonly Line[], name: string) => number | null;

/** Where the signature begins in the lines between two quotations; what is nothing but one, is text if nothing stands before it. */
function cutPart(lines: readonly Line[], name: string, finders: readonly Finder[], isFirst: boolean): number {
  const marked = lines.findIndex(({ hint }) => hint === 'signature');
  let end = marked >= 0 && isTail(lines, marked, isFirst) ? marked : lines.length;
  let kept = end === lines.length ? lines : lines.slice(0, end);
  for (const find of finders) {
    const start = find(kept, name);
    // A mail that is nothing but signature is a mail whose text we have not understood.
    if (start === null || (isFirst && kept.slice(0, start).every(isBlank))) continue;
    end = start;
    if (find === contactStart || find === delimiterStart || find === dashedNameStart) end = withoutClosing(lines, end);
    kept = lines.slice(0, end);
  }
  return end;
}

/** Each finds where one kind of signature begins, in the lines that the one before it has left. */
const LAST_FINDERS: readonly Finder[] = [
  legalStart,
  footerStart,
  delimiterStart,
  mobileStart,
  contactStart,
  dashedNameStart,
  closingStart,
];

/** The same above a quotation below which the author goes on: only what can be nothing else. */
const FINDERS_ABOVE: readonly Finder[] = [legalStart, footerStart, delimiterAboveStart, mobileStart, closingStart];

/** The closing words over a signature belong to it. */
function withoutClosing(lines: readonly Line[], end: number): number {
  const last = lines.slice(0, end).findLastIndex((line) => !isBlank(line));
  const text = lines[last]?.text ?? '';
  return last > 0 && isClosing(text) && !THANKS.test(text) ? last : end;
}

function isTail(lines: readonly Line[], from: number, isFirst: boolean): boolean {
  return (
    lines.slice(from).every((line) => line.hint === 'signature' || isBlank(line) || isFooter(line.text)) &&
    (!isFirst || lines.slice(0, from).some((line) => !isBlank(line)))
  );
}

function footerStart(lines: readonly Line[]): number | null {
  const at = lines.findIndex(
    ({ text }, index) =>
      (isFooter(text) && isPartedFooter(lines, index)) ||
      (isPrinting(text, lines[index + 1]?.text) && isLittleBelow(lines, index)),
  );
  if (at < 0 || countText(lines, at) > MOST_LINES) return null;
  // The line across the mail above it, too, and the delimiter.
  let start = at;
  while (start > 0 && isParting(lines[start - 1]!)) start--;
  return start;
}

/** A footer begins a paragraph, and what follows it is no prose: a sentence may begin or end like one. */
function isPartedFooter(lines: readonly Line[], at: number): boolean {
  if (at > 0 && !isParting(lines[at - 1]!)) return false;
  let end = at;
  while (end < Math.min(lines.length, at + MOST_LINES) && !isBlank(lines[end])) end++;
  // More lines than these are too many for a footer, whatever they say.
  const rest = lines.slice(end, end + MOST_LINES + 10);
  return rest.filter(({ text }) => text.length > 40 && !/[@:/]/.test(text) && !isFooter(text)).length <= MOST_PROSE;
}

/** Nothing but more footers: the text of a mail goes on behind none. */
function isLittleBelow(lines: readonly Line[], at: number): boolean {
  return filledBelow(lines, at).length <= MOST_PROSE;
}

function isParting(line: Line): boolean {
  return isBlank(line) || isRule(line.text) || /^[_*=#~-]+$/.test(line.text);
}

function delimiterStart(lines: readonly Line[], name: string): number | null {
  for (let i = 0; i < lines.length; i++) {
    const text = lines[i]!.text.trim();
    if (!/^[-–—_*=━─]{2,}$/.test(text) && text !== '—') continue;
    const below = filledBelow(lines, i);
    if (below.length > MOST_LINES) continue;
    if (below.length === 0) return i;
    if (text === '--') return i;
    // What free mail and lists advertise at the end.
    if (/^_{40,}$/.test(text) && below.length <= MOST_ADVERTISED && below.some((line) => LINK.test(line.text)))
      return i;
    // With a delimiter further down, the rule is one of the text, unless a name or an address stands under it.
    const delimiter = below.findIndex((line) => line.text.trim() === '--');
    if (delimiter >= 0 && !isSigned(below.slice(0, delimiter), name)) continue;
    if (below.length <= MOST_SHORT_LINES && below.every((line) => isShort(line.text)) && isPersonal(below, name))
      return i;
  }
  return null;
}

/** The same above a quotation: "-- " alone, over a few lines that are no sentences or say who signs. */
function delimiterAboveStart(lines: readonly Line[], name: string): number | null {
  const at = lines.findIndex(({ text }) => text.trim() === '--');
  if (at < 0) return null;
  const below = filledBelow(lines, at);
  return below.length <= MOST_ABOVE && (isSigned(below, name) || below.every((line) => isShort(line.text))) ? at : null;
}

/** The lines with words below one, to the first that is too many for a signature. */
function filledBelow(lines: readonly Line[], above: number): readonly Line[] {
  const below: Line[] = [];
  for (let i = above + 1; i < lines.length && below.length <= MOST_LINES; i++) {
    if (!isBlank(lines[i])) below.push(lines[i]!);
  }
  return below;
}

/** Under dashes alone stands a signature only if it is short, or names the author or how to reach them; and no diff and no table. */
function isPersonal(below: readonly Line[], name: string): boolean {
  if (below.some(({ text }) => /^(?:[+-]{1,3}\s|[<>]\s|@@|diff\s|commit\s[0-9a-f]{7})/.test(text))) return false;
  if (below.some(({ text }) => /\S\s{2,}\S/.test(text)) || below.every(({ text }) => /^\p{L}{1,20}: \S/u.test(text)))
    return false;
  return below.length <= 3 || isSigned(below, name);
}

/** Whether lines name their author, or how to reach them. */
function isSigned(lines: readonly Line[], name: string): boolean {
  const own = spoken(name);
  return lines.some(({ text }) => hasContact(text) || isAuthor(text, own));
}

function mobileStart(lines: readonly Line[]): number | null {
  const first = lines.findIndex(({ text }, index) => isMobile(text) && !isProseBelow(lines, index));
  if (first < 0) return null;
  // A name of its own may stand over it: "Dana Roth / via mobile".
  const above = lines[first - 1];
  const isVia = /^(?:sent )?via /i.test(lines[first]!.text.trim());
  const isSigned = above && isName(above.text) && !/[.!?]$/.test(above.text) && !THANKS.test(above.text);
  return isVia && isSigned ? first - 1 : first;
}

/** A device's line is a paragraph of its own, or stands at the end, over a name and a number at most. */
function isProseBelow(lines: readonly Line[], at: number): boolean {
  if (at > 0 && isBlank(lines[at - 1]) && isBlank(lines[at + 1])) return false;
  const below = filledBelow(lines, at).filter(({ text }) => !isMobile(text));
  return below.length > MOST_SHORT_LINES || below.some(({ text }) => !isShort(text) && !/[@:/]/.test(text));
}

/** Devices' lines by their first word; in some languages the known words come last. */
const MOBILE_STARTS = new Map<string, string[]>();
for (const words of MOBILE) {
  const first = words.split(' ')[0]!;
  MOBILE_STARTS.set(first, [...(MOBILE_STARTS.get(first) ?? []), `${words} `]);
}
const MOBILE_ENDS = MOBILE.filter((words) => /[^ -~]/.test(words));

function isMobile(text: string): boolean {
  if (text.length > 160 || text.length < 6 || (/^\p{Ll}/u.test(text) && !text.startsWith('via '))) return false;
  const ascii = /^[ -~]*$/.test(text);
  // Asked of every line: most begin with no such word.
  if (ascii) {
    const first = /^[-_*\s<[(]*([A-Za-z\d]+)/.exec(text)?.[1]?.toLowerCase();
    if (first === undefined || (first !== 'via' && !MOBILE_STARTS.has(first))) return false;
  }
  if (text.length > LONGEST_DEVICE && text.replace(/<[^<>]{1,200}>/g, '').length > LONGEST_DEVICE) return false;
  const plain = `${plainWord(text).replace(/^[-–—_*\s<[(]+/, '')} `;
  if (/^via (?:mobile|my \p{L}+) $/u.test(plain)) return true;
  const starts = MOBILE_STARTS.get(plain.slice(0, plain.indexOf(' '))) ?? [];
  const known =
    starts.some((words) => plain.startsWith(words)) ||
    (!ascii && MOBILE_ENDS.some((words) => plain.endsWith(`${words} `)));
  return known && !/[.?!]\s+\S/.test(plain.replace('yahoo!', ''));
}

/** Contact data at the end, up to the author's name or the closing words over it. */
function contactStart(lines: readonly Line[], name: string): number | null {
  let start = lines.length;
  while (start > 0 && (isBlank(lines[start - 1]) || isShort(lines[start - 1]!.text))) start--;
  const block = lines.slice(start);
  if (block.filter((line) => !isBlank(line)).length > MOST_SHORT_LINES) return null;
  const whole = spoken(name);
  const titled = /\s/.test(name.trim()) ? block.findLastIndex(({ text }) => isAuthor(text, whole)) : -1;
  // The whole name, and a line or more under it: a title, a firm.
  if (titled >= 0 && countText(block, titled) >= 2 && countText(block, titled) <= 8) return start + titled;
  const contact = block.findIndex(({ text }) => hasContact(text));
  if (contact < 0) return null;
  const closing = block.findIndex(({ text }, index) => index < contact && isClosing(text));
  const own = block.findIndex(({ text }, index) => index <= contact && isAuthor(text, whole));
  if (own >= 0) return start + own;
  // Below the closing words and the short name.
  const after =
    closing >= 0 ? block.findIndex(({ text }, index) => index > closing && text !== '' && !isBlank(block[index])) : -1;
  return after >= 0 ? start + after : null;
}

function dashedNameStart(lines: readonly Line[], name: string): number | null {
  const last = lines.findLastIndex((line) => !isBlank(line));
  const text = lines[last]?.text.trim() ?? '';
  const before = lines.slice(0, Math.max(last, 0)).findLast((line) => !isBlank(line));
  // A list's last item looks the same.
  return before && DASHED_NAME.test(text) && (!/^\s*[-–—*•]/.test(before.text) || sharesName(text, name)) ? last : null;
}

function hasContact(text: string): boolean {
  return MAY_CONTACT.test(text) && CONTACT.test(text);
}

/** Too short, or too little of a sentence, to be text. */
function isShort(text: string): boolean {
  if (text.length > 400) return false;
  // A link is written twice where it came of HTML.
  const plain = (
    /[<[]/.test(text) ? text.replace(/<(?:mailto|https?|tel):[^<>]{0,200}>|\[cid:[^[\]]{1,100}\]/gi, '') : text
  ).trim();
  if (plain.length > 120) return false;
  const count = plain.split(/\s+/).length;
  return count <= 14 && (count < 5 || !/[.!?…:]["')]?$/.test(plain));
}

/** Lines with words; the names of attached files, which Lotus Notes lists at the end, are none. */
function countText(lines: readonly Line[], from: number): number {
  return lines.slice(from).filter((line) => !isBlank(line) && !/^ ?- \S.{0,80}\.\w{2,4}$/.test(line.text)).length;
}
