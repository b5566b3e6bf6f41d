import { stemOf } from './stem.ts';
import { classesOf, stemClassesOf } from './word-classes.ts';

/** More words of a sentence are not looked at. */
const MOST_WORDS = 120;

/**
 * What of a sentence the models look at: its words cut to their stems, pairs and triples of them, pairs with one between,
 * what the words mean (word-classes.ts), how it begins and ends, how long it is, who does what to whom. Numbers and names
 * stand for their kind, so that one example teaches about all of them. Each feature once, in the order of the sentence.
 */
export function featuresOf(sentence: string): string[] {
  const words = wordsOf(sentence);
  const stems = words.map(stemOf);
  const found = new Set<string>();
  stems.forEach((stem, i) => {
    found.add(stem);
    const [next, third] = [stems[i + 1], stems[i + 2]];
    if (next) found.add(`${stem} ${next}`);
    if (next && third) found.add(`${stem} ${next} ${third}`).add(`${stem} * ${third}`);
    for (const kind of kindsAt(words, i)) found.add(`<${kind}>`);
  });
  for (const count of [1, 2, 3]) if (stems.length >= count) found.add(`^${stems.slice(0, count).join(' ')}`);
  if (stems.length >= 2) found.add(`${stems.slice(-2).join(' ')}$`);
  found.add(`#${lengthOf(words.length)}`);
  for (const who of subjectsOf(words)) found.add(`@${who}`);
  return [...found];
}

/** Words in lower case; numbers, names and links by their kind, marks that say something as words. */
export function wordsOf(sentence: string): string[] {
  const words: string[] = [];
  const plain = sentence.slice(0, 1500).replaceAll('’', "'");
  for (const { 0: token, index } of plain.matchAll(
    /https?:\/\/\S+|\d[\d.,:/-]*\p{L}{0,3}|\p{L}[\p{L}\p{M}']*(?:-\p{L}+)*|[?!]+|\.{3}|…|[:;()"]/gu,
  )) {
    if (words.length >= MOST_WORDS) break;
    if (token.startsWith('http')) words.push('<link>');
    else if (/^\d/.test(token)) words.push('<number>');
    else if (/^[?!]+$/.test(token)) words.push(token.length > 1 ? `${token[0]}+` : token);
    else if (
      index > 0 &&
      /^\p{Lu}\p{Ll}/u.test(token) &&
      !/[.?!:"“]\s*$/.test(plain.slice(Math.max(0, index - 3), index))
    )
      words.push('<name>');
    else words.push(token.toLowerCase());
  }
  return words;
}

/** What the word at a place means, by itself and with the one or two after it. */
function kindsAt(words: readonly string[], i: number): readonly string[] {
  const pair = `${words[i]}_${words[i + 1]}`;
  return [...stemClassesOf(words[i]!), ...classesOf(pair), ...classesOf(`${pair}_${words[i + 2]}`)];
}

function lengthOf(count: number): string {
  if (count <= 3) return 'tiny';
  if (count <= 8) return 'short';
  if (count <= 18) return 'middle';
  return count <= 32 ? 'long' : 'endless';
}

/** Who stands in the sentence, and who first. */
function subjectsOf(words: readonly string[]): string[] {
  const people = words.flatMap((word) => PEOPLE.get(word) ?? []);
  const kinds = new Set(people);
  return [...kinds, `${[...kinds].sort().join('+')}`, `first ${people[0] ?? 'nobody'}`];
}

const PEOPLE: ReadonlyMap<string, string> = new Map([
  ...['i', "i'm", "i've", "i'd", "i'll", 'me', 'my', 'mine', 'myself'].map((word) => [word, 'me'] as const),
  ...['you', "you're", "you've", "you'd", "you'll", 'your', 'yours', 'u', 'ur', 'yourself'].map(
    (word) => [word, 'you'] as const,
  ),
  ...['we', "we're", "we've", "we'd", "we'll", 'us', 'our', 'ours'].map((word) => [word, 'we'] as const),
  ...['he', 'she', 'they', 'him', 'her', 'them', 'his', 'their', 'people', 'everyone', 'everybody'].map(
    (word) => [word, 'they'] as const,
  ),
]);
