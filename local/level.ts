import { createRequire } from 'node:module';

/** As much as is used here of LevelDB, dynalite's storage engine. */
export interface Database {
  open(): Promise<void>;
  close(): Promise<void>;
  keys(): AsyncIterable<string>;
  values(): AsyncIterable<unknown>;
}

const requireHere = createRequire(import.meta.url);

/** LevelDB as dynalite itself finds it, so that both are the same one. */
export function openLevel(path: string): Database {
  const requireThere = createRequire(requireHere.resolve('dynalite'));
  const { Level } = requireThere('level') as { Level: new (path: string, options: object) => Database };
  return new Level(path, { valueEncoding: 'json' });
}

/** The reason LevelDB gives under its own error, such as LEVEL_LOCKED or LEVEL_CORRUPTION. */
export function levelFault(error: unknown): string {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return cause?.code ?? code ?? 'unknown';
}
