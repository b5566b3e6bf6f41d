import { afterAll, describe, expect, it } from 'vitest';
import { BadEvent, hearBack, readEvent } from '#shared/flows/hear-back.ts';
import { receiveMail } from '#shared/flows/receive-mail.ts';
import { type TestTable, testTable } from '#test/fakes/dynamo.ts';
import { deliver, forwardFromSam } from '#test/fakes/mail.ts';
import { fakeWorld } from '#test/fakes/world.ts';

const tables: TestTable[] = [];
afterAll(async () => {
  for (const table of tables) await table.close();
});

async function afterOneLetter() {
  const table = await testTable();
  tables.push(table);
  const world = fakeWorld(table);
  const { userId = '' } = await receiveMail(world, deliver(world, forwardFromSam()));
  const [letter] = world.outbox.sent;
  const tell = (eventType: string, more: object = {}) => {
    const tags = { letter: [letter!.id], user: [userId] };
    const event = readEvent(
      JSON.stringify({ Message: JSON.stringify({ eventType, mail: { messageId: 'ses-1', tags }, ...more }) }),
    );
    return hearBack(world, event, (id) => `<${id}@email.amazonses.com>`);
  };
  return { world, userId, letter: letter!, tell };
}

describe('what SES tells of a letter', () => {
  it('that it was sent closes the window in which a crash could double it', async () => {
    const { world, userId, letter, tell } = await afterOneLetter();
    await world.store.releaseLetter(userId, letter.id);
    const claim = {
      id: letter.id,
      userId,
      kind: 'critique' as const,
      state: 'claimed' as const,
      at: '2026-03-10T12:00:00Z',
    };
    await world.store.claimLetter(claim, '2026-03-10T11:00:00Z');
    await tell('Send');
    expect(await world.store.letter(userId, letter.id)).toMatchObject({
      state: 'sent',
      messageId: '<ses-1@email.amazonses.com>',
    });
    expect(await world.store.claimLetter(claim, '2026-03-10T13:00:00Z')).toBe(false);
  });

  it.each([
    ['a hard bounce', 'Bounce', { bounce: { bounceType: 'Permanent' } }],
    ['a complaint', 'Complaint', {}],
  ])('%s stops letters to that user, until they write again', async (_what, eventType, more) => {
    const { world, userId, tell } = await afterOneLetter();
    await tell(eventType, more);
    expect(await world.store.user(userId)).toHaveProperty('unreachable');
    await receiveMail(world, deliver(world, forwardFromSam({ 'Message-ID': '<again@example.com>' })));
    expect(world.outbox.sent).toHaveLength(2);
    expect(await world.store.user(userId)).not.toHaveProperty('unreachable');
  });

  it('a full mailbox today stops nothing', async () => {
    const { world, userId, tell } = await afterOneLetter();
    await tell('Bounce', { bounce: { bounceType: 'Transient' } });
    await tell('Delivery');
    expect(await world.store.user(userId)).not.toHaveProperty('unreachable');
  });

  it('what is no event of SES’s is told apart', () => {
    for (const body of ['', '{}', '{"Message":"x"}', '{"Message":"{}"}'])
      expect(() => readEvent(body)).toThrow(BadEvent);
  });
});
