/** A sparse vector: the numbers of the features that are there, all of one value. */
export interface Row {
  readonly features: Int32Array;
  readonly value: number;
}

export interface Settings {
  readonly epochs: number;
  /** Learning rate at the start (FTRL-Proximal's alpha). */
  readonly rate: number;
  /** How strongly small weights are drawn to nothing, and large ones to small. */
  readonly l1: number;
  readonly l2: number;
}

/**
 * Logistic regression by FTRL-Proximal (McMahan and others, "Ad Click Prediction", 2013, algorithm 1): weights that are
 * not needed stay exactly 0. Rows are taken in the order given, the same each time, so that the same examples give the
 * same weights. @returns weights by feature, and the bias
 */
export function train(
  rows: readonly Row[],
  targets: readonly boolean[],
  features: number,
  { epochs, rate, l1, l2 }: Settings,
): { weights: Float64Array; bias: number } {
  const z = new Float64Array(features);
  /** Of each feature, the root of its squared slopes' sum. */
  const root = new Float64Array(features);
  let bias = 0;
  let biasN = 1;
  const positives = targets.filter(Boolean).length;
  // Rare acts would be drowned out; half way to even is enough.
  const lift = Math.sqrt((rows.length - positives) / Math.max(positives, 1));
  const weightOf = (feature: number) => {
    const at = z[feature]!;
    if (at <= l1 && at >= -l1) return 0;
    return -(at > 0 ? at - l1 : at + l1) / ((1 + root[feature]!) / rate + l2);
  };
  const now = new Float64Array(rows.reduce((most, row) => Math.max(most, row.features.length), 0));
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let index = 0; index < rows.length; index++) {
      const { value, features: ones } = rows[index]!;
      let sum = bias;
      for (let i = 0; i < ones.length; i++) {
        now[i] = weightOf(ones[i]!);
        sum += now[i]! * value;
      }
      const importance = targets[index] ? lift : 1;
      const error = (1 / (1 + Math.exp(-sum)) - (targets[index] ? 1 : 0)) * importance;
      const gradient = error * value;
      const square = gradient * gradient;
      for (let i = 0; i < ones.length; i++) {
        const feature = ones[i]!;
        const before = root[feature]!;
        const after = Math.sqrt(before * before + square);
        z[feature] = z[feature]! + gradient - ((after - before) / rate) * now[i]!;
        root[feature] = after;
      }
      biasN += error * error;
      bias -= (rate * error) / (1 + Math.sqrt(biasN));
    }
  }
  return { weights: Float64Array.from({ length: features }, (_, feature) => weightOf(feature)), bias };
}

/** The probability the model gives a row. */
export function probability({ features, value }: Row, weights: ArrayLike<number>, bias: number): number {
  let sum = bias;
  for (const feature of features) sum += weights[feature]! * value;
  return 1 / (1 + Math.exp(-sum));
}
