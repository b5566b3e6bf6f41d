import { afterAll, expect, it } from 'vitest';
import { receiveMail } from '#shared/flows/receive-mail.ts';
import { type TestTable, testTable } from '#test/fakes/dynamo.ts';
import { deliver, forwardFromSam, rawMail } from '#test/fakes/mail.ts';
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

const letterQuoted = (onTop: string) =>
  rawMail(
    {
      From: 'Sam Okafor <sam@example.com>',
      To: 'Protégé <coach@protege.example>',
      Subject: 'Re: Moving into product',
      'In-Reply-To': '<letter-1@email.amazonses.com>',
      References: '<first@example.com> <letter-1@email.amazonses.com>',
    },
    `${onTop}\n\nOn Tue, Mar 10, 2026 at 1:00 PM Protégé <coach@protege.example> wrote:\n\n> Fix this first.\n>\n> On Mon, Mar 9, 2026 at 8:14 AM, Nobody You Know <nobody@example.org> wrote:\n>\n>> Do you think I am good enough?\n`,
  );

it('an answer to a letter makes nobody of those it quotes', async () => {
  const world = await freshWorld();
  const { userId = '' } = await receiveMail(
    world,
    deliver(world, forwarded('first', 'Which of the two would you cut?')),
  );
  const outcome = await receiveMail(world, deliver(world, letterQuoted('Thank you, that is clear now.')));
  expect(outcome).toMatchObject({ state: 'answered', reason: 'no-thread' });
  expect((await world.store.mentorsOf(userId)).map(({ name }) => name)).toEqual(['Dana Roth']);
});

it('an answer to a letter that greets the mentor is the next draft for its thread', async () => {
  const world = await freshWorld();
  const { userId = '' } = await receiveMail(world, deliver(world, forwarded('first', 'Am I good enough?')));
  const draft = `Hi Dana,\n\n${STEADY} Would you cut the report or the mail first?\n\nSam`;
  const outcome = await receiveMail(world, deliver(world, letterQuoted(draft)));
  expect(outcome).toMatchObject({ state: 'critiqued', reason: 'draft' });
  expect(world.outbox.sent[1]?.text).not.toContain('good enough');
  expect(await world.store.threadsOf(userId)).toHaveLength(1);
});

it('a mentor who has the user’s own name is not taken for the user', async () => {
  const world = await freshWorld();
  const mail = rawMail(
    { From: 'Sam Okafor <sam@example.com>', To: 'coach@protege.example', Subject: 'Fwd: The shop' },
    '---------- Forwarded message ---------\nFrom: Sam Okafor <senior@example.net>\nDate: Mon, Mar 9, 2026 at 6:12 PM\nSubject: The shop\nTo: Sam Okafor <sam@example.com>\n\n\nWhich supplier would you keep?\n',
  );
  expect(await receiveMail(world, deliver(world, mail))).toMatchObject({ state: 'briefed' });
});

it('a mentor known by name alone gets the address that a later mail shows', async () => {
  const world = await freshWorld();
  const nameOnly = Buffer.from(
    forwarded('first', 'Which of the two would you cut?')
      .toString()
      .replace('Dana Roth <dana@example.net>', 'Dana Roth'),
  );
  const { userId = '' } = await receiveMail(world, deliver(world, nameOnly));
  expect(await world.store.mentorsOf(userId)).toMatchObject([{ name: 'Dana Roth', addresses: [] }]);
  await receiveMail(world, deliver(world, forwarded('second', 'Which of the two would you keep?')));
  expect(await world.store.mentorsOf(userId)).toMatchObject([{ name: 'Dana Roth', addresses: ['dana@example.net'] }]);
});

it('a try that broke off between two messages is made whole by the next', async () => {
  const world = await freshWorld();
  const { addMessages } = world.store;
  world.store.addMessages = async (userId, messages) => {
    world.store.addMessages = addMessages;
    await addMessages.call(world.store, userId, messages.slice(0, 1));
    throw new Error('connection reset');
  };
  const delivery = deliver(world, forwardFromSam());
  await expect(receiveMail(world, delivery)).rejects.toThrow('connection reset');
  const { userId = '' } = await receiveMail(world, delivery);
  const [thread] = await world.store.threadsOf(userId);
  expect((await world.store.messagesOf(userId, thread!.id)).map(({ from }) => from.name).sort()).toEqual([
    'Dana Roth',
    'Sam Okafor',
  ]);
});
