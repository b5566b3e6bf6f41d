import { readFileSync, writeFileSync } from 'node:fs';
import { ACTS, MENTOR_ACTS } from '#shared/critique/acts/act.ts';
import type { Model } from '#shared/critique/acts/model.ts';
import { FOLDER, readExamples } from './examples.ts';
import { learnerOf } from './learner.ts';

/**
 * `npm run train`: makes shared/critique/acts/weights.json anew from the labelled sentences, and prints how well each act
 * is told in sentences the model has not seen. `--check` writes nothing and fails where the file would differ.
 */

const FILE = 'shared/critique/acts/weights.json';

const user = learnerOf(readExamples(FOLDER, ACTS), ACTS);
const mentor = learnerOf(readExamples(`${FOLDER}/mentor`, MENTOR_ACTS), MENTOR_ACTS);
const text = `{"user":${written(user.model)},\n"mentor":${written(mentor.model)}}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(FILE, 'utf8') !== text) {
    console.error(`${FILE} is not what the examples give: run "npm run train".`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(FILE, text);
  console.log(`${(text.length / 1000).toFixed(0)} KB`);
  user.report('the user’s sentences');
  mentor.report('the mentor’s sentences');
}

/** An act a line, and a feature a line, so that a change can be read. */
function written({ acts, weights }: Model): string {
  const lines = (json: string) => json.replaceAll('},"', '},\n"').replaceAll('","', '",\n"');
  return `{"acts":${lines(JSON.stringify(acts))},\n"weights":${lines(JSON.stringify(weights))}}`;
}
