import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { startBucket } from '#local/bucket.ts';
import { S3RawMail } from '#shared/aws/s3-raw-mail.ts';
import { atEnd, temporaryFolder } from './machine.ts';

async function bucketHere() {
  const folder = await temporaryFolder();
  const bucket = await startBucket('mails', folder);
  atEnd(bucket.close);
  const client = new S3Client({
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${bucket.port}`,
    forcePathStyle: true,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  return { folder, bucket, client };
}

const BYTES = Buffer.from([0, 255, 13, 10, 46, 13, 10, 200]);

test('gives back the bytes the S3 client put', async () => {
  const { client } = await bucketHere();
  await client.send(new PutObjectCommand({ Bucket: 'mails', Key: 'in/a b+ä', Body: BYTES }));
  const { Body } = await client.send(new GetObjectCommand({ Bucket: 'mails', Key: 'in/a b+ä' }));
  expect(Buffer.from(await Body!.transformToByteArray())).toEqual(BYTES);
});

test('is read by the code that reads S3, up to its limit', async () => {
  const { bucket, client } = await bucketHere();
  await bucket.put('mail', Buffer.alloc(3_000_000, 7));
  const read = await new S3RawMail(client, 'mails').read('mail', 100_000);
  expect([read?.bytes.length, read?.cut]).toEqual([100_000, true]);
  expect(await new S3RawMail(client, 'mails').read('none', 10)).toBeNull();
});

test('lists what was stored between two moments', async () => {
  const { bucket, client, folder } = await bucketHere();
  for (const key of ['old', 'a b+ä.1', 'new']) await bucket.put(key, BYTES);
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
  for (const file of await readdir(folder)) {
    const at = hoursAgo(file === 'old' ? 80 : file === 'new' ? 0 : 5);
    await utimes(join(folder, file), at, at);
  }
  const keys: string[] = [];
  for await (const key of new S3RawMail(client, 'mails').list(hoursAgo(72), hoursAgo(1))) keys.push(key);
  expect(keys).toEqual(['a b+ä.1']);
});

test('has no such key after a delete', async () => {
  const { bucket, client } = await bucketHere();
  await bucket.put('mail', BYTES);
  await client.send(new DeleteObjectCommand({ Bucket: 'mails', Key: 'mail' }));
  await expect(client.send(new GetObjectCommand({ Bucket: 'mails', Key: 'mail' }))).rejects.toThrow(NoSuchKey);
  expect(await bucket.isEmpty()).toBe(true);
});

test.each(['../out', '/etc/passwd', '..', '.hidden'])('keeps the key %s inside its folder', async (key) => {
  const { bucket, folder } = await bucketHere();
  await bucket.put(key, BYTES);
  expect(await readdir(folder)).toHaveLength(1);
});
