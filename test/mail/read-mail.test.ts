import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAX_MAIL_BYTES } from '#shared/mail/incoming.ts';
import { readMail } from '#shared/mail/read-mail.ts';
import { rawMail } from '#test/fakes/mail.ts';

const HEAD = {
  From: 'Sam Okafor <Sam@Example.com>',
  To: 'Dana Roth <dana@example.net>, x@example.org',
  Subject: 'Plan',
};
const texts = async (raw: Uint8Array) => (await readMail(raw)).messages.map(({ text }) => text);

function multipart(type: string, ...parts: string[]): Buffer {
  const body = parts.map((part) => `--b\n${part}\n`).join('');
  return rawMail({ ...HEAD, 'Content-Type': `${type}; boundary=b` }, `${body}--b--\n`);
}

describe('the head', () => {
  it('gives people in lower case, ids with their brackets and the date in its own zone', async () => {
    const ids = { 'Message-ID': '<1@x>', 'In-Reply-To': '<0@x>', References: '<a@x>\r\n <0@x>' };
    expect(await readMail(rawMail({ ...HEAD, ...ids }, 'Hi'))).toMatchObject({
      from: [{ name: 'Sam Okafor', address: 'sam@example.com' }],
      to: [
        { name: 'Dana Roth', address: 'dana@example.net' },
        { name: '', address: 'x@example.org' },
      ],
      date: '2026-03-10T12:50:00+01:00',
      messageId: '<1@x>',
      inReplyTo: '<0@x>',
      references: ['<a@x>', '<0@x>'],
      contentType: 'text/plain; charset=utf-8',
    });
  });

  it('with two From headers or two addresses in one names two people: nobody can pass for one of them', async () => {
    const twice = Buffer.from('From: a@example.com\r\nFrom: b@example.com\r\n\r\nHi');
    expect((await readMail(twice)).from).toHaveLength(2);
    expect((await readMail(rawMail({ From: 'a@example.com, b@example.com' }, 'Hi'))).from).toHaveLength(2);
  });

  it('of a date that is none is null, not now', async () => {
    expect((await readMail(rawMail({ ...HEAD, Date: 'someday' }, 'Hi'))).date).toBeNull();
  });

  it('gives a header’s values as they stand, topmost first', async () => {
    const raw = Buffer.from('X-A: one\r\nx-a: two\r\n  folded\r\nFrom: a@example.com\r\n\r\nHi');
    expect((await readMail(raw)).header('X-a')).toEqual(['one', 'two folded']);
  });
});

describe('the body', () => {
  it.each([
    ['iso-8859-1', Buffer.from('Grüße', 'latin1'), 'Grüße'],
    ['koi8-r', Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]), 'Привет'],
    ['shift_jis', Buffer.from([0x82, 0xb1, 0x82, 0xf1]), 'こん'],
    ['utf-8', Buffer.from('Grüße', 'latin1'), 'Grüße'],
    ['x-no-such-thing', Buffer.from('Grüße'), 'Grüße'],
  ])('in %s is decoded, what is labelled wrongly too', async (charset, bytes, text) => {
    const head = Buffer.from(`From: a@example.com\r\nContent-Type: text/plain; charset=${charset}\r\n\r\n`);
    expect(await texts(Buffer.concat([head, bytes]))).toEqual([text]);
  });

  it('format=flowed is joined by quote depth', async () => {
    const flowed = { ...HEAD, 'Content-Type': 'text/plain; format=flowed' };
    const body =
      'A line that \ngoes on.\n\nOn 2026-03-09 18:12, Dana Roth wrote:\n> Quoted that \n> goes on\n>> deeper \n> and back\n';
    expect(await texts(rawMail(flowed, body))).toEqual([
      'deeper',
      'Quoted that goes on\n\nand back',
      'A line that goes on.',
    ]);
  });

  it('of alternatives is read once, of a mixture in order', async () => {
    const text = 'Content-Type: text/plain\n\nOne';
    const html = 'Content-Type: text/html\n\n<p>One</p>';
    expect(await texts(multipart('multipart/alternative', text, html))).toEqual(['One']);
    expect(await texts(multipart('multipart/mixed', text, 'Content-Type: text/plain\n\nTwo'))).toEqual(['One\nTwo']);
  });

  it('an attached mail is a message with its own head, and what is above it hands it on', async () => {
    const attached =
      'From: Dana Roth <dana@example.net>\nDate: Mon, 9 Mar 2026 18:12:00 +0100\nSubject: Team\n\nWhich team?';
    const mail = await readMail(
      multipart(
        'multipart/mixed',
        'Content-Type: text/plain\n\nSee below',
        `Content-Type: message/rfc822\n\n${attached}`,
      ),
    );
    expect(mail.shape).toBe('forward');
    expect(mail.messages).toMatchObject([
      { from: { name: 'Dana Roth' }, subject: 'Team', date: '2026-03-09T18:12:00+01:00', text: 'Which team?' },
      { from: { name: 'Sam Okafor' }, subject: 'Plan', text: 'See below' },
    ]);
  });

  it('what two attached mails both quote is read once', async () => {
    const first =
      'From: Dana Roth <dana@example.net>\nDate: Mon, 9 Mar 2026 18:12:00 +0100\nSubject: Team\n\nWhich team would you join, and why?';
    const second =
      'From: Sam Okafor <sam@example.com>\nDate: Tue, 10 Mar 2026 09:00:00 +0100\nSubject: Re: Team\n\nThe search team.\n\nOn Mon, 9 Mar 2026 at 18:12, Dana Roth <dana@example.net> wrote:\n> Which team would you join, and why?\n';
    const parts = [first, second].map((mail) => `Content-Type: message/rfc822\n\n${mail}`);
    expect(await texts(multipart('multipart/mixed', 'Content-Type: text/plain\n\nSee below', ...parts))).toEqual([
      'Which team would you join, and why?',
      'The search team.',
      'See below',
    ]);
  });

  it('an attached file that holds a mail is one, too', async () => {
    const attached = 'From: Dana Roth <dana@example.net>\nSubject: Team\n\nWhich team?';
    const file = `Content-Type: application/octet-stream; name=team.eml\nContent-Disposition: attachment; filename=team.eml\n\n${attached}`;
    expect(await texts(multipart('multipart/mixed', 'Content-Type: text/plain\n\nSee below', file))).toEqual([
      'Which team?',
      'See below',
    ]);
  });

  it('of hidden text, styles and scripts nothing is read', async () => {
    const html = '<style>p{}</style><script>x()</script><p style="display:none">no</p><!-- no --><p>Yes</p>';
    expect(await texts(rawMail({ ...HEAD, 'Content-Type': 'text/html' }, html))).toEqual(['Yes']);
  });
});

/** "Здравствуйте, дорогая Дана" in KOI8-R, which nothing in the mail says. */
const KOI8 = Buffer.from('+sTSwdfT1NfVytTFLCDEz9LPx8HRIOTBzsE=', 'base64');

describe('what can’t be read is said', () => {
  const parts = (type: string, more = '') => multipart('multipart/mixed', `Content-Type: ${type}${more}\n\nxxxx`);
  it.each([
    ['no-text', rawMail(HEAD, ' \n\n')],
    ['no-text', parts('image/png')],
    ['encrypted', multipart('multipart/encrypted', 'Content-Type: application/pgp-encrypted\n\nVersion: 1')],
    ['encrypted', parts('application/pkcs7-mime', '; name=smime.p7m')],
    ['winmail', parts('application/ms-tnef', '; name=winmail.dat')],
    ['undecodable', Buffer.concat([rawMail({ ...HEAD, 'Content-Type': 'text/plain; charset=x-lost' }, ''), KOI8])],
    ['too-large', Buffer.concat([rawMail(HEAD, 'Hi'), Buffer.alloc(MAX_MAIL_BYTES, 'x')])],
  ])('%s', async (reason, raw) => expect((await readMail(raw)).unreadable).toBe(reason));
});

it('the example of the first start holds its two messages', async () => {
  expect((await readMail(readFileSync('examples/first-thread.eml'))).messages.map(({ from }) => from.address)).toEqual([
    'daniel@example.org',
    'mara@example.com',
  ]);
});
