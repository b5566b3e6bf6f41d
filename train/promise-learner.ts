import { PROMISE_SIGNS, type PromiseModel, promisingIn } from '#shared/critique/promised.ts';
import { readCase } from '#shared/critique/reading.ts';
import { overlaps } from './finding-learner.ts';
import { FOLDS, foldOf } from './folds.ts';
import { type Case, newton, probability } from './newton.ts';
import type { LabelledThread } from './threads.ts';

/** A sentence of a labelled reply, and whether it promises. */
interface Sentence extends Case {
  readonly thread: string;
}

/** What a sentence counts when the threshold is chosen, where several readers have agreed on it. */
const AGREED = 3;

/** The sentences of the replies in which somebody has marked what is promised. */
export function promisingOfThreads(threads: readonly LabelledThread[]): readonly Sentence[] {
  return threads.flatMap(({ id, case: aCase, promises, isAgreed }) => {
    const reading = readCase(aCase);
    if (!reading || !promises) return [];
    return promisingIn(reading).map(({ sentence, signs }) => ({
      thread: id,
      signs,
      is: promises.some((quote) => overlaps(quote, sentence.text)),
      counts: isAgreed ? AGREED : 1,
    }));
  });
}

/** Learns when a sentence is told as a promise; `found` says what that gives on threads it has not seen. */
export function learnPromises(sentences: readonly Sentence[]): PromiseModel & { readonly found: string } {
  const width = PROMISE_SIGNS.length;
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = newton(
      sentences.filter(({ thread }) => foldOf(thread) !== fold),
      width,
    );
    return sentences
      .filter(({ thread }) => foldOf(thread) === fold)
      .map((one) => ({ ...one, said: probability(one.signs, weights) }));
  }).flat();
  let best = { told: 1, f1: -1, found: '' };
  for (const told of Array.from({ length: 90 }, (_, at) => Number((0.05 + at * 0.01).toFixed(2)))) {
    const count = (isTold: boolean, is: boolean) =>
      judged.reduce((sum, one) => sum + (one.said >= told === isTold && one.is === is ? one.counts : 0), 0);
    const [right, wrong, missed] = [count(true, true), count(true, false), count(false, true)];
    const f1 = (2 * right) / (2 * right + wrong + missed || 1);
    if (f1 > best.f1) best = { told, f1, found: `right ${right}, wrong ${wrong}, missed ${missed}` };
  }
  const weights = newton(sentences, width).map((weight) => Number(weight.toFixed(3)));
  return { weights, told: best.told, found: best.found };
}
