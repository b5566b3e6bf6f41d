#!/usr/bin/env node
// Runs on plain Node: the code itself is built to dist/ by `npm ci`.
import { existsSync } from 'node:fs';

const built = new URL('../dist/cli.js', import.meta.url);
if (existsSync(built)) {
  const { main } = await import(built.href);
  await main(process.argv.slice(2));
} else {
  process.stderr.write('Protégé is not built yet: run "npm ci" (or "npm run build") first.\n');
  process.exitCode = 1;
}
