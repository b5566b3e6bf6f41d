import { createTransport, type SendMailOptions } from 'nodemailer';
import parseAddresses from 'nodemailer/lib/addressparser/index.js';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { isTagOf } from '#shared/mail/address.ts';
import { headerOf, headersOf } from '../mail-head.ts';

/** The mail can't be sent as it is; the message is for whoever sends it. */
export class NotSent extends Error {}

/** Hands a mail to the SMTP server, as any mail program would. @throws NotSent with the server's words. */
export async function sendBySmtp(port: number, raw: Buffer, from: string, to: string): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  try {
    await transport.sendMail({ envelope: { from, to }, raw });
  } catch (error) {
    const { response, message } = error as Error & { response?: string };
    throw new NotSent(`The SMTP server did not take it: ${response ?? message}`);
  } finally {
    transport.close();
  }
}

/** What the page sends is whole: a mail with its headers, or the words of one. */
export interface Dropped {
  readonly bytes: Buffer;
  /** The assistant's address or a tag of it. */
  readonly to: string;
  /** Who writes, where the mail has no From. */
  readonly from: string;
}

/** Sends a mail that was dropped or pasted. @returns its sender. @throws NotSent saying what it lacks. */
export async function sendDropped(port: number, dropped: Dropped, assistant: string, now: Date): Promise<string> {
  const { to } = dropped;
  // A mailbox file begins with a line of its own, and Windows programs may put a mark before the first letter.
  const raw = withoutStart(dropped.bytes);
  if (isTagOf(to, assistant) === null) throw new NotSent(`Send it to ${assistant}, or to a tag of that address.`);
  if (raw.toString('latin1').trim() === '')
    throw new NotSent('There is nothing to send yet: drop a mail, or paste it.');
  const headers = headersOf(raw);
  const written = headerOf(headers, 'from');
  if (written) {
    const from = addressIn(written);
    if (!from) throw new NotSent('Its From line holds no address, so nobody would have sent it.');
    await sendBySmtp(port, raw, from, to);
    return from;
  }
  const from = plainAddress(dropped.from);
  if (!from) throw new NotSent('It has no From line. Say who sends it, or paste the mail with its headers.');
  const mail = { from, to, subject: 'Pasted thread', date: now, text: raw.toString('utf8') };
  await sendBySmtp(port, await composed(mail), from, to);
  return from;
}

/** A mail of few words, as bytes. */
export function composed(mail: SendMailOptions): Promise<Buffer> {
  return new MailComposer({ ...mail, disableFileAccess: true, disableUrlAccess: true }).compile().build();
}

function withoutStart(bytes: Buffer): Buffer {
  const start = /^(?:\xef\xbb\xbf)?(?:From [^\n]*\n)?/.exec(bytes.subarray(0, 2000).toString('latin1'))?.[0] ?? '';
  return bytes.subarray(start.length);
}

function addressIn(field: string): string {
  return plainAddress(parseAddresses(field, { flatten: true })[0]?.address ?? '');
}

/** One address and nothing else, or ''. */
function plainAddress(text: string): string {
  return /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(text.trim()) ? text.trim() : '';
}
