import { compose } from './compose.ts';
import type { LetterContent } from './letter.ts';
import { lead, link, paragraph, rule, small, strong } from './parts.ts';

export interface ForwardingCodeMatter {
  /** As Gmail has it, digits alone. */
  readonly code: string;
  /** The assistant's address. */
  readonly assistant: string;
}

/** Gmail asks an address whether it takes what a mailbox forwards; the answer is for the mailbox's owner to give. */
export function forwardingCodeLetter({ code, assistant }: ForwardingCodeMatter): LetterContent {
  return compose('Gmail’s code for forwarding to me', [
    lead('Enter this code in Gmail, if you have just told it to forward mail to me.'),
    paragraph(strong(code)),
    paragraph('It goes into Gmail’s settings, under “Forwarding and POP/IMAP”, beside ', link(assistant), '.'),
    paragraph('Please don’t forward all your mail: a filter that forwards what your mentors write is enough.'),
    rule(),
    small('If this was not you, don’t enter the code, and check who can get into your mailbox.'),
  ]);
}
