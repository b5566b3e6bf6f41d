import { deflateSync, gzipSync } from 'node:zlib';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Delivery, Verdict } from '#shared/flows/delivery.ts';
import { receiveMail } from '#shared/flows/receive-mail.ts';
import { writeMail } from '#shared/mail/write-mail.ts';
import { type TestTable, testTable } from '#test/fakes/dynamo.ts';
import { deliver, FORWARDED, forwardFromSam, rawMail } from '#test/fakes/mail.ts';
import { type FakeWorld, fakeWorld } from '#test/fakes/world.ts';

/** SECURITY.md, attack by attack: each goes in at the door, and what comes of it is looked at. */

let table: TestTable;
beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());

const PASS = 'PASS' as const;
const verdicts = (change: Partial<Record<keyof Delivery['verdicts'], Verdict>>): Partial<Delivery> => ({
  verdicts: { spam: PASS, virus: PASS, spf: PASS, dkim: PASS, dmarc: PASS, ...change },
});
const FORGED = verdicts({ spf: 'FAIL', dkim: 'FAIL', dmarc: 'FAIL' });
let count = 0;

/** Sam is a user with a thread, the house takes nobody else in. */
async function house(): Promise<FakeWorld> {
  const sam = 'sam@example.com';
  const world = fakeWorld(table, { registration: 'closed', owners: [sam, 'eve@example.org'] });
  await receiveMail(world, deliver(world, forwardFromSam({ 'Message-ID': `<first-${++count}@example.com>` })));
  world.outbox.sent.length = 0;
  return world;
}

const mailFrom = (from: string, headers: Record<string, string> = {}, body = FORWARDED) =>
  rawMail(
    {
      ...{ From: from, To: 'coach@protege.example', Subject: 'Fwd: Moving into product' },
      ...{ 'Message-ID': `<m${++count}@example.com>`, ...headers },
    },
    body,
  );

describe('nobody writes as a user who is not that user', () => {
  const SES = 'amazonses.com; ';
  const cases: [attack: string, mail: () => Buffer, about: Partial<Delivery>][] = [
    ['a spoofed From', () => mailFrom('sam@example.com'), FORGED],
    [
      'a spoofed From of a domain without DMARC',
      () => mailFrom('sam@example.com'),
      verdicts({ spf: 'FAIL', dkim: 'FAIL', dmarc: 'GRAY' }),
    ],
    [
      'the same where SES gives no verdict',
      () => mailFrom('sam@example.com'),
      verdicts({ spf: 'missing', dkim: 'missing', dmarc: 'missing' }),
    ],
    [
      'a DKIM of another domain',
      () => mailFrom('sam@example.com', { 'Authentication-Results': `${SES}dkim=pass header.i=@evil.test` }),
      verdicts({ dmarc: 'GRAY' }),
    ],
    [
      'Authentication-Results of the sender’s own making',
      () => mailFrom('sam@example.com', { 'Authentication-Results': 'mx.evil.test; dkim=pass header.i=@example.com' }),
      verdicts({ dmarc: 'missing' }),
    ],
    ['a look-alike domain', () => mailFrom('sam@examp1e.com'), {}],
    ['a look-alike letter', () => mailFrom('sаm@example.com'), {}],
    ['a domain that only begins like his', () => mailFrom('sam@example.com.evil.test'), {}],
    ['his address as a display name', () => mailFrom('"sam@example.com" <mallory@evil.test>'), {}],
    ['his address in a comment', () => mailFrom('mallory@evil.test (sam@example.com)'), {}],
    ['two senders, he the first', () => mailFrom('sam@example.com, mallory@evil.test'), {}],
    ['two senders without a comma', () => mailFrom('"x" <sam@example.com> <mallory@evil.test>'), {}],
    ['a second From header', () => Buffer.from(`From: mallory@evil.test\r\n${mailFrom('sam@example.com')}`), {}],
    [
      'a Sender and a Reply-To of his',
      () => mailFrom('mallory@evil.test', { Sender: 'sam@example.com', 'Reply-To': 'sam@example.com' }),
      {},
    ],
    ['the assistant’s own address', () => mailFrom('coach@protege.example'), {}],
  ];
  it.each(cases)('%s', async (_attack, mail, about) => {
    const world = await house();
    expect(await receiveMail(world, deliver(world, mail(), about))).toMatchObject({ state: 'ignored' });
    expect(world.outbox.sent).toEqual([]);
  });
});

describe('no letter goes anywhere but to its user', () => {
  const cases: [attack: string, headers: Record<string, string>][] = [
    ['an injected Bcc in the subject', { Subject: 'Fwd: Plan\r\n\tBcc: eve@evil.test' }],
    ['an encoded line end in the subject', { Subject: '=?utf-8?Q?Plan=0D=0ABcc:_eve@evil.test?=' }],
    ['a Reply-To', { 'Reply-To': 'eve@evil.test' }],
    ['a Return-Path', { 'Return-Path': '<eve@evil.test>' }],
    ['a request for a receipt', { 'Disposition-Notification-To': 'eve@evil.test' }],
    ['references that are none', { References: '<a@b>\r\n\tBcc: eve@evil.test' }],
  ];
  it.each(cases)('%s', async (_attack, headers) => {
    const world = await house();
    await receiveMail(world, deliver(world, mailFrom('Sam <sam@example.com>', headers)));
    expect(world.outbox.sent.map(({ to }) => to)).toEqual(['sam@example.com']);
    const parsed = await simpleParser(Buffer.from(await writeMail(world.outbox.sent[0]!)));
    expect(parsed.bcc).toBeUndefined();
    expect(parsed.cc).toBeUndefined();
    expect(JSON.stringify([parsed.to, parsed.replyTo])).not.toContain('evil');
  });
});

describe('a letter’s links move nothing for anybody else', () => {
  const tagged = (tag: string, from: string) =>
    rawMail(
      { From: from, To: `coach+${tag}@protege.example`, Subject: 'stop', 'Message-ID': `<t${++count}@example.com>` },
      '',
    );
  const cases: [attack: string, tag: (world: FakeWorld) => string, from: string][] = [
    ['guessed', () => '0123456789abcdef0123456789abcdef', 'sam@example.com'],
    ['foreign', (world) => world.outbox.sent[0]!.id, 'eve@example.org'],
    ['of no length at all', () => '', 'eve@example.org'],
    ['as long as an address can be', () => 'f'.repeat(60), 'sam@example.com'],
  ];
  it.each(cases)('an id that is %s', async (_attack, tag, from) => {
    const world = await house();
    const user = (await world.store.userByAddress('sam@example.com'))!;
    await receiveMail(world, deliver(world, mailFrom('sam@example.com')));
    const address = tag(world);
    const recipients = [`coach${address && `+${address}`}@protege.example`];
    const raw = from === 'sam@example.com' ? tagged(address, from) : tagged(address, `Eve <${from}>`);
    const before = (await world.store.mentorsOf(user.id)).map(({ stopped }) => stopped);
    await receiveMail(world, deliver(world, raw, { recipients }));
    if (from !== 'sam@example.com' || address.length === 32) {
      expect((await world.store.mentorsOf(user.id)).map(({ stopped }) => stopped)).toEqual(before);
    }
    for (const letter of world.outbox.sent.slice(1)) expect(letter.to).toBe(from);
    if (from === 'eve@example.org') {
      for (const letter of world.outbox.sent.slice(1)) expect(letter.text).not.toContain('Dana');
    }
  });
});

describe('a mail that would choke a reader gets a plain answer', () => {
  const part = (type: string, bytes: Buffer) =>
    `--x\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64')}\r\n--x--\r\n`;
  const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
  const cases: [attack: string, headers: Record<string, string>, body: string, state: string][] = [
    ['a zip bomb', { 'Content-Type': 'multipart/mixed; boundary=x' }, part('application/zip', bomb), 'answered'],
    [
      'a deflated one as text',
      { 'Content-Type': 'multipart/mixed; boundary=x' },
      part('text/plain', deflateSync(bomb)),
      'answered',
    ],
    ['26 MB of words', {}, 'word '.repeat(5_400_000), 'answered'],
    ['a head without end', { 'X-Long': 'x '.repeat(150_000) }, FORWARDED, 'critiqued'],
  ];
  it.each(cases)('%s', async (_attack, headers, body, state) => {
    const world = await house();
    const outcome = await receiveMail(world, deliver(world, mailFrom('sam@example.com', headers, body)));
    expect(outcome.state).toBe(state);
    expect(world.outbox.sent).toHaveLength(1);
  });
});

it('what is quoted in a letter neither runs nor loads: scripts, pictures, forms and styles are words', async () => {
  const world = await house();
  const evil =
    'Do you think I am good enough <script>alert(1)</script><img src="https://evil.test/p.gif"><style>*{background:url(https://evil.test)}</style> for this?';
  const html = FORWARDED.replace('Do you think I am good enough for this?', evil.replaceAll('<', '&lt;'));
  const mail = mailFrom(
    'sam@example.com',
    { 'Content-Type': 'text/html; charset=utf-8' },
    `<pre>${html}</pre><img src="https://evil.test/open.gif">`,
  );
  await receiveMail(world, deliver(world, mail));
  const [letter] = world.outbox.sent;
  expect(letter?.html).not.toMatch(/<(?:script|img|form|iframe|object|link)\b/i);
  expect(letter?.html).not.toMatch(/(?:src|href)="?https?:/i);
  expect(letter?.html.match(/<style>/g)).toHaveLength(1);
});

it('no log line of all this holds an address, a subject or a word of a mail', async () => {
  const world = await house();
  await receiveMail(world, deliver(world, mailFrom('sam@example.com', { Subject: 'status' }, '')));
  await receiveMail(world, deliver(world, mailFrom('sam@example.com'), FORGED));
  expect(world.notes.length).toBeGreaterThan(2);
  expect(world.notes.join('\n')).not.toMatch(/@|Moving|Dana|Sam|team/);
});
