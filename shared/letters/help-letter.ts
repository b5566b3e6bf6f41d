import type { CommandName } from '#shared/commands/command.ts';
import { type CommandRow, commandTable } from '#shared/commands/command-table.ts';
import { compose } from './compose.ts';
import type { LetterContent } from './letter.ts';
import {
  action,
  heading,
  inBrackets,
  lead,
  link,
  list,
  type Part,
  paragraph,
  type Run,
  rule,
  said,
  small,
  strong,
} from './parts.ts';
import { tagged } from './tagged.ts';
import { shortened } from './words.ts';

export interface HelpMatter {
  /** What the user wrote that was not understood; none when they asked for help. */
  readonly tried?: string;
  /** The commands it may have meant. */
  readonly near?: readonly CommandName[];
  /** The assistant's address. */
  readonly assistant: string;
}

const TRIED = 80;
const NOT_UNDERSTOOD = 'I did not understand this';

/** What a user can tell us by mail: all of it for who asks, the near ones for who was not understood. */
export function helpLetter({ tried, near = [], assistant }: HelpMatter): LetterContent {
  const rows = commandTable.filter(({ name }) => near.includes(name));
  if (tried !== undefined && rows.length > 0) return compose(NOT_UNDERSTOOD, unclearParts(tried, rows, assistant));
  return compose(tried === undefined ? 'What you can tell me' : NOT_UNDERSTOOD, [
    tried === undefined
      ? lead('Forward me a thread with your mentor, and I tell you how your reply reads.')
      : lead(
          'Send it again in other words: I did not understand ',
          said(shortened(tried, TRIED)),
          ', and did nothing.',
        ),
    waysParts(assistant),
    // Who mistyped a line wants that line mended, and no two screens of commands.
    ...(tried === undefined
      ? [heading('What you can tell me'), list(...commandTable.map(rowAsItem))]
      : [paragraph(action('All that you can tell me', assistant, 'help'))]),
    rule(),
    small('Send one command to ', link(assistant), ' only, as the whole subject or the whole first line.'),
  ]);
}

function unclearParts(tried: string, rows: readonly CommandRow[], assistant: string): (Part | Part[])[] {
  return [
    lead('Send it again in other words: I did not understand ', said(shortened(tried, TRIED)), ', and did nothing.'),
    heading(rows.length === 1 ? 'Perhaps you meant' : 'Perhaps you meant one of these'),
    list(...rows.map((row) => [...rowAsItem(row), ' For example: ', said(row.example), '.'])),
    paragraph('Send it by itself, as the whole subject or the whole first line.'),
    rule(),
    small(action('All that you can tell me', assistant, 'help'), '. ', ...inBrackets(assistant)),
  ];
}

function waysParts(assistant: string): Part[] {
  return [
    list(
      [
        strong('A reply you are about to send'),
        ': forward the thread, or send a draft to ',
        link(tagged(assistant, 'draft')),
        '.',
      ],
      [strong('A reply you are sending'), ': put me in BCC.'],
      [strong('A mail your mentor wrote'), ': forward it, and I tell you what it asks for.'],
    ),
  ];
}

function rowAsItem({ form, does }: CommandRow): Run[] {
  return [strong(form), `: ${does}`];
}
