import { afterAll, describe, expect, it } from 'vitest';
import { receiveMail } from '#shared/flows/receive-mail.ts';
import { type TestTable, testTable } from '#test/fakes/dynamo.ts';
import { deliver, forwardFromSam, rawMail } from '#test/fakes/mail.ts';
import { fakeWorld } from '#test/fakes/world.ts';

const tables: TestTable[] = [];
afterAll(async () => {
  for (const each of tables) await each.close();
});

async function freshWorld() {
  const own = await testTable();
  tables.push(own);
  return fakeWorld(own);
}

const SAM = { From: 'Sam Okafor <sam@example.com>', To: 'coach@protege.example' };

describe('threads and mentors across mails', () => {
  const copied = (subject: string, id: string) =>
    rawMail(
      {
        ...SAM,
        To: 'Dana Roth <dana@example.net>',
        Cc: 'coach@protege.example',
        Subject: subject,
        'Message-ID': id,
        'In-Reply-To': '<only-between-them@example.net>',
      },
      'Hi Dana,\n\nThe search team, which Ruth leads. Would you talk to her or to her deputy first?\n\nSam\n',
    );

  it('a copy of an answer joins the thread of its subject, though it refers to a mail we never had', async () => {
    const world = await freshWorld();
    const { userId = '' } = await receiveMail(world, deliver(world, forwardFromSam()));
    await receiveMail(world, deliver(world, copied('Re: Moving into product', '<cc-1@example.com>')));
    const [thread, ...more] = await world.store.threadsOf(userId);
    expect(more).toEqual([]);
    expect(await world.store.messagesOf(userId, thread!.id)).toHaveLength(3);
  });

  it('a new subject begins a new thread, and what is known of the mentor stays', async () => {
    const world = await freshWorld();
    const { userId = '' } = await receiveMail(world, deliver(world, forwardFromSam()));
    const [before] = await world.store.mentorsOf(userId);
    await receiveMail(world, deliver(world, copied('Ruth', '<cc-2@example.com>')));
    expect(await world.store.threadsOf(userId)).toHaveLength(2);
    const [after, ...more] = await world.store.mentorsOf(userId);
    expect(more).toEqual([]);
    expect(before?.temperature.reading).not.toBe('unknown');
    expect(after?.temperature).toEqual(before?.temperature);
  });

  it('a mentor’s mail that an office program dates in another zone still stands before the answer to it', async () => {
    const world = await freshWorld();
    const raw = rawMail(
      {
        ...SAM,
        To: 'Dana Roth <dana@example.net>',
        Cc: 'coach@protege.example',
        Subject: 'RE: Plan',
        Date: 'Mon, 9 Mar 2026 10:30:00 +0000',
      },
      'Hi Dana,\n\nThe search team. Would you talk to her or to her deputy first?\n\nSam\n\n________________________________\nFrom: Dana Roth <dana@example.net>\nSent: Monday, March 9, 2026 11:00 AM\nTo: Sam Okafor <sam@example.com>\nSubject: Plan\n\nWhich team would you join, and who leads it?\n',
    );
    const { userId = '' } = await receiveMail(world, deliver(world, raw));
    const [thread] = await world.store.threadsOf(userId);
    const messages = await world.store.messagesOf(userId, thread!.id);
    const times = new Map(messages.map(({ from, date }) => [from.address, Date.parse(date ?? '')]));
    expect(times.get('dana@example.net')).toBeLessThan(times.get('sam@example.com')!);
  });
});
