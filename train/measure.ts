/** What the model said of a sentence, and what is so. */
export interface Judged {
  readonly is: boolean;
  readonly said: number;
}

export interface Accuracy {
  /** Of what was told, the share that is so. */
  readonly precision: number;
  /** Of what is so, the share that was told. */
  readonly recall: number;
}

export interface Measured {
  readonly positives: number;
  /** The probability where F1 is best. */
  readonly likely: number;
  /** The lowest probability from which on the precision is at least SURE; where it never is, where F0.5 is best. */
  readonly sure: number;
  readonly atLikely: Accuracy;
  readonly atSure: Accuracy;
}

const SURE = 0.75;
/** A threshold must rest on some sentences. */
const LEAST_TOLD = 10;

/** Finds the thresholds of an act, and what they give. */
export function measure(judged: readonly Judged[]): Measured {
  const positives = judged.filter(({ is }) => is).length;
  const ranked = judged.toSorted((one, other) => other.said - one.said);
  let right = 0;
  const steps = ranked.map(({ is, said }, index) => {
    if (is) right++;
    const precision = right / (index + 1);
    const recall = right / Math.max(positives, 1);
    return { said, precision, recall, told: index + 1 };
  });
  const best = (beta: number) => steps.reduce((top, step) => (f(step, beta) > f(top, beta) ? step : top), steps[0]!);
  const likely = best(1);
  const sure = steps.findLast(({ precision, told }) => precision >= SURE && told >= LEAST_TOLD) ?? best(0.5);
  return {
    positives,
    likely: threshold(likely.said),
    sure: threshold(Math.max(sure.said, likely.said)),
    atLikely: likely,
    atSure: sure.said > likely.said ? sure : likely,
  };
}

function f({ precision, recall }: Accuracy, beta: number): number {
  const weight = beta * beta;
  return precision + recall === 0 ? 0 : ((1 + weight) * precision * recall) / (weight * precision + recall);
}

function threshold(said: number): number {
  return Number(said.toFixed(4));
}
