import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { findDue } from '#shared/flows/due.ts';
import { hearBack } from '#shared/flows/hear-back.ts';
import { receiveMail } from '#shared/flows/receive-mail.ts';
import { sendDue } from '#shared/flows/send-due.ts';
import { testTable } from '#test/fakes/dynamo.ts';
import { deliver, rawMail } from '#test/fakes/mail.ts';
import { type FakeWorld, fakeWorld } from '#test/fakes/world.ts';
import { IDLE, PRICES } from './prices.ts';

/**
 * `npm run bench:cost`: what a thousand threads cost, four mails in and six letters out each, by the capacity that
 * DynamoDB Local counts and the time the flows take here. Fails where all but SES is over 15 % of SES.
 */

const THREADS = 20;
/** Of a user who writes to mentors every week. */
const THREADS_A_MONTH = 4;
const DAY = 86_400;
/** A function's gigabyte has .58 of a core; and the way to a table, a bucket and to SES takes its time, in ms. */
const SLOWER = 1769 / 1024;
const TABLE_MS = 4;
const MAIL_MS = 120;
const LOG_BYTES_A_CALL = 1500;

const used = { reads: 0, writes: 0, requests: 0, mailMs: 0, dueMs: 0, reportMs: 0, letters: 0, mails: 0, dues: 0 };
const table = await testTable();
countUnits(table.documents);
for (let i = 0; i < THREADS; i++) await oneThread(fakeWorld(table), i);
await table.close();
report();
const growth = [2, 20, 200];
for (const length of growth)
  console.log(`writes for one more mail, thread of ${length}: ${(await oneMore(length)).toFixed(0)}`);

/** Sam writes with us in copy, is nudged, hears from Dana, forwards, answers, and gets his digest. */
async function oneThread(world: FakeWorld, i: number): Promise<void> {
  const me = `sam${i}@example.com`;
  const head = (from: string, to: string, n: number) => ({
    ...{
      From: from,
      To: to,
      Cc: 'coach@protege.example',
      Subject: `Plan ${i}`,
      'Message-ID': `<${n}-${i}@example.com>`,
    },
    Date: world.clock.now().toUTCString(),
    ...(n > 1 && { 'In-Reply-To': `<1-${i}@example.com>` }),
  });
  const ours =
    'Hi Dana,\n\nI have the two drafts side by side. Would you start with the interviews or the numbers?\n\nSam\n';
  const quoted = ours.replace(/^/gm, '> ');
  const take = async (raw: Buffer, from: string) => {
    const began = process.cpuUsage();
    await receiveMail(world, deliver(world, raw, { envelopeFrom: from }));
    used.mailMs += millisecondsSince(began);
    used.mails++;
  };
  await take(rawMail(head(`Sam <${me}>`, 'Dana Roth <dana@example.net>', 1), ours), me);
  await laterOn(world, 14);
  await take(
    rawMail(head('Dana Roth <dana@example.net>', me, 2), `With the interviews.\n\n${quoted}`),
    'dana@example.net',
  );
  await take(rawMail(head(`Sam <${me}>`, 'Dana Roth <dana@example.net>', 3), `Done, thank you!\n\n${quoted}`), me);
  const status = { From: me, To: 'coach@protege.example', Subject: 'status', 'Message-ID': `<4-${i}@example.com>` };
  await take(rawMail(status, 'status\n'), me);
  await laterOn(world, 3);
  for (const { id, userId } of world.outbox.sent) {
    const began = process.cpuUsage();
    await hearBack(
      world,
      { kind: 'sent', letterId: id, userId, sesId: 'x' },
      (sesId) => `<${sesId}@email.amazonses.com>`,
    );
    used.reportMs += millisecondsSince(began);
    used.letters++;
  }
}

/** Of a core, however busy the others keep it. */
function millisecondsSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

async function laterOn(world: FakeWorld, days: number): Promise<void> {
  for (let hour = 0; hour < days * 24; hour += 6) {
    world.wait(DAY / 4);
    await findDue(world);
    for (const due of world.dueQueue.waiting.splice(0)) {
      const began = process.cpuUsage();
      await sendDue(world, due);
      used.dueMs += millisecondsSince(began);
      used.dues++;
    }
  }
}

/** DynamoDB says with each answer what it used. */
function countUnits(documents: DynamoDBDocumentClient): void {
  const { send } = documents;
  documents.send = (async (command: { constructor: { name: string }; input: Record<string, unknown> }) => {
    command.input.ReturnConsumedCapacity = 'TOTAL';
    const isRead = /^(Get|Query|Scan)/.test(command.constructor.name);
    used.requests++;
    const count = (units: number) => {
      used[isRead ? 'reads' : 'writes'] += units;
    };
    try {
      const answer = await (send as (command: unknown) => Promise<{ ConsumedCapacity?: unknown }>).call(
        documents,
        command,
      );
      for (const each of [answer.ConsumedCapacity].flat())
        count((each as { CapacityUnits?: number })?.CapacityUnits ?? 0);
      return answer;
    } catch (error) {
      // A condition that does not hold is paid for as if it did.
      if ((error as Error).name === 'ConditionalCheckFailedException') count(1);
      throw error;
    }
  }) as typeof send;
}

function report(): void {
  const each = (value: number) => value / THREADS;
  const [mails, letters, dues] = [4, each(used.letters), each(used.dues)];
  const perMail = (used.mailMs / used.mails) * SLOWER + MAIL_MS + TABLE_MS * 12;
  const perDue = (used.dueMs / Math.max(1, used.dues)) * SLOWER + MAIL_MS + TABLE_MS * 8;
  const perReport = (used.reportMs / used.letters) * 2 * SLOWER + TABLE_MS;
  const seconds = (mails * perMail + dues * perDue + (letters * perReport) / 2) / 1000;
  const calls = mails + dues + letters;
  const messages = mails + dues + letters;
  const rows: [string, number, string][] = [
    ['SES', (mails + letters) * PRICES.mail, `${mails} mails in, ${letters.toFixed(1)} letters out`],
    ['DynamoDB writes', each(used.writes) * PRICES.write, `${each(used.writes).toFixed(0)} units`],
    ['DynamoDB reads', each(used.reads) * PRICES.read, `${each(used.reads).toFixed(0)} units`],
    [
      'Lambda',
      seconds * PRICES.gigabyteSecond + calls * PRICES.call,
      `${seconds.toFixed(2)} GB-s, ${calls.toFixed(1)} calls`,
    ],
    // Sent, received, deleted; a batch shares a request, and none is counted on.
    ['SQS', messages * 3 * PRICES.queueRequest, `${(messages * 3).toFixed(0)} requests`],
    ['SNS', (mails + letters) * PRICES.publish, `${(mails + letters).toFixed(0)} notifications`],
    ['S3', mails * (PRICES.objectPut + PRICES.objectGet), `${mails} mails stored and read`],
    [
      'Logs',
      (calls * LOG_BYTES_A_CALL * PRICES.logGigabyte) / 1e9,
      `${((calls * LOG_BYTES_A_CALL) / 1024).toFixed(0)} KB`,
    ],
  ];
  const [[, ses] = ['', 0], ...others] = rows;
  const rest = others.reduce((sum, [, price]) => sum + price, 0);
  console.log('| a thousand threads | USD | of which, for one thread |\n| --- | ---: | --- |');
  for (const [name, price, what] of rows) console.log(`| ${name} | ${(price * 1000).toFixed(4)} | ${what} |`);
  console.log(`| all but SES | ${(rest * 1000).toFixed(4)} | ${((100 * rest) / ses).toFixed(1)} % of SES |`);
  const idle = [
    IDLE.alarms * PRICES.alarm + IDLE.metrics * PRICES.metric,
    IDLE.polls * PRICES.queueRequest,
    IDLE.sweeps * (PRICES.call + 0.1 * 0.5 * PRICES.gigabyteSecond + 2 * PRICES.read),
  ];
  console.log(
    `a month, idle: alarms ${idle[0]!.toFixed(2)}, polling ${idle[1]!.toFixed(2)}, sweeps ${idle[2]!.toFixed(2)}`,
  );
  console.log(
    `measured: ${(used.mailMs / used.mails).toFixed(0)} ms of a core a mail, ${(used.dueMs / Math.max(1, used.dues)).toFixed(0)} ms a due moment`,
  );
  const fixed = idle.reduce((sum, price) => sum + price, 0);
  console.log('\n| users | SES | the rest by use | fixed | a month, USD |\n| ---: | ---: | ---: | ---: | ---: |');
  for (const users of [1, 100, 10_000]) {
    const month = [ses, rest].map((price) => price * users * THREADS_A_MONTH);
    const cells = [...month, fixed, month[0]! + month[1]! + fixed].map((price) => price.toFixed(2));
    console.log(`| ${users.toLocaleString('en')} | ${cells.join(' | ')} |`);
  }
  if (rest > 0.15 * ses) process.exitCode = 1;
}

/** Units written for the next mail of a thread that has so many messages. */
async function oneMore(length: number): Promise<number> {
  const fresh = await testTable();
  countUnits(fresh.documents);
  const world = fakeWorld(fresh);
  const me = 'kim@example.com';
  const write = (n: number) =>
    rawMail(
      {
        ...{ From: me, To: 'Dana Roth <dana@example.net>', Cc: 'coach@protege.example', Subject: 'Plan' },
        ...{ 'Message-ID': `<${n}@example.com>`, ...(n > 0 && { References: '<0@example.com>' }) },
        Date: new Date(world.clock.now().getTime() - (length - n) * 60_000).toUTCString(),
      },
      `Hi Dana,\n\nHere is number ${n}, as I promised. What would you change in it?\n\nKim\n`,
    );
  for (let n = 0; n < length; n++) await receiveMail(world, deliver(world, write(n), { envelopeFrom: me }));
  const before = used.writes;
  await receiveMail(world, deliver(world, write(length), { envelopeFrom: me }));
  await fresh.close();
  return used.writes - before;
}
