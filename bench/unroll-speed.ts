import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { readMail } from '#shared/mail/read-mail.ts';

/** `npm run bench:unroll`: what unrolling typical thread mails costs, beside what mailparser takes to parse them. */

const ROUNDS = 12;
const folder = 'test/emails';
const mails = readdirSync(folder)
  .filter((name) => readdirSync(join(folder, name)).includes('mail.eml'))
  .map((name) => readFileSync(join(folder, name, 'mail.eml')))
  .concat(readFileSync('examples/first-thread.eml'));

/** Milliseconds for all mails, the median of the rounds. */
async function time(read: (mail: Buffer) => Promise<unknown>): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    for (const mail of mails) await read(mail);
    rounds.push(performance.now() - began);
  }
  return rounds.sort((one, other) => one - other)[ROUNDS / 2]!;
}

const parse = () => time((mail) => simpleParser(mail));
const read = () => time((mail) => readMail(mail));
await parse();
await read();
const [parsing, reading] = [await parse(), await read()];
const each = (ms: number) => `${(ms / mails.length).toFixed(2)} ms a mail`;
console.log(`${mails.length} mails
mailparser alone (simpleParser)   ${each(parsing)}
readMail, parsing included        ${each(reading)}
ratio                             ${(reading / parsing).toFixed(2)} (2 would be: unrolling costs what parsing costs)`);
