import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type LetterCase, letterCases } from '#test/letters/letter-cases.ts';
import { spaced } from '#test/letters/reading.ts';
import { LOOKS, show } from '#test/letters/show-letter.ts';
import { atEnd } from '../local/machine.ts';
import { inBrowser, seriousFaults } from './browser.ts';
import { openBrowser } from './chromium.ts';

inBrowser('the letters', () => {
  it.each(LOOKS)('are readable for everybody, fit and load nothing at $width px, $scheme', async (look) => {
    const browser = await openBrowser();
    atEnd(() => browser.close());
    const asked: string[] = [];
    const found: string[] = [];
    await show(browser, look, async (page) => {
      page.on('request', (request) => asked.push(request.url()));
      for (const one of letterCases()) {
        await page.setContent(one.letter.html);
        for (const fault of await faultsOf(page, one)) found.push(`${one.name}: ${fault}`);
      }
    });
    expect(found).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('that are not so are found', async () => {
    const browser = await openBrowser();
    atEnd(() => browser.close());
    const html = '<html lang="en"><title>x</title><p style="color:#bbb">Pale</p><p style="width:900px">Wide</p>';
    await show(browser, { width: 360, scheme: 'light' }, async (page) => {
      await page.setContent(html);
      const bad = { name: 'bad', kind: 'help', letter: { subject: '', text: 'Wide Pale', html } } as const;
      expect(await faultsOf(page, bad)).toEqual([
        expect.stringContaining('color-contrast'),
        expect.stringMatching(/px too wide/),
        expect.stringContaining('order'),
      ]);
    });
  });
});

async function faultsOf(page: Page, { letter }: LetterCase): Promise<string[]> {
  const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  // As the browser lays them out, which is how they are read aloud.
  const words = (await page.evaluate('document.body.innerText')) as string;
  return [
    ...(await seriousFaults(page)),
    ...(Number(wide) > 0 ? [`${wide} px too wide`] : []),
    ...(bare(words) === bare(letter.text) ? [] : ['reads in another order than its text']),
  ];
}

/** Without white space, since the browser parts cells by tabs. */
function bare(text: string): string {
  return spaced(text).replace(/ /g, '');
}
