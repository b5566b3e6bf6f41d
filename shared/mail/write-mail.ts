import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { Letter, Unsubscribe } from '#shared/letters/letter.ts';

const DISPLAY_NAME = 'Protégé';

/**
 * A letter as the bytes of a mail: text and HTML of the same, to exactly one address, marked as automatic so that no
 * other automaton answers it. The same letter gives the same bytes.
 * @throws when a header would hold a line end or NUL, or an address is not exactly one plain address: whoever made such
 * a letter is wrong, and a mail that goes astray is worse than none.
 */
export async function writeMail(letter: Letter): Promise<Uint8Array> {
  const { id, to, from, replyTo, inReplyTo, references = [], subject, attachments = [] } = letter;
  const { unsubscribe, unsubscribeUrl } = letter;
  const names = attachments.flatMap(({ filename, type }) => [filename, type]);
  for (const value of [id, subject, inReplyTo ?? '', ...references, ...names]) assertOneLine(value);
  for (const address of [to, from, replyTo, unsubscribe?.address])
    if (address !== undefined) assertPlainAddress(address);
  if (unsubscribeUrl !== undefined) assertPlainUrl(unsubscribeUrl);

  // Made from all that the letter says, the boundary can't stand in it.
  const print = createHash('sha256').update(JSON.stringify(letter, bytesAsText)).digest('hex').slice(0, 40);
  const mail = new MailComposer({
    from: { name: DISPLAY_NAME, address: from },
    to: { name: '', address: to },
    ...(replyTo !== undefined && { replyTo: { name: '', address: replyTo } }),
    subject,
    date: letter.date,
    messageId: `<${print}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    ...(inReplyTo && { inReplyTo }),
    ...(references.length > 0 && { references: [...references] }),
    headers: {
      'Auto-Submitted': 'auto-replied',
      'X-Auto-Response-Suppress': 'All',
      'X-Protege-Letter': id,
      ...(unsubscribe && listUnsubscribe(unsubscribe, unsubscribeUrl)),
    },
    attachments: attachments.map(({ filename, type, content }) => ({
      filename,
      contentType: type,
      content: typeof content === 'string' ? content : Buffer.from(content),
    })),
    text: letter.text,
    html: letter.html,
    textEncoding: 'quoted-printable',
    baseBoundary: print,
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  if (mail.getEnvelope().to.length !== 1) throw new Error('a letter has exactly one addressee');
  return mail.build();
}

/** Mail programs show these as a button (RFC 2369 and RFC 8058). Folded, not all of them read it. */
function listUnsubscribe({ address, subject }: Unsubscribe, url: string | undefined) {
  const byMail = `<mailto:${address}?subject=${encodeURIComponent(subject)}>`;
  return {
    'List-Unsubscribe': { prepared: true, value: url ? `${byMail}, <${url}>` : byMail },
    ...(url && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  };
}

/** Attached bytes, as JSON would otherwise spell them number by number. */
function bytesAsText(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}

function assertOneLine(value: string): void {
  // The value is somebody's words or address, so that the message doesn't repeat it.
  if (/[\r\n\0]/.test(value)) throw new Error('a header value holds a line end or NUL');
}

function assertPlainUrl(url: string): void {
  if (!/^https:\/\/[\w.-]+\/[\w./-]*$/.test(url)) throw new Error('not a plain https address');
}

/** One address and nothing else: no name, list, group, comment or route. */
function assertPlainAddress(address: string): void {
  assertOneLine(address);
  if (!/^[^\s\p{Cc}"<>()[\]\\,:;@]+@[^\s\p{Cc}"'<>()[\]\\,:;@]+$/u.test(address)) {
    throw new Error('not exactly one plain address');
  }
}
