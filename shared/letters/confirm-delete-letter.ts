import { compose } from './compose.ts';
import type { LetterContent } from './letter.ts';
import { action, inBrackets, lead, paragraph, rule, small } from './parts.ts';
import { count } from './words.ts';

export interface ConfirmDeleteMatter {
  readonly threads: number;
  readonly mentors: number;
  /** For how long a yes counts. */
  readonly hours: number;
  /** Where the yes goes. */
  readonly assistant: string;
}

/** Asks once before everything goes. */
export function confirmDeleteLetter({ threads, mentors, hours, assistant }: ConfirmDeleteMatter): LetterContent {
  return compose('Delete everything?', [
    lead('To delete everything, confirm it; to keep it, do nothing.'),
    paragraph(`I would delete ${what(mentors, threads)}, your settings and your addresses. It cannot be undone.`),
    paragraph(
      action('Yes, delete everything', assistant, 'yes, delete everything'),
      `. You can confirm within ${count(hours, 'hour')}.`,
    ),
    paragraph(action('Send me an export first', assistant, 'export'), '.'),
    rule(),
    small('Nothing has been deleted yet. ', ...inBrackets(assistant)),
  ]);
}

function what(mentors: number, threads: number): string {
  return [
    ...(mentors > 0 ? [count(mentors, 'mentor')] : []),
    ...(threads > 0 ? [`${count(threads, 'thread')} with all that is in ${threads === 1 ? 'it' : 'them'}`] : []),
    'every mail of yours',
  ].join(', ');
}
