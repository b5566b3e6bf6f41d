import { describe, expect, it } from 'vitest';
import { splitMbox } from '#shared/mail/mbox.ts';
import { mergeMails } from '#shared/mail/merge-mails.ts';
import { readMail } from '#shared/mail/read-mail.ts';
import { rawMail } from '#test/fakes/mail.ts';
import { CLIENTS, mailOf, type Said } from './clients.ts';

const split = (text: string) => splitMbox(Buffer.from(text)).map(String);

describe('an mbox', () => {
  it('is cut at its From lines, and ">From " in a mail loses its mark', () => {
    const file =
      'From a@x Mon Mar  9 2026\nSubject: 1\n\nFrom here on\n>From the start\n\nFrom b@x Mon Mar  9 2026\nSubject: 2\n\nTwo\n';
    expect(split(file)).toEqual(['Subject: 1\n\nFrom here on\nFrom the start\n\n', 'Subject: 2\n\nTwo\n']);
  });

  it('without a From line is one mail, and an empty one none', () => {
    expect(split('Subject: 1\n\nOne')).toHaveLength(1);
    expect(split(' \n')).toEqual([]);
  });
});

describe('the mails of one thread', () => {
  const dana = { name: 'Dana Roth', address: 'dana@example.net' };
  const sam = { name: 'Sam Okafor', address: 'sam@example.com' };
  const thread = [
    'Which team would you rather join, and why is that?',
    'The one that runs it, since I know the people.',
    'Good. Go and tell them.',
  ].map(
    (text, index): Said => ({
      ...(index % 2 === 0 ? { from: dana, to: sam } : { from: sam, to: dana }),
      at: new Date(Date.UTC(2026, 2, 9 + index, 10)),
      subject: 'Plan',
      text,
    }),
  );

  it('hold each message once, however often it is quoted, in whatever order they come', async () => {
    const raw = [1, 2, 3].map((count) => mailOf([CLIENTS['Gmail, text']!], thread.slice(0, count)));
    const mails = await Promise.all(raw.reverse().map((mail) => readMail(mail)));
    const { subject, messages } = mergeMails(mails);
    expect(subject).toBe('Plan');
    expect(messages.map(({ text }) => text)).toEqual(thread.map(({ text }) => text));
  });

  it('keep two messages of the same words apart', async () => {
    const thanks = (date: string, id: string) =>
      rawMail({ From: 'sam@example.com', Date: date, 'Message-ID': id }, 'Thanks!');
    const mails = await Promise.all(
      [thanks('Mon, 9 Mar 2026 10:00:00 +0000', '<1@x>'), thanks('Tue, 10 Mar 2026 10:00:00 +0000', '<2@x>')].map(
        (mail) => readMail(mail),
      ),
    );
    expect(mergeMails(mails).messages).toHaveLength(2);
  });
});
