import { type Ask, asksAmong } from '#shared/mentorship/asks.ts';
import { wordCount } from '#shared/mentorship/words.ts';
import type { Act } from './acts/act.ts';
import { actsIn } from './acts/acts-in.ts';
import type { Acts } from './acts/model.ts';
import type { Said } from './reading.ts';

/** Acts that want something of the mentor, each with the probability from which on they do whatever their form. */
const WANT: readonly (readonly [Act, number])[] = [
  ['specific-ask', 0.7],
  ['general-ask', 0.7],
  ['hand-over', 0.65],
  ['big-ask', 0.8],
  ['seeks-criticism', 0.7],
];
/** So little of any of them, and an order is none to the mentor. */
const HARDLY = 0.02;
const LEAST_WORDS = 5;
/** An ask that has no form of one is at least said to the mentor. */
const TO_THEM = /\b(?:you|your|yours|u|ur|please|kindly)\b/i;
/** "You need to register a company" pushes, and asks nothing. */
const PUSHES = 0.6;

/** What a message asks of the mentor: what has the form of an ask, and what does what asks do in another form. */
export function askedIn(said: Said): readonly Ask[] {
  const formed = new Map(asksAmong(said.body).map((ask) => [ask.sentence, ask]));
  return actsIn(said).flatMap(({ sentence, acts }): Ask[] => {
    const ask = formed.get(sentence);
    if (ask && ask.how !== 'question' && acts.pitch >= PUSHES && acts.pitch > wanting(acts)) return [];
    if (ask) return ask.how === 'imperative' && wanting(acts) < HARDLY ? [] : [ask];
    const wants =
      TO_THEM.test(sentence.bare) &&
      wordCount(sentence.bare) >= LEAST_WORDS &&
      WANT.some(([act, from]) => acts[act] >= from);
    return wants && acts.report < acts['specific-ask'] + 0.5 ? [{ sentence, how: 'indirect' }] : [];
  });
}

function wanting(acts: Acts): number {
  return Math.max(...WANT.map(([act]) => acts[act]), acts.bounded, acts.unprepared, acts.presumes, acts.heavy);
}
