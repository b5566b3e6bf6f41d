import { readFileSync, writeFileSync } from 'node:fs';
import { ACTS, type Act } from '#shared/critique/acts/act.ts';
import { featuresOf } from '#shared/critique/acts/features.ts';
import { type Example, readExamples } from './examples.ts';
import { probability, type Row, type Settings, train } from './logistic.ts';
import { type Judged, type Measured, measure } from './measure.ts';

/**
 * `npm run train`: makes shared/critique/acts/weights.json anew from the labelled sentences, and prints how well each act
 * is told in sentences the model has not seen. `--check` writes nothing and fails where the file would differ.
 */

const FILE = 'shared/critique/acts/weights.json';
const SETTINGS: Settings = { epochs: 20, rate: 2, l1: 4, l2: 0.2 };
const FOLDS = 5;
/** A feature seen once or twice teaches nothing about other sentences. */
const LEAST = 3;
/** Weights are kept as whole numbers of the largest of their act by this. */
const LEVELS = 127;

const examples = readExamples();
const vocabulary = vocabularyOf(examples);
const rows = examples.map((example) => rowOf(example.text));
const folds = examples.map(({ group }) => foldOf(group));
const model = Object.fromEntries(ACTS.map((act) => [act, learn(act)]));
const text = `${JSON.stringify(model, null, 0).replaceAll('},"', '},\n"')}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(FILE, 'utf8') !== text) {
    console.error(`${FILE} is not what the examples give: run "npm run train".`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(FILE, text);
  report();
}

/** Numbers of all features that occur often enough, in an order that depends on nothing but the examples. */
function vocabularyOf(all: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text: sentence } of all)
    for (const feature of featuresOf(sentence)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts]
    .filter(([, count]) => count >= LEAST)
    .map(([feature]) => feature)
    .sort();
  return new Map(kept.map((feature, index) => [feature, index]));
}

function rowOf(sentence: string): Row {
  const features = featuresOf(sentence);
  return {
    features: features.flatMap((feature) => vocabulary.get(feature) ?? []),
    value: 1 / Math.sqrt(features.length || 1),
  };
}

/** FNV-1a over the group's name: what belongs together is held out together. */
function foldOf(group: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < group.length; i++) hash = Math.imul(hash ^ group.charCodeAt(i), 0x01000193) >>> 0;
  return hash % FOLDS;
}

interface Learnt {
  readonly bias: number;
  readonly step: number;
  readonly likely: number;
  readonly sure: number;
  readonly weights: Readonly<Record<string, number>>;
}

function learn(act: Act): Learnt {
  const { likely, sure } = heldOut(act);
  const targets = examples.map(({ acts }) => acts.has(act));
  const { weights, bias } = train(rows, targets, vocabulary.size, SETTINGS);
  const step = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6) / LEVELS;
  const kept: Record<string, number> = {};
  for (const [feature, index] of vocabulary) {
    const whole = Math.round(weights[index]! / step);
    if (whole !== 0) kept[feature] = whole;
  }
  return { bias: rounded(bias), step: rounded(step), likely, sure, weights: kept };
}

/** What the model says of sentences it was not trained on. */
function heldOut(act: Act): Measured {
  const judged: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = rows.flatMap((_, index) => (folds[index] === fold ? [] : [index]));
    const { weights, bias } = train(
      seen.map((index) => rows[index]!),
      seen.map((index) => examples[index]!.acts.has(act)),
      vocabulary.size,
      SETTINGS,
    );
    rows.forEach((row, index) => {
      if (folds[index] === fold)
        judged.push({ is: examples[index]!.acts.has(act), said: probability(row, weights, bias) });
    });
  }
  return measure(judged);
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

function report(): void {
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`.padStart(6);
  console.log(`${examples.length} sentences, ${vocabulary.size} features, ${(text.length / 1000).toFixed(0)} KB\n`);
  console.log(`${'told in sentences not seen'.padEnd(28)}examples   likely: right  found    sure: right  found`);
  for (const act of ACTS) {
    const { atLikely, atSure, positives } = heldOut(act);
    const figures = [
      percent(atLikely.precision),
      percent(atLikely.recall),
      '      ',
      percent(atSure.precision),
      percent(atSure.recall),
    ];
    console.log(`  ${act.padEnd(26)}${String(positives).padStart(8)}          ${figures.join(' ')}`);
  }
}
