import { expect, it } from 'vitest';
import { sendBySmtp } from '../local/machine.ts';
import { inBrowser, visit } from './browser.ts';
import { elsewhere, hostileHtml } from './hostile-mail.ts';
import { attacking } from './in-page.ts';

inBrowser('hostile mail', () => {
  it('neither runs nor loads anything, as HTML or in any other form', async () => {
    const there = await elsewhere();
    const { open, smtpPort, drained, base, browser } = await visit();
    const head = `From: "<img src=${there.url}/from onerror=top.pwned=1>" <sam@example.com>\r\nTo: coach@localhost\r\n`;
    const subject = `Subject: </title><script>pwned=1</script><img src=${there.url}/subject>\r\n`;
    const type = 'MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n';
    await sendBySmtp(smtpPort, head + subject + type + hostileHtml(there.url).replaceAll('\n', '\r\n'));
    await drained();
    const page = await open();
    const links = await page.locator('#mails-list a.title, #letters-list a.title').all();
    const paths = await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
    const mail = paths.find((path) => path.startsWith('/mails/'));
    expect(mail).toBeDefined();
    expect(paths.some((path) => path.startsWith('/letters/'))).toBe(true);

    const forms = ['', '?as=text', '?as=headers', '?as=raw'];
    for (const path of ['/', ...paths.flatMap((each) => forms.map((form) => each + form))]) {
      await page.goto(base + path);
      if (path === mail) {
        const frame = page.frameLocator('iframe');
        await frame.getByText('Read me').waitFor();
        await frame.getByText('away').click();
        await frame.getByText('Win').click();
      }
      expect(await page.evaluate('window.pwned ?? null'), path).toBeNull();
      expect(page.url()).toBe(base + path);
      expect(page.frames().filter((frame) => !frame.url().startsWith(base))).toEqual([]);
    }
    // By itself, too: what the frame shows is no page of ours.
    await page.goto(`${base}${mail}/body`);
    await page.getByText('Read me').waitFor();
    expect(page.url()).toBe(`${base}${mail}/body`);
    expect(there.visitors()).toBe(0);

    // Without what keeps it in, the same mail is as bad as it looks.
    const free = await browser.newPage();
    await free.setContent(hostileHtml(there.url)).catch(() => {});
    await expect.poll(there.visitors).toBeGreaterThan(0);
  });

  it('and a hostile page elsewhere can neither read the inbox nor do anything in it', async () => {
    const { base, browser, open } = await visit();
    const there = await elsewhere('<title>evil</title>');
    const inbox = await open();
    const time = async () => Date.parse((await inbox.locator('[data-now]').getAttribute('data-now')) ?? '');
    const before = await time();
    const page = await browser.newPage();
    await page.goto(there.url);
    const outcomes = await page.evaluate(attacking(base));
    expect(outcomes).toEqual(['read refused', 'token refused', 'blind refused', 'frame null']);
    await inbox.reload();
    expect((await time()) - before).toBeLessThan(60_000);
  });
});
