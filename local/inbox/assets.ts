import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The page's own files, as a browser asks for them. */
const TYPES: Readonly<Record<string, string>> = {
  '/page/page.css': 'text/css',
  '/page/page.js': 'text/javascript',
  '/page/renew.js': 'text/javascript',
};

/** Beside this file, which runs from local/inbox/ as it is, and from dist/ when it is built. */
const isBuilt = !/\/local\/inbox\/[^/]+$/.test(import.meta.url);
const FOLDER = new URL(isBuilt ? '../local/inbox/page/' : './page/', import.meta.url);

/** One of the page's files, or null. */
export async function assetNamed(path: string): Promise<{ readonly text: string; readonly type: string } | null> {
  const type = Object.hasOwn(TYPES, path) ? TYPES[path] : undefined;
  if (!type) return null;
  return { text: await readFile(fileURLToPath(new URL(basename(path), FOLDER)), 'utf8'), type };
}
