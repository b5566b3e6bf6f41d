import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { expect, test } from 'vitest';
import { startSes } from '#local/ses.ts';
import { atEnd, temporaryFolder } from './machine.ts';

async function sesHere() {
  const folder = await temporaryFolder();
  const files: string[] = [];
  const now = () => new Date('2026-03-10T12:00:00Z');
  const ses = await startSes({ folder, sender: 'coach@localhost', now, onLetter: (file) => files.push(file) });
  atEnd(ses.close);
  const client = new SESClient({
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${ses.port}`,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  const send = (raw: string, Destinations: string[] = ['sam@example.com'], Source = 'coach@localhost') =>
    client.send(new SendRawEmailCommand({ Source, Destinations, RawMessage: { Data: Buffer.from(raw) } }));
  return { folder, files, send };
}

const LETTER = [
  'From: coach@localhost',
  'To: sam@example.com',
  'Bcc: someone@example.org',
  'Message-Id: <own@localhost>',
  'Date: Mon, 1 Jan 2001 00:00:00 +0000',
  'Subject: folded',
  ' once',
  '',
  'Date: in the body stays + and % and =?',
  '',
].join('\r\n');

test('gives Message-ID and Date anew and keeps the rest, byte for byte', async () => {
  const { folder, files, send } = await sesHere();
  const { MessageId } = await send(LETTER);
  expect(MessageId).toMatch(/^[0-9a-f-]+$/);
  expect(await readdir(folder)).toEqual(files);
  expect((await readFile(join(folder, files[0]!), 'utf8')).split('\r\n')).toEqual([
    'Return-Path: <coach@localhost>',
    'Delivered-To: sam@example.com',
    'From: coach@localhost',
    'To: sam@example.com',
    'Subject: folded',
    ' once',
    `Message-ID: <${MessageId}@email.amazonses.com>`,
    'Date: Tue, 10 Mar 2026 12:00:00 +0000',
    '',
    'Date: in the body stays + and % and =?',
    '',
  ]);
});

test('answers no as SES does, and keeps nothing', async () => {
  const { files, send } = await sesHere();
  await expect(send(LETTER, ['a@example.com'], 'else@example.com')).rejects.toMatchObject({
    name: 'MessageRejected',
    $fault: 'client',
  });
  await expect(send(LETTER, Array(51).fill('a@example.com'))).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  await expect(send('x'.repeat(11 * 1024 * 1024))).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  expect(files).toEqual([]);
});
