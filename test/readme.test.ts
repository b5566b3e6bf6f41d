import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { review } from '#shared/critique/critique.ts';
import { critiqueLetter } from '#shared/letters/critique-letter.ts';
import { readMail } from '#shared/mail/read-mail.ts';

/** The letter in the README is the one a newcomer gets at the first start. */
it('the README shows the letter that the example gets', async () => {
  const mail = await readMail(readFileSync('examples/first-thread.eml'));
  const me = 'mara@example.com';
  const letter = critiqueLetter({
    subject: mail.subject,
    mentorName: 'Daniel Okoye',
    review: review({ me, now: new Date('2026-11-23T13:31:10Z'), subject: mail.subject, messages: mail.messages }),
    reading: 'reply',
    assistant: 'coach@localhost',
  });
  const [, shown = ''] = /like this one:\n\n```\n([\s\S]*?)```\n/.exec(readFileSync('README.md', 'utf8')) ?? [];
  expect(shown).toBe(letter.text);
});
