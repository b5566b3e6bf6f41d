import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Delivery } from '#shared/flows/delivery.ts';
import { receiveMail } from '#shared/flows/receive-mail.ts';
import { type TestTable, testTable } from '#test/fakes/dynamo.ts';
import { deliver, forwardFromSam, rawMail } from '#test/fakes/mail.ts';
import { type FakeWorld, fakeWorld } from '#test/fakes/world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());

const SUBJECT = '(#613489297) Gmail Forwarding Confirmation - Receive Mail from Sam@example.com';

let count = 0;

/** Sam is a user; Gmail, or somebody in its name, sends its confirmation. */
async function confirmation(headers: Record<string, string> = {}, about: Partial<Delivery> = {}) {
  const world: FakeWorld = fakeWorld(table, { registration: 'closed', owners: ['sam@example.com'] });
  await receiveMail(world, deliver(world, forwardFromSam({ 'Message-ID': `<${++count}@example.com>` })));
  world.outbox.sent.length = 0;
  const usual = { From: 'Gmail Team <forwarding-noreply@google.com>', To: 'coach@protege.example', Subject: SUBJECT };
  const raw = rawMail({ ...usual, ...headers }, 'https://mail.example/confirm-me\n');
  const outcome = await receiveMail(
    world,
    deliver(world, raw, { envelopeFrom: 'forwarding-noreply@google.com', ...about }),
  );
  return { world, outcome };
}

describe('Gmail’s question whether we take what a mailbox forwards', () => {
  it('is passed on to the user whose mailbox it is, the code alone', async () => {
    const { world, outcome } = await confirmation();
    expect(outcome).toMatchObject({ state: 'answered', reason: 'forwarding-code' });
    const [letter] = world.outbox.sent;
    expect(letter).toMatchObject({ to: 'sam@example.com' });
    expect(letter!.text).toContain('613489297');
    expect(letter!.text).not.toContain('confirm-me');
  });

  it('is read in any language', async () => {
    const Subject = '(#700000001) Weiterleitungsbestaetigung: E-Mails von sam@example.com empfangen';
    const { world } = await confirmation({ Subject, 'Message-ID': '<de@google.example>' });
    expect(world.outbox.sent[0]?.text).toContain('700000001');
  });

  it.each<[string, Record<string, string>, Partial<Delivery>]>([
    ['nobody’s we know', { Subject: SUBJECT.replace('Sam@', 'eve@') }, {}],
    ['not Gmail’s', { From: 'forwarding-noreply@google.com.evil.test' }, {}],
    ['forged', {}, { verdicts: { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'FAIL' } }],
    ['another of Gmail’s', { Subject: 'Welcome to Gmail' }, {}],
  ])('goes nowhere when it is %s', async (_what, headers, about) => {
    const { world, outcome } = await confirmation(headers, about);
    expect(outcome).toMatchObject({ state: 'ignored' });
    expect(world.outbox.sent).toHaveLength(0);
  });
});
