import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Sheets, in the order they are read. */
export const SHEETS = ['colours', 'base', 'home', 'lists', 'controls', 'mail'].map((name) => `/page/${name}.css`);
export const SCRIPT = '/page/page.js';

/** The page's own files, as a browser asks for them. */
const FILES = new Set([...SHEETS, SCRIPT, '/page/live.js', '/page/renew.js', '/page/say.js']);

/** Beside this file, which runs from local/inbox/ as it is, and from dist/ when it is built. */
const isBuilt = !/\/local\/inbox\/[^/]+$/.test(import.meta.url);
const FOLDER = new URL(isBuilt ? '../local/inbox/page/' : './page/', import.meta.url);

/** One of the page's files, or null. */
export async function assetNamed(path: string): Promise<{ readonly text: string; readonly type: string } | null> {
  if (!FILES.has(path)) return null;
  const text = await readFile(fileURLToPath(new URL(basename(path), FOLDER)), 'utf8');
  return { text, type: path.endsWith('.css') ? 'text/css' : 'text/javascript' };
}
