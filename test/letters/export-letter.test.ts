import { describe, expect, it } from 'vitest';
import { exportLetter } from '#shared/letters/export-letter.ts';
import { expectSame, flat } from './hostile.ts';

const one = { part: 1, parts: 1, threads: 3, messages: 12, mails: 1 };

describe('an export', () => {
  it('reads as a whole', () => {
    expect(exportLetter(one)).toMatchObject({
      subject: 'Your export',
      text: `Save the attached zip: it is everything I keep of yours.

It holds three threads with 12 messages, one mail as received and your
settings.

Threads are JSON and .mbox, which most mail programs open.

------------------------

Nothing was changed or deleted. The zip is not encrypted.
`,
    });
    expectSame(exportLetter(one));
  });

  it('says which part it is', () => {
    const letter = exportLetter({ ...one, part: 2, parts: 3 });
    expect(letter.subject).toBe('Your export, part 2 of 3');
    expect(flat(letter)).toContain(
      'it is part 2 of 3 of everything I keep of yours. All parts together hold three threads',
    );
    expectSame(letter);
  });

  it('counts one as one, and leaves out what there is none of', () => {
    expect(flat(exportLetter({ ...one, threads: 1, messages: 1, mails: 2 }))).toContain(
      'one thread with one message, two mails as received and your settings.',
    );
    const empty = flat(exportLetter({ ...one, threads: 0, messages: 0, mails: 0 }));
    expect(empty).toContain('It holds your settings.');
    expect(empty).not.toContain('mbox');
  });
});
