import { convert } from 'html-to-text';
import type { LetterContent } from '#shared/letters/letter.ts';

/** What somebody reads who sees only the HTML. */
export function wordsOfHtml({ html }: LetterContent): string {
  const selectors = [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'h2', options: { uppercase: false } },
    { selector: 'hr', format: 'skip' },
  ];
  // By its default, html-to-text drops zero-width spaces too; a browser keeps them.
  return unmarked(convert(html, { wordwrap: false, selectors, whitespaceCharacters: ' \t\r\n\f' }));
}

/** What somebody reads who sees only the text. */
export function wordsOfText({ text }: LetterContent): string {
  return unmarked(text);
}

/** Without white space and what marks quotations, items and headings: each rendering has its own. */
function unmarked(text: string): string {
  return text.replace(/[\s>*-]+/g, '');
}
