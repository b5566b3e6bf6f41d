import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTS, type Act } from '#shared/critique/acts/act.ts';

export const FOLDER = 'shared/critique/examples';

/** A labelled sentence. `group` is one mail, or a stretch of a list: what belongs together is held out together. */
export interface Example {
  readonly text: string;
  readonly acts: ReadonlySet<Act>;
  readonly group: string;
}

/** Lines of a list that are held out together. */
const STRETCH = 10;

/** Reads every example. @throws on a line that is none, naming the file and the line. */
export function readExamples(): readonly Example[] {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  return files.flatMap(readFile);
}

function readFile(name: string): Example[] {
  const isMails = name.startsWith('mails');
  let mail = 0;
  return readFileSync(join(FOLDER, name), 'utf8')
    .split('\n')
    .flatMap((line, index): Example[] => {
      if (line.trim() === '') mail++;
      if (line.trim() === '' || line.startsWith('#')) return [];
      const [labels = '', text = ''] = line.split('\t');
      const acts = labels
        .split(',')
        .map((label) => label.trim())
        .filter((label) => label !== 'none');
      const unknown = acts.find((act) => !(ACTS as readonly string[]).includes(act));
      if (!text || unknown !== undefined)
        throw new Error(`${name}:${index + 1}: ${text ? `no label is called "${unknown}"` : 'no tab'}`);
      const group = isMails ? `${name} ${mail}` : `${name} ${Math.floor(index / STRETCH)}`;
      return [{ text: text.trim(), acts: new Set(acts as Act[]), group }];
    });
}
