import type { Terminal } from './terminal.ts';
import { readThreadFile, type ThreadFile, UnreadableFile } from './thread-file.ts';

/**
 * Prints what `show` makes of each file, in order; a file that can't be read gets its reason and the others still come.
 * @returns 1 where any file could not be read, else 0.
 */
export async function printEach(
  files: readonly string[],
  json: boolean,
  terminal: Terminal,
  show: (thread: ThreadFile) => object | string,
): Promise<number> {
  let code = 0;
  for (const file of files) {
    try {
      const shown = show(await readThreadFile(file));
      terminal.out(typeof shown === 'string' ? shown : JSON.stringify(shown));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      code = 1;
      if (json) terminal.out(JSON.stringify({ file, error: error.message }));
      else terminal.err(`${file}: ${error.message}.`);
    }
  }
  return code;
}
