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

const DAY = 86_400;
let count = 0;

/** Somebody nobody knows, who writes to the assistant. */
function stranger(world: FakeWorld) {
  const address = `eve${++count}@example.org`;
  const write = (headers: Record<string, string> = {}, about: Partial<Delivery> = {}) => {
    const usual = { From: `Eve <${address}>`, To: 'coach@protege.example', Subject: 'My secret subject' };
    const raw = rawMail({ ...usual, ...headers }, 'My secret body\n');
    return receiveMail(world, deliver(world, raw, { envelopeFrom: address, ...about }));
  };
  const answer = () => {
    const [, tag] = /<?(coach\+[0-9a-f]{32}@protege\.example)/.exec(world.outbox.sent.at(-1)!.text) ?? [];
    return write({ To: tag!, 'In-Reply-To': '<letter-1@email.amazonses.com>' }, { recipients: [tag!] });
  };
  return { address, write, answer };
}

const open = () => fakeWorld(table, { registration: 'open' });
const asked = { state: 'answered', reason: 'registration-asked' };

describe('where registration is open', () => {
  it('a stranger is asked, says yes, and is a user', async () => {
    const world = open();
    const eve = stranger(world);
    expect(await eve.write()).toEqual(asked);
    expect(await world.store.userByAddress(eve.address)).toBeNull();
    expect(await eve.answer()).toMatchObject({ state: 'obeyed', reason: 'registered' });
    expect(await world.store.userByAddress(eve.address)).toMatchObject({ addresses: [eve.address] });
    expect(world.outbox.sent.map(({ to, subject }) => [to, subject])).toEqual([
      [eve.address, 'Shall I coach you?'],
      [eve.address, 'Welcome to Protégé'],
    ]);
    const forward = forwardFromSam({ From: `Eve <${eve.address}>`, 'Message-ID': `<${count}@example.org>` });
    expect(await receiveMail(world, deliver(world, forward))).not.toMatchObject({ reason: 'unknown-sender' });
  });

  it('the question quotes nothing of the mail', async () => {
    const world = open();
    await stranger(world).write();
    const [{ subject, text, html } = { subject: '', text: '', html: '' }] = world.outbox.sent;
    expect(`${subject}${text}${html}`).not.toMatch(/secret|eve\d/i);
  });

  it('the question comes once a week at most', async () => {
    const world = open();
    const eve = stranger(world);
    await eve.write();
    expect(await eve.write()).toEqual({ state: 'ignored', reason: 'asked-before' });
    world.wait(8 * DAY);
    expect(await eve.write()).toEqual(asked);
    expect(world.outbox.sent).toHaveLength(2);
  });

  it('the same delivery again asks once, and so does one that was broken off', async () => {
    const world = open();
    const eve = stranger(world);
    world.outbox.refuseNext = new Error('the line went dead');
    await expect(eve.write({}, { id: `same-${count}` })).rejects.toThrow();
    world.wait(600);
    const again = deliver(world, rawMail({ From: eve.address, To: 'coach@protege.example' }, 'Hello\n'));
    expect(await receiveMail(world, { ...again, id: `same-${count}` })).toEqual(asked);
    expect(world.outbox.sent).toHaveLength(1);
  });

  it('the answer must come from the very address', async () => {
    const world = open();
    const eve = stranger(world);
    await eve.write();
    const mallory = stranger(world);
    expect(await mallory.answer()).toMatchObject({ state: 'ignored' });
    expect(await world.store.userByAddress(eve.address)).toBeNull();
    expect(await world.store.userByAddress(mallory.address)).toBeNull();
  });

  it('the answer must come in time', async () => {
    const world = open();
    const eve = stranger(world);
    await eve.write();
    world.wait(8 * DAY);
    await eve.answer();
    expect(await world.store.userByAddress(eve.address)).toBeNull();
  });

  it('so many are asked in a day, and no more', async () => {
    const world = open();
    world.wait(100 * DAY);
    for (let i = 0; i < 50; i++) expect(await stranger(world).write()).toEqual(asked);
    expect(await stranger(world).write()).toEqual({ state: 'ignored', reason: 'capped' });
    world.wait(DAY);
    expect(await stranger(world).write()).toEqual(asked);
  });
});

describe('a stranger is not asked', () => {
  const cases: [string, Record<string, string>, Partial<Delivery>][] = [
    [
      'who is not authenticated',
      {},
      { verdicts: { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'FAIL' } },
    ],
    ['who writes to others as well', { Cc: 'dana@example.net' }, {}],
    ['who has us in BCC', { To: 'dana@example.net' }, {}],
    ['who hides everybody', { To: 'undisclosed-recipients:;' }, {}],
    ['who answers in a thread', { 'In-Reply-To': '<x@example.net>' }, {}],
    ['whose mail has references', { References: '<x@example.net>' }, {}],
    ['whose mailbox forwards by itself', { 'X-Forwarded-For': 'eve@example.org coach@protege.example' }, {}],
    ['who is a mailing list', { 'List-Id': '<talk.example.org>' }, {}],
    ['who sends in bulk', { Precedence: 'bulk' }, {}],
    ['who is out of office', { 'Auto-Submitted': 'auto-replied' }, {}],
    ['who can’t be answered', { From: 'noreply@example.org' }, {}],
  ];
  it.each(cases)('%s', async (_who, headers, about) => {
    const world = open();
    expect(await stranger(world).write(headers, about)).toMatchObject({ state: 'ignored' });
    expect(world.outbox.sent).toHaveLength(0);
  });

  it('where registration is closed, nor made a user by a question from before', async () => {
    const world = open();
    const eve = stranger(world);
    await eve.write();
    const closed = { ...world, house: { ...world.house, registration: 'closed' as const } };
    const late = stranger(closed);
    expect(await late.write()).toEqual({ state: 'ignored', reason: 'unknown-sender' });
    const [, tag = ''] = /(coach\+[0-9a-f]{32}@protege\.example)/.exec(world.outbox.sent[0]!.text) ?? [];
    const yes = rawMail({ From: eve.address, To: tag, Subject: 'yes' }, 'yes\n');
    expect(await receiveMail(closed, deliver(world, yes, { recipients: [tag] }))).toMatchObject({ state: 'ignored' });
  });
});
