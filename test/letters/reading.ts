import { convert } from 'html-to-text';
import type { LetterContent } from '#shared/letters/letter.ts';

/** What somebody reads who sees only the HTML. */
export function wordsOfHtml(letter: LetterContent): string {
  return unmarked(htmlAsText(letter));
}

/** The same with its white space. */
export function htmlAsText({ html }: LetterContent): string {
  const selectors = [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'h1', options: { uppercase: false } },
    { selector: 'h2', options: { uppercase: false } },
    { selector: 'hr', format: 'skip' },
  ];
  // By its default, html-to-text drops zero-width spaces too; a browser keeps them.
  return convert(html, { wordwrap: false, selectors, whitespaceCharacters: ' \t\r\n\f' });
}

/** What somebody reads who sees only the text. */
export function wordsOfText({ text }: LetterContent): string {
  return unmarked(text);
}

/** One blank between words, and none of the marks that each rendering has for itself. For letters of friendly words. */
export function spaced(text: string): string {
  return text
    .replace(/^ *(?:>|\* |- |-{3,}$)/gm, '')
    .replace(/[*\u2581-\u2588]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** Without white space, drawn bars, and what marks quotations, items and headings: each rendering has its own. */
function unmarked(text: string): string {
  return text.replace(/[\s>*\u2581-\u2588-]+/g, '');
}
