import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDelivery } from '#shared/flows/delivery.ts';
import { findLost } from '#shared/flows/find-lost.ts';
import { receiveMail } from '#shared/flows/receive-mail.ts';
import { type TestTable, testTable } from '#test/fakes/dynamo.ts';
import { forwardFromSam } from '#test/fakes/mail.ts';
import { type FakeWorld, fakeWorld } from '#test/fakes/world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());

const HOUR = 3_600_000;
let count = 0;

interface Stored {
  readonly hoursAgo?: number;
  readonly from?: string;
  readonly spam?: string;
  readonly results?: string;
  readonly recipient?: string;
  readonly forged?: string;
  readonly receipt?: string;
}

/** A mail as SES stores it, with its headers on top. */
function store(world: FakeWorld, about: Stored = {}): string {
  const { hoursAgo = 5, from = 'sam@example.com', spam = 'PASS', recipient = 'coach@protege.example' } = about;
  const results =
    about.results ??
    'spf=pass (spfCheck: ok) client-ip=192.0.2.1; envelope-from=sam@example.com; helo=mail.example.com; dkim=pass header.i=@example.com; dmarc=pass header.from=example.com;';
  const key = `lost-${++count}`;
  const top = [
    `Return-Path: <${from}>`,
    'Received: from mail.example.com (mail.example.com [192.0.2.1])',
    ` by inbound-smtp.eu-west-1.amazonaws.com with SMTP id ${key}`,
    ` for ${recipient};`,
    ' Tue, 10 Mar 2026 07:00:00 +0000 (UTC)',
    `X-SES-Spam-Verdict: ${spam}`,
    'X-SES-Virus-Verdict: PASS',
    'Received-SPF: pass (spfCheck: ok) client-ip=192.0.2.1; envelope-from=sam@example.com; helo=mail.example.com;',
    `Authentication-Results: amazonses.com; ${results}`,
    ...(about.receipt === '' ? [] : ['X-SES-RECEIPT: AEFBQUFBQUFBQUF']),
    ...(about.forged ? [about.forged] : []),
    '',
  ];
  const mail = forwardFromSam({ 'Message-ID': `<${key}@example.com>` });
  world.rawMail.mails.set(key, Buffer.concat([Buffer.from(top.join('\r\n')), mail]));
  world.rawMail.storedAt.set(key, new Date(world.clock.now().getTime() - hoursAgo * HOUR));
  return key;
}

/** What the queue would hand on. */
const putBack = (world: FakeWorld) => world.mailQueue.waiting.map(readDelivery);

describe('a mail whose notification was lost', () => {
  it('is put back and gets its critique, once', async () => {
    const world = fakeWorld(table);
    const key = store(world);
    expect(await findLost(world)).toBe(1);
    const [delivery] = putBack(world);
    expect(delivery).toEqual({
      id: key,
      key,
      envelopeFrom: 'sam@example.com',
      recipients: ['coach@protege.example'],
      verdicts: { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'GRAY' },
    });
    expect(await receiveMail(world, delivery!)).toMatchObject({ state: 'critiqued' });
    expect(await findLost(world)).toBe(0);
    expect(world.outbox.sent).toHaveLength(1);
  });

  it('keeps the +tag it was sent to', async () => {
    const world = fakeWorld(table);
    store(world, { recipient: 'coach+draft@protege.example' });
    await findLost(world);
    expect(putBack(world)[0]!.recipients).toEqual(['coach+draft@protege.example', 'coach@protege.example']);
  });

  it('is left alone while it may still be in the queue, and after three days', async () => {
    const world = fakeWorld(table);
    store(world, { hoursAgo: 0.5 });
    store(world, { hoursAgo: 73 });
    expect(await findLost(world)).toBe(0);
  });

  it('is none, where SES has written it when the rule was made', async () => {
    const world = fakeWorld(table);
    world.rawMail.mails.set('AMAZON_SES_SETUP_NOTIFICATION', Buffer.from('Subject: Setup\r\n\r\nHello'));
    world.rawMail.storedAt.set('AMAZON_SES_SETUP_NOTIFICATION', new Date(world.clock.now().getTime() - 5 * HOUR));
    expect(await findLost(world)).toBe(0);
  });

  it('goes nowhere without the headers of SES, and is counted', async () => {
    const world = fakeWorld(table);
    store(world, { receipt: '' });
    expect(await findLost(world)).toBe(0);
    expect(world.notes).toContain('{"event":"lost mail","found":0,"unknown":1}');
  });

  it('comes many at a time', async () => {
    const world = fakeWorld(table);
    for (let i = 0; i < 25; i++) store(world);
    expect(await findLost(world)).toBe(25);
    expect(world.mailQueue.waiting).toHaveLength(25);
  });
});

describe('the gate holds for what is put back', () => {
  const lost = async (about: Stored) => {
    const world = fakeWorld(table);
    store(world, about);
    await findLost(world);
    return receiveMail(world, putBack(world)[0]!);
  };
  const HELO = 'spf=pass client-ip=192.0.2.1; envelope-from=a@evil.test; helo=x';

  it.each<[string, Stored, string]>([
    ['spam', { spam: 'FAIL' }, 'spam'],
    ['a null return path', { from: '' }, 'null-return-path'],
    [
      'DMARC that failed',
      { results: 'dkim=pass header.i=@example.com; dmarc=fail header.from=example.com;' },
      'unauthenticated',
    ],
    ['a domain that is another’s', { results: `${HELO}; dkim=pass header.i=@evil.test;` }, 'unauthenticated'],
    [
      'a DMARC pass that a sender has put in its HELO',
      { results: `${HELO};dmarc=pass header.from=example.com;` },
      'unauthenticated',
    ],
    [
      'two that contradict',
      { results: `${HELO};dmarc=pass; dkim=pass header.d=example.com; dmarc=fail;` },
      'unauthenticated',
    ],
    ['verdicts below those of SES', { spam: 'FAIL', forged: 'X-SES-Spam-Verdict: PASS' }, 'spam'],
  ])('%s', async (_what, about, reason) => {
    expect(await lost(about)).toEqual({ state: 'ignored', reason });
  });
});
