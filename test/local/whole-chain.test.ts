import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { FORWARDED } from '#test/fakes/mail.ts';
import { atEnd, FakeTerminal, sendBySmtp, temporaryFolder } from './machine.ts';

// The functions build their World once a process, with the endpoints of that time: each test loads them anew.
beforeEach(() => {
  vi.resetModules();
  const quiet = vi.spyOn(console, 'log').mockImplementation(() => {});
  atEnd(async () => quiet.mockRestore());
});

async function startWhole(data: string, options: { example?: boolean; owner?: string } = {}) {
  const { start } = await import('#local/start.ts');
  const terminal = new FakeTerminal();
  const running = await start({ smtpPort: 0, httpPort: 0, data, example: false, ...options }, terminal);
  atEnd(() => running.stop());
  const lettersTo = async () => {
    const files = await readdir(join(data, 'letters'));
    const letters = await Promise.all(files.map((file) => readFile(join(data, 'letters', file), 'utf8')));
    return letters.map((letter) => /^Delivered-To: (.*)\r$/m.exec(letter)?.[1]);
  };
  const page = async () => (await fetch(`http://127.0.0.1:${running.httpPort}/`)).text();
  return { ...running, printed: () => terminal.lines.join('\n'), lettersTo, page };
}

function mail(about: string, id = 'one', more = ''): string {
  const head = `From: Sam Okafor <sam@example.com>\nTo: coach@localhost\nSubject: ${about}\nMessage-ID: <${id}@example.com>`;
  const date = 'Date: Tue, 10 Mar 2026 12:50:00 +0100\nContent-Type: text/plain; charset=utf-8';
  return `${head}\n${date}\n${more}\n${FORWARDED}`.replaceAll('\n', '\r\n');
}

test('a thread in by SMTP, a critique out to its user alone', async () => {
  const whole = await startWhole(await temporaryFolder());
  await sendBySmtp(whole.smtpPort, mail('Fwd: Moving into product'));
  await whole.drained();
  expect(await whole.lettersTo()).toEqual(['sam@example.com']);
  const page = await whole.page();
  expect(page).toContain('>Critiqued</span>');
  expect(page).toContain('Dana Roth is to write next.');
});

test('doubled and late notifications make no second letter', async () => {
  const data = await temporaryFolder();
  const first = await startWhole(data);
  await first.stop();
  // Taken in, and the process is gone before the mail is handled.
  const { start } = await import('#local/start.ts');
  const handler = async ({ Records }: { Records: { messageId: string }[] }) => ({
    batchItemFailures: Records.map(({ messageId }) => ({ itemIdentifier: messageId })),
  });
  const waiting = await start({ smtpPort: 0, httpPort: 0, data, example: false, handler }, new FakeTerminal());
  await sendBySmtp(waiting.smtpPort, mail('Fwd: One', 'one'));
  await sendBySmtp(waiting.smtpPort, mail('Fwd: Two', 'two'));
  await sendBySmtp(waiting.smtpPort, mail('Fwd: One', 'one'));
  await waiting.stop();
  const pending = join(data, 'pending');
  for (const name of await readdir(pending)) await copyFile(join(pending, name), join(pending, `0-again-${name}`));

  vi.resetModules();
  const second = await startWhole(data);
  await second.drained();
  expect(await second.lettersTo()).toEqual(['sam@example.com', 'sam@example.com']);
});

test('what fails the gate is not answered, and the page says why', async () => {
  const whole = await startWhole(await temporaryFolder());
  await sendBySmtp(whole.smtpPort, mail('Fwd: One', 'one', 'X-Protege-Try-Verdicts: dmarc=FAIL\n'));
  await sendBySmtp(whole.smtpPort, mail('Fwd: Two', 'two', 'Auto-Submitted: auto-generated\n'));
  await sendBySmtp(whole.smtpPort, mail('Fwd: Three', 'three'), 'coach@localhost', '');
  await whole.drained();
  expect(await whole.lettersTo()).toEqual([]);
  const page = await whole.page();
  expect(page).toContain('The sender could not be authenticated');
  expect(page).toContain('It had no return path');
});

test('with an owner, others are nobody', async () => {
  const whole = await startWhole(await temporaryFolder(), { owner: 'Mara@Example.org' });
  await sendBySmtp(whole.smtpPort, mail('Fwd: One'));
  await whole.drained();
  expect(await whole.lettersTo()).toEqual([]);
});

test.each([undefined, 'me@example.org'])(
  'the first start delivers the example, the second does not (owner: %s)',
  async (owner) => {
    const data = await temporaryFolder();
    const options = { example: true, ...(owner && { owner }) };
    const first = await startWhole(data, options);
    expect(first.printed()).toMatch(/seconds later, this letter reaches/);
    expect(await first.lettersTo()).toEqual([owner ?? 'mara@example.com']);
    await first.stop();
    vi.resetModules();
    const second = await startWhole(data, options);
    expect(second.printed()).not.toContain('here is an example');
  },
);
