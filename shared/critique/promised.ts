import { isQuestion } from '#shared/mentorship/asks.ts';
import { dueOf, promisesIn } from '#shared/mentorship/promises.ts';
import type { Sentence } from '#shared/mentorship/sentences.ts';
import { wordCount } from '#shared/mentorship/words.ts';
import { ACTS } from './acts/act.ts';
import { actsIn } from './acts/acts-in.ts';
import { logit } from './evidence/evidence.ts';
import { anyOf, matches } from './find.ts';
import trained from './promised-weights.json' with { type: 'json' };
import type { CaseReading } from './reading.ts';
import type { PromiseMade } from './review.ts';

/** What training has found out about promises. */
export interface PromiseModel {
  /** In the order of `PROMISE_SIGNS`. */
  readonly weights: readonly number[];
  /** From this probability on, a sentence is told as a promise. */
  readonly told: number;
}

const TO_COME = anyOf(
  "(?:i|we)(?:'ll| will| shall|'m going to| am going to|'d| would)",
  '(?:gonna|i (?:also )?(?:tell|send|write|show|call|ring|bring|give|mail|report)(?: to)? you)',
  "(?:you(?:'ll| will| shall)|will|comes?|goes|follows|is coming|going out) (?:\\p{L}+ ){0,4}",
);
/** What is given back for a favour is promised with it. */
const IN_RETURN = anyOf(
  "(?:in return|in exchange)[^.?!]{0,40} i(?:'d| would|'ll| will)|i(?:'d| would|'ll| will) [^.?!]{1,80}(?:no charge|in return|in exchange|for free)",
);
/** Said with a will, and promising nothing: it owns up, waits, or says how the mail itself will be. */
const IDLE = anyOf(
  "(?:i|we)(?:'ll| will) (?:\\p{L}+ )?(?:admit|confess|wait|eat|swallow|live with|be (?:honest|frank|straight|brief)|keep (?:it|this|to)|leave it (?:there|here|at)|spare|thank me|tell you (?:that|how))",
  "you(?:'ll| will) (?:thank me|laugh|smile|forgive|understand|see (?:that|why|what))",
);
/** Done already ("I sent the three numbers on Friday"), nobody's to do ("It will rain"), or hanging on what may not come. */
const BINDS_NOBODY = [
  /^\W*i (?:sent|wrote|gave|did|made|took|told|rang|brought|tried|asked|called|showed|counted|measured|started|finished) /i,
  /^\W*(?:it|he|she|they|there)(?:'ll| will| is| has) (?![^.?!]{0,80}\byou\b)/i,
  /^\W*(?:(?:and|but|so),? )?if (?:i|it|they|he|she|we) /i,
];
const CONDITIONAL = anyOf(
  "(?:if|unless) (?:i|you(?!(?:'d| would)? (?:like|want|wish))|not|it|that|so|they|he|she|this|there)",
);

/** What is looked at to tell whether a sentence promises, by name. */
export const PROMISE_SIGNS: readonly string[] = [
  'always',
  'form of a promise',
  'what is to come',
  'in return',
  'idle',
  'on a condition',
  'asks',
  'names a day',
  'form and day',
  'fragment',
  'short',
  'long',
  'says you',
  'first',
  'last',
  'mentor has written',
  ...ACTS,
];

/** A sentence of the reply, and what speaks for its being a promise, in the order of `PROMISE_SIGNS`. */
export interface Promising {
  readonly sentence: Sentence;
  readonly signs: readonly number[];
  readonly due: string | undefined;
}

export function promisingIn({ reply, theirs }: CaseReading): readonly Promising[] {
  const formed = new Set(promisesIn(reply.text, reply.date).map(({ quote }) => quote));
  const done = actsIn(reply).slice(0, MOST_SENTENCES);
  return done.map(({ sentence, acts }, place) => {
    const due = dueOf(sentence.text, reply.date);
    const hasForm = formed.has(sentence.text);
    const words = wordCount(sentence.bare);
    const holds = [
      true,
      hasForm,
      matches(sentence, TO_COME),
      matches(sentence, IN_RETURN),
      matches(sentence, IDLE),
      matches(sentence, CONDITIONAL),
      isQuestion(sentence.bare),
      due !== undefined,
      hasForm && due !== undefined,
      !/\b(?:i|we)\b/i.test(sentence.bare),
      words < 7,
      words > 25,
      /\byou/i.test(sentence.bare),
      place === 0,
      place === done.length - 1,
      theirs.length > 0,
    ];
    return { sentence, due, signs: [...holds.map(Number), ...ACTS.map((act) => logit(acts[act]))] };
  });
}

/** Further on in a reply nobody looks for promises. */
const MOST_SENTENCES = 200;

/**
 * What the user promises in the message judged, in the order of the mail: whatever the mentor could ask about later.
 * `npm run train` learns how much each sign says from the labelled threads.
 */
export function promised(reading: CaseReading, { weights, told }: PromiseModel = trained): readonly PromiseMade[] {
  return promisingIn(reading).flatMap(({ sentence, signs, due }): PromiseMade[] => {
    // Whatever else speaks for it: what hangs on something, asks, or was done already binds nobody.
    if (isQuestion(sentence.bare) || matches(sentence, ...BINDS_NOBODY)) return [];
    const sum = signs.reduce((total, sign, at) => total + sign * weights[at]!, 0);
    if (1 / (1 + Math.exp(-sum)) < told && !matches(sentence, IN_RETURN)) return [];
    return [due ? { quote: sentence.text, due } : { quote: sentence.text }];
  });
}
