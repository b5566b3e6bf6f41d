import { packed } from '#shared/critique/acts/packed.ts';
import { learnCritic, ownExamples } from './critic.ts';
import { ownThreads, written } from './findings.ts';
import { keepWeights } from './weights-file.ts';

/**
 * `npm run train`: makes the critic's weights anew from the labelled sentences and threads, and prints how well each act
 * is told in mail it has not seen. `--check` writes nothing, and fails where a file would differ.
 */
const learnt = learnCritic(ownExamples(), ownThreads());
keepWeights('shared/critique/acts/weights.json', `{"packed":"${packed(learnt.acts)}"}\n`);
keepWeights('shared/mentorship/answered-weights.json', `${JSON.stringify(learnt.answered)}\n`);
keepWeights('shared/critique/promised-weights.json', `${JSON.stringify(learnt.promised)}\n`);
keepWeights('shared/critique/evidence/weights.json', written(learnt.findings));
if (!process.argv.includes('--check')) learnt.report();
