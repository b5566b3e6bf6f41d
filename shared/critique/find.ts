import type { Sentence } from '#shared/mentorship/sentences.ts';
import type { Said } from './reading.ts';

/** What an author says in a sentence, without what they quote; as long as the sentence, with straight apostrophes. */
export function saidIn(sentence: Sentence): string {
  return sentence.bare.replaceAll('’', "'");
}

/** A pattern for any of these phrases as whole words, in any case. Every gap in a phrase must be bounded. */
export function anyOf(...phrases: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

/** The author's first sentence that matches. */
export function firstThat(said: Said, ...patterns: readonly RegExp[]): Sentence | null {
  return said.body.find((sentence) => matches(sentence, ...patterns)) ?? null;
}

export function matches(sentence: Sentence, ...patterns: readonly RegExp[]): boolean {
  const text = saidIn(sentence);
  return patterns.some((pattern) => pattern.test(text));
}

/** How often a pattern (without the g flag) occurs in a text. */
export function countOf(text: string, pattern: RegExp): number {
  return text.match(new RegExp(pattern.source, `${pattern.flags}g`))?.length ?? 0;
}
