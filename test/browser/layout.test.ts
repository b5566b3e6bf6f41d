import { expect, it } from 'vitest';
import { inBrowser, seriousFaults, visit } from './browser.ts';
import { CUT, OVERFLOW } from './in-page.ts';

const WIDTHS = [320, 360, 800, 1200];

inBrowser('the layout of the inbox page', () => {
  it('fits every width without scrolling sideways, and has contrast in the dark, too', async () => {
    const { open, drained } = await visit();
    const first = await open();
    await first.getByRole('button', { name: 'Send the example' }).click();
    await first.locator('.mail.critiqued').waitFor();
    await first.getByRole('button', { name: 'Go to the next due moment' }).click();
    await first.locator('#clock-said a').waitFor();
    await drained();
    const nudge = (await first.locator('#clock-said a').getAttribute('href'))!;
    const mail = (await first.locator('.mail a.title').first().getAttribute('href'))!;
    const paths = ['/', nudge, `${nudge}?as=text`, `${nudge}?as=headers`, `${nudge}?as=raw`, mail, '/nowhere'];
    for (const path of paths) {
      await first.goto(new URL(path, first.url()).href);
      for (const width of WIDTHS) {
        await first.setViewportSize({ width, height: 800 });
        expect(await first.evaluate(OVERFLOW), `${path} at ${width} px`).toBeLessThanOrEqual(0);
        expect(await first.evaluate(CUT), `${path} at ${width} px`).toBeLessThanOrEqual(0);
      }
    }
    const dark = await open('/', { colorScheme: 'dark' });
    expect(await seriousFaults(dark)).toEqual([]);
    await dark.goto(new URL(nudge, dark.url()).href);
    expect(await seriousFaults(dark)).toEqual([]);
  });
});
