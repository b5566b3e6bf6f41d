import { compose } from './compose.ts';
import type { LetterContent } from './letter.ts';
import { lead, paragraph, rule, small } from './parts.ts';
import { count } from './words.ts';

export interface ExportMatter {
  /** From 1. */
  readonly part: number;
  readonly parts: number;
  /** In the whole export. */
  readonly threads: number;
  readonly messages: number;
  /** Raw mails still kept. */
  readonly mails: number;
}

/** What goes with the zip, or with one of several. */
export function exportLetter({ part, parts, threads, messages, mails }: ExportMatter): LetterContent {
  const which = parts > 1 ? `, part ${part} of ${parts}` : '';
  return compose(`Your export${which}`, [
    lead(`Save the attached zip: it is ${parts > 1 ? `part ${part} of ${parts} of ` : ''}everything I keep of yours.`),
    paragraph(`${parts > 1 ? 'All parts together hold' : 'It holds'} ${contents({ threads, messages, mails })}.`),
    threads > 0 ? paragraph('Threads are JSON and .mbox, which most mail programs open.') : [],
    rule(),
    small('Nothing was changed or deleted. The zip is not encrypted.'),
  ]);
}

function contents({ threads, messages, mails }: Pick<ExportMatter, 'threads' | 'messages' | 'mails'>): string {
  const held = [
    ...(threads > 0 ? [`${count(threads, 'thread')} with ${count(messages, 'message')}`] : []),
    ...(mails > 0 ? [`${count(mails, 'mail')} as received`] : []),
    'your settings',
  ];
  return held.length === 1 ? held[0]! : `${held.slice(0, -1).join(', ')} and ${held.at(-1)}`;
}
