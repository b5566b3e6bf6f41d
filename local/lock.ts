import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from './files.ts';
import { levelFault, openLevel } from './level.ts';
import { StartError } from './start-error.ts';

/**
 * Takes a data folder for this process alone. The lock is LevelDB's, on an empty database: the operating system holds it
 * for the process and drops it when the process ends, however it ends, so that no lock is ever stale. A file with the
 * process's id stands beside it, for the message alone.
 * @returns what gives it back
 * @throws StartError when another process has it
 */
export async function lockFolder(data: string): Promise<() => Promise<void>> {
  const pidFile = join(data, 'pid');
  const lock = openLevel(join(data, 'lock'));
  try {
    await lock.open();
  } catch (error) {
    if (levelFault(error) !== 'LEVEL_LOCKED') {
      throw new StartError(
        `${join(data, 'lock')} can't be opened; if nothing else runs on ${data}, delete that folder.`,
      );
    }
    const pid = (await readFile(pidFile, 'utf8').catch(() => '')).trim();
    const who = pid ? `Process ${pid}` : 'Another Protégé';
    throw new StartError(`${who} works on ${data} already; stop it, or choose another folder with --data.`);
  }
  await writeDurably(pidFile, `${process.pid}\n`);
  return () => lock.close();
}
