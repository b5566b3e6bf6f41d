import { sentencesOf } from '#shared/mentorship/sentences.ts';
import { marked, type Run } from './parts.ts';
import { QUOTE } from './sections.ts';
import { oneLine, shortened, shortenedBefore } from './words.ts';

/** With less room than this, the words around a quotation say nothing. */
const LEAST_AROUND = 30;

/**
 * A quotation within the whole of its sentence, and marked there; alone, where it is the whole sentence, where it does
 * not stand in the text, or where it is too long for anything else.
 */
export function inItsSentence(quote: string, judged: string): readonly Run[] {
  const words = quote.trim();
  const alone = [shortened(quote, QUOTE)];
  const at = words === '' ? -1 : judged.indexOf(words);
  if (at < 0) return alone;
  const until = at + words.length;
  const touched = sentencesOf(judged).filter(({ start, end }) => start < until && at < end);
  const before = judged.slice(Math.min(at, ...touched.map(({ start }) => start)), at);
  const after = judged.slice(until, Math.max(until, ...touched.map(({ end }) => end)));
  const room = Math.floor((QUOTE - oneLine(words).length) / 2);
  if (room < LEAST_AROUND || (!hasWords(before) && !hasWords(after))) return alone;
  return [
    `${shortenedBefore(before, room)}${/\s$/.test(before) ? ' ' : ''}`,
    marked(words),
    `${/^\s/.test(after) ? ' ' : ''}${shortened(after, room)}`,
  ];
}

/** A full stop, say, is no reason to mark all the rest. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
