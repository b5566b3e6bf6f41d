import { EVIDENCE, type Evidence } from '#shared/critique/evidence/evidence.ts';
import { type FindingModel, isOfNeglect, type Kind, likeliest } from '#shared/critique/evidence/finding-model.ts';
import { NEGLECT } from '#shared/critique/evidence/neglect.ts';
import type { PrincipleId } from '#shared/critique/review.ts';
import { hashOf } from './hash.ts';
import { newton } from './newton.ts';

/** A reply with its evidence, its labels and what the rules say of it. */
export interface Judgeable {
  readonly id: string;
  readonly evidence: readonly Evidence[];
  /** The evidence on what went before it (`NEGLECT`). */
  readonly neglect: readonly Evidence[];
  /** Whether the rules of the principle tell the finding. */
  rules(principle: PrincipleId, kind: Kind): boolean;
  quotes(principle: PrincipleId, kind: Kind): readonly string[] | undefined;
  readonly tries?: PrincipleId;
  /** How much it counts. */
  readonly counts: number;
  /** Whether several readers have agreed on its labels. */
  readonly isAgreed: boolean;
}

const STEPS = 70;
const RATE = 0.3;
const L2 = 2;
const FOLDS = 4;
const LEVELS = 400;
/** Of the threads written to try another principle, one in so many is looked at. */
const TRIES_ANOTHER = 4;
/** Fewer sentences than this teach nothing. */
const LEAST = 10;

/** Learns when a principle's finding is to be told. @returns null where there are too few examples */
export function learnFinding(all: readonly Judgeable[], principle: PrincipleId, kind: Kind): FindingModel | null {
  const asked = all.filter(
    ({ id, tries, quotes }) =>
      quotes(principle, kind) !== undefined &&
      (tries === undefined || tries === principle || hashOf(id) % TRIES_ANOTHER === 0),
  );
  const rows = asked.map((one) => rowsOf(one, principle, kind));
  if (rows.flat().filter(({ is }) => is).length < LEAST) return null;
  const width = (isOfNeglect(principle, kind) ? NEGLECT : EVIDENCE).length;
  const fold = asked.map(({ id }) => (hashOf(id) >>> 8) % FOLDS);
  const judged: Told[] = [];
  for (let held = 0; held < FOLDS; held++) {
    const model = regress(rows.filter((_, at) => fold[at] !== held).flat(), width);
    asked.forEach((one, at) => {
      if (fold[at] === held && !one.tries) judged.push(toldOf(one, principle, kind, model));
    });
  }
  return { ...regress(rows.flat(), width), ...scaled(judged) };
}

interface Row {
  readonly values: Sparse;
  readonly is: boolean;
  readonly counts: number;
}

/** The values that are not 0: most are. */
interface Sparse {
  readonly places: Uint16Array;
  readonly values: Float32Array;
}

const known = new WeakMap<Float32Array, Sparse>();

/** Kept, since the same evidence is asked about every kind of finding. */
function sparse(all: Float32Array): Sparse {
  const before = known.get(all);
  if (before) return before;
  const places = Uint16Array.from(all.keys()).filter((at) => all[at] !== 0);
  const made = { places, values: Float32Array.from(places, (at) => all[at]!) };
  known.set(all, made);
  return made;
}

/** What the model says of a reply it has not seen. */
interface Told {
  readonly is: boolean;
  readonly probability: number;
  readonly weight: number;
}

function lookedAt(one: Judgeable, principle: PrincipleId, kind: Kind): readonly Evidence[] {
  return isOfNeglect(principle, kind) ? one.neglect : one.evidence;
}

function rowsOf(one: Judgeable, principle: PrincipleId, kind: Kind): readonly Row[] {
  const quotes = one.quotes(principle, kind)!;
  const rows = lookedAt(one, principle, kind).map(({ sentence, values }) => ({
    values: sparse(values),
    is: quotes.some((quote) => overlaps(quote, sentence.text)),
    counts: one.counts,
  }));
  // The reader may have quoted the reply: then nobody knows which sentence of the mentor's it passed over.
  return isOfNeglect(principle, kind) && quotes.length > 0 && !rows.some(({ is }) => is) ? [] : rows;
}

function toldOf(
  one: Judgeable,
  principle: PrincipleId,
  kind: Kind,
  model: Pick<FindingModel, 'step' | 'weights'>,
): Told {
  return {
    is: one.quotes(principle, kind)!.length > 0,
    probability: likeliest({ ...model, start: 0, slope: 1 }, lookedAt(one, principle, kind))?.probability ?? 0,
    weight: weightOf(one),
  };
}

/** What a thread counts when thresholds are chosen: one reader sees more than all agree on. */
function weightOf({ isAgreed }: Judgeable): number {
  return isAgreed ? 4 : 1;
}

/** Logistic regression by gradient descent with Adagrad, all rows at a time, so that the order says nothing. */
function regress(rows: readonly Row[], width: number): Pick<FindingModel, 'step' | 'weights'> {
  const theta = new Float64Array(width);
  const squares = new Float64Array(width).fill(1e-6);
  const gradient = new Float64Array(width);
  const total = (is: boolean) => rows.reduce((sum, row) => sum + Number(row.is === is), 0);
  // Findings are rare: half way to even is enough.
  const lift = Math.sqrt(total(false) / Math.max(1, total(true)));
  for (let step = 0; step < STEPS; step++) {
    gradient.fill(0);
    for (const { values, is, counts } of rows) {
      const count = values.places.length;
      let sum = 0;
      for (let i = 0; i < count; i++) sum += theta[values.places[i]!]! * values.values[i]!;
      const error = (1 / (1 + Math.exp(-sum)) - (is ? 1 : 0)) * (is ? lift : 1) * counts;
      if (Math.abs(error) < 1e-4) continue;
      for (let i = 0; i < count; i++) gradient[values.places[i]!]! += error * values.values[i]!;
    }
    for (let at = 0; at < width; at++) {
      const slope = gradient[at]! + (at === 0 ? 0 : L2 * theta[at]!);
      squares[at]! += slope * slope;
      theta[at]! -= (RATE * slope) / Math.sqrt(squares[at]!);
    }
  }
  const step = Number((theta.reduce((most, one) => Math.max(most, Math.abs(one)), 1e-6) / LEVELS).toPrecision(4));
  return { step, weights: Array.from(theta, (weight) => Math.round(weight / step)) };
}

/**
 * What the odds are when the model says so much, going by threads it has not seen: the log odds it gives, shifted and
 * stretched (Platt, "Probabilistic Outputs for Support Vector Machines", 1999).
 */
function scaled(judged: readonly Told[]): Pick<FindingModel, 'start' | 'slope'> {
  const cases = judged.map(({ is, probability, weight }) => ({
    signs: [1, logOdds(probability)],
    is,
    counts: weight,
  }));
  const [start, slope] = newton(cases, 2, [0, 1]).map((value) => Number(value.toFixed(4)));
  return { start: start!, slope: Math.max(slope!, LEAST_SLOPE) };
}

/** What is said must mean something. */
const LEAST_SLOPE = 0.2;

function logOdds(p: number): number {
  const kept = Math.min(1 - 1e-4, Math.max(1e-4, p));
  return Math.log(kept / (1 - kept));
}

/** Whether a sentence is quoted: one holds the other, or most words of the shorter stand in the longer. */
export function overlaps(quote: string, sentence: string): boolean {
  const [one, other] = [plain(quote), plain(sentence)];
  if (one === '' || other === '') return false;
  if (one.includes(other) || other.includes(one)) return true;
  const [words, others] = [new Set(one.split(' ')), new Set(other.split(' '))];
  return [...words].filter((word) => others.has(word)).length / Math.min(words.size, others.size) >= 0.6;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
