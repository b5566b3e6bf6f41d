/** More words of a sentence are not looked at. */
const MOST_WORDS = 120;

/**
 * What of a sentence the model looks at: its words, pairs and triples of them, pairs a little apart, how it begins and
 * ends, how long it is, who does what to whom. Numbers and names stand for their kind, so that one example teaches about
 * all of them. Each feature once, in the order of the sentence.
 */
export function featuresOf(sentence: string): string[] {
  const words = wordsOf(sentence);
  const found = new Set<string>();
  words.forEach((word, i) => {
    found.add(word);
    const stem = stemOf(word);
    if (stem !== word) found.add(`~${stem}`);
    const [next, third, fourth] = [words[i + 1], words[i + 2], words[i + 3]];
    if (next) found.add(`${word} ${next}`);
    if (next && third) {
      found.add(`${word} ${next} ${third}`);
      found.add(`${word} * ${third}`);
    }
    if (fourth) found.add(`${word} ** ${fourth}`);
  });
  for (const count of [1, 2, 3]) if (words.length >= count) found.add(`^${words.slice(0, count).join(' ')}`);
  if (words.length >= 2) found.add(`${words.slice(-2).join(' ')}$`);
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

const ENDINGS = /(?:ing|ed|ies|es|s|ly|er|est|ment|ness|ful)$/;

function stemOf(word: string): string {
  return word.length > 4 ? word.replace(ENDINGS, (ending) => (word.length - ending.length >= 3 ? '' : ending)) : word;
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
