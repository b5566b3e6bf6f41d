import { randomBytes } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { receiveMail } from '#shared/flows/receive-mail.ts';
import { writeMail } from '#shared/mail/write-mail.ts';
import { type TestTable, testTable } from '#test/fakes/dynamo.ts';
import { deliver, rawMail } from '#test/fakes/mail.ts';
import { fakeWorld } from '#test/fakes/world.ts';

const tables: TestTable[] = [];
afterAll(async () => {
  for (const table of tables) await table.close();
});

const fromSam = (headers: Record<string, string>, body: string) =>
  rawMail({ From: 'Sam Okafor <sam@example.com>', To: 'coach@protege.example', ...headers }, body);

it('an export that is too much for one letter comes in parts, each within what SES takes, nothing left out', async () => {
  const table = await testTable();
  tables.push(table);
  const world = fakeWorld(table);
  const first = fromSam(
    { To: 'Dana <dana@example.net>', Cc: 'coach@protege.example', Subject: 'Plan' },
    'Would you cut it?',
  );
  const { userId = '' } = await receiveMail(world, deliver(world, first));
  const [thread] = await world.store.threadsOf(userId);
  const person = { name: 'Sam', address: 'sam@example.com' };
  // Words that can't be packed: the worst there is.
  const messages = Array.from({ length: 150 }, (_, i) => ({
    ...{ id: `m${i}`, threadId: thread!.id, from: person, to: [], cc: [], date: null, subject: `Part ${i}` },
    text: randomBytes(60_000).toString('base64'),
  }));
  await world.store.addMessages(userId, messages);
  world.outbox.sent.length = 0;

  expect(await receiveMail(world, deliver(world, fromSam({ Subject: 'export' }, '')))).toMatchObject({
    state: 'obeyed',
  });
  const letters = [...world.outbox.sent];
  expect(letters.length).toBeGreaterThan(1);
  const subjects = new Set<string>();
  for (const letter of letters) {
    expect(letter.to).toBe('sam@example.com');
    expect((await writeMail(letter)).length).toBeLessThan(10 * 1024 * 1024);
    const zip = unzipSync(letter.attachments![0]!.content as Uint8Array);
    for (const [name, bytes] of Object.entries(zip)) {
      if (!/^threads\/.*\.json$/.test(name)) continue;
      const { messages: kept } = JSON.parse(Buffer.from(bytes).toString()) as { messages: { subject: string }[] };
      for (const { subject } of kept) subjects.add(subject);
    }
  }
  for (const { subject } of messages) expect(subjects).toContain(subject);
}, 60_000);
