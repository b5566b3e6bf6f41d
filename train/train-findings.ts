import { learnFindings, ownThreads, written } from './findings.ts';
import { keepWeights } from './weights-file.ts';

/**
 * A part of `npm run train`: makes shared/critique/evidence/weights.json anew from the labelled threads, with what the
 * sentences of these do by the weights that `train-acts.ts` has made. `--check` writes nothing.
 */
keepWeights('shared/critique/evidence/weights.json', written(learnFindings(ownThreads())));
