import { expect, test } from 'vitest';
import { headersOf } from '#local/mail-head.ts';
import { type Arrival, notificationOf } from '#local/notification.ts';
import { sesHeaders, verdictsOf } from '#local/ses-headers.ts';
import { readDelivery } from '#shared/flows/delivery.ts';
import { isAligned } from '#shared/mail/authentication.ts';

const RAW = Buffer.from('From: Sam <sam@example.com>\r\nSubject: Hi\r\n there\r\n\r\nText');
const AT = new Date('2026-03-10T12:00:00Z');
const ENVELOPE = { from: 'sam@mail.example.com', recipients: ['coach@localhost'], helo: 'laptop', at: AT };

function arrival(about: Partial<Arrival> = {}): Arrival {
  return {
    id: 'abc',
    at: AT,
    bucket: 'mails',
    key: 'abc',
    envelopeFrom: 'Sam@example.com',
    recipients: ['coach+draft@localhost'],
    verdicts: verdictsOf(RAW),
    raw: RAW,
    ...about,
  };
}

test('is read by the code that reads what SES sends', () => {
  expect(readDelivery(notificationOf(arrival()))).toEqual({
    id: 'abc',
    key: 'abc',
    envelopeFrom: 'sam@example.com',
    recipients: ['coach+draft@localhost'],
    verdicts: { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' },
  });
  expect(readDelivery(notificationOf(arrival({ envelopeFrom: '' }))).envelopeFrom).toBe('');
});

test('repeats the headers, unfolded, and cuts them at 10 KB', () => {
  const mail = (about: Partial<Arrival>) => JSON.parse(JSON.parse(notificationOf(arrival(about))).Message).mail;
  expect(mail({})).toMatchObject({ headersTruncated: false, commonHeaders: { subject: 'Hi there' } });
  const long = Buffer.from(`From: a@example.com\r\n${`X-Long: ${'x'.repeat(900)}\r\n`.repeat(20)}\r\n`);
  expect(mail({ raw: long })).toMatchObject({ headersTruncated: true });
  expect(JSON.stringify(mail({ raw: long }).headers).length).toBeLessThan(12 * 1024);
});

test('verdicts pass unless the mail asks for others', () => {
  const asking = Buffer.from('X-Protege-Try-Verdicts: dmarc=FAIL spf=GRAY, dkim=missing virus=nonsense\r\n\r\n');
  expect(verdictsOf(asking)).toEqual({ spam: 'PASS', virus: 'PASS', spf: 'GRAY', dkim: 'missing', dmarc: 'FAIL' });
  const { verdicts } = readDelivery(notificationOf(arrival({ verdicts: verdictsOf(asking) })));
  expect([verdicts.dkim, verdicts.dmarc]).toEqual(['missing', 'FAIL']);
});

/** The Authentication-Results of a mail as stored. */
function results(about: Partial<typeof ENVELOPE>, verdicts = verdictsOf(RAW)): readonly string[] {
  const head = sesHeaders('abc', RAW, { ...ENVELOPE, ...about }, verdicts);
  return headersOf(Buffer.concat([head, RAW])).flatMap(({ name, value }) =>
    name === 'Authentication-Results' ? [value] : [],
  );
}

test("SES's own results come on top, in SES's words", () => {
  expect(results({})).toEqual([
    'amazonses.com; spf=pass (spfCheck: domain of mail.example.com designates 127.0.0.1 as permitted sender)' +
      ' client-ip=127.0.0.1; envelope-from=sam@mail.example.com; helo=laptop;' +
      ' dkim=pass header.i=@example.com; dmarc=pass header.from=example.com;',
  ]);
  expect(isAligned(results({}), 'sam@example.com', { spf: true, dkim: true })).toBe(true);
});

test('a client can write no result of its own into them', () => {
  const unsigned = { ...verdictsOf(RAW), dkim: 'GRAY' as const };
  const nasty = { helo: 'x; dkim=pass header.d=victim.com', from: '"a; dkim=pass header.d=victim.com"@evil.org' };
  expect(isAligned(results(nasty, unsigned), 'sam@victim.com', { spf: true, dkim: true })).toBe(false);
});
