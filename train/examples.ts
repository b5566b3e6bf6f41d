import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf } from '#shared/critique/acts/features.ts';
import { stemOf } from '#shared/critique/acts/stem.ts';

export const FOLDER = 'shared/critique/examples';

/** A labelled sentence. `group` is one mail, or a stretch of a list: what belongs together is held out together. */
export interface Example {
  readonly text: string;
  readonly acts: ReadonlySet<string>;
  readonly group: string;
  /** Its labels speak of these acts alone, and say nothing of any other; undefined where they speak of all. */
  readonly only?: ReadonlySet<string>;
}

/** Lines of a list that are held out together. */
const STRETCH = 10;
/** So many words in a row that hardly any other sentence has make two sentences near-duplicates. */
const RUN = 5;
const RARE = 3;

/** Reads every example of a folder. @throws on a line that is none, naming the file and the line. */
export function readExamples(folder: string, acts: readonly string[]): readonly Example[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  return alikeTogether(files.flatMap((name) => readFile(folder, name, acts)));
}

function readFile(folder: string, name: string, known: readonly string[]): Example[] {
  const isMails = name.startsWith('mails');
  let mail = 0;
  const text = readFileSync(join(folder, name), 'utf8');
  const named = /^# only: (.+)$/m.exec(text)?.[1];
  const only = named ? new Set(named.split(', ')) : undefined;
  return text.split('\n').flatMap((line, index): Example[] => {
    if (line.trim() === '') mail++;
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [labels = '', text = ''] = line.split('\t');
    const acts = labels
      .split(',')
      .map((label) => label.trim())
      .filter((label) => label !== 'none');
    const unknown = acts.find((act) => !known.includes(act));
    if (!text || unknown !== undefined)
      throw new Error(`${name}:${index + 1}: ${text ? `no label is called "${unknown}"` : 'no tab'}`);
    const group = isMails ? `${name} ${mail}` : `${name} ${Math.floor(index / STRETCH)}`;
    return [{ text: text.trim(), acts: new Set(acts), group, only }];
  });
}

/** Near-duplicates in one group, so that none is learnt from while the other is asked. */
function alikeTogether(examples: readonly Example[]): readonly Example[] {
  const leader = new Map<string, string>();
  const leaderOf = (group: string): string => {
    let one = group;
    while (leader.has(one)) one = leader.get(one)!;
    return one;
  };
  for (const groups of runsOf(examples).values()) {
    if (groups.size > RARE) continue;
    const [first, ...others] = [...groups].map(leaderOf).sort();
    for (const other of others) if (other !== first) leader.set(other, first!);
  }
  return examples.map((example) => ({ ...example, group: leaderOf(example.group) }));
}

/** By run of words: the groups it occurs in. */
function runsOf(examples: readonly Example[]): Map<string, Set<string>> {
  const runs = new Map<string, Set<string>>();
  for (const { text, group } of examples) {
    const stems = wordsOf(text).map(stemOf);
    for (let i = 0; i + RUN <= stems.length; i++) {
      const run = stems.slice(i, i + RUN).join(' ');
      runs.set(run, (runs.get(run) ?? new Set()).add(group));
    }
  }
  return runs;
}
