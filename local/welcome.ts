import { deliverExample } from './example.ts';
import type { Letters } from './letters.ts';
import type { Terminal } from './terminal.ts';

export interface Place {
  readonly smtpPort: number;
  readonly httpPort: number;
  readonly address: string;
  readonly owner: string | undefined;
}

export interface Trial extends Place {
  readonly letters: Letters;
  /** The file of the first letter, when it has been sent. */
  readonly sent: Promise<string>;
  readonly drained: () => Promise<void>;
}

/** Longer than any mail takes, retries included. */
const PATIENCE_MS = 40_000;

/** Says what listens where, and what to do next. */
export function printBanner(terminal: Terminal, place: Place & { readonly data: string }): void {
  const { smtpPort, httpPort, address, data, owner } = place;
  terminal.out(`Protégé is running on this machine.

  mail in      ${address}, SMTP at 127.0.0.1:${smtpPort}${owner ? `, for ${owner} alone` : ''}
  letters out  http://127.0.0.1:${httpPort}
  kept in      ${data}

Send it a thread of yours, saved as a file:
  swaks --server 127.0.0.1:${smtpPort} --from ${owner ?? 'you@example.com'} --to ${address} --data @thread.eml
Ctrl-C stops it.`);
}

/** Delivers the example, waits for its letter and prints it, with the time it took. */
export async function tryExample(terminal: Terminal, trial: Trial): Promise<void> {
  const { smtpPort, httpPort, address, owner, letters, sent, drained } = trial;
  terminal.out('\nThis is the first start, so here is an example: a mentee forwards a thread with her mentor...');
  const began = performance.now();
  await deliverExample(smtpPort, address, owner);
  const file = await firstOf(sent, drained());
  const letter = file && (await letters.byId(file.replace(/\.eml$/, '')));
  if (!letter) {
    terminal.err(`No letter came of it; http://127.0.0.1:${httpPort} shows why.`);
    return;
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const text = letter.text.trimEnd().replace(/^/gm, '  ');
  terminal.out(`...and ${seconds} seconds later, this letter reaches her alone:\n`);
  terminal.out(`  Subject: ${letter.subject}\n\n${text}\n`);
  terminal.out(`The same as a mail program would show it: http://127.0.0.1:${httpPort}/letters/${letter.id}`);
}

/** The letter, or null when all mail is done without one, or nothing happens at all. */
async function firstOf(sent: Promise<string>, drained: Promise<void>): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  try {
    return await Promise.race([sent, drained.then(() => null), patience]);
  } finally {
    clearTimeout(timer);
  }
}
