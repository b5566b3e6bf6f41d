import { compose } from './compose.ts';
import type { LetterContent } from './letter.ts';
import { action, lead, link, paragraph, rule, small } from './parts.ts';
import { tagged } from './tagged.ts';

export interface ConfirmAddressMatter {
  /** The address in question; the letter goes there, and quotes nothing of anybody's. */
  readonly address: string;
  /** The +tag of our address that says which asking is confirmed. */
  readonly tag: string;
  /** The assistant's address. */
  readonly assistant: string;
}

/** To an address somebody says is theirs: it must be safe in a stranger's hands. */
export function confirmAddressLetter({ address, tag, assistant }: ConfirmAddressMatter): LetterContent {
  const back = tagged(assistant, tag);
  return compose('Is this address yours?', [
    lead('If this address is yours and you asked for this, confirm it; if not, do nothing.'),
    paragraph('Somebody who uses Protégé says that ', link(address), ' is an address of theirs.'),
    paragraph(
      action('Yes, it is mine', back, 'confirm'),
      '. The mail must come from this address; what it says does not matter.',
    ),
    paragraph('If the links don’t work, write to ', link(back), '.'),
    rule(),
    small('Without an answer nothing happens, and nobody learns that you have had this letter.'),
  ]);
}
