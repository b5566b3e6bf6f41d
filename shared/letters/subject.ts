import { plainSubject } from '#shared/mail/subject.ts';
import { shortened } from './words.ts';

/** Long enough for any subject a person wrote. */
const LIMIT = 150;
const RE = /^(?:re\s*(?:\[\d+\])?\s*:\s*)+/i;

/** Under the user's own mail, in their thread with us. Their "Fwd:" stays, which keeps it apart from the mentor's. */
export function replySubject(subject: string): string {
  return `Re: ${shortened(subject, LIMIT).replace(RE, '') || 'your mail'}`;
}

/** For a thread of its own, where an answer must not stand next to a mail that the mentor has, too. */
export function ownSubject(subject: string): string {
  return `Protégé on: ${plainSubject(shortened(subject, LIMIT)) || 'the mail you sent'}`;
}
