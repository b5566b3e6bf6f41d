import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bucket, startBucket } from '#local/bucket.ts';
import { startDynamo } from '#local/dynamo.ts';
import { eventOf, notificationOf, recordOf } from '#local/notification.ts';
import { startSes } from '#local/ses.ts';
import { sesHeaders } from '#local/ses-headers.ts';
import { startSqs } from '#local/sqs.ts';
import { DynamoStore } from '#shared/aws/dynamo-store.ts';
import { TABLE_NAME } from '#shared/aws/table.ts';
import { rawMail } from '#test/fakes/mail.ts';
import { type Deployed, invoke, synthesize } from './deployed.ts';

/** What is deployed, taken out of the assembly and run, with the stand-ins of one machine in AWS's place. */

const ASSISTANT = 'coach@protege.example';
const ME = 'sam@example.com';
const URL = 'https://abc.lambda-url.us-east-1.on.aws/';
const HOUR = 3_600_000;
const PASS = { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' } as const;

const scratch = mkdtempSync(join(tmpdir(), 'protege-bundles-'));
const queued: string[] = [];
const closing: (() => Promise<unknown>)[] = [];
let deployed: (id: string) => Deployed;
let bucket: Bucket;
let store: DynamoStore;
let endpoints: Record<string, string>;
let mails = 0;

beforeAll(async () => {
  deployed = synthesize(join(scratch, 'assembly'), { 'protege:address': ASSISTANT, 'protege:owners': [ME] });
  const dynamo = await startDynamo(join(scratch, 'dynamodb'));
  bucket = await startBucket('mails', join(scratch, 'bucket'));
  const letters = { folder: join(scratch, 'letters'), sender: ASSISTANT, now: () => new Date(), onLetter: () => {} };
  const ses = await startSes(letters);
  const sqs = await startSqs(async (_id, body) => void queued.push(body));
  closing.push(dynamo.close, bucket.close, ses.close, sqs.close);
  const at = (port: number) => `http://127.0.0.1:${port}`;
  endpoints = {
    AWS_ENDPOINT_URL_DYNAMODB: at(dynamo.port),
    AWS_ENDPOINT_URL_S3: at(bucket.port),
    AWS_ENDPOINT_URL_SES: at(ses.port),
    AWS_ENDPOINT_URL_SQS: at(sqs.port),
  };
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ region: 'us-east-1', endpoint: at(dynamo.port), credentials });
  store = new DynamoStore(DynamoDBDocumentClient.from(client), TABLE_NAME, () => new Date());
}, 120_000);

afterAll(async () => {
  for (const close of closing) await close();
  rmSync(scratch, { recursive: true, force: true });
});

/** Runs a function with the variables of its template, `ahead` milliseconds from now. */
function run(id: string, event: unknown, ahead = 0) {
  const { variables } = deployed(id);
  const known = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, made(name, value)]));
  return invoke(deployed(id), event, { ...known, ...endpoints, PROTEGE_CLOCK_AHEAD_MS: String(ahead) }, scratch);
}

/** What CloudFormation would put there. */
function made(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  const names: Record<string, string> = {
    PROTEGE_TABLE: TABLE_NAME,
    PROTEGE_BUCKET: 'mails',
    PROTEGE_CONFIGURATION_SET: 'reports',
    PROTEGE_DUE_QUEUE: `${endpoints.AWS_ENDPOINT_URL_SQS}/000000000000/due`,
    PROTEGE_MAIL_QUEUE: `${endpoints.AWS_ENDPOINT_URL_SQS}/000000000000/mails`,
    PROTEGE_UNSUBSCRIBE_URL: URL,
  };
  if (!names[name]) throw new Error(`the template makes ${name}, and this test does not know it`);
  return names[name];
}

/** Sam's mail to Dana with the assistant in copy, stored as SES stores it; gives SES's notification of it. */
async function takeIn(): Promise<string> {
  const id = `mail-${++mails}`;
  const at = new Date();
  const mail = rawMail(
    {
      From: `Sam Okafor <${ME}>`,
      To: 'Dana Roth <dana@example.net>',
      Cc: ASSISTANT,
      Subject: `Plan ${mails}`,
      'Message-ID': `<${id}@example.com>`,
      Date: at.toUTCString(),
    },
    'Hi Dana,\n\nI have the two drafts side by side now. Would you start with the interviews or the numbers?\n\nSam\n',
  );
  const envelope = { from: ME, recipients: [ASSISTANT], helo: 'mail.example.com', at };
  const raw = Buffer.concat([sesHeaders(id, mail, envelope, PASS), mail]);
  await bucket.put(id, raw);
  return notificationOf({
    id,
    at,
    bucket: 'mails',
    key: id,
    envelopeFrom: ME,
    recipients: [ASSISTANT],
    verdicts: PASS,
    raw,
  });
}

const records = (...bodies: readonly string[]) =>
  eventOf(bodies.map((body, i) => recordOf(`record-${i}`, body, 1, new Date())));
const letters = () =>
  readdirSync(join(scratch, 'letters'))
    .sort()
    .map((file) => readFileSync(join(scratch, 'letters', file), 'utf8'));
const click = (url: string, method: string, body = '') => ({
  version: '2.0',
  rawPath: url.slice(URL.length - 1),
  requestContext: { http: { method } },
  isBase64Encoded: true,
  body: Buffer.from(body).toString('base64'),
});
const NO_FAILURE = { batchItemFailures: [] };

describe('what is deployed', () => {
  let clickUrl = '';

  it('receive-mail: answers a notification of SES with a critique, and hands back what fails', async () => {
    const { answer, log } = await run('ReceiveMail', records(await takeIn(), 'nonsense'));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'record-1' }] });
    expect(letters()).toHaveLength(1);
    expect(letters()[0]).toMatch(/^Delivered-To: sam@example\.com\r$/m);
    expect(log).toContain("state: 'critiqued'");
    expect(log).not.toMatch(/sam|dana|example|Plan|interviews/i);
  });

  it('find-due and send-due: nudge when the moment has come', async () => {
    const user = (await store.userByAddress(ME))!;
    const [mentor] = await store.mentorsOf(user.id);
    const ahead = Date.parse(mentor!.due!.at) - Date.now() + 60_000;
    expect(await run('DueWorkFindDue', {}, ahead)).toMatchObject({ answer: { found: expect.any(Number) } });
    expect(queued.length).toBeGreaterThan(0);
    const { answer } = await run('DueWorkSendDue', records(...queued.splice(0)), ahead);
    expect(answer).toEqual(NO_FAILURE);
    const nudge = letters().find((letter) => letter.includes('follow-up.ics'))!;
    expect(nudge).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    clickUrl = /^List-Unsubscribe: <mailto:[^>]+>, <(https:[^>]+)>\r$/m.exec(nudge)![1]!;
  });

  it('unsubscribe: shows a page, and ends nudges when it is told to', async () => {
    const user = (await store.userByAddress(ME))!;
    const stopped = async () => (await store.mentorsOf(user.id))[0]!.stopped;
    const page = await run('Unsubscribe', click(clickUrl, 'GET'));
    expect(page.answer).toMatchObject({ statusCode: 200, body: expect.stringContaining('<button>') });
    expect(await stopped()).toBeUndefined();
    const done = await run('Unsubscribe', click(clickUrl, 'POST', 'List-Unsubscribe=One-Click'));
    expect(done.answer).toMatchObject({ statusCode: 200 });
    expect(await stopped()).toBe(true);
    expect((await run('Unsubscribe', click(`${URL}nothing`, 'POST'))).answer).toMatchObject({ statusCode: 404 });
  });

  it('hear-back: takes note of a letter that came back', async () => {
    const user = (await store.userByAddress(ME))!;
    const [letter] = await store.lettersOf(user.id);
    const tags = { letter: [letter!.id], user: [user.id] };
    const event = { eventType: 'Bounce', mail: { messageId: 'x', tags }, bounce: { bounceType: 'Permanent' } };
    const { answer } = await run('LettersOutHearBack', records(JSON.stringify({ Message: JSON.stringify(event) })));
    expect(answer).toEqual(NO_FAILURE);
    expect(await store.user(user.id)).toMatchObject({ unreachable: 'bounce' });
  });

  it('find-lost: puts a mail back whose notification never came, and receive-mail reads it', async () => {
    await takeIn();
    expect((await run('WatchFindLost', {}, 2 * HOUR)).answer).toEqual({ found: 1 });
    const before = letters().length;
    expect((await run('ReceiveMail', records(...queued.splice(0)))).answer).toEqual(NO_FAILURE);
    expect(letters()).toHaveLength(before + 1);
    expect((await run('WatchFindLost', {}, 2 * HOUR)).answer).toEqual({ found: 0 });
  });

  it('canary: writes to itself', async () => {
    await run('WatchCanary', {});
    expect(letters().filter((letter) => letter.includes('Delivered-To: coach+canary@protege.example'))).toHaveLength(1);
  });
});
