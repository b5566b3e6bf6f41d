import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { review } from '#shared/critique/critique.ts';
import { critiqueLetter } from '#shared/letters/critique-letter.ts';
import { readMail } from '#shared/mail/read-mail.ts';
import { followUpOf } from '#shared/timing/follow-up.ts';

/** The letter in the README is the one a newcomer gets at the first start. */
it('the README shows the letter that the example gets', async () => {
  const mail = await readMail(readFileSync('examples/first-thread.eml'));
  const me = 'mara@example.com';
  const about = { me, now: new Date('2026-11-23T13:31:10Z'), messages: mail.messages };
  const judged = review({ ...about, subject: mail.subject });
  const letter = critiqueLetter({
    subject: mail.subject,
    mentorName: 'Daniel Okoye',
    review: { ...judged, followUp: followUpOf(judged, about) },
    reading: 'reply',
    judged: mail.messages.at(-1)?.text ?? '',
    now: about.now.toISOString(),
    assistant: 'coach@localhost',
  });
  const [, shown = ''] = /like this one:\n\n```\n([\s\S]*?)```\n/.exec(readFileSync('README.md', 'utf8')) ?? [];
  expect(shown).toBe(letter.text);
});
