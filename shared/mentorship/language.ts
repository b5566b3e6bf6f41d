/** The commonest short words of a language: a text of some length in it can't avoid them. */
const MARKS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('the and to of you i is it that for in my have with was be on are not this your would'.split(' ')),
  de: new Set('der die das und ich ist nicht sie es ein eine zu mit den für auf dass mir haben wie'.split(' ')),
  fr: new Set('le la les et je est vous que de un une pour pas dans ce avec mon sur des votre'.split(' ')),
  es: new Set('el la los y que de en un una es por para con no me se su lo como muy'.split(' ')),
  pt: new Set('o os e que de em um uma é por para com não me se seu como muito eu mais'.split(' ')),
  it: new Set('il lo gli e che di un una è per con non mi si sono come più della ho questo'.split(' ')),
  nl: new Set('de het en ik een is dat van niet je te met voor op zijn maar heb u aan ook'.split(' ')),
};

/** The language a text seems to be in ('en', 'de'...), or null where it is too short or none that we know. */
export function languageOf(text: string): string | null {
  const words =
    text
      .slice(0, 6000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(MARKS).map(([language, marks]) => ({
    language,
    hits: words.filter((word) => marks.has(word)).length,
  }));
  const best = counts.reduce((one, other) => (other.hits > one.hits ? other : one));
  return best.hits >= 2 && best.hits * 12 >= words.length ? best.language : null;
}

const SCRIPTS = ['Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Han', 'Hiragana', 'Hangul', 'Devanagari', 'Thai'] as const;

/** What a text that is not English seems to be written in, in words: "German", "a language in Cyrillic letters". */
export function languageName(text: string): string {
  const language = languageOf(text);
  if (language) return new Intl.DisplayNames('en', { type: 'language' }).of(language)!;
  const sample = text.slice(0, 6000);
  const script = SCRIPTS.find((name) => new RegExp(`\\p{Script=${name}}`, 'u').test(sample));
  if (script === 'Hiragana' || (script === 'Han' && /\p{Script=Hiragana}/u.test(sample))) return 'Japanese';
  if (script === 'Han') return 'Chinese';
  if (script === 'Hangul') return 'Korean';
  return script ? `a language in ${script} letters` : 'another language than English';
}

/** Whether a text can be read as English: it seems so, or it is too short to tell and written in Latin letters. */
export function seemsEnglish(text: string): boolean {
  const language = languageOf(text);
  if (language) return language === 'en';
  const sample = text.slice(0, 6000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin >= letters * 0.9 && (sample.match(/\p{L}+/gu)?.length ?? 0) < 12;
}
