/** Signs that speak for or against something, whether it is so, and how much this case counts. */
export interface Case {
  readonly signs: readonly number[];
  readonly is: boolean;
  readonly counts: number;
}

const ROUNDS = 30;
const L2 = 2;

/**
 * Logistic regression by Newton's method with a ridge, for some dozens of signs.
 * @param expected - what the weights are drawn to; nothing, unless it is said
 * @returns a weight for each sign
 */
export function newton(cases: readonly Case[], width: number, expected: readonly number[] = []): number[] {
  const drawnTo = Array.from({ length: width }, (_, at) => expected[at] ?? 0);
  let weights = drawnTo;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, at) => L2 * (weight - drawnTo[at]!));
    const bend = weights.map((_, row) => weights.map((_w, column) => (row === column ? L2 : 0)));
    for (const { signs, is, counts } of cases) {
      const p = probability(signs, weights);
      signs.forEach((sign, row) => {
        if (sign === 0) return;
        slope[row]! += counts * (p - Number(is)) * sign;
        signs.forEach((other, column) => {
          bend[row]![column]! += counts * p * (1 - p) * sign * other;
        });
      });
    }
    const step = solved(bend, slope);
    weights = weights.map((weight, at) => weight - step[at]!);
  }
  return weights;
}

export function probability(signs: readonly number[], weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-signs.reduce((sum, sign, at) => sum + sign * weights[at]!, 0)));
}

/** Gaussian elimination with the largest pivot; the matrix is positive definite by its ridge. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = column + 1; row < size; row++) {
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let at = column; at <= size; at++) rows[row]![at]! -= factor * rows[column]![at]!;
    }
  }
  const answer: number[] = new Array(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let sum = rows[row]![size]!;
    for (let at = row + 1; at < size; at++) sum -= rows[row]![at]! * answer[at]!;
    answer[row] = sum / rows[row]![row]!;
  }
  return answer;
}
