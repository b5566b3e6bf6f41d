import { readFileSync, writeFileSync } from 'node:fs';

/** Writes a file of weights; with `--check` writes nothing, and fails where it would differ. */
export function keepWeights(file: string, text: string): void {
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
    console.log(`${file}: ${(text.length / 1000).toFixed(0)} KB`);
  } else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is not what the examples give: run "npm run train".`);
    process.exitCode = 1;
  }
}
