import { mkdir, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { Mails } from '#local/inbox/mails.ts';
import { News } from '#local/inbox/news.ts';
import { startInbox } from '#local/inbox.ts';
import { Letters } from '#local/letters.ts';
import { startSmtp } from '#local/smtp.ts';
import { DynamoStore } from '#shared/aws/dynamo-store.ts';
import { testTable } from '#test/fakes/dynamo.ts';
import { atEnd, temporaryFolder } from './machine.ts';

/** A letter with one action, and with what must not run. */
const LETTER = `Delivered-To: sam@example.com
From: coach@localhost
To: sam@example.com
Subject: Re: <script>alert(1)</script> & "more"
Message-ID: <letter@example.com>
Date: Tue, 10 Mar 2026 12:00:00 +0000
Content-Type: multipart/alternative; boundary="x"

--x
Content-Type: text/plain

Text with <b>.
--x
Content-Type: text/html

<a href="mailto:coach+0123@localhost?subject=snooze%203%20days">snooze</a>
<a href="mailto:mallory@example.org?subject=help">not ours</a>
<p title="a">Say it'</p><script>alert(2)</script>
--x--
`;

/** The inbox page with one letter, over a real table and a real SMTP server; it keeps what it is sent. */
export async function inboxHere() {
  const data = await temporaryFolder();
  for (const folder of ['letters', 'pending', 'dead-letters']) await mkdir(join(data, folder));
  await writeFile(join(data, 'letters', '2026-03-10T12-00-00.000-ab.eml'), LETTER);
  await writeFile(join(data, 'secret.eml'), LETTER);
  const table = await testTable();
  atEnd(table.close);
  let time = new Date('2026-03-10T12:00:00Z');
  const now = () => time;
  const store = new DynamoStore(table.documents, table.name, now);
  const mails = new Map<string, string>();
  const moves: string[] = [];
  const sent: string[] = [];
  const smtp = await startSmtp({
    port: 0,
    address: 'coach@localhost',
    bucket: 'mails',
    now,
    store: async (_key, bytes) => void sent.push(Buffer.from(bytes).toString('utf8')),
    announce: async () => {},
  });
  atEnd(smtp.close);
  const inbox = await startInbox({
    port: 0,
    store,
    letters: new Letters(join(data, 'letters')),
    mails: new Mails({ read: async (key) => (mails.has(key) ? Buffer.from(mails.get(key)!) : null) }),
    data,
    address: 'coach@localhost',
    smtpPort: smtp.port,
    owner: undefined,
    clock: {
      now,
      moveTo: async (to) => {
        time = to;
        moves.push(to.toISOString());
      },
    },
    news: new News(),
  });
  atEnd(inbox.close);
  return { port: inbox.port, store, mails, moves, sent };
}

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
}

/** Asks with just these headers: fetch would put in its own Host and Origin. */
export function ask(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  post?: string,
): Promise<Answer> {
  const method = post === undefined ? 'GET' : 'POST';
  return new Promise((resolve, reject) => {
    const asked = request(
      { port, host: '127.0.0.1', path, method, headers: { host: 'localhost', ...headers }, agent: false },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }));
      },
    );
    asked.on('error', reject);
    asked.end(post);
  });
}

/** What our own page would send along. */
export async function asOurPage(port: number) {
  const { body } = await ask(port, '/');
  const token = /name="protege-token" content="([^"]+)"/.exec(body)?.[1] ?? '';
  return { host: 'localhost', origin: 'http://localhost', 'x-protege-token': token };
}
