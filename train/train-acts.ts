import { ACTS, MENTOR_ACTS } from '#shared/critique/acts/act.ts';
import type { Model } from '#shared/critique/acts/model.ts';
import { FOLDER, readExamples } from './examples.ts';
import { learnerOf } from './learner.ts';
import { keepWeights } from './weights-file.ts';

/**
 * `npm run train`: makes shared/critique/acts/weights.json anew from the labelled sentences, and prints how well each act
 * is told in sentences the model has not seen. `--check` writes nothing and fails where the file would differ.
 */

const FILE = 'shared/critique/acts/weights.json';

const user = learnerOf(readExamples(FOLDER, ACTS), ACTS);
const mentor = learnerOf(readExamples(`${FOLDER}/mentor`, MENTOR_ACTS), MENTOR_ACTS);
const text = `{"user":${written(user.model)},\n"mentor":${written(mentor.model)}}\n`;

keepWeights(FILE, text);
if (!process.argv.includes('--check')) {
  user.report('the user’s sentences');
  mentor.report('the mentor’s sentences');
}

/** An act a line, and a feature a line, so that a change can be read. */
function written({ acts, weights }: Model): string {
  const lines = (json: string) => json.replaceAll('},"', '},\n"').replaceAll('","', '",\n"');
  return `{"acts":${lines(JSON.stringify(acts))},\n"weights":${lines(JSON.stringify(weights))}}`;
}
