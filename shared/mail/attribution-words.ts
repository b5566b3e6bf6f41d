import { VERBS } from './languages/words.ts';

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u;
const words = VERBS.filter((verb) => !CJK.test(verb)).map(escaped);
const signs = VERBS.filter((verb) => CJK.test(verb)).map(escaped);
/** A verb that says that somebody wrote, in any language we know. */
export const VERB = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${words.join('|')})(?:\\(a\\)|/a)?(?![\\p{L}\\p{M}])|(?:${signs.join('|')})`,
  'giu',
);

/** The word a line begins with, whatever marks stand before it. */
export const LEAD = /^[\s\-–—*_#>]*([\p{L}\p{M}]+)/u;

/** That word, in lower case; '' where the line begins with none. */
export function leadOf(text: string): string {
  return (LEAD.exec(text)?.[1] ?? '').normalize('NFC').toLowerCase();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
}
