import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCase } from '#shared/critique/reading.ts';
import { ANSWER_SIGNS } from '#shared/mentorship/answer-signs.ts';
import { type AnsweredModel, signsOf } from '#shared/mentorship/answered.ts';
import { heldOpenBy, mentorQuestions } from '#shared/mentorship/questions.ts';
import { bodyOf, sentencesOf } from '#shared/mentorship/sentences.ts';
import { overlaps } from './finding-learner.ts';
import { hashOf } from './hash.ts';
import type { LabelledThread } from './threads.ts';

/** A question of the mentor's, what speaks for its being open, and whether it is. */
export interface Pair {
  readonly signs: readonly number[];
  readonly isOpen: boolean;
  readonly group: string;
  /** Mail as it comes, not written to be hard. */
  readonly isNatural: boolean;
  /** Whether the rules hold it open. */
  readonly isHeld: boolean;
  /** What it counts when thresholds are chosen. */
  readonly weight: number;
}

/** A line of examples/asked/*.jsonl. */
interface AskedLine {
  readonly mentor: string;
  readonly reply: string;
  readonly asked: readonly { readonly sentence: string; readonly answered: boolean }[];
}

export function readPairs(folder: string): readonly Pair[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .trim()
        .split('\n')
        .flatMap((line, at) => pairsOf(JSON.parse(line) as AskedLine, `${name} ${at}`)),
    );
}

function pairsOf({ mentor, reply, asked }: AskedLine, group: string): readonly Pair[] {
  const questions = mentorQuestions(mentor);
  const held = new Set(heldOpenBy(questions, reply));
  const body = bodyOf(sentencesOf(reply));
  return questions.flatMap((question, place) => {
    const label = asked.find(({ sentence }) => overlaps(sentence, question.sentence.text));
    if (!label || question.kind === 'ban') return [];
    const isHeld = held.has(question);
    const signs = signsOf(questions, place, isHeld, body);
    return [{ signs, isOpen: !label.answered, group, isNatural: group.startsWith('everyday'), isHeld, weight: 0.5 }];
  });
}

/** The questions of the mentor's latest messages in labelled threads. */
export function pairsOfThreads(threads: readonly LabelledThread[]): readonly Pair[] {
  return threads.flatMap(({ id, case: aCase, unanswered, perhapsUnanswered = [], isAgreed }) => {
    const reading = readCase(aCase);
    if (!reading || !unanswered) return [];
    const { questions, reply, own } = reading;
    const before = [aCase.subject, ...own.map(({ text }) => text)].join('\n');
    const held = new Set(heldOpenBy(questions, reply.text, before));
    return questions.flatMap((question, place) => {
      const isAmong = (quotes: readonly string[]) => quotes.some((quote) => overlaps(quote, question.sentence.text));
      if (question.kind === 'ban' || isAmong(perhapsUnanswered)) return [];
      const isOpen = isAmong(unanswered);
      const isHeld = held.has(question);
      const signs = signsOf(questions, place, isHeld, reply.body);
      return [{ signs, isOpen, group: id, isNatural: true, isHeld, weight: isAgreed ? 4 : 1 }];
    });
  });
}

const ROUNDS = 30;
const L2 = 2;
const FOLDS = 5;
const HARD = 0.5;
/** Blaming a reply that answers costs more than missing one that does not (F-beta). */
const BETA = 0.7;

/** Learns when a question is open; `told` says what that gives on mail as it comes, where not seen. */
export function learnAnswered(pairs: readonly Pair[]): AnsweredModel & { readonly told: string } {
  const fold = pairs.map(({ group }) => hashOf(group) % FOLDS);
  const judged = Array.from({ length: FOLDS }, (_, out) => {
    const weights = newton(pairs.filter((_pair, at) => fold[at] !== out));
    return pairs
      .filter(({ isNatural }, at) => fold[at] === out && isNatural)
      .map((pair) => ({ ...pair, said: probability(pair.signs, weights) }));
  }).flat();
  const steps = Array.from({ length: 46 }, (_, at) => Number((0.05 + at * 0.02).toFixed(2)));
  let best = { open: 1, held: 1, score: -1, told: '' };
  for (const open of steps)
    for (const held of steps.filter((one) => one <= open)) {
      const told = judged.map((one) => ({ ...one, isTold: one.said >= open || (one.isHeld && one.said >= held) }));
      const count = (isTold: boolean, isOpen: boolean) =>
        told.reduce((sum, one) => sum + (one.isTold === isTold && one.isOpen === isOpen ? one.weight : 0), 0);
      const [right, wrong, missed] = [count(true, true), count(true, false), count(false, true)];
      const score = ((1 + BETA ** 2) * right) / ((1 + BETA ** 2) * right + BETA ** 2 * missed + wrong || 1);
      if (score > best.score) best = { open, held, score, told: `right ${right}, wrong ${wrong}, missed ${missed}` };
    }
  const { open, held, told } = best;
  return { weights: newton(pairs).map((weight) => Number(weight.toFixed(3))), open, held, told };
}

function probability(signs: readonly number[], weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-signs.reduce((sum, sign, at) => sum + sign * weights[at]!, 0)));
}

/** Logistic regression by Newton's method with a ridge. */
function newton(pairs: readonly Pair[]): number[] {
  const width = ANSWER_SIGNS.length;
  let weights: number[] = new Array(width).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight) => L2 * weight);
    const bend = weights.map((_, row) => weights.map((_w, column) => (row === column ? L2 : 0)));
    for (const { signs, isOpen, isNatural } of pairs) {
      const p = probability(signs, weights);
      const counts = isNatural ? 1 : HARD;
      signs.forEach((sign, row) => {
        if (sign === 0) return;
        slope[row]! += counts * (p - Number(isOpen)) * sign;
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
