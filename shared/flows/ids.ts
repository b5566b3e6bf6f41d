import { createHash } from 'node:crypto';
import type { IncomingMail } from '#shared/mail/incoming.ts';

/**
 * An id made from its causes: the same causes give the same id, so that doing a thing twice does it once. In lower case,
 * since a letter's id is a tag of our address, and addresses keep no case.
 */
export function idOf(...causes: readonly string[]): string {
  const hash = createHash('sha256');
  for (const cause of causes) hash.update(`${cause.length}:${cause}`);
  return hash.digest('hex').slice(0, 32);
}

/** What makes two mails of one user the same mail: the Message-ID, or where there is none, all that it says. */
export function contentIdOf(mail: IncomingMail): string {
  if (mail.messageId) return idOf('message-id', mail.messageId);
  const said = mail.messages.flatMap((message) => [message.from.address, message.date ?? '', message.text]);
  return idOf('content', mail.subject, mail.date ?? '', ...said);
}
