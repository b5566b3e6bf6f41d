import { compose } from './compose.ts';
import type { LetterContent } from './letter.ts';
import { action, lead, link, paragraph, rule, small } from './parts.ts';
import { tagged } from './tagged.ts';

export interface ConfirmRegistrationMatter {
  /** The +tag of our address that says which asking is confirmed. */
  readonly tag: string;
  /** The assistant's address. */
  readonly assistant: string;
}

/** To whoever wrote to the assistant and is no user: it quotes nothing, and must be safe in a stranger's hands. */
export function confirmRegistrationLetter({ tag, assistant }: ConfirmRegistrationMatter): LetterContent {
  const back = tagged(assistant, tag);
  return compose('Shall I coach you?', [
    lead('If you want me to coach you, say yes; if not, do nothing.'),
    paragraph(
      'I am Protégé, an assistant that lives in email. I read how you write to your mentors, and tell you alone what to ',
      'keep and what to mend. You wrote to ',
      link(assistant),
      '; I have not read that mail, and won’t read any until you say yes.',
    ),
    paragraph(
      action('Yes, coach me', back, 'yes'),
      '. The mail must come from this address; what it says does not matter.',
    ),
    paragraph('If the links don’t work, write to ', link(back), '.'),
    rule(),
    small('Without an answer nothing happens, and you won’t hear from me again.'),
  ]);
}
