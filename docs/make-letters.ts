import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserHere, openBrowser } from '#test/browser/chromium.ts';
import { type LetterCase, letterCases, updateCases } from '#test/letters/letter-cases.ts';
import { LOOKS, type Look, show } from '#test/letters/show-letter.ts';
import { smallPng } from './small-png.ts';

/**
 * `npm run letters`: every letter of test/letters as HTML, text and pictures, in .letters/ with an index page.
 * `-- --update` takes the letters as they are written now for right; `-- --readme` makes the README's pictures anew.
 */
const FOLDER = '.letters';
const PICTURES = [
  { name: 'critique-example', file: 'docs/pictures/critique.png', height: 872 },
  { name: 'digest', file: 'docs/pictures/digest.png', height: 910 },
];

if (process.argv.includes('--update')) {
  const changed = updateCases();
  console.log(changed.length > 0 ? `Renewed:\n${changed.join('\n')}` : 'Nothing to renew.');
} else if (process.argv.includes('--readme')) await makePictures();
else await makeAll(process.argv.slice(2));

async function makeAll(only: readonly string[]): Promise<void> {
  const cases = letterCases().filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'index.html'), indexPage(cases));
  for (const { name, letter } of cases) {
    writeFileSync(join(FOLDER, `${name}.html`), letter.html);
    writeFileSync(join(FOLDER, `${name}.txt`), `Subject: ${letter.subject}\n\n${letter.text}`);
  }
  if (!browserHere) return console.log(`No browser here: ${FOLDER}/index.html has no pictures.`);
  const browser = await openBrowser();
  for (const look of LOOKS) {
    await show(browser, look, async (page) => {
      for (const { name, letter } of cases) {
        await page.setContent(letter.html);
        await page.screenshot({ path: join(FOLDER, pictureOf(name, look)), fullPage: true });
      }
    });
  }
  await browser.close();
  console.log(`${cases.length} letters: ${FOLDER}/index.html`);
}

function pictureOf(name: string, { width, scheme }: Look): string {
  return `${name}-${width}-${scheme}.png`;
}

function indexPage(cases: readonly LetterCase[]): string {
  const rows = cases.map(
    ({ name }) => `<h2>${name}</h2><p><a href="${name}.html">HTML</a> <a href="${name}.txt">text</a></p>
<p>${LOOKS.map((look) => `<a href="${pictureOf(name, look)}"><img src="${pictureOf(name, look)}" width="${look.width / 2}" loading="lazy" alt="${look.width} px, ${look.scheme}"></a>`).join('\n')}</p>`,
  );
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Protégé: the letters</title>
<style>body{font-family:sans-serif;margin:2em;background:#888}img{vertical-align:top;margin:4px}</style>
<h1>The letters</h1>
${rows.join('\n')}
</html>
`;
}

/** Cut below the first screen: a picture in a README is looked at, not read. */
async function makePictures(): Promise<void> {
  if (!browserHere) throw new Error('the pictures need a browser');
  const browser = await openBrowser();
  mkdirSync('docs/pictures', { recursive: true });
  for (const { name, file, height } of PICTURES) {
    const one = letterCases().find((each) => each.name === name)!;
    await show(browser, { width: 640, scheme: 'light' }, async (page) => {
      await page.setContent(one.letter.html);
      writeFileSync(file, await smallPng(page, 640, height));
    });
    console.log(file);
  }
  await browser.close();
}
