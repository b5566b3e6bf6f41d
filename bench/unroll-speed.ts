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

/** Milliseconds for all mails. */
async function time(read: (mail: Buffer) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  for (const mail of mails) await read(mail);
  return performance.now() - began;
}

const median = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1]!;

const parsing: number[] = [];
const reading: number[] = [];
// By turns, so that both meet the same load of the machine; the first rounds warm up.
for (let round = 0; round < WARM_UP + ROUNDS; round++) {
  const [parsed, unrolled] = [await time((mail) => simpleParser(mail)), await time((mail) => readMail(mail))];
  if (round < WARM_UP) continue;
  parsing.push(parsed);
  reading.push(unrolled);
}
const each = (rounds: readonly number[]) => `${(median(rounds) / mails.length).toFixed(2)} ms a mail`;
const ratio = median(reading.map((ms, round) => ms / parsing[round]!));
console.log(`${mails.length} mails
mailparser alone (simpleParser)   ${each(parsing)}
readMail, parsing included        ${each(reading)}
ratio                             ${ratio.toFixed(2)} (2 would be: unrolling costs what parsing costs)`);
