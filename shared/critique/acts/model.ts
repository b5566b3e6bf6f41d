import { ACTS, type Act, MENTOR_ACTS, type MentorAct } from './act.ts';
import { featuresOf } from './features.ts';
import { unpacked } from './packed.ts';
import weights from './weights.json' with { type: 'json' };

/** What training has found out about one act. */
export interface ActModel {
  readonly bias: number;
  /** A weight is a whole number of these. */
  readonly step: number;
  /** From this probability on, the act is likelier than not to be there; from `sure` on, hardly ever wrongly. */
  readonly likely: number;
  readonly sure: number;
}

/** All acts that one kind of author's sentences may do. */
export interface Model {
  readonly acts: Readonly<Record<string, ActModel>>;
  /** A feature a line, a tab, and two letters for each act it speaks of (`letterOf`): the act's place, and the weight. */
  readonly weights: readonly string[];
}

/** How probable it is that a sentence does something, 0 to 1, for each act. */
export type Acts = Readonly<Record<Act, number>>;
export type MentorActs = Readonly<Record<MentorAct, number>>;

/** What is learnt of both authors' sentences. Training puts others in their place. */
export interface Models {
  readonly user: Model;
  readonly mentor: Model;
  /** Which findings readers quote the user's sentences for. */
  readonly quoted: Model;
}

export const trained: Models = unpacked(weights.packed);

/** Weights go from minus to plus this. */
export const LEVELS = 31;
/** Letters for the whole numbers from 0 to 62, so that a feature takes few bytes. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_';

/** The numbers of the letters, by their code. */
const NUMBERS: readonly number[] = Array.from({ length: 128 }, (_, code) => LETTERS.indexOf(String.fromCharCode(code)));

/** The letter for a whole number from 0 to 62: an act's place, or a weight and `LEVELS`. */
export function letterOf(number: number): string {
  return LETTERS[number]!;
}

const read = new WeakMap<Model, ReadonlyMap<string, readonly number[]>>();

/** By feature: the place of an act, its weight, the next act's place, its weight... */
function tableOf(model: Model): ReadonlyMap<string, readonly number[]> {
  const known = read.get(model);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  for (const line of model.weights) {
    const tab = line.lastIndexOf('\t');
    const pairs: number[] = [];
    for (let at = tab + 1; at < line.length; at += 2)
      pairs.push(NUMBERS[line.charCodeAt(at)]!, NUMBERS[line.charCodeAt(at + 1)]! - LEVELS);
    table.set(line.slice(0, tab), pairs);
  }
  read.set(model, table);
  return table;
}

/**
 * Reads what a sentence of the user's does, by logistic regression over its words (features.ts); `npm run train` makes the
 * weights from the labelled sentences in examples/. Linear in the sentence, which is read up to 120 words.
 */
export function actsOf(sentence: string): Acts {
  return probabilities(sentence, ACTS, trained.user) as Acts;
}

/** The same for a sentence of the mentor's. */
export function mentorActsOf(sentence: string): MentorActs {
  return probabilities(sentence, MENTOR_ACTS, trained.mentor) as MentorActs;
}

/** How probable it is that a reader quotes a sentence of the user's for each of these findings, by what it says alone. */
export function quotedFor(sentence: string, findings: readonly string[]): Readonly<Record<string, number>> {
  return probabilities(sentence, findings, trained.quoted);
}

/** Whether a sentence does something: hardly ever wrongly (`sure`), or likelier than not. */
export function does(acts: Acts, act: Act, how: 'likely' | 'sure' = 'sure'): boolean {
  return acts[act] >= trained.user.acts[act]![how];
}

/** The same for a sentence of the mentor's. */
export function mentorDoes(acts: MentorActs, act: MentorAct, how: 'likely' | 'sure' = 'sure'): boolean {
  return acts[act] >= trained.mentor.acts[act]![how];
}

/** The features that speak most for an act in a sentence, strongest first: the reason, as words. */
export function reasonsFor(sentence: string, act: Act, limit = 5): readonly string[] {
  const place = ACTS.indexOf(act);
  return featuresOf(sentence)
    .map((feature) => ({ feature, weight: weightOf(feature, place) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, limit)
    .map(({ feature }) => feature);
}

function weightOf(feature: string, place: number): number {
  const pairs = weightsOf(feature, trained.user);
  const at = pairs.findIndex((value, i) => i % 2 === 0 && value === place);
  return at < 0 ? 0 : pairs[at + 1]!;
}

function weightsOf(feature: string, model: Model): readonly number[] {
  return tableOf(model).get(feature) ?? [];
}

function probabilities(sentence: string, names: readonly string[], model: Model): Record<string, number> {
  const features = featuresOf(sentence);
  const value = 1 / Math.sqrt(features.length || 1);
  const sums = new Float64Array(names.length);
  for (const feature of features) {
    const pairs = weightsOf(feature, model);
    for (let i = 0; i < pairs.length; i += 2) sums[pairs[i]!]! += pairs[i + 1]!;
  }
  return Object.fromEntries(
    names.map((name, place) => {
      const { bias, step } = model.acts[name]!;
      return [name, 1 / (1 + Math.exp(-(bias + sums[place]! * step * value)))];
    }),
  );
}
