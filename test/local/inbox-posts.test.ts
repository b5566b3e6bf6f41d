import { expect, test } from 'vitest';
import { ask, asOurPage, inboxHere } from './inbox-here.ts';

const MAIL = 'From: Sam <sam@example.com>\r\nTo: dana@example.net\r\nSubject: Hi\r\n\r\nHi\r\n';
const LETTER = '2026-03-10T12-00-00.000-ab';

async function asked(path: string, post: string | object) {
  const { port, ...rest } = await inboxHere();
  const answer = await ask(port, path, await asOurPage(port), typeof post === 'string' ? post : JSON.stringify(post));
  return { ...rest, status: answer.status, ...(JSON.parse(answer.body) as { said?: string; error?: string }) };
}

test.each([
  ['no token', { 'x-protege-token': '' }],
  ['a token that is not ours', { 'x-protege-token': 'A'.repeat(32) }],
  ['the origin of another site', { origin: 'https://evil.example' }],
  ['the origin of another port', { origin: 'http://localhost:3000' }],
  ['no origin', { origin: '' }],
  ['an opaque origin', { origin: 'null' }],
])('does nothing for a page with %s', async (_, wrong) => {
  const { port, sent, moves } = await inboxHere();
  const headers = { ...(await asOurPage(port)), ...wrong };
  expect((await ask(port, '/send', headers, MAIL)).status).toBe(403);
  expect((await ask(port, '/clock', headers, '{"to":"day"}')).status).toBe(403);
  expect([sent, moves]).toEqual([[], []]);
});

test('does nothing for a name that leads here', async () => {
  const { port, sent } = await inboxHere();
  const headers = { ...(await asOurPage(port)), host: 'evil.example', origin: 'http://evil.example' };
  expect((await ask(port, '/send', headers, MAIL)).status).toBe(421);
  expect(sent).toEqual([]);
});

test('sends a mail as it is, from its From, to the tag that was chosen', async () => {
  const { said, sent } = await asked('/send?to=coach%2Bdraft@localhost', `From sam Mon\n${MAIL}`);
  expect(said).toBe('Sent, from sam@example.com to coach+draft@localhost.');
  expect(sent[0]).toMatch(/^Return-Path: <sam@example.com>\r\n[\s\S]* for coach\+draft@localhost;/);
  expect(sent[0]?.endsWith(MAIL)).toBe(true);
});

test('sends words without headers as a mail of whoever says so', async () => {
  const { said, sent } = await asked('/send?from=sam@example.com', 'Hi Dana,\n\nthank you – that helps.\n');
  expect(said).toBe('Sent, from sam@example.com to coach@localhost.');
  expect(sent[0]).toMatch(/From: sam@example.com\r\nTo: coach@localhost\r\nSubject: Pasted thread/);
  expect(sent[0]).toContain('Date: Tue, 10 Mar 2026 12:00:00 +0000');
});

test.each([
  ['/send', '', 'There is nothing to send yet: drop a mail, or paste it.'],
  ['/send', 'Hi Dana', 'It has no From line. Say who sends it, or paste the mail with its headers.'],
  ['/send', 'From: nobody\n\nHi', 'Its From line holds no address, so nobody would have sent it.'],
  ['/send?to=dana@example.net', MAIL, 'Send it to coach@localhost, or to a tag of that address.'],
  [
    '/send?from=a%0d%0aBcc:x@y.example',
    'Hi',
    'It has no From line. Say who sends it, or paste the mail with its headers.',
  ],
  ['/clock', { to: '2026-03-01T00:00:00Z' }, 'The clock only goes forward; that moment is past.'],
  ['/clock', { to: '2036-03-01T00:00:00Z' }, 'That is more than three years away.'],
  ['/clock', { to: 'soon' }, 'That is no date and time.'],
  ['/clock', '{', 'That is no date and time.'],
  ['/clock', { to: 'due' }, 'Nothing is due: no nudge and no digest waits.'],
  ['/act', { letter: LETTER, action: '1' }, 'The letter has no such action.'],
  ['/act', { letter: '../secret', action: '0' }, 'The letter has no such action.'],
  ['/answer', { letter: LETTER, words: ' ' }, 'There are no words to send yet.'],
])('says what is wrong with %s %s', async (path, post, error) => {
  const outcome = await asked(path, post);
  expect(outcome).toMatchObject({ error, sent: [], moves: [] });
  expect(outcome.status).toBeGreaterThanOrEqual(400);
});

test("takes a letter's action as its addressee, and none that writes to others", async () => {
  const { said, sent } = await asked('/act', { letter: LETTER, action: '0' });
  expect(said).toBe('Sent “snooze 3 days”, as sam@example.com.');
  expect(sent[0]).toMatch(
    /for coach\+0123@localhost;[\s\S]*From: sam@example.com\r\n[\s\S]*Subject: snooze 3 days\r\n/,
  );
});

test('answers a letter in its thread', async () => {
  const { sent } = await asked('/answer', { letter: LETTER, words: 'wrong 2' });
  expect(sent[0]).toMatch(/In-Reply-To: <letter@example.com>[\s\S]*\r\n\r\nwrong 2/);
});

test('moves the clock by a day, a week or to a moment, and stops where something is due', async () => {
  expect((await asked('/clock', { to: 'day' })).moves).toEqual(['2026-03-11T12:00:00.000Z']);
  expect((await asked('/clock', { to: '2026-04-01T08:00+02:00' })).moves).toEqual(['2026-04-01T06:00:00.000Z']);
  const { port, store, moves } = await inboxHere();
  const at = '2026-03-12T08:00:00.000Z';
  await store.putUser({ id: 'u1', addresses: ['sam@example.com'], createdAt: at, digestAt: at });
  const headers = await asOurPage(port);
  await ask(port, '/clock', headers, '{"to":"week"}');
  expect(moves).toEqual([at, '2026-03-17T12:00:00.000Z']);
});

test('says that something went wrong where it did', async () => {
  const { port, store } = await inboxHere();
  const headers = await asOurPage(port);
  store.dueBy = () => {
    throw new Error('the store is down');
  };
  const { status, body } = await ask(port, '/clock', headers, '{"to":"due"}');
  expect([status, body]).toEqual([500, '{"error":"That went wrong. The terminal says why."}']);
  expect(await ask(port, '/')).toMatchObject({ status: 500, body: expect.stringContaining('That went wrong.') });
});
