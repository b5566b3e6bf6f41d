import { ACTS, type Act } from './act.ts';
import { featuresOf } from './features.ts';
import weights from './weights.json' with { type: 'json' };

/** What training has found out about one act. */
export interface ActModel {
  readonly bias: number;
  /** A weight is a whole number of these. */
  readonly step: number;
  /** From this probability on, the act is likelier than not to be there; from `sure` on, hardly ever wrongly. */
  readonly likely: number;
  readonly sure: number;
  readonly weights: Readonly<Record<string, number>>;
}

export type Model = Readonly<Record<Act, ActModel>>;

/** How probable it is that a sentence does something, 0 to 1, for each act. */
export type Acts = Readonly<Record<Act, number>>;

const trained = weights as Model;

/**
 * Reads what a sentence does, by logistic regression over its words (features.ts); `npm run train` makes the weights
 * from the labelled sentences in examples/. Linear in the sentence, which is read up to 120 words.
 */
export function actsOf(sentence: string, model: Model = trained): Acts {
  const features = featuresOf(sentence);
  const value = 1 / Math.sqrt(features.length || 1);
  return Object.fromEntries(ACTS.map((act) => [act, probabilityOf(features, value, model[act])])) as Acts;
}

/** Whether a sentence does something: hardly ever wrongly (`sure`), or likelier than not. */
export function does(acts: Acts, act: Act, how: 'likely' | 'sure' = 'sure', model: Model = trained): boolean {
  return acts[act] >= model[act][how];
}

/** The features that speak most for an act in a sentence, strongest first: the reason, as words. */
export function reasonsFor(sentence: string, act: Act, limit = 5, model: Model = trained): readonly string[] {
  const { weights: own } = model[act];
  return featuresOf(sentence)
    .filter((feature) => Object.hasOwn(own, feature) && own[feature]! > 0)
    .sort((one, other) => own[other]! - own[one]!)
    .slice(0, limit);
}

function probabilityOf(features: readonly string[], value: number, { bias, step, weights: own }: ActModel): number {
  let sum = 0;
  // "constructor" is a word that people write, and no weight.
  for (const feature of features) if (Object.hasOwn(own, feature)) sum += own[feature]!;
  return 1 / (1 + Math.exp(-(bias + sum * step * value)));
}
