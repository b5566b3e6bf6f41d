import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Delivery, Verdict } from '#shared/flows/delivery.ts';
import { gate } from '#shared/flows/gate.ts';
import { readMail } from '#shared/mail/read-mail.ts';
import { rawMail } from '#test/fakes/mail.ts';

const ASSISTANT = 'coach@protege.example';
const pass: Delivery['verdicts'] = { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' };

async function through(headers: Record<string, string>, about: Partial<Delivery> = {}) {
  const mail = await readMail(
    rawMail({ From: 'Sam <sam@example.com>', To: ASSISTANT, Subject: 'Hello', ...headers }, 'Hello\n'),
  );
  const delivery = { id: 'd', key: 'k', envelopeFrom: 'sam@example.com', recipients: [ASSISTANT], verdicts: pass };
  return gate(mail, { ...delivery, ...about }, ASSISTANT);
}

const verdicts = (change: Partial<Record<keyof Delivery['verdicts'], Verdict>>) => ({
  verdicts: { ...pass, ...change },
});
const results = (methods: string) => ({ 'Authentication-Results': `amazonses.com; ${methods}` });

describe('an ordinary, authenticated mail', () => {
  it('is its sender’s', async () => {
    expect(await through({})).toEqual({ kind: 'authentic', sender: 'sam@example.com' });
  });

  it('may say Auto-Submitted: no', async () => {
    expect(await through({ 'Auto-Submitted': 'no' })).toMatchObject({ kind: 'authentic' });
  });

  it('may say Precedence: bulk, which proves nothing', async () => {
    expect(await through({ Precedence: 'bulk' })).toMatchObject({ kind: 'authentic' });
  });

  it('may have an address in the sender’s quoted name', async () => {
    expect(await through({ From: '"sam@work.example" <sam@example.com>' })).toMatchObject({
      sender: 'sam@example.com',
    });
  });
});

describe('never answered', () => {
  const cases: [string, Record<string, string>, Partial<Delivery>, string][] = [
    ['our own address', { From: ASSISTANT }, {}, 'own-address'],
    ['our own address with a tag', { From: 'coach+abc@protege.example' }, {}, 'own-address'],
    ['a null return path', {}, { envelopeFrom: '' }, 'null-return-path'],
    ['generated mail', { 'Auto-Submitted': 'auto-generated' }, {}, 'automatic'],
    ['a delivery report', { 'Content-Type': 'multipart/report; boundary=x' }, { envelopeFrom: '' }, 'delivery-report'],
    ['MAILER-DAEMON', { From: 'MAILER-DAEMON@example.com' }, {}, 'delivery-report'],
    ['spam', {}, verdicts({ spam: 'FAIL' }), 'spam'],
    ['a virus', {}, verdicts({ virus: 'FAIL' }), 'virus'],
    ['two senders without a comma', { From: '"Sam" <sam@example.com> <eve@example.org>' }, {}, 'no-single-sender'],
    ['a sender longer than any address', { From: `${'a'.repeat(400)}@example.com` }, {}, 'no-single-sender'],
    ['two senders', { From: 'sam@example.com, eve@example.org' }, {}, 'no-single-sender'],
  ];
  it.each(cases)('%s', async (_what, headers, about, reason) => {
    expect(await through(headers, about)).toEqual({ kind: 'refused', reason });
  });
});

describe('an absence', () => {
  it('is noted, even from a null return path', async () => {
    expect(await through({ 'Auto-Submitted': 'auto-replied' }, { envelopeFrom: '' })).toEqual({
      kind: 'absence',
      sender: 'sam@example.com',
    });
  });

  it('is known as Exchange marks it', async () => {
    const exchange = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
    expect(await through(exchange, { envelopeFrom: '' })).toMatchObject({ kind: 'absence' });
  });

  it('is not what a program’s mail asks others not to send', async () => {
    expect(await through({ 'X-Auto-Response-Suppress': 'OOF, AutoReply' })).toMatchObject({ kind: 'authentic' });
  });

  it('must be authenticated, too', async () => {
    expect(await through({ 'Auto-Submitted': 'auto-replied' }, verdicts({ dmarc: 'FAIL' }))).toEqual({
      kind: 'refused',
      reason: 'unauthenticated',
    });
  });
});

describe('without a DMARC verdict', () => {
  const none = verdicts({ dmarc: 'missing' });
  const grey = verdicts({ dmarc: 'GRAY' });
  const authentic = { kind: 'authentic', sender: 'sam@example.com' };
  const refused = { kind: 'refused', reason: 'unauthenticated' };

  it('DKIM of the same organisation serves', async () => {
    expect(await through(results('dkim=pass header.i=@mail.example.com'), none)).toEqual(authentic);
    expect(await through(results('dkim=pass header.d=example.com'), grey)).toEqual(authentic);
  });

  it('SPF of the same organisation serves', async () => {
    expect(await through(results('spf=pass (sender) smtp.mailfrom=bounces@example.com'), none)).toEqual(authentic);
  });

  it('another organisation’s DKIM or SPF does not', async () => {
    expect(await through(results('dkim=pass header.d=example.org; spf=pass smtp.mailfrom=x@evil.test'), none)).toEqual(
      refused,
    );
    expect(await through(results('dkim=pass header.d=example.com.evil.test'), none)).toEqual(refused);
    expect(await through(results('dkim=pass header.d=com'), none)).toEqual(refused);
  });

  it('a failed DKIM of the same organisation does not', async () => {
    expect(
      await through(results('dkim=fail header.d=example.com; spf=softfail smtp.mailfrom=example.com'), none),
    ).toEqual(refused);
  });

  it('nobody else’s Authentication-Results count', async () => {
    const forged = { 'Authentication-Results': 'mx.evil.test; dkim=pass header.d=example.com' };
    expect(await through(forged, none)).toEqual(refused);
    expect(
      await through({ 'Authentication-Results': 'amazonses.com.evil.test; dkim=pass header.d=example.com' }, none),
    ).toEqual(refused);
  });

  it('a comment cannot say what the method does not', async () => {
    expect(await through(results('dkim=fail (dkim=pass header.d=example.com) header.d=evil.test'), none)).toEqual(
      refused,
    );
  });

  it('DMARC FAIL is final, whatever else passed', async () => {
    expect(await through(results('dkim=pass header.d=example.com'), verdicts({ dmarc: 'FAIL' }))).toEqual(refused);
  });
});

it('no mail passes without DMARC PASS or a pass of the sender’s own organisation', async () => {
  const verdict = fc.constantFrom<Verdict>('FAIL', 'GRAY', 'PROCESSING_FAILED', 'missing');
  const method = fc.constantFrom(
    'dkim=pass header.d=',
    'spf=pass smtp.mailfrom=a@',
    'dkim=fail header.d=',
    'dmarc=pass header.from=',
  );
  const host = fc.constantFrom('evil.test', 'example.org', 'xexample.com', 'example.com.evil.test', 'co.uk', 'com', '');
  await fc.assert(
    fc.asyncProperty(verdict, fc.array(fc.tuple(method, host), { maxLength: 4 }), async (dmarc, methods) => {
      const said = results(methods.map((parts) => parts.join('')).join('; '));
      expect(await through(said, verdicts({ dmarc }))).toEqual({ kind: 'refused', reason: 'unauthenticated' });
    }),
    { numRuns: 60 },
  );
});
