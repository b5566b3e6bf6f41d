import { link, type Part, small } from './parts.ts';
import { tagged } from './tagged.ts';

/** What the user's mail was taken for: their newest reply in a thread, a draft of one, or one sent with us in copy. */
export type JudgedAs = 'reply' | 'draft' | 'sent';

/** Which reading was taken, and how to get the other one. */
export function readingLine(reading: JudgedAs, name: string, assistant: string): Part {
  const draft = link(tagged(assistant, 'draft'));
  switch (reading) {
    case 'reply':
      return small(
        'I read your newest mail in the thread and took anything above it as a note to me. If that was your draft, send it again, thread included, to ',
        draft,
        '.',
      );
    case 'draft':
      return small(
        'I read your words on top as a draft that has not gone out. If it has, forward the mail you sent to ',
        link(assistant),
        '.',
      );
    case 'sent':
      return small(
        `I read this as sent, since it was addressed to ${name === 'your mentor' ? 'others' : name}. To hear from me before a mail goes out, send it with the thread below to `,
        draft,
        ' alone.',
      );
  }
}
