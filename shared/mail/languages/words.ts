import { languages } from './index.ts';
import type { Field, Language } from './language.ts';

/** A label as a header block writes it, with the languages in which it names this field. */
export interface LabelMeaning {
  readonly field: Field | 'other';
  readonly language: Language;
}

/** Compared without case, accents' composition, or the dots and spaces that clients put after a word. */
export function plainWord(text: string): string {
  if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text.toLowerCase();
  const spaced = text.replace(/\s+/g, ' ').trim().toLowerCase();
  // A Turkish capital İ keeps its dot as a character of its own.
  return spaced.normalize('NFC').replaceAll('\u0307', '').replaceAll('’', "'");
}

/** What each label can mean: "de" is From in French, "a" is To in Spanish. */
export const LABELS: ReadonlyMap<string, readonly LabelMeaning[]> = labels();

/** Words that say somebody wrote, longest first, so that "ha scritto" is not read as a name and "scritto". */
export const VERBS: readonly string[] = wordsOf(({ verbs, rareVerbs = [], verbsToAuthor = [] }) => [
  ...verbs,
  ...rareVerbs,
  ...verbsToAuthor,
]);

/** Those that say it now and then. */
export const RARE_VERBS: ReadonlySet<string> = new Set(wordsOf(({ rareVerbs = [] }) => rareVerbs));

/** What stands before a Message-ID in an attribution. */
export const REFERENCES: readonly string[] = wordsOf(({ references = [] }) => references);

/** Who is written to, before the name. */
export const ADDRESSEE: readonly string[] = wordsOf(({ addressee = [] }) => addressee);

/** Those that say that the one who is written to wrote. */
export const VERBS_TO_AUTHOR: ReadonlySet<string> = new Set(wordsOf(({ verbsToAuthor = [] }) => verbsToAuthor));

/** The language of each verb; the commonest where several share it. */
export const VERB_LANGUAGES: ReadonlyMap<string, Language> = new Map(
  [...languages].reverse().flatMap((language) => language.verbs.map((verb) => [plainWord(verb), language] as const)),
);

/** What stands before a name in an attribution. */
export const TITLES: readonly string[] = wordsOf(({ titles = [] }) => titles);

/** What Lotus Notes says of others under the sender's name. */
export const ASIDES: readonly string[] = wordsOf(({ asides = [] }) => asides);

/** What stands between who sent a mail and whose words it holds, longest first. */
export const BEHALF: readonly string[] = wordsOf(({ behalf = [] }) => behalf);

/** Words an attribution starts with. */
export const LEADS: ReadonlySet<string> = new Set(wordsOf((language) => language.leads));

/** Lines that stand over a forwarded mail. */
export const FORWARDS: ReadonlySet<string> = new Set(wordsOf((language) => language.forwards));

/** Lines that stand over a quoted mail. */
export const ORIGINALS: ReadonlySet<string> = new Set(wordsOf((language) => language.originals));

/** Lines that stand under a forwarded mail. */
export const ENDS: ReadonlySet<string> = new Set(wordsOf((language) => language.ends));

/** The words over the name at the end of a mail. */
export const CLOSINGS: ReadonlySet<string> = new Set(wordsOf((language) => language.closings));

/** How a device's own signature starts (or, in some languages, ends). */
export const MOBILE: readonly string[] = wordsOf((language) => language.mobile);

function labels(): Map<string, LabelMeaning[]> {
  const found = new Map<string, LabelMeaning[]>();
  for (const language of languages) {
    for (const [field, words] of Object.entries(language.labels)) {
      for (const word of words) {
        const meanings = found.get(plainWord(word)) ?? [];
        meanings.push({ field: field as Field | 'other', language });
        found.set(plainWord(word), meanings);
      }
    }
  }
  return found;
}

function wordsOf(words: (language: Language) => readonly string[]): string[] {
  const all = new Set(languages.flatMap((language) => words(language).map(plainWord)));
  return [...all].filter((word) => word !== '').sort((one, other) => other.length - one.length);
}
