import { featuresOf } from '#shared/critique/acts/features.ts';
import { type ActModel, LEVELS, letterOf, type Model } from '#shared/critique/acts/model.ts';
import type { Example } from './examples.ts';
import { foldOf } from './folds.ts';
import { probability, type Row, type Settings, train } from './logistic.ts';
import { type Judged, type Measured, measure } from './measure.ts';

/** How an author's acts are learnt. */
export interface ActSettings extends Settings {
  /** A feature in fewer sentences teaches little about others. */
  readonly least: number;
}

/** What is known of one act: how it is told. */
interface Fit {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** From which probability on an act is told. */
export type Thresholds = Readonly<Record<string, Pick<ActModel, 'likely' | 'sure'>>>;

/** Learns to tell acts from labelled sentences. */
export class Learner {
  readonly #examples: readonly Example[];
  readonly #acts: readonly string[];
  readonly #settings: ActSettings;
  readonly #vocabulary: ReadonlyMap<string, number>;
  readonly #rows: readonly Row[];

  constructor(examples: readonly Example[], acts: readonly string[], settings: ActSettings) {
    this.#examples = examples;
    this.#acts = acts;
    this.#settings = settings;
    this.#vocabulary = vocabularyOf(examples, settings.least);
    this.#rows = examples.map(({ text }) => rowOf(text, this.#vocabulary));
  }

  /** How to tell each act, learnt from the examples that are `kept`. */
  fit(kept: (example: Example) => boolean = () => true): readonly Fit[] {
    const places = this.#examples.flatMap((example, at) => (kept(example) ? [at] : []));
    return this.#acts.map((act) => {
      const of = places.filter((at) => speaksOf(this.#examples[at]!, act));
      const rows = of.map((at) => this.#rows[at]!);
      const targets = of.map((at) => this.#examples[at]!.acts.has(act));
      return train(rows, targets, this.#vocabulary.size, this.#settings);
    });
  }

  /** How well each act is told in the mails of each fold by what was learnt without it. */
  measure(withoutFold: readonly (readonly Fit[])[]): readonly Measured[] {
    return this.#acts.map((act, place) => {
      const judged = this.#examples.flatMap((example, at): Judged[] => {
        if (example.thread === undefined || !speaksOf(example, act)) return [];
        const { weights, bias } = withoutFold[foldOf(example.thread)]![place]!;
        return [{ is: example.acts.has(act), said: probability(this.#rows[at]!, weights, bias) }];
      });
      return measure(judged);
    });
  }

  /** A fit as it is written down: weights by feature, as whole numbers. */
  model(fits: readonly Fit[], thresholds: Thresholds): Model {
    const told: Record<string, ActModel> = {};
    const weights = new Map<string, string>();
    this.#acts.forEach((act, place) => {
      const learnt = fits[place]!;
      const step = learnt.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6) / LEVELS;
      const { likely, sure } = thresholds[act]!;
      told[act] = { bias: rounded(learnt.bias), step: rounded(step), likely, sure };
      for (const [feature, index] of this.#vocabulary) {
        const whole = Math.round(learnt.weights[index]! / step);
        if (whole !== 0)
          weights.set(feature, `${weights.get(feature) ?? ''}${letterOf(place)}${letterOf(whole + LEVELS)}`);
      }
    });
    return { acts: told, weights: [...weights].map(([feature, pairs]) => `${feature}\t${pairs}`).sort() };
  }

  report(whose: string, measured: readonly Measured[]): void {
    const percent = (share: number) => `${(100 * share).toFixed(0)} %`.padStart(6);
    console.log(`\n${whose}: ${this.#examples.length} examples, ${this.#vocabulary.size} features`);
    console.log(`  ${'told in mail not seen'.padEnd(26)}examples   likely: right  found    sure: right  found`);
    this.#acts.forEach((act, place) => {
      const { atLikely, atSure, positives } = measured[place]!;
      const figures = [atLikely.precision, atLikely.recall, atSure.precision, atSure.recall].map(percent);
      console.log(`  ${act.padEnd(26)}${String(positives).padStart(8)}          ${figures.join('  ')}`);
    });
    const f1 = ({ atLikely: { precision, recall } }: Measured) => (2 * precision * recall) / (precision + recall || 1);
    console.log(`  F1 over all acts ${percent(measured.reduce((sum, one) => sum + f1(one), 0) / measured.length)}`);
  }
}

/** Numbers of all features that occur often enough, in an order that depends on nothing but the examples. */
function vocabularyOf(all: readonly Example[], least: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of all)
    for (const feature of featuresOf(text)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts]
    .filter(([, count]) => count >= least)
    .map(([feature]) => feature)
    .sort();
  return new Map(kept.map((feature, index) => [feature, index]));
}

function rowOf(sentence: string, vocabulary: ReadonlyMap<string, number>): Row {
  const features = featuresOf(sentence);
  return {
    features: Int32Array.from(features.flatMap((feature) => vocabulary.get(feature) ?? [])),
    value: 1 / Math.sqrt(features.length || 1),
  };
}

/** Whether the labels of an example say anything of this act. */
function speaksOf({ only }: Example, act: string): boolean {
  return !only || only.has(act);
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
