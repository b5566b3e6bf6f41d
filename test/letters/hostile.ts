import { expect } from 'vitest';
import type { LetterContent } from '#shared/letters/letter.ts';
import { wordsOfHtml, wordsOfText } from './reading.ts';

export const HOSTILE = '<script>alert("x")</script>\r\nBcc: all@evil.example\n> & \'quoted\' \u202egnihtemos\0';

const OURS = new Set('body div h1 p h2 blockquote ul li hr a strong u span br table tr td html'.split(' '));

/** Words of anybody's stay words: no element, no link but to us, no line of the subject's, the same in both renderings. */
export function expectHarmless(letter: LetterContent): void {
  const body = letter.html.slice(letter.html.indexOf('<body'));
  const tags = [...body.matchAll(/<\/?([a-z0-9]+)/gi)].map((found) => found[1]!);
  expect(tags.filter((tag) => !OURS.has(tag))).toEqual([]);
  expect(body).not.toMatch(/href="(?!mailto:)/);
  expect(`${letter.subject}${letter.text}${letter.html}`).not.toMatch(/[\u202a-\u202e\0]/);
  expect(letter.subject).not.toMatch(/[\r\n]/);
  expectSame(letter);
}

export function expectSame(letter: LetterContent): void {
  expect(wordsOfHtml(letter)).toBe(wordsOfText(letter));
}

/** A letter's text without its line breaks. */
export function flat({ text }: LetterContent): string {
  return text.replace(/\s+/g, ' ').trim();
}
