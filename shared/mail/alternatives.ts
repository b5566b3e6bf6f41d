import { htmlLines } from './html-lines.ts';
import type { Line } from './line.ts';
import { textLines } from './text-lines.ts';

/** Less text than this share of the HTML is a stub: "Your program can't show HTML." */
const LEAST_TEXT = 0.8;
/** With more text than this beside it, the HTML has nothing of its own. */
const MOST_TEXT = 1.02;
const LINK = /<?(?:https?:\/\/|mailto:|cid:)[^\s<>]{1,500}>?/gi;
/** So many words that stand in the HTML alone, and such a share of its words, are damage, or another letter. */
const MOST_ODD_WORDS = 3;
const MOST_ODD_SHARE = 0.03;
/** Words that are compared at most. */
const LONGEST = 40_000;

/**
 * The lines of the better one of two parts that should say the same. HTML says more about itself: where quotations begin,
 * and where a line ended by its author's will. Text serves where the HTML has lost most of the words, or where it has
 * words that the text has not: programs make the text of the HTML, so that such words came into it on the way.
 */
export function betterLines({ text, html }: { readonly text: string; readonly html: string }): Line[] {
  if (!html) return textLines(text);
  const lines = htmlLines(html);
  if (!text) return lines;
  let rich = 0;
  for (const line of lines) rich += weightOf(line.text);
  const raw = weightOf(text);
  if (rich * 2 < raw) return textLines(text);
  // Programs put the address behind each link into the text.
  const bare = raw <= rich * MOST_TEXT || !text.includes(':') ? raw : weightOf(text.replace(LINK, ''));
  const isWhole = bare <= rich * MOST_TEXT && bare >= rich * LEAST_TEXT;
  return isWhole && hasOddWords(lines, text) ? textLines(text) : lines;
}

/** How much is written, without white space and quote marks. */
function weightOf(text: string): number {
  let weight = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 32 && code !== 62 && code !== 0xa0) weight++;
  }
  return weight;
}

function hasOddWords(lines: readonly Line[], text: string): boolean {
  const left = new Map<string, number>();
  for (const word of wordsOf(text)) left.set(word, (left.get(word) ?? 0) + 1);
  const words = wordsOf(lines.map((line) => line.text).join('\n'));
  let odd = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    else odd++;
  }
  return odd >= MOST_ODD_WORDS && odd >= words.length * MOST_ODD_SHARE;
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .slice(0, LONGEST)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
