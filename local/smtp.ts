import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { type Listening, listen } from './http-server.ts';
import { type Arrival, notificationOf } from './notification.ts';
import { sesHeaders, verdictsOf } from './ses-headers.ts';

/** As much as SES takes in. */
const MAX_MAIL_BYTES = 40 * 1024 * 1024;

export interface SmtpSettings {
  readonly port: number;
  /** The assistant's address, lower case. */
  readonly address: string;
  readonly bucket: string;
  readonly now: () => Date;
  /** Both give back when what they were given is on the disk. */
  readonly store: (key: string, bytes: Uint8Array) => Promise<void>;
  readonly announce: (id: string, notification: string) => Promise<void>;
}

/** An answer of ours to an SMTP client. */
class SmtpRefusal extends Error {
  readonly responseCode: number;
  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

/**
 * SES's receiving side: takes mail for the assistant, puts it in the bucket with SES's headers on top, and announces it.
 * The client is told 250 when both are on the disk, so that a kill -9 loses nothing that was accepted.
 */
export async function startSmtp(settings: SmtpSettings): Promise<Listening> {
  const smtp = new SMTPServer({
    name: 'localhost',
    banner: 'Protege',
    size: MAX_MAIL_BYTES,
    // Only this machine can reach us: there is nobody to keep out, and nothing to hide on the way.
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 2000,
    onRcptTo: ({ address }: SMTPServerAddress, _session: SMTPServerSession, done: (error?: Error) => void) =>
      done(isOurs(address, settings.address) ? undefined : notOurs(address, settings.address)),
    onData: (stream, session, done) => {
      takeIn(stream, session, settings).then(
        (id) => done(null, `OK, kept as ${id}`),
        (error: unknown) => done(error instanceof SmtpRefusal ? error : new SmtpRefusal(451, cantKeep(error))),
      );
    },
  });
  // A client that hangs up in the middle is its own affair; a port that can't be had, `listen` reports.
  smtp.on('error', () => {});
  const port = await listen(smtp.server, settings.port, '--smtp-port');
  return { port, close: () => new Promise((resolve) => smtp.close(() => resolve())) };
}

async function takeIn(stream: SMTPServerDataStream, session: SMTPServerSession, settings: SmtpSettings) {
  const raw = await bytesOf(stream);
  if (stream.sizeExceeded || !raw) throw new SmtpRefusal(552, 'The mail is over 40 MB, the most that is taken here.');
  const { mailFrom, rcptTo } = session.envelope;
  const at = settings.now();
  const id = randomBytes(32).toString('base64url').replace(/[-_]/g, '').toLowerCase().slice(0, 40);
  const envelopeFrom = mailFrom ? mailFrom.address : '';
  const recipients = rcptTo.map(({ address }) => address.toLowerCase());
  const verdicts = verdictsOf(raw);
  const headers = sesHeaders(
    id,
    raw,
    { from: envelopeFrom, recipients, helo: session.hostNameAppearsAs || '', at },
    verdicts,
  );
  const stored = Buffer.concat([headers, raw]);
  const { bucket } = settings;
  const arrival: Arrival = { id, at, bucket, key: id, envelopeFrom, recipients, verdicts, raw: stored };
  await settings.store(id, stored);
  await settings.announce(id, notificationOf(arrival));
  return id;
}

/** The whole mail; null above the limit, whose rest is read and dropped, since SMTP has no way to interrupt it. */
async function bytesOf(stream: Readable): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_MAIL_BYTES) chunks.length = 0;
    else chunks.push(chunk);
  }
  return size > MAX_MAIL_BYTES ? null : Buffer.concat(chunks);
}

/** coach@localhost and coach+tag@localhost, in any case. */
function isOurs(recipient: string, assistant: string): boolean {
  const [local = '', host = ''] = assistant.split('@');
  const [name = '', ...rest] = recipient.toLowerCase().split('@');
  return rest.join('@') === host && (name === local || name.startsWith(`${local}+`));
}

function notOurs(recipient: string, assistant: string): SmtpRefusal {
  const named = recipient.replace(/[^\x20-\x7e]/g, '').slice(0, 100);
  return new SmtpRefusal(550, `No mailbox here for <${named}>; this machine takes mail for ${assistant} alone.`);
}

function cantKeep(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  return `The mail could not be kept (${code}); send it again later.`;
}
