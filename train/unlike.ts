import { wordsOf } from '#shared/critique/acts/features.ts';
import { stemOf } from '#shared/critique/acts/stem.ts';

/** So many stems in a row in both, and two sentences are alike; a run that stands in many examples is just English. */
const RUN = 5;
const COMMON = 4;
/** Or so large a share of all their stems in common, where there are enough of them. */
const SHARE = 0.5;
const LEAST_STEMS = 4;

/** The examples that resemble none of these sentences. Linear in both, but for stems that they share. */
export function unlike<T extends { readonly text: string }>(
  examples: readonly T[],
  sentences: readonly string[],
): readonly T[] {
  const asked = sentences.map((sentence) => wordsOf(sentence).map(stemOf));
  const read = examples.map(({ text }) => wordsOf(text).map(stemOf));
  const standing = new Map<string, number>();
  for (const stems of read) for (const run of new Set(runsOf(stems))) standing.set(run, (standing.get(run) ?? 0) + 1);
  const runs = new Set(asked.flatMap(runsOf).filter((run) => (standing.get(run) ?? 0) <= COMMON));
  const withStem = new Map<string, number[]>();
  const sets = asked.map((stems) => new Set(stems));
  for (const [index, stems] of sets.entries())
    for (const stem of stems) withStem.set(stem, [...(withStem.get(stem) ?? []), index]);

  return examples.filter((_, index) => {
    const stems = read[index]!;
    return !runsOf(stems).some((run) => runs.has(run)) && !hasNear(new Set(stems));
  });

  function hasNear(stems: ReadonlySet<string>): boolean {
    const common = new Map<number, number>();
    for (const stem of stems) for (const at of withStem.get(stem) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
    return [...common].some(([at, count]) => {
      const all = stems.size + sets[at]!.size - count;
      return Math.min(stems.size, sets[at]!.size) >= LEAST_STEMS && count / all >= SHARE;
    });
  }
}

function runsOf(stems: readonly string[]): readonly string[] {
  return stems.slice(RUN - 1).map((_, at) => stems.slice(at, at + RUN).join(' '));
}
