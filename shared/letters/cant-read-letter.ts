import type { Unreadable } from '#shared/mail/incoming.ts';
import { compose } from './compose.ts';
import type { LetterContent } from './letter.ts';
import { lead, link, paragraph, type Run, rule, small, strong } from './parts.ts';
import { replySubject } from './subject.ts';
import { tagged } from './tagged.ts';

export type CantReadReason = Unreadable | 'no-thread' | 'no-mentor';

export interface CantReadMatter {
  readonly subject: string;
  readonly reason: CantReadReason;
  /** The assistant's address. */
  readonly assistant: string;
}

/** What to do so that there is a critique, and why there is none yet: silence would leave the user waiting. */
export function cantReadLetter({ subject, reason, assistant }: CantReadMatter): LetterContent {
  const { line, why } = REASONS[reason](assistant);
  return compose(replySubject(subject), [
    lead(line),
    ...why.map((runs) => paragraph(...runs)),
    rule(),
    small('This letter went to you alone.'),
  ]);
}

interface Explanation {
  readonly line: string;
  readonly why: readonly (readonly Run[])[];
}

const REASONS: Readonly<Record<CantReadReason, (assistant: string) => Explanation>> = {
  'too-large': () => ({
    line: 'Forward it again without the attachments: your mail is too large for me.',
    why: [['It is over 25 MB, and I open nothing larger. The text of the thread is all I need.']],
  }),
  'no-text': () => ({
    line: 'Forward the mail itself, or copy the conversation into a new one as text: I found no text in this one.',
    why: [['It is empty, or its words are in a picture or an attachment, and those I cannot read.']],
  }),
  encrypted: () => ({
    line: 'Forward it without encryption, if it is not too private for that: I could not read it.',
    why: [['Your mail is encrypted, and I can’t decrypt it; please don’t send me a key.']],
  }),
  winmail: () => ({
    line: 'Send it again as HTML or Plain Text: it came as a winmail.dat, which I cannot open.',
    why: [['Outlook packs a mail in this way when it is written in Rich Text; you can change it under Format Text.']],
  }),
  undecodable: () => ({
    line: 'Forward it again: your mail arrived damaged.',
    why: [
      ['It was cut short or changed on its way, or its encoding is none I know.'],
      ['If that fails, too, copy the conversation into a new mail as plain text.'],
    ],
  }),
  'no-thread': (assistant) => ({
    line: 'Forward me the whole thread: I found no conversation in your mail.',
    why: [
      ['I need the mails between you and your mentor, and there was none below your words.'],
      [
        strong('If it was a draft:'),
        ' answer your mentor’s last mail, but to ',
        link(tagged(assistant, 'draft')),
        ' alone, and leave the thread below.',
      ],
    ],
  }),
  'no-mentor': (assistant) => ({
    line: 'Tell me who your mentor is: answer with “mentor:” and their address.',
    why: [
      ['Yours is the only address I found in it. Once you answer, I read it again.'],
      [
        strong('If it was a draft:'),
        ' it needs your mentor’s last mail below it, and goes to ',
        link(tagged(assistant, 'draft')),
        ' alone.',
      ],
    ],
  }),
};
