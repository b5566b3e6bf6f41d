import { learnAnswered, pairsOfThreads, readPairs } from './answered-learner.ts';
import { FOLDER } from './examples.ts';
import { readThreads } from './threads.ts';
import { keepWeights } from './weights-file.ts';

/**
 * A part of `npm run train`: makes shared/mentorship/answered-weights.json anew from the labelled pairs of questions and
 * replies, and prints how well open questions are told in mail it has not seen. `--check` writes nothing.
 */
const pairs = [...readPairs(`${FOLDER}/asked`), ...pairsOfThreads(readThreads(`${FOLDER}/threads`))];
const { told, ...model } = learnAnswered(pairs);
keepWeights('shared/mentorship/answered-weights.json', `${JSON.stringify(model)}\n`);
if (!process.argv.includes('--check')) console.log(`open questions, where not seen: ${told}`);
