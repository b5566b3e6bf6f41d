import { compose } from './compose.ts';
import type { LetterContent } from './letter.ts';
import { lead, paragraph, rule, small } from './parts.ts';
import { count } from './words.ts';

export interface GoodbyeMatter {
  /** How long backups last. */
  readonly backupDays: number;
  /** How long a raw mail can last that nobody's name is on any more; 0 when all are gone. */
  readonly rawDays: number;
}

/** The last letter: everything is gone. */
export function goodbyeLetter({ backupDays, rawDays }: GoodbyeMatter): LetterContent {
  return compose('What I kept of you is deleted', [
    lead('There is nothing more for you to do: what I kept of you is deleted.'),
    paragraph(
      `Your mentors, threads, messages, settings and addresses are gone. Backups of them last ${count(backupDays, 'day')}, and then they are gone, too.`,
    ),
    rawDays > 0
      ? paragraph(
          `A mail that I never read, because it could not be shown to be yours, is deleted within ${count(rawDays, 'day')}.`,
        )
      : [],
    rule(),
    small('This was my last letter to you.'),
  ]);
}
