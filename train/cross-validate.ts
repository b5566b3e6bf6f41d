import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { review } from '#shared/critique/critique.ts';
import { bodyOf, sentencesOf } from '#shared/mentorship/sentences.ts';
import { learnCritic, ownExamples } from './critic.ts';
import type { Example } from './examples.ts';
import { ownThreads } from './findings.ts';
import { caseFrom } from './threads.ts';
import { unlike } from './unlike.ts';

/**
 * `npm run cross-validate -- THREADS.jsonl SCORE.mjs`: what the critic reaches on labelled threads when all its weights and
 * thresholds are learnt without these threads, and without the sentences that resemble them. Five folds of threads, three
 * times. SCORE.mjs is run as `node SCORE.mjs THREADS.jsonl --reviews FILE --json`. The rules in principles/ are written
 * by hand and stay as they are: what they owe to these threads shows only on threads that nobody has read.
 */

const FOLDS = 5;
const TIMES = 3;
const RESAMPLES = 400;

const [file, score, only, reviewsFile] = process.argv.slice(2);
if (!file || !score) {
  console.error('Say which threads and which measure: npm run cross-validate -- THREADS.jsonl SCORE.mjs');
  process.exit(2);
}
const lines = readFileSync(file, 'utf8').trim().split('\n');
type Thread = Parameters<typeof caseFrom>[0] & { readonly id: string };
const threads = lines.map((line) => JSON.parse(line) as Thread);
const examples = ownExamples();
const own = ownThreads();

if (only && reviewsFile) {
  writeFileSync(reviewsFile, oneTime(Number(only)).join('\n'));
  process.exit();
}
const work = mkdtempSync(join(tmpdir(), 'folds-'));
const asShipped = threads.map(judged);
/** Each time in a process of its own: there is much to learn, and the machine may have several processors. */
const everyTime = await Promise.all(
  Array.from({ length: TIMES }, async (_, time) => {
    const into = join(work, `reviews-${time}.jsonl`);
    await promisify(execFile)(process.execPath, [...process.execArgv, ...process.argv.slice(1, 4), String(time), into]);
    const reviews = readFileSync(into, 'utf8').split('\n');
    const soFar = figures(lines, reviews);
    console.error(
      `${time + 1} of ${TIMES}: ${Object.keys(soFar)
        .map((name) => `${name} ${percent(soFar[name]!).trim()}`)
        .join(', ')}`,
    );
    return reviews;
  }),
);
const random = randomOf(20261125);
const whole = figures(lines, asShipped);
const validated = everyTime.map((reviews) => figures(lines, reviews));
const resampled = Array.from({ length: RESAMPLES }, (_, at) => {
  const picks = threads.map(() => Math.floor(random() * threads.length));
  const reviews = everyTime[at % TIMES]!;
  return figures(
    picks.map((pick) => lines[pick]!),
    picks.map((pick) => reviews[pick]!),
  );
});
console.log(`${threads.length} threads, ${FOLDS} folds, ${TIMES} times`);
console.log(`${''.padEnd(22)}as shipped  cross-validated  95 % of ${RESAMPLES} resamplings of the threads`);
for (const name of Object.keys(whole)) {
  const all = resampled.map((one) => one[name]!).sort((one, other) => one - other);
  const at = (share: number) => percent(all[Math.min(all.length - 1, Math.floor(share * all.length))]!);
  const value = mean(validated.map((one) => one[name]!));
  console.log(
    `${name.padEnd(22)}${percent(whole[name]!)}     ${percent(value)}           ${at(0.025)} to ${at(0.975)}`,
  );
}
rmSync(work, { recursive: true });

/** The reviews of all threads, each by what was learnt without its fold. */
function oneTime(time: number): readonly string[] {
  const order = shuffled(
    threads.map((_, index) => index),
    randomOf(20261125 + time),
  );
  const reviews: string[] = new Array(threads.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const asked = order.filter((_, place) => place % FOLDS === fold);
    const ids = new Set(asked.map((index) => threads[index]!.id));
    const sentences = asked.flatMap((index) => sentencesIn(threads[index]!));
    learnCritic(
      { user: without(examples.user, ids, sentences), mentor: without(examples.mentor, ids, sentences) },
      own.filter(({ id }) => !ids.has(id)),
    );
    for (const index of asked) reviews[index] = judged(threads[index]!);
  }
  return reviews;
}

/** The examples that neither stand in these threads nor resemble their sentences. */
function without(
  all: readonly Example[],
  threads: ReadonlySet<string>,
  sentences: readonly string[],
): readonly Example[] {
  return unlike(
    all.filter(({ thread }) => thread === undefined || !threads.has(thread)),
    sentences,
  );
}

function sentencesIn({ messages }: Thread): readonly string[] {
  return messages.flatMap(({ text }) => bodyOf(sentencesOf(text)).map(({ bare }) => bare));
}

function judged(thread: Thread): string {
  return JSON.stringify(review(caseFrom(thread)));
}

/** All figures of the measure by name, 0 to 1. */
function figures(cases: readonly string[], reviews: readonly string[]): Record<string, number> {
  const inputs = [join(work, 'threads.jsonl'), join(work, 'reviews.jsonl')] as const;
  writeFileSync(inputs[0], `${cases.join('\n')}\n`);
  writeFileSync(inputs[1], `${reviews.join('\n')}\n`);
  const printed = execFileSync('node', [score!, inputs[0], '--reviews', inputs[1], '--json'], { encoding: 'utf8' });
  const flat: Record<string, number> = {};
  for (const [name, value] of Object.entries(JSON.parse(printed) as Record<string, number | Record<string, number>>)) {
    if (name === 'cases') continue;
    if (typeof value === 'number') flat[name] = value;
    else for (const [part, share] of Object.entries(value)) flat[`${name} ${part}`] = share;
  }
  return flat;
}

/** Fisher and Yates. */
function shuffled<T>(all: readonly T[], random: () => number): readonly T[] {
  const mixed = [...all];
  for (let i = mixed.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [mixed[i], mixed[other]] = [mixed[other]!, mixed[i]!];
  }
  return mixed;
}

/** Mulberry32, so that a run can be had again. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`.padStart(7);
}
