/** A sentence where it stands. `text` is `source.slice(start, end)`. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The text with everything between quotation marks blanked out, letter for letter: what the author says themselves. */
  readonly bare: string;
  /** It stands in a quoted line (`> ...`), so it is not the author's. */
  readonly quoted: boolean;
  readonly role: 'greeting' | 'body' | 'closing';
}

/** Nobody's mail to a mentor is longer; what comes after is not read, so hostile text costs no time. */
const READ_LIMIT = 40_000;
const MOST_SENTENCES = 1000;
/** A "sentence" longer than this is a wall of text and is cut at a space, or after twice as much wherever it is. */
const LONGEST = 1500;
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st sr jr rev fr vs etc approx no fig figs eq pp p vol ca cf resp dept est inc ltd e.g i.e eg ie a.m p.m p.s'.split(
    ' ',
  ),
);
const GREETING =
  /^(?:hi|hello|hey|dear|hiya|good (?:morning|afternoon|evening)|greetings|salam|salut|bonjour|hallo|liebe[rs]?|hola)\b/i;
const CLOSING =
  /^(?:(?:many |warm |kind |best |with |my |all the )*(?:thanks|regards|wishes|cheers|best|love|sincerely|gratitude|greetings)|yours(?: \w+)?|thank you|respectfully(?: yours)?|cordially|sincerely|talk soon|take care|sent from my \w+)[\s\p{P}]*$/iu;

/** The sentences of a text in order, in linear time. Greeting lines and the closing lines are set apart by `role`. */
export function sentencesOf(source: string): Sentence[] {
  const text = source.slice(0, READ_LIMIT);
  const found: Sentence[] = [];
  let offset = 0;
  let block = -1;
  const flush = (end: number) => {
    if (block >= 0) splitBlock(text, block, end, found);
    block = -1;
  };
  for (const line of text.split('\n')) {
    const end = offset + line.length;
    const bare = line.trim();
    if (bare === '') flush(offset);
    else if (bare.startsWith('>')) {
      flush(offset);
      add(text, offset, end, found, true);
    } else if (block < 0) block = offset;
    else if (!continues(text, block, offset, bare)) {
      flush(offset);
      block = offset;
    }
    offset = end + 1;
  }
  flush(text.length);
  return withRoles(found.slice(0, MOST_SENTENCES));
}

/** The author's own sentences: not quoted, neither greeting nor closing. */
export function bodyOf(sentences: readonly Sentence[]): Sentence[] {
  return sentences.filter((sentence) => sentence.role === 'body' && !sentence.quoted);
}

/** A line continues the one before where that was full and left its sentence open: a mail wrapped by its program. */
function continues(text: string, block: number, offset: number, line: string): boolean {
  const before = text.slice(Math.max(block, text.lastIndexOf('\n', offset - 2) + 1), offset - 1).trimEnd();
  return before.length >= 50 && !/^(?:[-*•]|\(?\w{1,2}[.)]\s)/.test(line);
}

function splitBlock(text: string, start: number, end: number, found: Sentence[]): void {
  let from = start;
  for (let i = start; i < end; i++) {
    const tooLong = i - from > LONGEST && (/\s/.test(text[i]!) || (i - from > 2 * LONGEST && !isTail(text, i + 1)));
    if (!tooLong && !'.!?…'.includes(text[i]!)) continue;
    let stop = i + 1;
    while (stop < end && '.!?…)"”’\''.includes(text[stop]!)) stop++;
    if (!tooLong && stop < end && !/\s/.test(text[stop]!)) {
      i = stop - 1;
      continue;
    }
    if (!tooLong && text[i] === '.' && stop === i + 1 && isAbbreviation(text, from, i, stop, end)) continue;
    add(text, from, stop, found, false);
    from = stop;
    i = stop - 1;
  }
  add(text, from, end, found, false);
}

/** Whether a character is the second half of one (an emoji's, say), which must not be cut off. */
function isTail(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '');
}

function isAbbreviation(text: string, from: number, dot: number, stop: number, end: number): boolean {
  const word = /[\p{L}\p{N}.]{1,8}$/u.exec(text.slice(Math.max(from, dot - 8), dot))?.[0] ?? '';
  if (ABBREVIATIONS.has(word.toLowerCase())) return true;
  const alone = text.slice(from, dot).trim() === word;
  if (alone && /^(?:\d{1,2}|\p{L})$/u.test(word)) return true;
  // "J. Smith" is one name, "8 a.m. on Friday" goes on in lower case.
  return /^\p{Lu}$/u.test(word) && word !== 'I' && stop < end && /^\s\p{Lu}\p{Ll}/u.test(text.slice(stop, stop + 3));
}

function add(text: string, from: number, to: number, found: Sentence[], quoted: boolean): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  if (end <= start) return;
  const own = text.slice(start, end);
  found.push({ start, end, text: own, bare: withoutQuotations(own), quoted, role: 'body' });
}

function withoutQuotations(text: string): string {
  return text.replace(/"[^"]{1,600}"|“[^“”]{1,600}”|«[^«»]{1,600}»/gu, (quoted) => quoted.replace(/[^\s?]/gu, ' '));
}

/** "Dear Chidi, fifty words." greets and goes on: its greeting is cut off. */
const GREETS_AND_GOES_ON =
  /^((?:hi|hello|hey|dear|hiya|greetings|salam|salut|bonjour|hallo|liebe[rs]?|hola)(?: [\p{L}.'’-]{1,30}){0,4},) \S+ \S/iu;

function withRoles(all: Sentence[]): Sentence[] {
  const sentences = greetingApart(all);
  const roles = sentences.map((s) => s.role);
  const first = sentences.findIndex((s) => !s.quoted);
  if (first >= 0 && isGreeting(sentences[first]!.text)) roles[first] = 'greeting';
  // Closing words, and the names and short lines under them; a question or a postscript under them is the author's still.
  for (let i = sentences.length - 1; i > first && i >= sentences.length - 6; i--) {
    const below = sentences[i + 1];
    if (CLOSING.test(sentences[i]!.text)) roles[i] = 'closing';
    else if ((!below || roles[i + 1] === 'closing') && isName(sentences[i]!.text)) roles[i] = 'closing';
  }
  for (let i = Math.max(first + 1, sentences.length - 6); i < sentences.length; i++)
    if (roles[i - 1] === 'closing' && isSignatureLine(sentences[i]!.text)) roles[i] = 'closing';
  return sentences.map((s, i) => ({ ...s, role: roles[i]! }));
}

function greetingApart(sentences: Sentence[]): Sentence[] {
  const at = sentences.findIndex((s) => !s.quoted);
  const first = sentences[at];
  const greeting = first && GREETS_AND_GOES_ON.exec(first.text)?.[1];
  if (!first || !greeting) return sentences;
  const { start, end, text, bare } = first;
  const cut = greeting.length;
  const rest = cut + 1;
  const head: Sentence = { ...first, end: start + cut, text: greeting, bare: bare.slice(0, cut), role: 'greeting' };
  const tail: Sentence = { ...first, start: start + rest, end, text: text.slice(rest), bare: bare.slice(rest) };
  return [...sentences.slice(0, at), head, tail, ...sentences.slice(at + 1)];
}

function isGreeting(text: string): boolean {
  return (text.length < 60 && text.endsWith(',')) || (text.length < 45 && GREETING.test(text) && !text.includes('?'));
}

function isSignatureLine(text: string): boolean {
  return text.length < 60 && !/[.?!]$/.test(text) && !/^p\.? ?s\b/i.test(text);
}

function isName(text: string): boolean {
  return /^[-–—\s]*(?:\p{Lu}[\p{L}'’.-]{0,20}\s?){1,4}x{0,3}$/u.test(text) && !/[?!]|\p{L}{2}\.$/u.test(text);
}
