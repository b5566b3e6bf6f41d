import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { writeDurably } from './files.ts';
import { escapeMarkup, type Listening, readBody, serveHttp, TooLarge } from './http-server.ts';

/** What SES takes in one request of SendRawEmail: 10 MB of mail, base64 and percent signs on top. */
const MAX_REQUEST_BYTES = 16 * 1024 * 1024;
const MAX_MAIL_BYTES = 10 * 1024 * 1024;

export interface SesSettings {
  readonly folder: string;
  /** The one verified sender, lower case. */
  readonly sender: string;
  readonly now: () => Date;
  /** Called when a letter lies in the folder, with its file's name. */
  readonly onLetter: (file: string) => void;
}

/** The request is one that SES answers with no. */
class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * A stand-in for SES's v1 API: SendRawEmail alone. As SES does, it gives Message-ID and Date anew and takes out Bcc. The
 * letter goes to a file, as the addressee's mailbox would hold it, and nowhere else.
 */
export async function startSes(settings: SesSettings): Promise<Listening> {
  await mkdir(settings.folder, { recursive: true });
  return serveHttp(0, async (request, response) => {
    try {
      const form = new URLSearchParams((await readBody(request, MAX_REQUEST_BYTES)).toString('latin1'));
      if (form.get('Action') !== 'SendRawEmail')
        throw new Refused('InvalidAction', 'This stand-in knows SendRawEmail.');
      respond(response, await sendRawEmail(form, settings));
    } catch (error) {
      if (error instanceof TooLarge) refuse(response, new Refused('InvalidParameterValue', 'The mail is over 10 MB.'));
      else if (error instanceof Refused) refuse(response, error);
      else throw error;
    }
  });
}

async function sendRawEmail(form: URLSearchParams, { folder, sender, now, onLetter }: SesSettings): Promise<string> {
  const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64');
  const destinations = [...form].filter(([name]) => name.startsWith('Destinations.member.')).map(([, value]) => value);
  const source = (form.get('Source') ?? '').toLowerCase();
  if (raw.length === 0) throw new Refused('InvalidParameterValue', 'Empty raw message.');
  if (raw.length > MAX_MAIL_BYTES) throw new Refused('InvalidParameterValue', 'The mail is over 10 MB.');
  if (destinations.length === 0)
    throw new Refused('InvalidParameterValue', 'Here, Destinations must name the addressee.');
  if (destinations.length > 50) throw new Refused('InvalidParameterValue', 'Recipient count exceeds 50.');
  if (source !== sender) throw new Refused('MessageRejected', `Email address is not verified: ${source}`);

  const date = now();
  const id = `0100${date.getTime().toString(16).padStart(12, '0')}-${randomUUID()}-000000`;
  const letter = asDelivered(raw, id, date, source, destinations);
  const stamp = date.toISOString().replaceAll(':', '-').replace('Z', '');
  const file = `${stamp}-${randomBytes(4).toString('hex')}.eml`;
  await writeDurably(join(folder, file), letter);
  onLetter(file);
  return id;
}

/** The mail as it arrives: SES's Message-ID and Date instead of the sender's, no Bcc, and the envelope on top. */
function asDelivered(raw: Buffer, id: string, date: Date, source: string, destinations: readonly string[]): Buffer {
  // latin1 keeps every byte as it is, both ways.
  const [, head = '', body = ''] = /^([\s\S]*?)(\r?\n\r?\n[\s\S]*)$/.exec(raw.toString('latin1')) ?? [null, '', ''];
  const kept = head
    .split(/\r?\n(?![ \t])/)
    .filter((field) => !/^(message-id|date|bcc|return-path)[ \t]*:/i.test(field));
  const envelope = [
    `Return-Path: <${source}>`,
    ...destinations.map((to) => `Delivered-To: ${to.replace(/[\r\n]/g, '')}`),
  ];
  const given = [`Message-ID: <${id}@email.amazonses.com>`, `Date: ${date.toUTCString().replace('GMT', '+0000')}`];
  return Buffer.from([...envelope, ...kept, ...given].join('\r\n') + body, 'latin1');
}

function respond(response: ServerResponse, messageId: string): void {
  const body = `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>${messageId}</MessageId></SendRawEmailResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></SendRawEmailResponse>`;
  response.writeHead(200, { 'Content-Type': 'text/xml' }).end(body);
}

function refuse(response: ServerResponse, { code, message }: Refused): void {
  const body = `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${escapeMarkup(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`;
  response.writeHead(400, { 'Content-Type': 'text/xml', Connection: 'close' }).end(body);
}
