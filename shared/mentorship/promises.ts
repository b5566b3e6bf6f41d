import * as chrono from 'chrono-node';
import type { PromiseMade } from '#shared/critique/review.ts';
import { bodyOf, sentencesOf } from './sentences.ts';

const PROMISE =
  /\b(?:i|we)(?:'ll| will| shall|'m going to| am going to)(?: (?:also|then|definitely|certainly|keep|still|gladly))* (?!(?:be (?:honest|frank|grateful|happy|glad|in touch if)|understand|never|not|always|admit|leave you|stop|wait|have to|probably|perhaps|maybe)\b)\p{L}+|\b(?:you'll|you will|you shall) (?:get|have|receive)\b|\bi promise\b|(?:^|[.,;] )will (?:send|do|let|lose|try|report|get|bring|fix|write|share|ring|call)\b/iu;
const CONDITIONAL = /\bif (?:you|not|it|that|so|they|he|she|this|there)\b|\?\s*$/i;
/** A mail with more is a list, not promises; the rest is left. */
const MOST = 12;

/** What the user promises in a message, in their words, with the day it names, read against the message's own date. */
export function promisesIn(text: string, date: string | null): PromiseMade[] {
  const found: PromiseMade[] = [];
  for (const sentence of bodyOf(sentencesOf(text))) {
    const said = sentence.bare.replaceAll('’', "'");
    if (sentence.text.length > 400 || CONDITIONAL.test(said) || !PROMISE.test(said)) continue;
    const due = dueOf(sentence.text, date);
    found.push(due ? { quote: sentence.text, due } : { quote: sentence.text });
    if (found.length === MOST) break;
  }
  return found;
}

/** The day (or moment) a sentence names, as its author meant it: in the offset of the message's own date. */
function dueOf(sentence: string, date: string | null): string | undefined {
  const written = date ? new Date(date) : null;
  if (!written || Number.isNaN(written.getTime())) return undefined;
  const minutes = offsetOf(date!);
  const named = chrono.parse(sentence, { instant: written, timezone: minutes }, { forwardDate: true }).at(-1);
  if (!named || (!named.start.isCertain('day') && !named.start.isCertain('weekday'))) return undefined;
  if (named.start.isCertain('hour')) return named.start.date().toISOString();
  const part = (name: 'year' | 'month' | 'day') => String(named.start.get(name)).padStart(2, '0');
  return `${part('year')}-${part('month')}-${part('day')}`;
}

function offsetOf(date: string): number {
  const found = /([+-])(\d\d):?(\d\d)$/.exec(date);
  return found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) : 0;
}
