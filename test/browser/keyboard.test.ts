import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { sendBySmtp } from '../local/machine.ts';
import { inBrowser, visit } from './browser.ts';
import { FOCUS, MOVING } from './in-page.ts';

const focused = (page: Page) => page.evaluate<{ words: string; title: string; isMarked: boolean }>(FOCUS);

/** Goes on by Tab to what has this name, and sees to it that the focus can be seen all the way. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  await page.waitForLoadState();
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    expect(at.isMarked, `the focus on “${at.words}” can't be seen`).toBe(true);
    if (name.test(at.words) || name.test(at.title)) return;
  }
  expect.fail(`Tab never comes to ${name}`);
}

inBrowser('the inbox page by keyboard alone', () => {
  it('goes the whole way, keeps the focus while letters come in, and hears of them', async () => {
    const { open, faults, smtpPort } = await visit();
    const page = await open();
    await tabTo(page, /^Skip to the letters$/);
    await tabTo(page, /^Send the example$/);
    await page.keyboard.press('Enter');
    await page.locator('#letters-list li').waitFor();
    await page.locator('.mail.critiqued').waitFor();
    expect((await focused(page)).words).toBe('Send the example');
    await page.locator('#news[role=status]', { hasText: 'A letter has come: Re: Fwd' }).waitFor();
    // This visitor wants no motion.
    expect(await page.evaluate(MOVING)).toBe(0);

    // Round to the start again, and by the skip link past the clock.
    await tabTo(page, /^Skip to the letters$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Re: Fwd: From analytics to engineering$/);
    // A letter comes in above the one that has the focus.
    const status = 'From: mara@example.com\r\nTo: coach@localhost\r\nSubject: status\r\n\r\n';
    await sendBySmtp(smtpPort, status, 'coach@localhost', 'mara@example.com');
    await page.locator('#letters-list li').nth(1).waitFor();
    expect((await focused(page)).words).toBe('Re: Fwd: From analytics to engineering');
    await page.keyboard.press('Enter');
    await page.frameLocator('iframe').getByText('Fix three things').waitFor();
    await tabTo(page, /^All letters$/);
    await page.keyboard.press('Enter');

    await page.getByText('Next due is a nudge about Daniel Okoye').waitFor();
    await tabTo(page, /^Go to the next due moment$/);
    await page.keyboard.press('Enter');
    const nudge = page.locator('#clock-said a');
    await nudge.waitFor();
    expect((await focused(page)).words).toBe('Go to the next due moment');
    await tabTo(page, /^Did Daniel answer\?/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Did Daniel answer/ }).waitFor();
    await tabTo(page, /^snooze 3 days$/);
    await page.keyboard.press('Enter');
    await page.getByText('Sent “snooze 3 days”').waitFor();
    expect((await focused(page)).title).toBe('snooze 3 days');
    await tabTo(page, /^In your own words$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^What you would write back/);
    await page.keyboard.type('status');
    await tabTo(page, /^Send$/);
    await page.keyboard.press('Enter');
    await page.getByText('Sent, as mara@example.com.').waitFor();
    expect(faults).toEqual([]);
  });
});
