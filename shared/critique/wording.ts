import { asksAmong } from '#shared/mentorship/asks.ts';
import type { Sentence } from '#shared/mentorship/sentences.ts';
import { stemsOf, wordCount } from '#shared/mentorship/words.ts';
import type { CaseReading } from './reading.ts';

/** Somebody's words within a sentence of ours, on one line and no longer than it bears. */
export function quoted(text: string, limit = 100): string {
  return `“${inner(text, limit)}”`;
}

/** The same within words that we put into the user's mouth, which stand in double quotation marks already. */
export function quotedWithin(text: string, limit = 100): string {
  return `‘${inner(text, limit)}’`;
}

/** The mentor's name as the first word of a sentence. */
export function nameFirst({ name }: CaseReading): string {
  return capital(name);
}

/** Words to say to the mentor, as the user addresses them: “Ms Aldana, may I...”. */
export function say({ address }: CaseReading, words: string): string {
  return `“${address ? `${address}, ${words}` : capital(words)}”`;
}

/** What the thread is about, in the words of its subject: “about ‘Territory split’”; '' where that is no plain name. */
export function aboutTopic({ subject }: CaseReading): string {
  const bare = subject.replace(/^(?:\s*(?:re|fwd?|aw|wg|tr|sv|vs|antw|odp|rv)\s*:)+/i, '').trim();
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N} '’-]{3,60}$/u.test(bare) && stemsOf(bare).size >= 2 && !NO_TOPIC.test(bare);
  return isPlain ? `about ${quotedWithin(bare, 60)}` : '';
}

const NO_TOPIC =
  /\b(?:hello|hi|greetings?|introduction|intro|question|request|urgent|help|mentor\w*|thank\w*|i|you|we|me|my|quick|from)\b/i;

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

function inner(text: string, limit: number): string {
  const start = text.slice(0, 4 * limit).replace(/["“”]/g, "'");
  return clipped(start.replace(/^[-–—•*\s]*(?:\(?(?:\d{1,2}|\p{Ll})[.)]\s+)?/u, ''), limit);
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function clipped(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line.replace(/[.,;:]$/, '');
  const head = line.slice(0, limit - 1);
  const end = head.lastIndexOf(' ') > limit / 2 ? head.lastIndexOf(' ') : head.length;
  return `${head.slice(0, end).replace(/[\s,;:–—\uD800-\uDBFF-]{1,9}$/, '')}…`;
}
