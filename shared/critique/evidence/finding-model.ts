import type { Sentence } from '#shared/mentorship/sentences.ts';
import type { PrincipleId } from '../review.ts';
import type { Evidence } from './evidence.ts';
import trained from './weights.json' with { type: 'json' };

/** What training has found out about one kind of finding of one principle. */
export interface FindingModel {
  /** A weight is a whole number of these. */
  readonly step: number;
  /** In the order of `EVIDENCE`, or of `NEGLECT` where what is missing is looked for. */
  readonly weights: readonly number[];
  /** The log odds that threads held out show for a sum: the sum times the slope, and the start (Platt scaling). */
  readonly start: number;
  readonly slope: number;
}

export const KINDS = ['fix', 'strength'] as const;
export type Kind = (typeof KINDS)[number];
export type FindingModels = Readonly<Record<string, FindingModel>>;

/** A finding's place in the file of weights. */
export function modelName(principle: PrincipleId, kind: Kind): string {
  return `${kind} ${principle}`;
}

/** How likely a finding is, and where. */
export interface Likely {
  readonly sentence: Sentence;
  readonly probability: number;
}

/** Whether a finding is of what is missing, so that it is looked for in what went before the reply. */
export function isOfNeglect(principle: PrincipleId, kind: Kind): boolean {
  return kind === 'fix' && OF_NEGLECT.includes(principle);
}

const OF_NEGLECT: readonly PrincipleId[] = ['answers-them', 'closes-loop', 'their-interests'];

const models = trained as FindingModels;

/** What is known of a kind of finding; undefined where nothing was learnt about it. */
export function modelOf(principle: PrincipleId, kind: Kind): FindingModel | undefined {
  return models[modelName(principle, kind)];
}

/** The sentence in which a finding is likeliest; null where there is none. */
export function likeliest(model: FindingModel, evidence: readonly Evidence[]): Likely | null {
  let best: Likely | null = null;
  for (const { sentence, values } of evidence) {
    const probability = probabilityOf(values, model);
    if (!best || probability > best.probability) best = { sentence, probability };
  }
  return best;
}

function probabilityOf(values: Float32Array, { weights, step, start, slope }: FindingModel): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += weights[at]! * values[at]!;
  return 1 / (1 + Math.exp(-(start + slope * sum * step)));
}
