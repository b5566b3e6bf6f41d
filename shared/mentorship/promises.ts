import * as chrono from 'chrono-node/en';
import type { PromiseMade } from '#shared/critique/review.ts';
import { bodyOf, sentencesOf } from './sentences.ts';

const SOON =
  '(?:tonight|tomorrow|this (?:week|weekend|evening|afternoon)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|next (?:week|month|mon|tues|wednes|thurs|fri|satur|sun)|(?:at )?\\d{1,2} ?(?:am|pm)|by (?:mon|tues|wednes|thurs|fri|satur|sun|the \\d))';
/** What the user binds themselves to: said with a will, or as what is coming. */
const PROMISE = [
  /\b(?:i|we)(?:'ll| will| shall|'m going to| am going to|'re going to)(?: (?:also|then|definitely|certainly|still|gladly|now|just|do my best to|try to|make sure (?:to|i)))* (?!(?:tell you (?:that|how)|be (?:in (?!touch)|free|around|away|out of)|hold (?:it|that|this) against|be (?:straight|honest|frank|grateful|happy|glad|sorry|a|an|the|on|able|too|so|more|less|better|very|in touch if)|understand|never|not|always|admit|leave you|stop|wait|have (?:to|a|an|no|one|two|three)|need|probably|perhaps|maybe|treasure|remember|miss|love|like|lose|see|know|want|eat|feel|get (?:a|the|used)|find|hear|die|say|confess|keep it (?:short|tiny|brief|small))\b)\p{L}+/iu,
  /\b(?:i|we)(?:'ll| will) be (?:there|at your|with you|outside|ready|back (?:to you|with))\b|\bi won't (?!(?:lie|pretend|hold|keep you|take up|bore|bother|go into|forget|deny|argue|complain)\b)\p{L}+|\bi promise\b|\bpromise[.!]*$/iu,
  /\bwill (?:come|go|reach|be (?:sent|posted)) (?:(?:to|by post to) )?you\b/i,
  /\byou(?:'ll| will| shall) (?:get|have|receive|hear|find|see) (?!(?:that|why|what|how|to|from (?:it|this)|in (?:it|this))\b)/i,
  // What is under way, or spoken of as if it were: "drafting it this week", "I call you on Friday".
  new RegExp(
    `^\\W*(?:(?:and|but|so|then|also),? )?(?:i(?:'m| am) )?(?!(?:being|having|hoping|thinking|waiting|looking|wondering|feeling|working|seeing|speaking|talking|meeting|struggling|during|morning|evening)\\b)\\p{L}{2,}ing\\b(?! (?:at|to|in|for|about|is|was|were|has)\\b)[^.?!]{0,80}\\b${SOON}`,
    'iu',
  ),
  new RegExp(
    `\\bi (?:call|ring|send|write|bring|come|report|start|try|test|show|tell|mail|phone)\\b[^.?!]{0,80}\\b${SOON}`,
    'iu',
  ),
  new RegExp(
    `\\bi(?:'m| am) (?!(?:being|having|hoping|thinking|waiting|looking|wondering|feeling|working|seeing|speaking|talking|meeting|going|leaving)\\b)\\p{L}{2,}ing (?:it|them|this|that|the|you|my|your|two|both|all)\\b[^.?!]{0,60}\\b${SOON}`,
    'iu',
  ),
  /^\W*(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[^.?!]{0,40}, i (?:call|ring|send|write|bring|come|report|start|test|show|phone)\b/i,
  // Settled in a few words: "Friday it is, with the two pages."
  /^\W*(?:\p{L}+ ){1,3}it is[,.:]/iu,
  /(?:^|[.,;:] |\band )will (?:\p{L}+ )?(?:send|do|let|lose|try|report|get|bring|fix|write|share|ring|call|keep|make|check|ask|cut|add|change|move|start|finish|rewrite|tell)\b/iu,
];
const CONDITIONAL =
  /\b(?:let me know|tell me|send me|say|show me)\b[^.?!]{0,60}\band i(?:'ll| will)\b|\b(?:if|unless) (?:i|you(?!(?:'d| would)? (?:like|want|wish)(?! (?:it|this|that|them)\b))|not|it|that|so|they|he|she|this|there)\b|\bwhatever you\b|\?\s*$/i;
/** A condition of something else, put behind: "..., and if you have the key I come in by the yard". */
const ALSO_IF = /, (?:and|but) if you [^?]{0,200}$/i;
/** A mail with more is a list, not promises; the rest is left. */
const MOST = 12;

/** What the user promises in a message, in their words, with the day it names, read against the message's own date. */
export function promisesIn(text: string, date: string | null): PromiseMade[] {
  const found: PromiseMade[] = [];
  for (const sentence of bodyOf(sentencesOf(text))) {
    const said = sentence.bare.replaceAll('’', "'").replace(ALSO_IF, '');
    if (sentence.text.length > 400 || CONDITIONAL.test(said) || !PROMISE.some((pattern) => pattern.test(said)))
      continue;
    const due = dueOf(sentence.text, date);
    found.push(due ? { quote: sentence.text, due } : { quote: sentence.text });
    if (found.length === MOST) break;
  }
  return found;
}

/** The day (or moment) a sentence names, as its author meant it: in the offset of the message's own date. */
export function dueOf(sentence: string, date: string | null): string | undefined {
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
