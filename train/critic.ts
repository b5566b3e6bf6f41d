import { ACTS, MENTOR_ACTS } from '#shared/critique/acts/act.ts';
import { type Models, trained } from '#shared/critique/acts/model.ts';
import { QUOTED } from '#shared/critique/evidence/evidence.ts';
import type { FindingModels } from '#shared/critique/evidence/finding-model.ts';
import findingWeights from '#shared/critique/evidence/weights.json' with { type: 'json' };
import type { PromiseModel } from '#shared/critique/promised.ts';
import promisedWeights from '#shared/critique/promised-weights.json' with { type: 'json' };
import type { AnsweredModel } from '#shared/mentorship/answered.ts';
import answeredWeights from '#shared/mentorship/answered-weights.json' with { type: 'json' };
import { learnAnswered, pairsOfThreads, readPairs } from './answered-learner.ts';
import { type Example, FOLDER, readExamples } from './examples.ts';
import { judgeable, learnFindings, quotedOfThreads } from './findings.ts';
import { FOLDS, foldOf } from './folds.ts';
import { type ActSettings, Learner, type Thresholds } from './learner.ts';
import type { Measured } from './measure.ts';
import { learnPromises, promisingOfThreads } from './promise-learner.ts';
import type { LabelledThread } from './threads.ts';

/** Of the user's many sentences, what weighs little is thrown away, so that the weights stay small. */
const OF_USER: ActSettings = { epochs: 12, rate: 2, l1: 2.6, l2: 1, least: 7 };
const OF_QUOTED: ActSettings = { epochs: 12, rate: 2, l1: 3.2, l2: 1, least: 6 };
const OF_MENTOR: ActSettings = { epochs: 12, rate: 2, l1: 1.6, l2: 1, least: 4 };

/** All that the critic has learnt: the contents of its files of weights. */
export interface LearntCritic {
  readonly acts: Models;
  readonly answered: AnsweredModel;
  readonly promised: PromiseModel;
  readonly findings: FindingModels;
  /** Prints how well each act is told in mail that was not learnt from. */
  report(): void;
}

export interface ActExamples {
  readonly user: readonly Example[];
  readonly mentor: readonly Example[];
}

export function ownExamples(): ActExamples {
  return { user: readExamples(FOLDER, ACTS), mentor: readExamples(`${FOLDER}/mentor`, MENTOR_ACTS) };
}

/**
 * Learns what sentences do, then from threads what is to be found in them. A thread is read with acts that were learnt
 * without it, as a mail will be that nobody has labelled: else the findings would come to trust the acts too much.
 * Leaves the critic as it has learnt it.
 */
export function learnCritic(examples: ActExamples, threads: readonly LabelledThread[]): LearntCritic {
  const user = learnActs(examples.user, ACTS, OF_USER);
  const mentor = learnActs(examples.mentor, MENTOR_ACTS, OF_MENTOR);
  const quoted = learnActs(quotedOfThreads(threads), QUOTED, OF_QUOTED);
  const acts = { user: user.whole, mentor: mentor.whole, quoted: quoted.whole };
  const unread = <T>(read: (of: readonly LabelledThread[]) => readonly T[]): readonly T[] =>
    Array.from({ length: FOLDS }, (_, fold) => {
      Object.assign(trained, { user: user.without[fold], mentor: mentor.without[fold], quoted: quoted.without[fold] });
      return read(threads.filter(({ id }) => foldOf(id) === fold));
    }).flat();

  const pairs = unread(pairsOfThreads);
  Object.assign(trained, acts);
  const { told, ...answered } = learnAnswered([...readPairs(`${FOLDER}/asked`), ...pairs]);
  Object.assign(answeredWeights, answered);
  const { found, ...promised } = learnPromises(unread(promisingOfThreads));
  Object.assign(promisedWeights, promised);
  const findings = learnFindings(unread((of) => of.map(judgeable)));
  Object.assign(trained, acts);
  Object.assign(findingWeights, findings);
  return { acts, answered, promised, findings, report };

  function report(): void {
    user.report('the user’s sentences');
    mentor.report('the mentor’s sentences');
    quoted.report('what readers quote the user’s sentences for');
    console.log(`\nopen questions, where not seen: ${told}`);
    console.log(`promises, where not seen: ${found}`);
  }
}

function learnActs(examples: readonly Example[], acts: readonly string[], settings: ActSettings) {
  const learner = new Learner(examples, acts, settings);
  const withoutFold = Array.from({ length: FOLDS }, (_, fold) =>
    learner.fit(({ thread }) => thread === undefined || foldOf(thread) !== fold),
  );
  const measured = learner.measure(withoutFold);
  const thresholds: Thresholds = Object.fromEntries(
    acts.map((act, place): [string, Measured] => [act, measured[place]!]),
  );
  return {
    whole: learner.model(learner.fit(), thresholds),
    without: withoutFold.map((fits) => learner.model(fits, thresholds)),
    report: (whose: string) => learner.report(whose, measured),
  };
}
