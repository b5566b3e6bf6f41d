import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterEach } from 'vitest';
import { type Running, type StartOptions, start } from '#local/start.ts';
import type { Terminal } from '#local/terminal.ts';

const cleaning: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const clean of cleaning.splice(0).reverse()) await clean();
});

/** Run at the end of the test, the last one first. */
export function atEnd(clean: () => Promise<unknown>): void {
  cleaning.push(clean);
}

/** A fresh folder, gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'protege-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Keeps what is printed. */
export class FakeTerminal implements Terminal {
  readonly lines: string[] = [];
  readonly out = (line: string) => void this.lines.push(line);
  readonly err = (line: string) => void this.lines.push(line);
}

/** The assistant on free ports; stopped after the test. */
export async function startHere(options: Partial<StartOptions>, terminal = new FakeTerminal()): Promise<Running> {
  const data = options.data ?? (await temporaryFolder());
  const running = await start({ smtpPort: 0, httpPort: 0, example: false, ...options, data }, terminal);
  atEnd(() => running.stop());
  return running;
}

/** Sends a raw mail by SMTP and gives the server's answer. @throws what nodemailer makes of a refusal. */
export async function sendBySmtp(port: number, raw: string | Buffer, to = 'coach@localhost', from = 'sam@example.com') {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  try {
    return (await transport.sendMail({ envelope: { from, to }, raw })).response;
  } finally {
    transport.close();
  }
}
