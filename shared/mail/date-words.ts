import { languages } from './languages/index.ts';

/** What a word means as a month or a week day: numbers from 1, Monday first; usually one, more across languages. */
export type Meanings = Pick<ReadonlyMap<string, readonly number[]>, 'get' | 'has' | 'keys'>;

/** Names of months in every language we read, as Intl knows them, and the beginnings that mail clients cut them to. */
export const MONTHS = whenAsked(() => calendarWords('month', 12, (i) => Date.UTC(2021, i, 15)));

/**
 * What a word means as a month to somebody who writes this language: "listopada" is November in Polish and October in
 * Croatian. Undefined where that language has no such word.
 */
export function monthIn(code: string, word: string): number | undefined {
  for (const style of ['long', 'short'] as const) {
    for (const beside of [{}, { day: 'numeric' as const }]) {
      const format = new Intl.DateTimeFormat(code, { month: style, ...beside, timeZone: 'UTC' });
      for (let month = 0; month < 12; month++) {
        const parts = format.formatToParts(Date.UTC(2021, month, 15));
        if (plain(parts.find(({ type }) => type === 'month')?.value ?? '') === word) return month + 1;
      }
    }
  }
  return undefined;
}

/** Names of week days. */
export const WEEKDAYS = whenAsked(() => calendarWords('weekday', 7, (i) => Date.UTC(2021, 1, 1 + i)));

/** Asking Intl for every language takes a while, and most mails that come in are not read so far. */
function whenAsked(make: () => Meanings): Meanings {
  let made: Meanings | undefined;
  const words = () => {
    made ??= make();
    return made;
  };
  return { get: (word) => words().get(word), has: (word) => words().has(word), keys: () => words().keys() };
}

function calendarWords(part: 'month' | 'weekday', count: number, time: (i: number) => number): Meanings {
  const exact = new Map<string, Set<number>>();
  const shortened = new Map<string, Set<number>>();
  const add = (words: Map<string, Set<number>>, word: string, n: number) => {
    const key = plain(word);
    if (key.length < 2 || /^\d/.test(key)) return;
    words.set(key, (words.get(key) ?? new Set()).add(n));
  };
  for (const { code } of languages) {
    for (const style of ['long', 'short'] as const) {
      // With a day beside it, a month takes another case in Slavic languages and Greek.
      for (const beside of part === 'month' ? [{}, { day: 'numeric' as const }] : [{}]) {
        const format = new Intl.DateTimeFormat(code, { [part]: style, ...beside, timeZone: 'UTC' });
        for (let i = 0; i < count; i++) {
          const word = format.formatToParts(time(i)).find(({ type }) => type === part)?.value ?? '';
          add(exact, word, i + 1);
          if (style === 'long' && word.length > 4)
            for (let length = 3; length < Math.min(word.length, 9); length++)
              add(shortened, word.slice(0, length), i + 1);
        }
      }
    }
  }
  // A beginning counts only where no language has it as its own word.
  for (const [word, numbers] of shortened) if (!exact.has(word) && numbers.size === 1) exact.set(word, numbers);
  return new Map([...exact].map(([word, numbers]) => [word, [...numbers]]));
}

function plain(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[.,]+$/, '');
}
