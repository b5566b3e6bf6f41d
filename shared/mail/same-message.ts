import type { Message, Person } from './message.ts';
import { isSameName } from './resolve-people.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** Words that say too little to tell one message from another. */
const FEW_WORDS = 5;
/** Share of words that a quoted copy keeps when its program wraps, cuts and links them anew. */
const ALIKE = 0.85;

/**
 * Whether two readings are of one message: the same Message-ID, or the same author with much the same words at about the
 * same time. A quotation gives its date without a zone, so that two copies may be some hours apart, but never minutes:
 * two "Thanks!" are two.
 */
export function isSameMessage(one: Message, other: Message): boolean {
  if (one.messageId && other.messageId) return one.messageId === other.messageId;
  if (!mayBeSame(one.from, other.from) || !isNear(one, other)) return false;
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (words.length < FEW_WORDS || others.length < FEW_WORDS) {
    return words.join(' ') === others.join(' ') && isSameMinute(one, other);
  }
  return likeness(words, others) >= ALIKE;
}

function mayBeSame(one: Person, other: Person): boolean {
  if (one.address && other.address) return one.address === other.address;
  if (one.name && other.name) return isSameName(one.name, other.name);
  // One of them is unknown: then the words decide.
  return true;
}

function isNear(one: Message, other: Message): boolean {
  const apart = distance(one, other);
  return apart === null || apart <= DAY + 60 * MINUTE;
}

/** The same minute of some hour; zones differ by quarters of an hour. */
function isSameMinute(one: Message, other: Message): boolean {
  const apart = distance(one, other);
  if (apart === null) return true;
  const rest = apart % (15 * MINUTE);
  return Math.min(rest, 15 * MINUTE - rest) < MINUTE;
}

function distance(one: Message, other: Message): number | null {
  if (!one.date || !other.date) return null;
  const apart = Math.abs(Date.parse(one.date) - Date.parse(other.date));
  return Number.isNaN(apart) ? null : apart;
}

/** The words of messages that have been compared before: one is often held against hundreds. */
const known = new WeakMap<Message, readonly string[]>();

function wordsOf(message: Message): readonly string[] {
  const words =
    known.get(message) ??
    message.text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ??
    [];
  known.set(message, words);
  return words;
}

/** Words in common over the shorter of the two, counted with repetition; one may have lost its end, not its middle. */
function likeness(words: readonly string[], others: readonly string[]): number {
  const [short, long] = words.length <= others.length ? [words, others] : [others, words];
  if (short.length < long.length * 0.5) return 0;
  const left = new Map<string, number>();
  for (const word of long) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of short) {
    const n = left.get(word) ?? 0;
    if (n > 0) shared++;
    left.set(word, n - 1);
  }
  return shared / short.length;
}
