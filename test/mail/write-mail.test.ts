import fc from 'fast-check';
import { type AddressObject, simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import type { Letter } from '#shared/letters/letter.ts';
import { replySubject } from '#shared/letters/subject.ts';
import { writeMail } from '#shared/mail/write-mail.ts';

const letter: Letter = {
  id: 'q3vYp0Zt-letter_1',
  userId: 'sam',
  to: 'sam@example.com',
  from: 'coach@protege.example',
  inReplyTo: '<b@example.com>',
  references: ['<a@example.com>', '<b@example.com>'],
  date: new Date('2026-03-10T12:00:00Z'),
  subject: 'Protégé on: Moving into product',
  text: 'Send it as it is – naïve, 日本語.\n\n> quoted\n',
  html: '<!doctype html><html lang="en"><body><p>Send it as it is – naïve, 日本語.</p></body></html>',
};
const parsed = async (change: Partial<Letter> = {}) =>
  simpleParser(Buffer.from(await writeMail({ ...letter, ...change })), { skipHtmlToText: true });

describe('a letter as a mail', () => {
  it('goes from Protégé to exactly the one address', async () => {
    const mail = await parsed();
    expect(mail.from?.value).toEqual([{ name: 'Protégé', address: 'coach@protege.example' }]);
    expect((mail.to as AddressObject).value).toEqual([{ name: '', address: 'sam@example.com' }]);
    expect([mail.cc, mail.bcc, mail.replyTo]).toEqual([undefined, undefined, undefined]);
  });

  it('has text and HTML of the same, in UTF-8', async () => {
    const mail = await parsed();
    expect(mail.headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' });
    expect(mail.text).toBe(letter.text);
    expect(mail.html).toBe(letter.html);
    const raw = Buffer.from(await writeMail(letter)).toString();
    expect(raw.match(/^Content-Type: text\/(?:plain|html); charset=utf-8\r$/gm)).toHaveLength(2);
  });

  it('stands under the mail it answers', async () => {
    const mail = await parsed();
    expect(mail.inReplyTo).toBe('<b@example.com>');
    expect(mail.references).toEqual(['<a@example.com>', '<b@example.com>']);
    expect(mail.subject).toBe('Protégé on: Moving into product');
    expect(mail.date).toEqual(letter.date);
  });

  it('or stands alone', async () => {
    const mail = await parsed({ inReplyTo: undefined, references: undefined });
    expect([mail.inReplyTo, mail.references]).toEqual([undefined, undefined]);
  });

  it('says that it is automatic, and which letter it is', async () => {
    const { headers } = await parsed();
    expect(headers.get('auto-submitted')).toBe('auto-replied');
    expect(headers.get('x-auto-response-suppress')).toBe('All');
    expect(headers.get('x-protege-letter')).toBe(letter.id);
  });

  it('is the same bytes for the same letter', async () => {
    expect(await writeMail(letter)).toEqual(await writeMail({ ...letter }));
  });

  it('has an answer go where the letter says', async () => {
    const mail = await parsed({ replyTo: 'coach+x7@protege.example' });
    expect(mail.replyTo?.value).toEqual([{ name: '', address: 'coach+x7@protege.example' }]);
  });
});

describe('a letter that could go astray is refused', () => {
  const ends = ['\r\n', '\n', '\r', '\0'];
  const fields = ['id', 'to', 'from', 'replyTo', 'inReplyTo', 'subject'] as const;
  it.each(fields.flatMap((field) => ends.map((end) => [field, end] as const)))('%s with %j', async (field, end) => {
    const change = { [field]: `${letter[field] ?? 'x@example.com'}${end}Bcc: eve@example.org` };
    await expect(writeMail({ ...letter, ...change })).rejects.toThrow(/line end or NUL/);
  });

  it('references with a line end', async () => {
    await expect(writeMail({ ...letter, references: ['<a@x>', '<b@x>\r\nX: y'] })).rejects.toThrow(/line end/);
  });

  it.each([
    '',
    'sam',
    '@example.com',
    'sam@',
    'sam@example.com, eve@example.org',
    'sam@example.com eve@example.org',
    'sam@example.com;eve@example.org',
    'Sam <sam@example.com>',
    '<sam@example.com>',
    '"sam"@example.com',
    'sam@example.com@example.org',
    'friends: sam@example.com, eve@example.org;',
    'sam(eve@example.org)@example.com',
    'sam@example.com\u0085',
  ])('to %j', async (to) => {
    await expect(writeMail({ ...letter, to })).rejects.toThrow(/one plain address/);
  });

  it('whatever the addressee is: one plain address or no mail', async () => {
    const hostile = fc
      .tuple(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.emailAddress(), fc.string({ maxLength: 12 }))
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostile, fc.emailAddress(), fc.string({ unit: 'binary' })), async (to) => {
        const raw = await writeMail({ ...letter, to }).catch(() => null);
        if (!raw) return;
        const mail = await simpleParser(Buffer.from(raw), { skipHtmlToText: true });
        const value = (mail.to as AddressObject).value;
        expect(value).toHaveLength(1);
        expect(value[0]?.group).toBeUndefined();
        expect([mail.cc, mail.bcc]).toEqual([undefined, undefined]);
      }),
    );
  });
});

it('whatever subject and body say comes back as it was', async () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 300 });
  const line = fc.oneof(
    words,
    fc.constantFrom('.', '..', '-- ', 'From me', '--', `----_NmP-${'0'.repeat(40)}-Part_1`, 'x'.repeat(3000)),
  );
  const body = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => `${lines.join('\n')}.\n`);
  await fc.assert(
    fc.asyncProperty(words, body, async (about, text) => {
      const subject = replySubject(about);
      const html = `<p>${text.replaceAll('<', '&lt;')}</p>`;
      const mail = await parsed({ subject, text, html });
      expect(mail.subject).toBe(subject);
      expect(mail.text).toBe(text);
      expect(mail.html).toBe(html);
    }),
  );
});
