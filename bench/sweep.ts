import { BatchWriteCommand, type DynamoDBDocumentClient, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import { keys, shardOf } from '#shared/aws/keys.ts';
import { findDue } from '#shared/flows/due.ts';
import { testTable } from '#test/fakes/dynamo.ts';
import { fakeWorld } from '#test/fakes/world.ts';

/**
 * `npm run bench:sweep`: a sweep with the same 50 moments due among 100 and among 100,000 threads. Its requests and the
 * items they look at must be the same; the time is for comparison only.
 */
const DUE = 50;

for (const stored of [100, 100_000]) {
  const table = await testTable();
  const world = fakeWorld(table);
  await fill(table.documents, table.name, stored);
  let requests = 0;
  let looked = 0;
  const { send } = table.documents;
  table.documents.send = (async (command: never) => {
    const answer = (await (send as (command: never) => Promise<unknown>).call(
      table.documents,
      command,
    )) as QueryCommandOutput;
    requests++;
    looked += answer.ScannedCount ?? 0;
    return answer;
  }) as typeof send;
  const began = performance.now();
  const found = await findDue(world);
  const ms = performance.now() - began;
  console.log(
    `${String(stored).padStart(7)} threads: ${found} due, ${requests} requests, ${looked} items looked at, ${ms.toFixed(0)} ms`,
  );
  await table.close();
}

/** A user for each ten threads, a mentor for each: DUE of them due an hour ago, all others in a month. */
async function fill(documents: DynamoDBDocumentClient, name: string, threads: number): Promise<void> {
  let batch: object[] = [];
  const put = async (item: object) => {
    batch.push({ PutRequest: { Item: item } });
    if (batch.length === 25) await flush();
  };
  const flush = async () => {
    if (batch.length > 0) await documents.send(new BatchWriteCommand({ RequestItems: { [name]: batch as never } }));
    batch = [];
  };
  for (let i = 0; i < threads; i++) {
    const userId = `user-${Math.floor(i / 10)}`;
    const at = i % Math.floor(threads / DUE) === 0 ? '2026-03-10T11:00:00.000Z' : '2026-04-10T11:00:00.000Z';
    const thread = { id: `thread-${i}`, userId, mentorId: `mentor-${i}`, subject: 'Plan', createdAt: at };
    await put({ ...keys.thread(userId, thread.id), ...thread });
    await put({
      ...{ ...keys.mentor(userId, thread.mentorId), userId, version: 1, dueShard: shardOf(userId), dueAt: at },
      due: { at, kind: 'nudge' },
    });
  }
  await flush();
}
