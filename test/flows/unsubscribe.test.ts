import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDue } from '#shared/flows/due.ts';
import { receiveMail } from '#shared/flows/receive-mail.ts';
import { sendDue } from '#shared/flows/send-due.ts';
import { unsubscribe } from '#shared/flows/unsubscribe.ts';
import { writeMail } from '#shared/mail/write-mail.ts';
import { type TestTable, testTable } from '#test/fakes/dynamo.ts';
import { deliver, rawMail } from '#test/fakes/mail.ts';
import { fakeWorld } from '#test/fakes/world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());

const DAY = 86_400;
const URL = 'https://abc.lambda-url.eu-west-1.on.aws/';
const ONE_CLICK = 'List-Unsubscribe=One-Click';
let count = 0;

/** A user who waits for Dana, two weeks later: a nudge and a digest are out. */
async function afterNudgeAndDigest(house: { unsubscribeUrl?: string } = { unsubscribeUrl: URL }) {
  const me = `sam${++count}@example.com`;
  const world = fakeWorld(table, house);
  const mail = rawMail(
    {
      From: `Sam Okafor <${me}>`,
      To: 'Dana Roth <dana@example.net>',
      Cc: 'coach@protege.example',
      Subject: 'Plan',
      'Message-ID': `<one-${count}@example.com>`,
    },
    'Hi Dana,\n\nI have the two drafts side by side now. Would you start with the interviews or with the numbers?\n\nSam\n',
  );
  const { userId = '' } = await receiveMail(world, deliver(world, mail, { envelopeFrom: me }));
  for (let day = 0; day < 14; day++) {
    world.wait(DAY);
    await findDue(world);
    for (const due of world.dueQueue.waiting.splice(0)) if (due.userId === userId) await sendDue(world, due);
  }
  const nudge = world.outbox.sent.find(({ attachments }) => attachments)!;
  const digest = world.outbox.sent.find(({ unsubscribe, attachments }) => unsubscribe && !attachments)!;
  const click = (letter: { unsubscribeUrl?: string }, method = 'POST', body = ONE_CLICK) =>
    unsubscribe(world, { method, path: `/${letter.unsubscribeUrl?.slice(URL.length)}`, body });
  const user = async () => (await world.store.user(userId))!;
  const mentor = async () => (await world.store.mentorsOf(userId))[0]!;
  return { world, nudge, digest, click, user, mentor, userId };
}

describe('nudges and digests', () => {
  it('can be ended by one click, as mail programs offer it, by mail as well', async () => {
    const { nudge, digest } = await afterNudgeAndDigest();
    for (const letter of [nudge, digest]) {
      const [head = ''] = Buffer.from(await writeMail(letter))
        .toString()
        .split('\r\n\r\n');
      expect(head).toMatch(
        /^List-Unsubscribe: <mailto:coach\+\w+@protege\.example\?subject=(?:stop|digest%20off)>, <https:\/\/abc\.lambda-url\.eu-west-1\.on\.aws\/[\w/-]+>\r$/m,
      );
      expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    }
    expect(nudge.unsubscribeUrl).not.toBe(digest.unsubscribeUrl);
  });

  it('have the mail address alone where the house has no URL', async () => {
    const { nudge } = await afterNudgeAndDigest({});
    const raw = Buffer.from(await writeMail(nudge)).toString();
    expect(raw).toContain('List-Unsubscribe: <mailto:');
    expect(raw).not.toContain('List-Unsubscribe-Post');
  });

  it('are no other letter’s matter', async () => {
    const { world } = await afterNudgeAndDigest();
    expect(world.outbox.sent[0]).not.toHaveProperty('unsubscribeUrl');
  });
});

describe('one click', () => {
  it('on a nudge ends that mentor’s nudges, and done again changes nothing', async () => {
    const { nudge, click, mentor, user } = await afterNudgeAndDigest();
    expect(await click(nudge)).toMatchObject({ status: 200, html: expect.stringContaining('no more nudges') });
    expect(await click(nudge)).toMatchObject({ status: 200 });
    expect(await mentor()).toMatchObject({ stopped: true });
    expect(await mentor()).not.toHaveProperty('due');
    expect((await user()).digest).not.toBe('off');
  });

  it('on a digest ends the digest', async () => {
    const { digest, click, user, mentor } = await afterNudgeAndDigest();
    expect(await click(digest)).toMatchObject({ status: 200, html: expect.stringContaining('no more weekly digest') });
    expect(await user()).toMatchObject({ digest: 'off' });
    expect(await user()).not.toHaveProperty('digestAt');
    expect(await mentor()).not.toHaveProperty('stopped');
  });

  it('may come as either kind of form', async () => {
    const { nudge, click, mentor } = await afterNudgeAndDigest();
    const multipart = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    expect(await click(nudge, 'POST', multipart)).toMatchObject({ status: 200 });
    expect(await mentor()).toMatchObject({ stopped: true });
  });
});

describe('nothing changes', () => {
  it.each([
    ['a scanner fetches the address', 'GET', '', 200],
    ['a mail program looks whether it is there', 'HEAD', '', 200],
    ['a POST does not say what it is for', 'POST', '', 400],
    ['a POST says something else', 'POST', 'List-Unsubscribe=Maybe', 400],
    ['it is another method', 'DELETE', ONE_CLICK, 405],
  ])('when %s', async (_when, method, body, status) => {
    const { nudge, click, mentor } = await afterNudgeAndDigest();
    const answer = await click(nudge, method, body);
    expect(answer.status).toBe(status);
    if (status !== 405) expect(answer.html).toContain('<button>Stop these nudges</button>');
    expect(await mentor()).not.toHaveProperty('stopped');
  });

  it.each(['', '/', '/x', `/${'0'.repeat(32)}/${'t'.repeat(43)}`, `/${'0'.repeat(32)}/../${'t'.repeat(43)}`])(
    'when the address is %j, and a friendly page says what to do instead',
    async (path) => {
      const { world } = await afterNudgeAndDigest();
      const answer = await unsubscribe(world, { method: 'POST', path, body: ONE_CLICK });
      expect(answer).toMatchObject({ status: 404, html: expect.stringContaining('Answer the letter with “stop”') });
    },
  );

  it('when another user’s id stands before the token', async () => {
    const one = await afterNudgeAndDigest();
    const other = await afterNudgeAndDigest();
    const [, token] = one.nudge.unsubscribeUrl!.slice(URL.length).split('/');
    const answer = await unsubscribe(one.world, {
      method: 'POST',
      path: `/${other.userId}/${token}x`,
      body: ONE_CLICK,
    });
    expect(answer.status).toBe(404);
    expect(await other.mentor()).not.toHaveProperty('stopped');
  });

  it('when 90 days are over', async () => {
    const { world, nudge, click, mentor } = await afterNudgeAndDigest();
    world.wait(91 * DAY);
    expect(await click(nudge)).toMatchObject({ status: 404 });
    expect(await mentor()).not.toHaveProperty('stopped');
  });

  it('when the user is gone', async () => {
    const { world, nudge, click, user } = await afterNudgeAndDigest();
    const gone = await user();
    await world.store.emptyUser(gone);
    await world.store.removeUser(gone);
    expect(await click(nudge)).toMatchObject({ status: 404 });
  });
});

it('the page names nobody', async () => {
  const { nudge, click } = await afterNudgeAndDigest();
  const { html } = await click(nudge, 'GET', '');
  expect(html).not.toMatch(/dana|sam\d/i);
});
