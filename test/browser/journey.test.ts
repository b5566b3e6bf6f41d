import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inBrowser, seriousFaults, visit } from './browser.ts';
import { dropping } from './in-page.ts';

const EXAMPLE = 'examples/first-thread.eml';

inBrowser('the inbox page', () => {
  it('takes a dropped thread, shows its critique, and goes on from nudge to snooze to nudge', async () => {
    const { open, faults } = await visit();
    const page = await open();
    await page.getByText('No letter yet.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    await page.evaluate(dropping('thread.eml', readFileSync(EXAMPLE, 'utf8')));
    await page.getByText('Sent, from mara@example.com to coach@localhost.').waitFor();
    const letters = page.getByRole('region', { name: 'Letters' });
    const mails = page.getByRole('region', { name: 'Mails that came in' });
    await mails.getByText('The newest reply of the forwarded thread was judged.').waitFor();
    await mails.getByRole('link', { name: 'Its letter' }).waitFor();
    const mentor = page.getByRole('region', { name: 'Mentors' });
    await mentor.getByText('Daniel Okoye is to write next.').waitFor();
    expect(await mentor.innerText()).toMatch(/Warm[\s\S]*They asked[\s\S]*Promised[\s\S]*Next due[\s\S]*Threads/);
    expect(await seriousFaults(page)).toEqual([]);

    await letters.getByRole('link', { name: 'Re: Fwd: From analytics to engineering' }).click();
    await page.frameLocator('iframe').getByText('Fix three things before you send it').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    for (const [form, words] of [
      ['Text', 'Fix three things before you send it'],
      ['Headers', 'Delivered-To'],
      ['Raw', 'multipart/alternative'],
    ] as const) {
      await page.getByRole('link', { name: form, exact: true }).click();
      await page.locator('.sheet').getByText(words).first().waitFor();
      expect(await seriousFaults(page), form).toEqual([]);
    }

    await page.getByRole('link', { name: 'All letters' }).click();
    const goOn = page.getByRole('button', { name: 'Go to the next due moment' });
    await goOn.click();
    const clock = page.getByRole('region', { name: 'The assistant’s clock' });
    await clock.getByRole('link', { name: /^Did Daniel answer\?/ }).click();
    await page.frameLocator('iframe').getByText('If Daniel has not answered').first().waitFor();
    await page.getByRole('button').and(page.getByTitle('snooze 3 days')).click();
    await page.getByText('Sent “snooze 3 days”, as mara@example.com.').waitFor();
    await page.getByText('A letter has come:').getByRole('link').waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    await page.getByRole('link', { name: 'All letters' }).click();
    await mails.getByText('The next nudge was put off.').waitFor();
    await mentor.getByText('snoozed nudge').waitFor();
    const nudges = letters.locator('li', { hasText: 'Nudge' });
    expect(await nudges.count()).toBe(1);
    // A digest may come first.
    for (let moments = 0; moments < 4 && (await nudges.count()) < 2; moments++) {
      await goOn.click();
      await clock.getByText('The clock has moved').waitFor();
      await clock.getByText('Going on…').waitFor({ state: 'detached' });
    }
    expect(await nudges.count()).toBe(2);
    expect(faults).toEqual([]);
  });

  it('says what went wrong, takes pasted words, and notices that the assistant has gone', async () => {
    const { open, faults, stop } = await visit();
    const page = await open();
    const paste = page.getByLabel('Or paste it');
    const send = page.getByRole('button', { name: 'Send it' });
    await send.click();
    await page.getByText('There is nothing to send yet').waitFor();
    await paste.fill('Hello');
    await send.click();
    await page.getByText('It has no From line.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel('From, if it has no headers').fill('sam@example.com');
    await send.click();
    await page.getByText('Sent, from sam@example.com').waitFor();
    expect(await paste.inputValue()).toBe('');
    await page.getByText('Neither a thread nor a draft was found.').waitFor();
    await page.getByRole('button', { name: 'Go', exact: true }).click();
    await page.getByText('That is no date and time.').waitFor();
    await page.getByLabel('Or to').fill('2026-12-24T18:00');
    await page.getByLabel('Or to').press('Enter');
    await page.locator('.now').getByText('Thu 24 Dec 2026, 18:00').waitFor();
    // Refusals are answered with 400, which a browser logs.
    expect(faults.filter((fault) => !fault.includes('status of 400'))).toEqual([]);

    await stop();
    await page.getByText('The assistant does not answer.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });
});
