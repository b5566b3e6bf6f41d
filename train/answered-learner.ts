import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCase } from '#shared/critique/reading.ts';
import { type AnsweredModel, OPEN_SIGNS, signsOf } from '#shared/mentorship/answered.ts';
import { heldOpenBy, mentorQuestions } from '#shared/mentorship/questions.ts';
import { bodyOf, sentencesOf } from '#shared/mentorship/sentences.ts';
import { overlaps } from './finding-learner.ts';
import { hashOf } from './hash.ts';
import { newton, probability } from './newton.ts';
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

const FOLDS = 5;
const HARD = 0.5;
/** Blaming a reply that answers costs more than missing one that does not (F-beta). */
const BETA = 0.7;

/** Learns when a question is open; `told` says what that gives on mail as it comes, where not seen. */
export function learnAnswered(pairs: readonly Pair[]): AnsweredModel & { readonly told: string } {
  const fold = pairs.map(({ group }) => hashOf(group) % FOLDS);
  const judged = Array.from({ length: FOLDS }, (_, out) => {
    const weights = learnt(pairs.filter((_pair, at) => fold[at] !== out));
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
  return { weights: learnt(pairs).map((weight) => Number(weight.toFixed(3))), open, held, told };
}

function learnt(pairs: readonly Pair[]): number[] {
  return newton(
    pairs.map(({ signs, isOpen, isNatural }) => ({ signs, is: isOpen, counts: isNatural ? 1 : HARD })),
    OPEN_SIGNS.length,
  );
}
