import { compose } from './compose.ts';
import { accountOf } from './done-accounts.ts';
import type { LetterContent } from './letter.ts';
import type { Obeyed } from './obeyed.ts';
import { inBrackets, lead, paragraph, rule, small, yourWords } from './parts.ts';
import { shortened } from './words.ts';

export interface DoneMatter {
  readonly what: Obeyed;
  /** When the letter is written: ISO. */
  readonly now: string;
  /** Where an undoing mail goes: the address of this letter's own thread (coach+<id>@...) where it is about a mentor. */
  readonly assistant: string;
}

/** What exactly has changed, and how to undo it. */
export function doneLetter({ what, now, assistant }: DoneMatter): LetterContent {
  const { subject, line, besides = [], undo } = accountOf(what, now, assistant);
  return compose(subject, [
    lead(line),
    what.kind === 'goal' ? yourWords(shortened(what.goal, 300)) : [],
    besides.length > 0 ? paragraph(...besides) : [],
    rule(),
    small(...undo, ...(undo.some((run) => typeof run === 'object') ? [' ', ...inBrackets(assistant)] : [])),
  ]);
}
