import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMail } from '#shared/mail/read-mail.ts';

/** `npm run bench:mutate`: 20,000 mails with bytes cut, doubled and changed, by a seed; none may throw or take a second. */

const COUNT = Number(process.argv[2] ?? 20_000);
const folder = 'test/emails';
const mails = readdirSync(folder)
  .map((name) => join(folder, name, 'mail.eml'))
  .filter((file) => existsSync(file))
  .map((file) => readFileSync(file));

/** Mulberry32: small, seeded, good enough to choose places. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function mutated(mail: Buffer, next: () => number): Buffer {
  let bytes = mail;
  const place = () => Math.floor(next() * bytes.length);
  for (let times = 1 + Math.floor(next() * 6); times > 0; times--) {
    const [at, length] = [place(), Math.floor(next() * 400)];
    const piece = bytes.subarray(at, at + length);
    const head = bytes.subarray(0, at);
    switch (Math.floor(next() * 5)) {
      case 0:
        bytes = Buffer.concat([head, bytes.subarray(at + length)]);
        break;
      case 1:
        bytes = Buffer.concat([head, piece, piece, bytes.subarray(at + length)]);
        break;
      case 2:
        bytes = Buffer.concat([head, Buffer.from([Math.floor(next() * 256)]), bytes.subarray(at)]);
        break;
      case 3:
        bytes = Buffer.concat([
          head,
          mails[Math.floor(next() * mails.length)]!.subarray(at, at + length),
          bytes.subarray(at),
        ]);
        break;
      default:
        bytes = Buffer.from(bytes);
        if (bytes.length > 0) bytes[place()] = Math.floor(next() * 256);
    }
  }
  return bytes;
}

let slowest = 0;
const began = performance.now();
for (let seed = 1; seed <= COUNT; seed++) {
  const mail = mutated(mails[seed % mails.length]!, random(seed));
  const start = performance.now();
  try {
    await readMail(mail);
  } catch (error) {
    console.error(`seed ${seed} threw: ${error instanceof Error ? error.stack : error}`);
    process.exitCode = 1;
  }
  slowest = Math.max(slowest, performance.now() - start);
}
const seconds = (performance.now() - began) / 1000;
console.log(`${COUNT} mutated mails in ${seconds.toFixed(1)} s, the slowest took ${slowest.toFixed(0)} ms`);
if (slowest > 1000) process.exitCode = 1;
