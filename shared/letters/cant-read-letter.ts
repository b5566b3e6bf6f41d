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

/** Why there is no critique, and what to do instead: silence would leave the user waiting. */
export function cantReadLetter({ subject, reason, assistant }: CantReadMatter): LetterContent {
  const { line, why, instead } = REASONS[reason](assistant);
  return compose(replySubject(subject), [
    lead(line),
    paragraph(why),
    paragraph(strong('Instead:'), ' ', ...instead),
    rule(),
    small('This letter went to you alone.'),
  ]);
}

interface Explanation {
  readonly line: string;
  readonly why: string;
  readonly instead: readonly Run[];
}

const REASONS: Readonly<Record<CantReadReason, (assistant: string) => Explanation>> = {
  'too-large': () => ({
    line: 'Your mail is too large for me.',
    why: 'It is over 25 MB, and I open nothing larger.',
    instead: ['forward it again without the attachments. The text of the thread is all I need.'],
  }),
  'no-text': () => ({
    line: 'I found no text in your mail.',
    why: 'It is empty, or its words are in a picture or an attachment, and those I cannot read.',
    instead: ['forward the mail itself, or copy the conversation into a new one as text.'],
  }),
  encrypted: () => ({
    line: 'Your mail is encrypted, so I could not read it.',
    why: 'I have no key, and I do not ask for one.',
    instead: ['if the conversation is not too private for it, forward it without encryption.'],
  }),
  winmail: () => ({
    line: 'Your mail came as a winmail.dat, which I cannot open.',
    why: 'Outlook packs a mail in this way when it is written in its Rich Text format.',
    instead: ['in Outlook, set the format of the mail to HTML or Plain Text, and forward it again.'],
  }),
  undecodable: () => ({
    line: 'Your mail arrived damaged.',
    why: 'I could not turn it back into words: it was cut short or changed on its way, or its encoding is none I know.',
    instead: ['forward it again. If that does not help, copy the conversation into a new mail as plain text.'],
  }),
  'no-thread': (assistant) => ({
    line: 'I found no conversation in your mail.',
    why: 'I need the mails between you and your mentor, and there was none below your words.',
    instead: [
      'forward me the thread, its earlier mails included. To have a draft read, answer your mentor’s last mail, change the addressee to ',
      link(tagged(assistant, 'draft')),
      ' and leave the thread below.',
    ],
  }),
  'no-mentor': (assistant) => ({
    line: 'I could not tell who your mentor is.',
    why: 'The mail names nobody but you as a writer or an addressee.',
    instead: [
      'forward the thread again with the lines that say who wrote to whom left in; a draft needs your mentor’s last mail below it, and goes to ',
      link(tagged(assistant, 'draft')),
      '.',
    ],
  }),
};
