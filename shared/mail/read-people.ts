import { BEHALF } from './languages/words.ts';
import type { Person } from './message.ts';

/** More people than this in one line of a mail is an attack, not a meeting. */
const MOST = 200;
/** An apostrophe belongs to an address inside it (o'brien@x), not around it ('dana@x'). */
const ADDRESS = /[^\s<>"'()[\],;:][^\s<>"()[\],;:]{0,63}@[^\s<>"'()[\],;:]{1,190}/;
const CUT_OFF = /<?(?:[^\s<>@]{1,64}@[^\s<>@]{0,190}\.{3}|[^\s<>@]{1,60}\.{3}@[^\s<>@]{1,190})>?/;
const IMCEA = /[[<]?(?:mailto:)?IMCEA[^\s<>[\]]{1,300}@[^\s<>[\]]{1,190}[\]>]?/g;
/** Single words mean it only behind an address: "Lista <lista@x> för Dana Roth". */
const BEHALF_OF = new RegExp(
  `(?:[>\\])]\\s*(?:${BEHALF.join('|')})|.\\s(?:${BEHALF.filter((words) => words.includes(' ')).join('|')}))\\s+(["']?\\p{L}.{1,300})$`,
  'iu',
);
/** Four words at least, or one behind an address. */
const MAY_BE_BEHALF = /[>\])]\s*\p{L}|\s\S+\s+\S+\s+\S/u;
/** As public archives write addresses, to hide them from those who collect them. */
const OBFUSCATED = /<([\w.+-]{1,64}) at ([\w-]{1,60}(?:\.[\w-]{1,60}){1,5})>/g;

/**
 * Reads the people of one header line as quotations write them: `Dana Roth <dana@x>`, `"Roth, Dana" <dana@x>`,
 * `dana@x (Dana)`, `Dana Roth [mailto:dana@x]`, names alone; parted by comma or semicolon.
 */
export function readPeople(text: string): Person[] {
  const open = text.slice(0, 20_000);
  // "(bcc: Kim Lee/HOU/ACME)", which Lotus Notes writes into the cc line: whom the others did not see.
  return pieces(/\(bcc:/i.test(open) ? open.replace(/\(bcc:[^()]{0,5000}\)?/gi, ' ') : open)
    .slice(0, MOST)
    .map(readPerson)
    .filter((person) => person.name !== '' || person.address !== '');
}

/** Reads one person; what is neither name nor address is dropped. */
export function readPerson(text: string): Person {
  // Whose words they are, the name behind these words says, and not who sent them.
  const behalf = MAY_BE_BEHALF.test(text.slice(0, 600)) ? BEHALF_OF.exec(text.slice(0, 600)) : null;
  if (behalf) {
    const person = represented(behalf[1]!);
    // "Dana Roth <dana@x> on behalf of tickets@x": of an office, but hers.
    return person.name ? person : readOne(text.slice(0, behalf.index + 1));
  }
  // "Dana Roth/ACME@ACME [mailto:IMCEANOTES-Dana+20Roth@acme.example]": what Exchange makes of a name of Notes.
  const named = text.includes('IMCEA') ? text.replace(IMCEA, ' ') : text;
  const directory = ofDirectory(named);
  if (directory) return { name: directory, address: '' };
  const beside = named.includes('/')
    ? /^(.{3,120}?)\s*[[<](?:mailto:)?([^\s<>[\]]{1,64}@[^\s<>[\]]{1,190})[\]>]\s*$/i.exec(named)
    : null;
  const name = beside && ofDirectory(beside[1]!);
  return name ? { name, address: beside![2]!.toLowerCase() } : ofInternet(named);
}

/** As Lotus Notes names people, which is no address that mail could be sent to; null where it is another name. */
function ofDirectory(text: string): string | null {
  // "CN=Dana Roth/OU=Sales/O=ACME@ACME".
  const notes =
    text.includes('/') &&
    /^\s*["']?(?:CN=)?([^/<>@"']{2,60})\/[^<>@"']{1,80}(?:@[^\s<>@.]{1,60})?["']?\s*,?\s*$/u.exec(text);
  if (notes) return cleanName(notes[1]!);
  // "Dana Roth@ACME": the same, of an older release.
  const unit =
    text.includes('@') &&
    /^\s*["']?(\p{Lu}[\p{L}.'’-]{0,30}(?: [\p{L}.'’-]{1,30}){1,4})\s?@\s?\p{Lu}[\p{L}\d_]{1,40}["']?\s*$/u.exec(text);
  return unit ? cleanName(unit[1]!) : null;
}

/** Behind "on behalf of": a name, and an address that is the author's unless a list's name stands before it. */
function represented(text: string): Person {
  const [, listed] = /^(.{2,120}?)\s+via\s/i.exec(text) ?? [];
  return listed ? { name: cleanName(listed), address: '' } : readOne(text);
}

function readOne(text: string): Person {
  const directory = ofDirectory(text);
  return directory ? { name: directory, address: '' } : ofInternet(text);
}

/** A name and an address, in either order, or one of them. */
function ofInternet(text: string): Person {
  const plain = text.includes(' at ') ? text.replace(OBFUSCATED, '<$1@$2>') : text;
  // "dot@k...", "do...@example.net": what an archive shows of an address is none.
  if (plain.includes('...') && CUT_OFF.test(plain))
    return { ...readOne(plain.replace(CUT_OFF, ' ').replaceAll('...', ' ')), address: '' };
  const address = plain.includes('@')
    ? (ADDRESS.exec(plain)?.[0] ?? '').replace(/^mailto:/i, '').replace(/[.>*]+$/, '')
    : '';
  const rest = address
    ? plain
        .replace(/\[?(?:mailto|smtp):/gi, ' ')
        .replace(/>"?@[^\s<>@]{1,60}\s*$/, '>')
        .replaceAll(address, ' ')
    : plain;
  const name = cleanName(rest);
  return { name: name.toLowerCase() === address.toLowerCase() ? '' : name, address: address.toLowerCase() };
}

/** A name without the marks around it: quotes, brackets, "via Google Groups", "on behalf of". */
export function cleanName(text: string): string {
  const plain = text.slice(0, 300);
  return (plain.includes('\\') ? plain.replace(/\\([()"'\\])/g, '$1') : plain)
    .replace(/<[^<>]{0,200}>?/g, ' ')
    .replace(/\(\s*\)|\[\s*\]|\(e-?mail(?: \d)?\)/gi, ' ')
    .replace(/\s+via\s+.{0,100}$/i, '')
    .replace(/^[\s"'“”„«»‘’<>()[\],;:*_|+-]+|[\s"'“”„«»‘’<>([\],;:*_|-]+$/g, '')
    .replace(/^([^()]*)\)$/, '$1')
    .replace(/\s(?:at|AT)\s[A-Z][A-Z\d_]{2,30}$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Cuts at commas or semicolons outside quotes and brackets; "Roth, Dana <dana@x>" is one person. */
function pieces(text: string): string[] {
  const semicolons = cut(text, ';');
  if (semicolons.length > 1) return semicolons.filter((piece) => piece.trim() !== '');
  const found: string[] = [];
  let kept = '';
  for (const piece of cut(text, ',')) {
    const whole = kept ? `${kept},${piece}` : piece;
    // A piece without an address before one with name and address is the last name of it.
    const isLastName = !piece.includes('@') && /^\s*["']?[\p{L}.'’ -]{1,40}$/u.test(piece) && !kept;
    if (isLastName) {
      kept = piece;
      continue;
    }
    const named = /^\s*["']?[\p{L}.'’ -]{1,40}["']?\s*[<[(]/u.test(piece);
    if (kept && !named) found.push(kept, piece);
    else found.push(whole);
    kept = '';
  }
  if (kept) found.push(kept);
  const pieces = found.filter((piece) => piece.trim() !== '');
  // "Roth, Dana": two single words are one person, as directories write names.
  const isDirectoryName = pieces.length === 2 && pieces.every((piece) => /^\s*[\p{L}'’-]{2,40}\s*$/u.test(piece));
  return isDirectoryName ? [text] : pieces;
}

function cut(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === '<' || char === '(' || char === '[') depth++;
    else if (char === '>' || char === ')' || char === ']') depth = Math.max(0, depth - 1);
    else if (char === separator && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
