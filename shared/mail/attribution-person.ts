import { LEAD } from './attribution-words.ts';
import { isName } from './closing-words.ts';
import { dateSpanIn } from './date-span.ts';
import { LEADS, TITLES } from './languages/words.ts';
import type { Person } from './message.ts';
import { readPerson } from './read-people.ts';

/** A name in lower case is a particle, or the whole of a short one. */
const PARTICLES = new Set(
  'van von de der den da di del della la le du dos das el al bin ibn ter ten te zu zum af av y e und and via from'.split(
    ' ',
  ),
);
/** Words that look like a user's name, and are nobody's. */
const PRONOUNS = new Set(
  'i you he she it we they who somebody someone er sie es wir man jemand wer il elle on nous ils qui él ella ellos quien lui lei chi hij zij ze'.split(
    ' ',
  ),
);
const TITLE = new RegExp(`^(?:${TITLES.join('|')})(?:,\\s*|\\s+)`, 'iu');

/**
 * Whom it names, and how many words it has that are neither date, verb nor name.
 * @param verbs where they stand
 */
export function personIn(
  said: string,
  verbs: readonly RegExpExecArray[],
  span: { start: number; end: number } | null,
  lead: boolean,
): { person: Person; leftOver: number } {
  const cuts = verbs.map((match) => ({ start: match.index, end: match.index + match[0].length }));
  if (span) cuts.push(span);
  cuts.push({ start: 0, end: lead ? (LEAD.exec(said)?.[0].length ?? 0) : 0 });
  cuts.sort((one, other) => one.start - other.start);
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of cuts) {
    if (start > from) pieces.push(said.slice(from, start));
    from = Math.max(from, end);
  }
  pieces.push(said.slice(from));
  const worded = pieces.filter((piece) => /[^\s,;:-]/.test(piece));
  // "On 8 o'clock, John Doe": a time that is none, and the name behind the comma.
  const parted =
    span || !lead
      ? worded.flatMap(byComma)
      : worded.flatMap((piece) => (piece.includes('@') ? piece : piece.split(/,(?=[^,]*$)/).reverse()));
  const people = parted
    .map((piece) => ({ piece, person: readPerson(withoutJoints(piece)) }))
    .filter(({ person }) => person.name !== '' || person.address !== '');
  const best =
    people.find(({ person }) => person.address !== '') ??
    people.find(({ person }) => isNameLike(person.name)) ??
    people[0];
  const others = people.filter((each) => each !== best).map(({ piece }) => piece);
  return {
    person: best?.person ?? { name: '', address: '' },
    leftOver: others.join(' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
  };
}

/** "[Dana Roth]", "[Dana Roth <dana@x>]", "[Dana Roth, 12 Mar 2002]": who wrote what is quoted right below, and when. */
export function personAlone(text: string): { from: Person; dateText: string } | null {
  const [, inside = ''] = /^\[\s?([^\][]{3,120})\]:?$/.exec(text) ?? [];
  const span = dateSpanIn(inside);
  const dateText = span ? inside.slice(span.start, span.end) : '';
  const from = readPerson(span ? `${inside.slice(0, span.start)} ${inside.slice(span.end)}` : inside);
  const isNamed = isName(from.name) && /^\S+(?: \S+){1,2}$/.test(from.name);
  return isNamed || (from.address !== '' && isName(from.name)) ? { from, dateText } : null;
}

/** Words between the date and the name end in a comma: "or thereabouts, Dana Roth", "once upon a time, Dana <dana@x>". */
function byComma(piece: string): string[] {
  const bracket = piece.indexOf('<');
  const comma = piece.lastIndexOf(',', bracket < 0 ? piece.length : bracket);
  if (comma < 0 || !/\p{L}/u.test(piece.slice(0, comma)) || !/^\s*"?\p{Lu}/u.test(piece.slice(comma + 1)))
    return [piece];
  if (/["'(]/.test(piece.slice(0, comma)) || isNameLike(withoutJoints(piece.slice(0, comma)))) return [piece];
  return [piece.slice(comma + 1), piece.slice(0, comma)];
}

/** What joins the date to the name belongs to neither: "at", "um", "kl.", a comma. */
function withoutJoints(piece: string): string {
  // Between quotation marks stands the name, whatever auxiliary verbs and adverbs surround it.
  const isNick = /\p{Lu}\p{L}*\s"[^"<>]{1,40}"\s\p{Lu}/u.test(piece);
  const named = isNick ? undefined : /"[^"<>]{1,80}"/.exec(piece)?.[0];
  const whole = (named ? `${named} ${/<[^<>]{1,200}>/.exec(piece)?.[0] ?? ''}` : piece).replace(
    /(<[^<>]{0,100}@[^<>]{0,190}>)[^<>]*$/,
    '$1',
  );
  return whole
    .replace(/\[[\d\s:./-]{4,20}\]?/g, ' ')
    .replace(
      /^(?:[\s,.;:，、-]|\((?=\s*$)|\b(?:at|um|à|às|kl|klo|alle|o|u|om|via|by|from|из|от|user|г)\b\.?(?=[\s,])|[にの](?=\s))+/iu,
      '',
    )
    .replace(/[\s,;，、-]+$/, '')
    .replace(/(?:\s?[([]|,\s)(\p{L}{0,3})$/u, (open, word: string) =>
      word === '' || LEADS.has(word.toLowerCase()) ? '' : open,
    )
    .replace(/\s(?:at|in|on)(?=\s[^\s@]{1,64}@)/i, '')
    .replace(/\s\p{Ll}{2,3}$/u, (end) => (LEADS.has(end.trim()) ? '' : end))
    .replace(/['’]s$/, '')
    .replace(TITLE, '')
    .replace(/^(?:von|van|od|av|af|fra|från|de|da|di)\s+(?=<?[^\s<>@]{1,64}@)/iu, '')
    .replace(/^(\p{Ll}{2,12})[,\s]\s*(?=\p{Lu})/u, (auxiliary, word: string) => (PARTICLES.has(word) ? auxiliary : ''));
}

/** Whether words can be somebody's name: a few, capitalised where the script has capitals; or one, as user names are. */
export function isNameLike(name: string): boolean {
  if (name === '' || name.length > 80 || /[!?]/.test(name)) return false;
  const parts = name.split(/\s+/).filter((part) => /\p{L}|\d/u.test(part));
  if (parts.length === 0 || parts.length > 7) return false;
  if (parts.length === 1) return !PRONOUNS.has(name.toLowerCase());
  // A sentence ends in it.
  if (/\p{Ll}{3}[.;]\s/u.test(name)) return false;
  return parts.every((part) => !/^\p{Ll}/u.test(part) || PARTICLES.has(part.toLowerCase()) || /[@\d._]/.test(part));
}
