// Control characters (tabs and line ends are turned into spaces before), and the marks that turn the reading direction
// of whatever follows them: a quotation must not reach beyond its end.
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;

/** Words as one line: what a letter shows of anybody's text. Nothing in them can look like the letter's own layout. */
export function oneLine(text: string): string {
  return onOneLine(text).trim();
}

/** The same for a run of words that may begin or end in a space. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(LONE_SURROGATE, '\ufffd').replace(UNSEEN, '').replace(/ +/g, ' ');
}

/** Words as one line of at most `limit` characters, cut at a word, with an ellipsis where something is left out. */
export function shortened(text: string, limit: number): string {
  const line = oneLine(text);
  const characters = [...line.slice(0, 2 * limit + 2)];
  if (characters.length <= limit) return line;
  const head = characters.slice(0, limit - 1).join('');
  const atWord = characters[limit - 1] === ' ' ? head : head.slice(0, head.lastIndexOf(' ') + 1);
  // One endless word (a link, or a script without spaces) is cut where it is.
  return `${(atWord.trim().length > limit / 2 ? atWord : head).replace(/[\s,;:–—-]+$/, '')}…`;
}

/** The same from its end: the last words, after an ellipsis where something is left out. */
export function shortenedBefore(text: string, limit: number): string {
  const characters = [...oneLine(text.slice(-2 * limit - 2))];
  if (characters.length < limit && text.length <= 2 * limit + 2) return characters.join('');
  const tail = characters.slice(1 - limit).join('');
  const atWord = tail.slice(tail.indexOf(' ') + 1);
  return `…${(atWord.length > limit / 2 ? atWord : tail).replace(/^[\s,;:–—-]+/, '')}`;
}

/** As the first words of a sentence; an address stays as it is written. */
export function capitalised(text: string): string {
  if (/^[^\s“”]+@/.test(text)) return text;
  const [first = ''] = text;
  return first.toLocaleUpperCase('en') + text.slice(first.length);
}

/** As a whole sentence: a capital first, and an end. */
export function sentence(text: string): string {
  return capitalised(/[.!?…]["”’)]*$/.test(text) || text === '' ? text : `${text}.`);
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "one thing", "three things", "12 things". */
export function count(n: number, thing: string): string {
  return `${spelled(n)} ${thing}${n === 1 ? '' : 's'}`;
}

/** "three", "12". */
export function spelled(n: number): string {
  return SMALL[n] ?? String(n);
}
