import { asksAmong } from '#shared/mentorship/asks.ts';
import type { Sentence } from '#shared/mentorship/sentences.ts';
import { stemsOf, wordCount } from '#shared/mentorship/words.ts';
import type { CaseReading } from './reading.ts';

/** Somebody's words within a sentence of ours, on one line and no longer than it bears. */
export function quoted(text: string, limit = 100): string {
  return `“${clipped(text, limit)}”`;
}

/** The mentor's name as the first word of a sentence. */
export function nameFirst({ name }: CaseReading): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** What the thread is about, as its subject says; '' where that says nothing. */
export function topic({ subject }: CaseReading): string {
  const bare = subject.replace(/^(?:\s*(?:re|fwd?|aw|wg|tr|sv|vs|antw|odp|rv)\s*:)+/i, '').trim();
  return stemsOf(bare).size >= 2 ? clipped(bare.replace(/["“”]/g, ''), 60) : '';
}

/** The user's own sentence that says most in particular, to build on; null where none does. */
export function ownMatter({ reply }: CaseReading, except: readonly Sentence[] = []): string | null {
  const asks = new Set(asksAmong(reply.body).map(({ sentence }) => sentence));
  let best: Sentence | null = null;
  let most = 3;
  for (const sentence of reply.body) {
    if (asks.has(sentence) || except.includes(sentence) || wordCount(sentence.text) > 40) continue;
    const weight = stemsOf(sentence.bare).size + 2 * (sentence.bare.match(/\d+/g)?.length ?? 0);
    if (weight > most) [best, most] = [sentence, weight];
  }
  return best ? best.text : null;
}

function clipped(text: string, limit: number): string {
  const line = text.slice(0, 4 * limit).replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line.replace(/[.,;:]$/, '');
  const head = line.slice(0, limit - 1);
  return `${head.slice(0, head.lastIndexOf(' ') > limit / 2 ? head.lastIndexOf(' ') : limit - 1).replace(/[\s,;:–—-]+$/, '')}…`;
}
