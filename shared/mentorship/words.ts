const STOP = new Set(
  `a about above after again all also am an and any are as at be because been before being but by can could did do does doing done
  down each else ever every few for from get give go going got had has have having he her here hers him his how i if in into is it its
  just let like lot made make many may me might more most much must my need never no nor not now of off on once one only or other our
  out over own please put really said same say see send shall she should so some still such take tell than thank thanks that the their
  them then there these they thing things think this those though through time to too try two under until up upon us use very want was
  way we well were what when where which while who whom whose why will with without would yes yet you your yours mine dear hi hello
  know anything something nothing already first next last look looking come came done did new good great sure`.split(
    /\s+/,
  ),
);

/** The words that carry a sentence's matter, cut to a stem of five letters: enough to match "leaning" with "lean towards". */
export function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (STOP.has(word) || (word.length < 3 && !/\d/.test(word))) continue;
    stems.add(stemOf(word));
  }
  return stems;
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0;
}

function stemOf(word: string): string {
  return word
    .replace(/(?:ing|ed|ies|es|s|ly)$/u, (ending) => (word.length - ending.length >= 3 ? '' : ending))
    .slice(0, 5);
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A count as a sentence has it: in words up to nine. */
export function inWords(n: number): string {
  return NUMBERS[n] ?? String(n);
}
