import { compose } from './compose.ts';
import type { LetterContent } from './letter.ts';
import { action, heading, inBrackets, lead, link, list, paragraph, rule, small, strong } from './parts.ts';
import { tagged } from './tagged.ts';

export interface WelcomeMatter {
  /** The assistant's address. */
  readonly assistant: string;
}

/** The first letter to a new user. */
export function welcomeLetter({ assistant }: WelcomeMatter): LetterContent {
  return compose('Welcome to Protégé', [
    lead('Forward me the last thread you had with your mentor, to begin.'),
    paragraph(
      'I read how you write to them, and tell you alone what to keep and what to mend. I never write to a mentor.',
    ),
    heading('Then'),
    list(
      [strong('Before you send'), ': answer your mentor’s mail, but to ', link(tagged(assistant, 'draft')), ' alone.'],
      [strong('As you send'), ': put ', link(assistant), ' in BCC.'],
      [strong('When they write'), ': forward it, and I tell you what it asks for.'],
      [strong('When they don’t'), ': I tell you when it is time to write again.'],
    ),
    rule(),
    small(
      action('All that you can tell me', assistant, 'help'),
      ' · ',
      action('Everything I keep', assistant, 'export'),
      ' · ',
      action('Delete it', assistant, 'delete everything'),
      '. ',
      ...inBrackets(assistant),
    ),
  ]);
}
