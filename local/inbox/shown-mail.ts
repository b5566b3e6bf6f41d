import { simpleParser } from 'mailparser';
import { type Header, headerOf, headersOf } from '../mail-head.ts';

/** A mail as its page shows it. */
export interface ShownMail {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly date: Date | null;
  readonly messageId: string;
  readonly text: string;
  /** '' where the mail has none. */
  readonly html: string;
  readonly headers: readonly Header[];
  readonly raw: string;
  /** Names of what is attached. */
  readonly attachments: readonly string[];
}

/** What a list says of a mail. */
export type MailHeading = Pick<ShownMail, 'subject' | 'from' | 'to' | 'messageId'>;

/** A page with more would only be slow. */
const RAW_CHARACTERS = 500_000;

export async function shownMail(bytes: Buffer): Promise<ShownMail> {
  const mail = await simpleParser(bytes, { skipTextToHtml: true, skipHtmlToText: true });
  const raw = bytes.toString('utf8');
  return {
    ...(await headingOf(bytes)),
    date: mail.date ?? null,
    text: mail.text ?? '',
    html: mail.html || '',
    headers: headersOf(bytes),
    raw: raw.length > RAW_CHARACTERS ? `${raw.slice(0, RAW_CHARACTERS)}\n[...]` : raw,
    attachments: mail.attachments.filter(({ related }) => !related).map(({ filename }) => filename ?? 'without a name'),
  };
}

/** Reads the head alone. */
export async function headingOf(bytes: Buffer): Promise<MailHeading> {
  const start = bytes.subarray(0, 256 * 1024).toString('latin1');
  const end = start.search(/\r?\n\r?\n/);
  const head = await simpleParser(bytes.subarray(0, end < 0 ? start.length : end));
  return {
    subject: head.subject ?? '',
    from: head.from?.value[0]?.address ?? head.from?.text ?? '',
    to: envelopeTo(bytes),
    messageId: head.messageId ?? '',
  };
}

/** Whom the envelope names: our stand-ins write it on top, as SES and mailboxes do. */
function envelopeTo(bytes: Buffer): string {
  const headers = headersOf(bytes);
  const delivered = headers.filter(({ name }) => name.toLowerCase() === 'delivered-to').map(({ value }) => value);
  return delivered.join(', ') || (/ for ([^\s;]+);/.exec(headerOf(headers, 'received'))?.[1] ?? '');
}
