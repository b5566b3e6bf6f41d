import { afterAll, describe, expect, it } from 'vitest';
import { receiveMail } from '#shared/flows/receive-mail.ts';
import { type TestTable, testTable } from '#test/fakes/dynamo.ts';
import { deliver, forwardFromSam, rawMail } from '#test/fakes/mail.ts';
import { fakeWorld } from '#test/fakes/world.ts';

const tables: TestTable[] = [];
afterAll(async () => {
  for (const table of tables) await table.close();
});

async function freshWorld(house: Parameters<typeof fakeWorld>[1] = {}) {
  const table = await testTable();
  tables.push(table);
  return fakeWorld(table, house);
}

describe('who may write', () => {
  it('nobody unknown, where registration is closed; the owners at once', async () => {
    const world = await freshWorld({ registration: 'closed', owners: ['sam@example.com'] });
    const stranger = forwardFromSam({ From: 'Eve <eve@example.org>', 'Message-ID': '<e@example.org>' });
    expect(await receiveMail(world, deliver(world, stranger))).toMatchObject({
      state: 'ignored',
      reason: 'unknown-sender',
    });
    expect(world.outbox.sent).toHaveLength(0);
    expect(await receiveMail(world, deliver(world, forwardFromSam()))).toMatchObject({ state: 'critiqued' });
  });

  it('a known mentor stays a mentor, though anyone may come', async () => {
    const world = await freshWorld();
    await receiveMail(world, deliver(world, forwardFromSam()));
    const fromDana = rawMail(
      {
        From: 'Dana Roth <dana@example.net>',
        To: 'sam@example.com',
        Cc: 'coach@protege.example',
        Subject: 'Re: Moving into product',
        'In-Reply-To': '<forward-1@example.com>',
        'Message-ID': '<dana-2@example.net>',
      },
      'Yes. Who leads it?\n',
    );
    expect(await receiveMail(world, deliver(world, fromDana))).toEqual({ state: 'noted', reason: 'mentor-replied' });
    expect(world.outbox.sent).toHaveLength(1);
    const user = await world.store.userByAddress('sam@example.com');
    expect((await world.store.mentorsOf(user!.id))[0]).toMatchObject({
      turn: 'user',
      openQuestions: ['Who leads it?'],
    });
    expect(await world.store.userByAddress('dana@example.net')).toBeNull();
  });

  it('a mentor’s absence is noted with two working days to find their desk, and nothing is sent', async () => {
    const world = await freshWorld();
    await receiveMail(world, deliver(world, forwardFromSam()));
    const away = rawMail(
      { From: 'dana@example.net', To: 'sam@example.com', Subject: 'Automatic reply', 'Auto-Submitted': 'auto-replied' },
      'I am out of the office until 23 March 2026.\n',
    );
    expect(await receiveMail(world, deliver(world, away, { envelopeFrom: '' }))).toMatchObject({ reason: 'absence' });
    const user = await world.store.userByAddress('sam@example.com');
    expect((await world.store.mentorsOf(user!.id))[0]?.awayUntil).toBe('2026-03-24T23:00:00.000Z');
    expect(world.outbox.sent).toHaveLength(1);
  });

  it('two users with one mentor on one thread never see each other’s', async () => {
    const world = await freshWorld();
    const cc = (name: string, address: string, id: string) =>
      rawMail(
        {
          From: `${name} <${address}>`,
          To: 'Dana Roth <dana@example.net>',
          Cc: 'coach@protege.example',
          Subject: 'Plan',
          'Message-ID': id,
          References: '<root@example.net>',
        },
        `Hi Dana,\n\nI am ${name} and this is only mine.\n\n${name}\n`,
      );
    const sam = await receiveMail(world, deliver(world, cc('Sam', 'sam@example.com', '<s@example.com>')));
    const ana = await receiveMail(world, deliver(world, cc('Ana', 'ana@example.org', '<a@example.org>')));
    expect(sam.userId).not.toBe(ana.userId);
    expect(world.outbox.sent.map((letter) => letter.to)).toEqual(['sam@example.com', 'ana@example.org']);
    for (const [own, other] of [
      [sam, 'Ana'],
      [ana, 'Sam'],
    ] as const) {
      const [thread] = await world.store.threadsOf(own.userId!);
      const messages = await world.store.messagesOf(own.userId!, thread!.id);
      expect(JSON.stringify(messages)).not.toContain(`I am ${other}`);
    }
    expect(world.outbox.sent[1]?.text).not.toContain('Sam');
  });

  it('an owner who mentors another user has mails of their own', async () => {
    const world = await freshWorld({ registration: 'closed', owners: ['sam@example.com', 'dana@example.net'] });
    await receiveMail(world, deliver(world, forwardFromSam()));
    const own = rawMail(
      { From: 'Dana Roth <dana@example.net>', To: 'coach@protege.example', Subject: 'Fwd: The board' },
      '---------- Forwarded message ---------\nFrom: Dana Roth <dana@example.net>\nDate: Mon, Mar 9, 2026 at 6:12 PM\nSubject: The board\nTo: Ruth Amsel <ruth@example.org>\n\n\nHi Ruth,\n\nWould you name the two risks first?\n\nDana\n',
    );
    expect(await receiveMail(world, deliver(world, own))).toMatchObject({ state: 'critiqued' });
    expect(world.outbox.sent.map(({ to }) => to)).toEqual(['sam@example.com', 'dana@example.net']);
  });

  it('what an owner answers to the user they mentor is noted for that user, and judged for nobody', async () => {
    const world = await freshWorld({ registration: 'closed', owners: ['sam@example.com', 'dana@example.net'] });
    await receiveMail(world, deliver(world, forwardFromSam()));
    const answer = rawMail(
      {
        From: 'Dana Roth <dana@example.net>',
        To: 'sam@example.com',
        Cc: 'coach@protege.example',
        Subject: 'Re: Moving into product',
        'In-Reply-To': '<forward-1@example.com>',
      },
      'Yes. Who leads it?\n',
    );
    expect(await receiveMail(world, deliver(world, answer))).toMatchObject({ state: 'noted' });
    expect(world.outbox.sent).toHaveLength(1);
  });
});
