import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DynamoStore } from '#shared/aws/dynamo-store.ts';
import type { LetterRecord, Mentor } from '#shared/store.ts';
import { type TestTable, testTable } from '#test/fakes/dynamo.ts';
import { fakeWorld } from '#test/fakes/world.ts';

let table: TestTable;
let store: DynamoStore;
beforeAll(async () => {
  table = await testTable();
  store = fakeWorld(table).store;
});
afterAll(() => table.close());

const at = '2026-03-10T12:00:00.000Z';
const person = { name: 'Dana Roth', address: 'dana@example.net' };
const mentor = (userId: string): Mentor => ({
  id: 'dana',
  userId,
  name: 'Dana Roth',
  addresses: ['dana@example.net'],
  temperature: { reading: 'steady', because: 'answered what you asked' },
  turn: 'mentor',
  lastContact: at,
  openQuestions: [],
  promises: [],
  version: 0,
});

describe('users', () => {
  it('are found by their address', async () => {
    await store.addUser({ id: 'sam', addresses: ['sam@example.com'], createdAt: at });
    expect(await store.userByAddress('sam@example.com')).toMatchObject({ id: 'sam', addresses: ['sam@example.com'] });
    expect(await store.userByAddress('nobody@example.com')).toBeNull();
  });

  it('keep their address when somebody else claims it', async () => {
    const later = await store.addUser({ id: 'other', addresses: ['sam@example.com'], createdAt: at });
    expect(later.id).toBe('sam');
    expect((await store.userByAddress('sam@example.com'))?.id).toBe('sam');
  });
});

describe('mentors', () => {
  it('are written only over the version that was read', async () => {
    expect(await store.putMentor(mentor('u1'))).toBe(true);
    expect(await store.putMentor(mentor('u1'))).toBe(false);
    const [stored] = await store.mentorsOf('u1');
    expect(stored?.version).toBe(1);
    expect(await store.putMentor({ ...stored!, turn: 'user' })).toBe(true);
    expect(await store.putMentor({ ...stored!, turn: 'mentor' })).toBe(false);
    expect((await store.mentorsOf('u1'))[0]).toMatchObject({ turn: 'user', version: 2 });
  });

  it('let exactly one of ten concurrent writers win', async () => {
    await store.putMentor(mentor('u2'));
    const [stored] = await store.mentorsOf('u2');
    const won = await Promise.all(Array.from({ length: 10 }, () => store.putMentor(stored!)));
    expect(won.filter(Boolean)).toHaveLength(1);
  });

  it('are shared by address only as the ids of their mentees', async () => {
    await store.putMentor(mentor('u3'));
    await store.putMentor(mentor('u4'));
    expect(await store.usersMentoredBy('dana@example.net')).toEqual(expect.arrayContaining(['u3', 'u4']));
    expect(await store.mentorsOf('u3')).toHaveLength(1);
  });
});

describe('threads', () => {
  it('are found by any Message-ID in them, by their own user alone', async () => {
    await store.addThread({ id: 't1', userId: 'u1', mentorId: 'dana', subject: 'Product', createdAt: at });
    const message = {
      id: 'm1',
      threadId: 't1',
      from: person,
      to: [],
      cc: [],
      date: at,
      subject: 'Product',
      text: 'Hello',
    };
    await store.addMessages('u1', [{ ...message, messageId: '<1@example.net>' }]);
    await store.addMessageIds('u1', 't1', ['<2@example.net>']);
    expect(await store.threadByMessageIds('u1', ['<9@example.net>', '<2@example.net>'])).toBe('t1');
    expect(await store.threadByMessageIds('u1', ['<1@example.net>'])).toBe('t1');
    expect(await store.threadByMessageIds('u2', ['<1@example.net>'])).toBeNull();
    expect(await store.messagesOf('u1', 't1')).toMatchObject([{ id: 'm1', text: 'Hello' }]);
    expect(await store.messagesOf('u2', 't1')).toEqual([]);
  });

  it('give all their messages, however many', async () => {
    const text = 'x'.repeat(30_000);
    const many = Array.from({ length: 60 }, (_, i) => ({
      ...{ id: `m${String(i).padStart(3, '0')}`, threadId: 'long', from: person, to: [], cc: [], date: at },
      ...{ subject: 'Long', text },
    }));
    await store.addMessages('u1', many);
    expect(await store.messagesOf('u1', 'long')).toHaveLength(60);
  });
});

describe('deliveries and contents', () => {
  it('keep one receipt a delivery', async () => {
    expect(await store.receipt('d1')).toBeNull();
    await store.putReceipt({ deliveryId: 'd1', state: 'ignored', reason: 'spam', at });
    expect(await store.receipt('d1')).toMatchObject({ state: 'ignored', reason: 'spam' });
    expect(await store.receipts(10)).toMatchObject([{ deliveryId: 'd1' }]);
  });

  it('give a content to the delivery that came first, and to it again', async () => {
    expect(await store.claimContent('u1', 'c', 'first')).toBe('first');
    expect(await store.claimContent('u1', 'c', 'second')).toBe('first');
    expect(await store.claimContent('u1', 'c', 'first')).toBe('first');
    expect(await store.claimContent('u2', 'c', 'second')).toBe('second');
  });
});

describe('letters', () => {
  const letter = (id: string): LetterRecord => ({ id, userId: 'u1', kind: 'critique', state: 'claimed', at });
  const before = '2026-03-10T11:55:00.000Z';
  const after = '2026-03-10T12:05:00.000Z';

  it('are claimed once, until the claim is old or given back', async () => {
    expect(await store.claimLetter(letter('l1'), before)).toBe(true);
    expect(await store.claimLetter(letter('l1'), before)).toBe(false);
    expect(await store.claimLetter(letter('l1'), after)).toBe(true);
    await store.releaseLetter('u1', 'l1');
    expect(await store.claimLetter(letter('l1'), before)).toBe(true);
  });

  it('are never claimed again once they are sent', async () => {
    await store.claimLetter(letter('l2'), before);
    await store.letterSent('u1', 'l2', '<2@email.amazonses.com>');
    expect(await store.claimLetter(letter('l2'), after)).toBe(false);
    expect(await store.letter('u1', 'l2')).toMatchObject({ state: 'sent', messageId: '<2@email.amazonses.com>' });
  });

  it('are counted by user and day', async () => {
    const count = (user: string, day: string, id: string) => store.countLetter(user, day, id, 2);
    expect(await count('u1', '2026-03-10', 'a')).toBe(true);
    expect(await count('u1', '2026-03-10', 'b')).toBe(true);
    expect(await count('u1', '2026-03-10', 'c')).toBe(false);
    expect(await count('u1', '2026-03-11', 'c')).toBe(true);
    expect(await count('u2', '2026-03-10', 'c')).toBe(true);
  });

  it('are counted once, however often they are tried', async () => {
    const count = (id: string) => store.countLetter('u3', '2026-03-10', id, 2);
    expect([await count('a'), await count('a'), await count('a'), await count('b')]).toEqual([true, true, true, true]);
    expect([await count('c'), await count('a')]).toEqual([false, true]);
  });
});
