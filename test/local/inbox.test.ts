import { mkdir, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startInbox } from '#local/inbox.ts';
import { Letters } from '#local/letters.ts';
import { DynamoStore } from '#shared/aws/dynamo-store.ts';
import { testTable } from '#test/fakes/dynamo.ts';
import { atEnd, temporaryFolder } from './machine.ts';

const LETTER = `Delivered-To: sam@example.com
From: coach@localhost
To: sam@example.com
Subject: Re: <script>alert(1)</script> & "more"
Date: Tue, 10 Mar 2026 12:00:00 +0000
Content-Type: multipart/alternative; boundary="x"

--x
Content-Type: text/plain

Text with <b>.
--x
Content-Type: text/html

<p title="a">Say it'</p><script>alert(2)</script>
--x--
`;

async function inboxHere() {
  const folder = join(await temporaryFolder(), 'letters');
  await mkdir(folder);
  await writeFile(join(folder, '2026-03-10T12-00-00.000-ab.eml'), LETTER);
  await writeFile(join(folder, '..', 'secret.eml'), LETTER);
  const table = await testTable();
  atEnd(table.close);
  const store = new DynamoStore(table.documents, table.name, () => new Date('2026-03-10T12:00:00Z'));
  const settings = { port: 0, store, letters: new Letters(folder), address: 'coach@localhost', smtpPort: 2525 };
  const inbox = await startInbox(settings);
  atEnd(inbox.close);
  return { store, ask: (path: string, host = 'localhost') => ask(inbox.port, path, host) };
}

function ask(port: number, path: string, host: string): Promise<{ status: number; body: string; policy: string }> {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, headers: { host }, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      const policy = String(response.headers['content-security-policy']);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, policy }));
    }).on('error', reject);
  });
}

test('lists the letters, and escapes what they say', async () => {
  const { ask } = await inboxHere();
  const { status, body, policy } = await ask('/');
  expect(status).toBe(200);
  expect(body).toContain('&#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;more&#34;');
  expect(body).not.toContain('<script>alert');
  expect(policy).toContain("default-src 'none'");
});

test('shows a letter in a frame that may do nothing, and as text', async () => {
  const { ask } = await inboxHere();
  const html = (await ask('/letters/2026-03-10T12-00-00.000-ab')).body;
  expect(html).toContain(
    '<iframe sandbox title="The letter" srcdoc="&#60;p title=&#34;a&#34;&#62;Say it&#39;&#60;/p&#62;',
  );
  expect(html).not.toContain('<script>');
  expect((await ask('/letters/2026-03-10T12-00-00.000-ab?as=text')).body).toContain('<pre>Text with &#60;b&#62;.');
});

test('tells what became of each mail, in plain words, and the threads with whose turn it is', async () => {
  const { store, ask } = await inboxHere();
  const at = '2026-03-10T12:00:00Z';
  await store.addUser({ id: 'u1', addresses: ['sam@example.com'], createdAt: at });
  await store.putMentor({
    id: 'm1',
    userId: 'u1',
    name: 'Dana <Roth>',
    addresses: ['dana@example.net'],
    temperature: { reading: 'warm', because: 'She answered in 40 minutes.' },
    turn: 'user',
    lastContact: at,
    openQuestions: [],
    promises: [],
    version: 0,
  });
  await store.addThread({ id: 't1', userId: 'u1', mentorId: 'm1', subject: 'Moving', createdAt: at });
  await store.putReceipt({ deliveryId: 'd1', state: 'ignored', reason: 'unauthenticated', at });
  await store.putReceipt({ deliveryId: 'd2', state: 'critiqued', reason: 'reply', at, userId: 'u1' });
  const { body } = await ask('/');
  expect(body).toContain('<strong>Ignored</strong>: the sender could not be authenticated');
  expect(body).toContain('sam@example.com and Dana &#60;Roth&#62;: sam@example.com is to write next.');
  expect(body).toContain('0 messages. She answered in 40 minutes.');
});

test.each(['evil.example:8025', 'localhost.evil.example', '169.254.1.1'])(
  'answers no page that asks for %s',
  async (host) => {
    const { ask } = await inboxHere();
    const { status, body } = await ask('/', host);
    expect([status, body.includes('sam@example.com')]).toEqual([421, false]);
  },
);

test.each(['/letters/../secret', '/letters/..%2Fsecret', '/letters/none', '/other', '/letters/%'])(
  'has nothing at %s',
  async (path) => expect((await (await inboxHere()).ask(path)).status).toBe(404),
);
