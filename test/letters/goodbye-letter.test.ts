import { describe, expect, it } from 'vitest';
import { goodbyeLetter } from '#shared/letters/goodbye-letter.ts';
import { expectSame } from './hostile.ts';

describe('a goodbye', () => {
  it('reads as a whole', () => {
    const letter = goodbyeLetter({ backupDays: 7, rawDays: 30 });
    expect(letter).toMatchObject({
      subject: 'What I kept of you is deleted',
      text: `There is nothing more for you to do: what I kept of you is deleted.

Your mentors, threads, messages, settings and addresses are gone.
Backups of them last seven days, and then they are gone, too.

A mail that I never read, because it could not be shown to be yours, is
deleted within 30 days.

------------------------

This was my last letter to you.
`,
    });
    expectSame(letter);
  });

  it('leaves out the mails that are gone already', () => {
    const { text } = goodbyeLetter({ backupDays: 1, rawDays: 0 });
    expect(text).toContain('last one day,');
    expect(text).not.toContain('never read');
  });
});
