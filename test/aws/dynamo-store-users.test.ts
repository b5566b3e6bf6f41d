import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DynamoStore } from '#shared/aws/dynamo-store.ts';
import type { Due, Mentor, User } from '#shared/store.ts';
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
const user = (id: string): User => ({ id, addresses: [`${id}@example.com`], createdAt: at });
const mentor = (userId: string, id: string, due?: Mentor['due']): Mentor => ({
  ...{ id, userId, name: 'Dana Roth', addresses: ['dana@example.net'], turn: 'mentor', lastContact: at },
  ...{ temperature: { reading: 'steady', because: '' }, openQuestions: [], promises: [], version: 0 },
  ...(due && { due }),
});

async function dueBy(moment: string): Promise<readonly Due[]> {
  const found: Due[] = [];
  for await (const due of store.dueBy(moment)) found.push(due);
  return found;
}

describe('a user', () => {
  it('is changed only over the version that was read', async () => {
    await store.addUser(user('ana'));
    const read = (await store.user('ana'))!;
    expect(await store.putUser({ ...read, zone: 'Europe/Paris' })).toBe(true);
    expect(await store.putUser({ ...read, zone: 'Asia/Tokyo' })).toBe(false);
    expect(await store.user('ana')).toMatchObject({ zone: 'Europe/Paris', version: 1 });
  });

  it('gets a further address only where it is nobody else’s', async () => {
    await store.addUser(user('ben'));
    expect(await store.addAddress('ben', 'b@work.example')).toBe(true);
    expect(await store.addAddress('ben', 'b@work.example')).toBe(true);
    expect(await store.addAddress('ana', 'b@work.example')).toBe(false);
    expect((await store.userByAddress('b@work.example'))?.id).toBe('ben');
  });

  it('asks an address to confirm itself once a week at most', async () => {
    const pending = { code: 'c1', userId: 'ana', address: 'a@work.example' };
    expect(await store.addPendingAddress(pending)).toBe(true);
    expect(await store.addPendingAddress(pending)).toBe(true);
    expect(await store.addPendingAddress({ ...pending, code: 'c2' })).toBe(false);
    expect(await store.pendingAddress('c1')).toMatchObject(pending);
    expect(await store.pendingAddress('c2')).toBeNull();
  });
});

describe('what is due', () => {
  it('is found at its time, mentors and digests alike, and no more once it is over', async () => {
    await store.putMentor(mentor('u1', 'early', { at: '2026-03-11T08:00:00.000Z', kind: 'nudge' }));
    await store.putMentor(mentor('u2', 'late', { at: '2026-03-20T08:00:00.000Z', kind: 'nudge' }));
    await store.putMentor(mentor('u1', 'none'));
    await store.addUser(user('cem'));
    await store.putUser({ ...(await store.user('cem'))!, digestAt: '2026-03-11T07:00:00.000Z' });
    expect(await dueBy('2026-03-10T00:00:00.000Z')).toEqual([]);
    const found = await dueBy('2026-03-12T00:00:00.000Z');
    expect(found).toHaveLength(2);
    expect(found).toEqual(
      expect.arrayContaining([
        { userId: 'u1', mentorId: 'early', at: '2026-03-11T08:00:00.000Z' },
        { userId: 'cem', mentorId: null, at: '2026-03-11T07:00:00.000Z' },
      ]),
    );
    const { due: _done, ...rest } = (await store.mentor('u1', 'early'))!;
    await store.putMentor(rest);
    expect(await dueBy('2026-03-12T00:00:00.000Z')).toMatchObject([{ userId: 'cem' }]);
  });
});

describe('deleting a user', () => {
  it('leaves nothing that names them, and nothing of anybody else’s is touched', async () => {
    const items = async () => (await scan()).filter((item) => JSON.stringify(item).includes('gone'));
    const kept = (await scan()).length;
    await store.addUser(user('gone'));
    await store.addAddress('gone', 'gone@work.example');
    await store.putMentor(mentor('gone', 'm'));
    await store.addThread({ id: 't', userId: 'gone', mentorId: 'm', subject: 'Plan', createdAt: at });
    const message = {
      ...{ id: 'm1', threadId: 't', from: { name: '', address: '' }, to: [], cc: [], date: at },
      subject: '',
      text: '',
    };
    await store.addMessages(
      'gone',
      Array.from({ length: 60 }, (_, i) => ({ ...message, id: `m${i}`, messageId: `<${i}@x>` })),
    );
    await store.claimContent('gone', 'c', 'gone-1');
    await store.addMail('gone', 'gone-1', 'key');
    await store.putReceipt({ deliveryId: 'gone-1', state: 'critiqued', reason: 'reply', at, userId: 'gone' });
    await store.claimLetter({ id: 'l', userId: 'gone', kind: 'critique', state: 'claimed', at }, at);
    await store.countLetter('gone', '2026-03-10', 'l', 5);
    expect((await items()).length).toBeGreaterThan(120);
    const whole = { ...user('gone'), addresses: ['gone@example.com', 'gone@work.example'] };
    await store.emptyUser(whole);
    expect(await store.userByAddress('gone@example.com')).not.toBeNull();
    await store.emptyUser(whole);
    await store.removeUser(whole);
    await store.removeUser(whole);
    expect(await items()).toEqual([]);
    expect((await scan()).length).toBe(kept);
  });
});

async function scan(): Promise<readonly object[]> {
  const { ScanCommand } = await import('@aws-sdk/lib-dynamodb');
  return (await table.documents.send(new ScanCommand({ TableName: table.name }))).Items ?? [];
}
