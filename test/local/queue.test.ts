import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Handler, Queue } from '#local/queue.ts';
import { atEnd, temporaryFolder } from './machine.ts';

async function queueIn(folder: string, handler: Handler, waits: readonly number[] = [1, 1, 1, 1]) {
  const given: string[] = [];
  const queue = await Queue.open({ folder, handler, waits, onDeadLetter: (id) => given.push(id) });
  atEnd(() => queue.stop());
  queue.run();
  return { queue, given };
}

test('hands on a message as SQS does, and forgets it when it is done', async () => {
  const folder = await temporaryFolder();
  const records: unknown[] = [];
  const { queue } = await queueIn(folder, async (event) => {
    records.push(...event.Records);
    return { batchItemFailures: [] };
  });
  await queue.add('one', 'body');
  await queue.drained();
  expect(records).toMatchObject([{ messageId: 'one', body: 'body', eventSource: 'aws:sqs' }]);
  expect(await readdir(join(folder, 'pending'))).toEqual([]);
});

test('tries what failed again, and only that', async () => {
  const tries: string[] = [];
  const { queue, given } = await queueIn(await temporaryFolder(), async ({ Records }) => {
    tries.push(...Records.map(({ messageId }) => messageId));
    const bad = Records.filter(({ messageId, attributes }) => {
      return messageId === 'bad' && attributes.ApproximateReceiveCount === '1';
    });
    return { batchItemFailures: bad.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  });
  await Promise.all([queue.add('bad', ''), queue.add('good', '')]);
  await queue.drained();
  expect(tries.filter((id) => id === 'good')).toHaveLength(1);
  expect(tries.filter((id) => id === 'bad')).toHaveLength(2);
  expect(given).toEqual([]);
});

test('gives a message up after five tries, and keeps it', async () => {
  const folder = await temporaryFolder();
  let tries = 0;
  const { queue, given } = await queueIn(folder, async () => {
    tries++;
    throw new Error('down');
  });
  await queue.add('bad', '');
  await queue.drained();
  expect([tries, given]).toEqual([5, ['bad']]);
  expect(await readdir(join(folder, 'dead-letters'))).toEqual(['bad.json']);
});

test('a broken file stops nobody', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'pending'));
  await writeFile(join(folder, 'pending', 'broken.json'), '{"bo');
  const seen: string[] = [];
  const { queue, given } = await queueIn(folder, async ({ Records }) => {
    seen.push(...Records.map(({ messageId }) => messageId));
    return { batchItemFailures: [] };
  });
  await queue.add('good', '');
  await queue.drained();
  expect([seen, given]).toEqual([['good'], ['broken']]);
});

test('stop waits for the message in hand and hands on no other', async () => {
  const folder = await temporaryFolder();
  let finish = () => {};
  let began = () => {};
  const beginning = new Promise<void>((resolve) => {
    began = resolve;
  });
  const { queue } = await queueIn(folder, async () => {
    began();
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    return { batchItemFailures: [] };
  });
  await queue.add('first', '');
  await beginning;
  await queue.add('second', '');
  let stopped = false;
  const stopping = queue.stop().then(() => {
    stopped = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(stopped).toBe(false);
  finish();
  await stopping;
  expect(await readdir(join(folder, 'pending'))).toEqual(['second.json']);
});
