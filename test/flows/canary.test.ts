import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendCanary } from '#shared/flows/canary.ts';
import { receiveMail } from '#shared/flows/receive-mail.ts';
import { writeMail } from '#shared/mail/write-mail.ts';
import { type TestTable, testTable } from '#test/fakes/dynamo.ts';
import { deliver } from '#test/fakes/mail.ts';
import { fakeWorld } from '#test/fakes/world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());

const COACH = { envelopeFrom: 'coach@protege.example', recipients: ['coach+canary@protege.example'] };

it('the canary goes from the assistant to itself, and is known when it comes in', async () => {
  const world = fakeWorld(table);
  await sendCanary(world);
  const [letter] = world.outbox.sent;
  expect(letter).toMatchObject({ from: 'coach@protege.example', to: 'coach+canary@protege.example' });
  const outcome = await receiveMail(world, deliver(world, await writeMail(letter!), COACH));
  expect(outcome).toEqual({ state: 'ignored', reason: 'canary' });
  // The metric behind the alarm counts this line.
  expect(world.notes.at(-1)).toMatch(/^\{"event":"mail",.*"reason":"canary"\}$/);
  expect(world.outbox.sent).toHaveLength(1);
});

it('a forged one counts for nothing, nor does another mail of ours', async () => {
  const world = fakeWorld(table);
  await sendCanary(world);
  const raw = await writeMail(world.outbox.sent[0]!);
  const verdicts = { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'FAIL' } as const;
  expect(await receiveMail(world, deliver(world, raw, { ...COACH, verdicts }))).toMatchObject({
    reason: 'own-address',
  });
  expect(await receiveMail(world, deliver(world, raw))).toMatchObject({ reason: 'own-address' });
});
