import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listen } from '#local/http-server.ts';
import type { Handler } from '#local/queue.ts';
import { StartError } from '#local/start.ts';
import { readDelivery } from '#shared/flows/delivery.ts';
import { atEnd, sendBySmtp, startHere, temporaryFolder } from './machine.ts';

const MAIL = 'From: Sam <sam@example.com>\r\nTo: coach@localhost\r\nSubject: Hi\r\n\r\nHi\r\n';

const done: Handler = async () => ({ batchItemFailures: [] });
const never: Handler = async ({ Records }) => ({
  batchItemFailures: Records.map(({ messageId }) => ({ itemIdentifier: messageId })),
});

test('takes mail for the assistant and its tags alone', async () => {
  const { smtpPort } = await startHere({ handler: done });
  expect(await sendBySmtp(smtpPort, MAIL, 'Coach+Draft@LOCALHOST')).toMatch(/^250 /);
  for (const other of ['sam@localhost', 'coach@localhost.example.com', 'coachx@localhost']) {
    await expect(sendBySmtp(smtpPort, MAIL, other)).rejects.toMatchObject({ responseCode: 550 });
  }
});

test('refuses a mail over 40 MB', async () => {
  const { smtpPort } = await startHere({ handler: done });
  const large = Buffer.concat([Buffer.from(MAIL), Buffer.alloc(41 * 1024 * 1024, 'x'.repeat(70).concat('\r\n'))]);
  await expect(sendBySmtp(smtpPort, large)).rejects.toMatchObject({ responseCode: 552 });
});

test('has stored and noted a mail when it says 250, and hands it on at the next start', async () => {
  const data = await temporaryFolder();
  const first = await startHere({ data, handler: never });
  await sendBySmtp(first.smtpPort, MAIL, 'coach@localhost', '');
  const [pending] = await readdir(join(data, 'pending'));
  const [stored] = await readdir(join(data, 'bucket'));
  expect(pending).toBe(`${stored}.json`);
  const raw = await readFile(join(data, 'bucket', stored!), 'utf8');
  expect(raw).toMatch(/^Return-Path: <>\r\nReceived: [\s\S]*\r\nAuthentication-Results: amazonses.com;[\s\S]*Hi\r\n$/);
  await first.stop();

  const bodies: string[] = [];
  const second = await startHere({
    data,
    handler: async ({ Records }) => {
      bodies.push(...Records.map(({ body }) => body));
      return { batchItemFailures: [] };
    },
  });
  await second.drained();
  expect(bodies.map(readDelivery)).toMatchObject([
    { id: stored, key: stored, envelopeFrom: '', recipients: ['coach@localhost'] },
  ]);
  expect(await readdir(join(data, 'pending'))).toEqual([]);
});

test('says which port is taken', async () => {
  const server = createServer();
  const port = await listen(server, 0);
  atEnd(() => new Promise((resolve) => server.close(resolve)));
  const said = (flag: string) => new StartError(`Port ${port} is taken; choose another with ${flag}.`);
  await expect(startHere({ smtpPort: port, handler: done })).rejects.toThrow(said('--smtp-port'));
  await expect(startHere({ httpPort: port, handler: done })).rejects.toThrow(said('--http-port'));
});

test('says that the folder is a file', async () => {
  const data = join(await temporaryFolder(), 'file');
  await writeFile(data, '');
  await expect(startHere({ data, handler: done })).rejects.toThrow(/file is a file where a folder should be/);
  await expect(startHere({ data: join(data, 'in'), handler: done })).rejects.toThrow(StartError);
});

test('says that the folder is in use, and takes it over from a dead process', async () => {
  const data = await temporaryFolder();
  const first = await startHere({ data, handler: done });
  await expect(startHere({ data, handler: done })).rejects.toThrow(
    new StartError(`Process ${process.pid} works on ${data} already; stop it, or choose another folder with --data.`),
  );
  await first.stop();
  // What a dead process leaves: its id, which may be anybody's by now.
  await writeFile(join(data, 'pid'), `${process.ppid}\n`);
  await (await startHere({ data, handler: done })).stop();
});

test.each(['CURRENT', 'MANIFEST'])('says that the store is broken: %s', async (name) => {
  const data = await temporaryFolder();
  await (await startHere({ data, handler: done })).stop();
  const store = join(data, 'dynamodb');
  const file = (await readdir(store)).find((other) => other.startsWith(name));
  if (name === 'CURRENT') await rm(join(store, file!));
  else await writeFile(join(store, file!), 'garbage');
  await expect(startHere({ data, handler: done })).rejects.toThrow(/^The files in .*dynamodb are broken/);
});

test('says that a place for files is no folder', async () => {
  const data = await temporaryFolder();
  await mkdir(data, { recursive: true });
  await writeFile(join(data, 'letters'), '');
  await expect(startHere({ data, handler: done })).rejects.toThrow(StartError);
});
