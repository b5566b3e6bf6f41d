import { featuresOf } from '#shared/critique/acts/features.ts';
import { type ActModel, LEVELS, letterOf, type Model } from '#shared/critique/acts/model.ts';
import type { Example } from './examples.ts';
import { hashOf } from './hash.ts';
import { probability, type Row, type Settings, train } from './logistic.ts';
import { type Judged, type Measured, measure } from './measure.ts';

const SETTINGS: Settings = { epochs: 12, rate: 2, l1: 2.2, l2: 1 };
/** So few examples have too little to throw away. */
const FEW = 2000;
const SETTINGS_FOR_FEW: Settings = { epochs: 20, rate: 2, l1: 0.4, l2: 0.7 };
const FOLDS = 5;
/** A feature seen once or twice teaches nothing about other sentences. */
const LEAST = 6;
const LEAST_OF_FEW = 2;

/**
 * Learns to tell acts from examples, and how well it does.
 * @param known - thresholds that are known already, so that they need not be found by holding examples out
 */
export function learnerOf(
  examples: readonly Example[],
  acts: readonly string[],
  known?: Readonly<Record<string, Pick<ActModel, 'likely' | 'sure'>>>,
) {
  const isFew = examples.filter(({ only }) => !only).length < FEW;
  const settings = isFew ? SETTINGS_FOR_FEW : SETTINGS;
  const vocabulary = vocabularyOf(examples, isFew ? LEAST_OF_FEW : LEAST);
  const rows = examples.map(({ text }) => rowOf(text, vocabulary));
  const folds = examples.map(({ group }) => hashOf(group) % FOLDS);
  const measured = known ? [] : acts.map((act) => heldOut(act, examples, rows, folds, vocabulary.size, settings));
  return { model: modelOf(), report };

  function modelOf(): Model {
    const told: Record<string, ActModel> = {};
    const weights = new Map<string, string>();
    acts.forEach((act, place) => {
      const of = places(examples, act);
      const targets = of.map((at) => examples[at]!.acts.has(act));
      const learnt = train(
        of.map((at) => rows[at]!),
        targets,
        vocabulary.size,
        settings,
      );
      const step = learnt.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6) / LEVELS;
      const { likely, sure } = known?.[act] ?? measured[place]!;
      told[act] = { bias: rounded(learnt.bias), step: rounded(step), likely, sure };
      for (const [feature, index] of vocabulary) {
        const whole = Math.round(learnt.weights[index]! / step);
        if (whole !== 0)
          weights.set(feature, `${weights.get(feature) ?? ''}${letterOf(place)}${letterOf(whole + LEVELS)}`);
      }
    });
    return { acts: told, weights: [...weights].map(([feature, pairs]) => `${feature}\t${pairs}`).sort() };
  }

  function report(whose: string): void {
    const percent = (share: number) => `${(100 * share).toFixed(0)} %`.padStart(6);
    console.log(`\n${whose}: ${examples.length} examples, ${vocabulary.size} features`);
    console.log(`  ${'told where not seen'.padEnd(26)}examples   likely: right  found    sure: right  found`);
    acts.forEach((act, place) => {
      const { atLikely, atSure, positives } = measured[place]!;
      const figures = [atLikely.precision, atLikely.recall, atSure.precision, atSure.recall].map(percent);
      console.log(`  ${act.padEnd(26)}${String(positives).padStart(8)}          ${figures.join('  ')}`);
    });
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
    features: features.flatMap((feature) => vocabulary.get(feature) ?? []),
    value: 1 / Math.sqrt(features.length || 1),
  };
}

/** What the model says of sentences it was not trained on. */
function heldOut(
  act: string,
  examples: readonly Example[],
  rows: readonly Row[],
  folds: readonly number[],
  size: number,
  settings: Settings,
): Measured {
  const judged: Judged[] = [];
  const told = places(examples, act);
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = told.filter((index) => folds[index] !== fold);
    const { weights, bias } = train(
      seen.map((index) => rows[index]!),
      seen.map((index) => examples[index]!.acts.has(act)),
      size,
      settings,
    );
    for (const index of told)
      if (folds[index] === fold)
        judged.push({ is: examples[index]!.acts.has(act), said: probability(rows[index]!, weights, bias) });
  }
  return measure(judged);
}

/** Where the examples stand whose labels speak of this act. */
function places(examples: readonly Example[], act: string): readonly number[] {
  return examples.flatMap(({ only }, index) => (only && !only.has(act) ? [] : [index]));
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
