import { NAME_TITLES } from './languages/name-titles.ts';
import { CLOSINGS, plainWord } from './languages/words.ts';
import { isBlank, type Line } from './line.ts';

/** The closing words and the name under them: "Kind regards, / Dana". Words of thanks alone are the author's text. */
export function closingStart(lines: readonly Line[], name: string): number | null {
  const filled: number[] = [];
  for (let i = lines.length - 1; i >= 0 && filled.length < 4; i--) if (!isBlank(lines[i])) filled.unshift(i);
  for (const index of filled) {
    if (!isClosing(lines[index]!.text)) continue;
    const below = filled.filter((other) => other > index);
    const isSigned = below.length > 0 && below.length <= 3 && below.every((other) => isName(lines[other]!.text));
    // Who thanks says something, name or not.
    if (isSigned && !THANKS.test(lines[index]!.text)) return index;
  }
  const last = filled.at(-1);
  return last !== undefined && isClosingWithName(lines[last]!.text, name) ? last : null;
}

/** "Cheers, Dana" on one line. */
function isClosingWithName(text: string, name: string): boolean {
  const [, words = '', under = ''] =
    /^\s*(\p{L}[\p{L}\s]{1,30}?)\s?[,.!–—-]{1,3}\s?(\p{L}[^,.!?;:]{1,40})[.!]?\s*$/u.exec(text) ?? [];
  return isClosing(words) && under.split(/\s+/).length <= 3 && sharesName(under, name);
}

/** Words of thanks, in the languages we know. */
export const THANKS =
  /^\s*(?:many |mange |muchas )?(?:th(?:an|n)?x|thanks?|danke|merci|gracias|obrigad|grazie|tack|takk?|kiito|děk|dík|ďak|dzię|köszön|mulțumesc|спасиб|дяку|cảm|ευχαρ|bedankt|teşek|감사)/iu;

/** Whether a line has one of the words of a name. */
export function sharesName(line: string, name: string): boolean {
  const own = new Set(name.toLowerCase().match(/\p{L}{2,}/gu) ?? []);
  return (line.toLowerCase().match(/\p{L}{2,}/gu) ?? []).some((word) => own.has(word));
}

/** Whether a line is nothing but closing words, in one language or in two: "Med venlig hilsen / Best regards". */
export function isClosing(text: string): boolean {
  if (text.length > 60) return false;
  return /[/|]/.test(text) ? text.split(/\s?[/|]\s?/).every(areClosing) : areClosing(text);
}

function areClosing(words: string): boolean {
  const plain = plainWord(words);
  let end = plain.length;
  while (end > 0 && ' ,.!;…–—-'.includes(plain[end - 1]!)) end--;
  return CLOSINGS.has(plain.slice(0, end));
}

/** Whether a line is a name and nothing else. */
export function isName(text: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]{0,25}(?:\s(?:\p{Lu}|(?:v[ao]n|d[aeiou]s?|de[nr]|la|le|el|bin|zu|te[nr]|[ey])\b)[\p{L}.'’-]{0,25}){0,3}$/u.test(
    text.trim(),
  );
}

/**
 * Whether a line begins with the author's whole name, behind a title perhaps, and with a middle initial or without.
 * @param own the name, as `spoken` gives it
 */
export function isAuthor(text: string, own: string): boolean {
  if (own.length < 3 || text.length > own.length + 60) return false;
  const lower = text.trim().toLowerCase();
  const blank = own.indexOf(' ');
  // Asked of many lines: in most stands no such name.
  if (!lower.includes(blank > 0 ? own.slice(0, blank) : own)) return false;
  const line = lower.replace(/[,.*_]+/g, '');
  if (line.length > own.length + 40) return false;
  if (begins(line, own)) return true;
  const bare = withoutTitles(line);
  const short = withoutInitials(own);
  return begins(bare, own) || (short.includes(' ') && begins(withoutInitials(bare), short));
}

function begins(line: string, own: string): boolean {
  return line === own || line.startsWith(`${own} `) || line.startsWith(`${own},`);
}

const TITLES = NAME_TITLES.map((words) => `${words} `);

/** "Dr", "Me", "i V": what stands before a name on a letter. */
function withoutTitles(line: string): string {
  let rest = line;
  for (let count = 0; count < 3; count++) {
    const title = TITLES.find((words) => rest.startsWith(words));
    if (!title) break;
    rest = rest.slice(title.length).trimStart();
  }
  return rest;
}

function withoutInitials(name: string): string {
  return name
    .replace(/\./g, '')
    .split(/\s+/)
    .filter((word, index, { length }) => word.length > 1 || index === 0 || index === length - 1)
    .join(' ');
}

/** "Roth, Dana" as it is spoken, in lower case. */
export function spoken(name: string): string {
  const [last = '', first = '', ...more] = name
    .toLowerCase()
    .split(',')
    .map((part) => part.trim());
  return first && more.length === 0 ? `${first} ${last}` : name.trim().toLowerCase();
}
