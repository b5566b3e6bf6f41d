import { expect, test } from 'vitest';
import { ask, inboxHere } from './inbox-here.ts';

test('lists the letters, and escapes what they say', async () => {
  const { port } = await inboxHere();
  const { status, body, headers } = await ask(port, '/');
  expect(status).toBe(200);
  expect(body).toContain('&#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;more&#34;');
  expect(body).not.toContain('<script>alert');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
});

test('shows a letter in a frame that may do nothing, as text, by its headers, and raw', async () => {
  const { port } = await inboxHere();
  const path = '/letters/2026-03-10T12-00-00.000-ab';
  expect((await ask(port, path)).body).toContain(`<iframe sandbox title="The mail" src="${path}/body"></iframe>`);
  const frame = await ask(port, `${path}/body`);
  expect(frame.body).toMatch(/<p title="a">Say it&apos;<\/p>\s*$/);
  expect(frame.headers['content-security-policy']).toMatch(
    /^sandbox; default-src 'none'; .*img-src data:; .*frame-ancestors 'self'$/,
  );
  expect((await ask(port, `${path}?as=text`)).body).toContain('>Text with &#60;b&#62;.');
  expect((await ask(port, `${path}?as=headers`)).body).toContain('<th scope="row">Delivered-To</th>');
  expect((await ask(port, `${path}?as=raw`)).body).toContain('&#60;script&#62;alert(2)&#60;/script&#62;');
});

test('tells what became of each mail, in plain words, and of each mentor what is open', async () => {
  const { port, store, mails } = await inboxHere();
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
    openQuestions: ['Which <team>?'],
    promises: [{ quote: 'I send the plan', due: '2026-03-20' }],
    due: { at: '2026-03-13T08:00:00.000Z', kind: 'nudge' },
    version: 0,
  });
  await store.addThread({ id: 't1', userId: 'u1', mentorId: 'm1', subject: 'Moving', createdAt: at });
  await store.putReceipt({ deliveryId: 'd1', state: 'ignored', reason: 'unauthenticated', at });
  await store.putReceipt({ deliveryId: 'd2', state: 'critiqued', reason: 'reply', at, userId: 'u1' });
  mails.set(
    'd1',
    'Received: from x by y\r\n for coach+draft@localhost;\r\nFrom: a@b.example\r\nSubject: <i>\r\n\r\nHi',
  );
  const { body } = await ask(port, '/');
  const said = body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(said).toContain('Ignored Tue 10 Mar 2026');
  expect(said).toContain('&#60;i&#62; The sender could not be authenticated. a@b.example to coach+draft@localhost');
  expect(said).toContain('Dana &#60;Roth&#62; Warm sam@example.com is to write next. She answered in 40 minutes.');
  expect(said).toContain('They asked Which &#60;team&#62;? Promised I send the plan , due 2026-03-20');
  expect(said).toMatch(/Next due nudge, Fri 13 Mar 2026, \d\d:00 in 3 days Threads Moving 0 messages/);
  expect(said).toMatch(/Next due is a nudge about Dana &#60;Roth&#62;: Fri 13 Mar 2026/);
});

test.each(['evil.example:8025', 'localhost.evil.example', '169.254.1.1'])(
  'answers no page that asks for %s',
  async (host) => {
    const { port } = await inboxHere();
    const { status, body } = await ask(port, '/', { host });
    expect([status, body.includes('sam@example.com')]).toEqual([421, false]);
  },
);

test.each([
  '/letters/../secret',
  '/letters/..%2Fsecret',
  '/letters/none',
  '/mails/none',
  '/page/page.ts',
  '/letters/%',
])('has nothing at %s', async (path) => expect((await ask((await inboxHere()).port, path)).status).toBe(404));
