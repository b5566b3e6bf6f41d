import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const FOLDER = 'shared/critique/examples';

/** A labelled sentence. */
export interface Example {
  readonly text: string;
  readonly acts: ReadonlySet<string>;
  /** The labelled thread that it stands in; undefined where it was written for itself. */
  readonly thread?: string;
  /** Its labels speak of these acts alone, and say nothing of any other; undefined where they speak of all. */
  readonly only?: ReadonlySet<string>;
}

/** Mails of labelled threads, sentence by sentence; the others are lists of sentences that stand for themselves. */
const MAILS = 'mails';

/** Reads every example of a folder. @throws on a line that is none, naming the file and the line. */
export function readExamples(folder: string, acts: readonly string[]): readonly Example[] {
  return [folder, join(folder, MAILS)].flatMap((one) =>
    readdirSync(one)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .flatMap((name) => readFile(one, name, acts)),
  );
}

function readFile(folder: string, name: string, known: readonly string[]): Example[] {
  const text = readFileSync(join(folder, name), 'utf8');
  const named = /^# only: (.+)$/m.exec(text)?.[1];
  const only = named ? new Set(named.split(', ')) : undefined;
  let thread: string | undefined;
  return text.split('\n').flatMap((line, index): Example[] => {
    thread = /^# thread: (.+)$/.exec(line)?.[1] ?? thread;
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [labels = '', sentence = ''] = line.split('\t');
    const acts = labels
      .split(',')
      .map((label) => label.trim())
      .filter((label) => label !== 'none');
    const unknown = acts.find((act) => !known.includes(act));
    if (!sentence || unknown !== undefined)
      throw new Error(`${name}:${index + 1}: ${sentence ? `no label is called "${unknown}"` : 'no tab'}`);
    return [{ text: sentence.trim(), acts: new Set(acts), thread, only }];
  });
}
