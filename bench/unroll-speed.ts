import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { readMail } from '#shared/mail/read-mail.ts';

/** `npm run bench:unroll`: what unrolling typical thread mails costs, beside what mailparser takes to parse them. */

const WARM_UP = 6;
const ROUNDS = 21;
const folder = 'test/emails';
const mails = readdirSync(folder)
  .filter((name) => readdirSync(join(folder, name)).includes('mail.eml'))
  .map((name) => readFileSync(join(folder, name, 'mail.eml')))
  .concat(readFileSync('examples/first-thread.eml'));

/** Milliseconds for all of these mails. */
async function time(mails: readonly Buffer[], read: (mail: Buffer) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  for (const mail of mails) await read(mail);
  return performance.now() - began;
}

const median = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1]!;

const isHtml = (mail: Buffer) => mail.includes('text/html');
const kinds: Readonly<Record<string, readonly Buffer[]>> = {
  'all fixtures': mails,
  'with HTML, as most mail has it': mails.filter(isHtml),
  'plain text, mostly short': mails.filter((mail) => !isHtml(mail)),
};
console.log('readMail (parsing included) against simpleParser alone; at 2, unrolling costs what parsing costs');
for (const [kind, some] of Object.entries(kinds)) {
  const parsing: number[] = [];
  const reading: number[] = [];
  // By turns, so that both meet the same load of the machine; the first rounds warm up.
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const parsed = await time(some, (mail) => simpleParser(mail));
    const unrolled = await time(some, (mail) => readMail(mail));
    if (round < WARM_UP) continue;
    parsing.push(parsed);
    reading.push(unrolled);
  }
  const each = (rounds: readonly number[]) => (median(rounds) / some.length).toFixed(2);
  const ratio = median(reading.map((ms, round) => ms / parsing[round]!));
  console.log(
    `${kind.padEnd(32)} ${String(some.length).padStart(4)} mails, ${each(parsing)} ms and ${each(reading)} ms, ratio ${ratio.toFixed(2)}`,
  );
}
