import { afterAll, expect, it } from 'vitest';
import { receiveMail } from '#shared/flows/receive-mail.ts';
import { type TestTable, testTable } from '#test/fakes/dynamo.ts';
import { deliver, rawMail } from '#test/fakes/mail.ts';
import { fakeWorld } from '#test/fakes/world.ts';

const tables: TestTable[] = [];
afterAll(async () => {
  for (const table of tables) await table.close();
});

async function freshWorld() {
  const table = await testTable();
  tables.push(table);
  return fakeWorld(table);
}

const STEADY =
  'I shipped the pipeline on Monday, and the two analysts on the third floor have used it every morning since then. It reads the orders at six and writes the report by seven. The one thing that broke was the clock of the old server, and we have replaced it.';

function forwarded(id: string, asks: string, date = 'Mon, Mar 9, 2026 at 8:14 AM') {
  return rawMail(
    {
      From: 'Sam Okafor <sam@example.com>',
      To: 'coach@protege.example',
      Subject: 'Fwd: Moving into product',
      'Message-ID': `<${id}@example.com>`,
    },
    `---------- Forwarded message ---------\nFrom: Sam Okafor <sam@example.com>\nDate: ${date}\nSubject: Re: Moving into product\nTo: Dana Roth <dana@example.net>\n\n\nHi Dana,\n\n${STEADY} ${asks}\n\nSam\n`,
  );
}

it('a reply that was mended and comes again is judged as it is now', async () => {
  const world = await freshWorld();
  await receiveMail(world, deliver(world, forwarded('first', 'Do you think I am good enough?')));
  await receiveMail(world, deliver(world, forwarded('second', 'Which of the two would you cut?')));
  const [first, second] = world.outbox.sent;
  expect(first?.text).toContain('good enough');
  expect(second?.text).not.toContain('good enough');
});

it('an older reply than the known ones is judged by itself', async () => {
  const world = await freshWorld();
  await receiveMail(world, deliver(world, forwarded('later', 'Do you think I am good enough?')));
  const older = forwarded('older', 'Am I any good at this, in your eyes?', 'Mon, Feb 2, 2026 at 8:14 AM');
  await receiveMail(world, deliver(world, older));
  expect(world.outbox.sent[1]?.text).not.toContain('good enough');
});

it('the assistant, named beside the mentor, is nobody’s mentor', async () => {
  const world = await freshWorld();
  const mail = rawMail(
    {
      From: 'Sam Okafor <sam@example.com>',
      To: 'coach@protege.example, Dana Roth <dana@example.net>',
      Subject: 'Moving into product',
    },
    `Hi Dana,\n\n${STEADY} Which of the two would you cut?\n\nSam\n`,
  );
  const { userId = '' } = await receiveMail(world, deliver(world, mail));
  expect((await world.store.mentorsOf(userId)).map(({ addresses }) => addresses)).toEqual([['dana@example.net']]);
});
