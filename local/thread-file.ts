import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { MAX_MAIL_BYTES } from '#shared/mail/incoming.ts';
import { splitMbox } from '#shared/mail/mbox.ts';
import { mergeMails } from '#shared/mail/merge-mails.ts';
import type { Message, Person } from '#shared/mail/message.ts';
import { readMail } from '#shared/mail/read-mail.ts';

/** A thread out of a file, with what a .json file may say beside it. */
export interface ThreadFile {
  readonly file: string;
  readonly subject: string;
  /** The user's address: as the .json says, else the sender of the outermost mail. */
  readonly me: string;
  readonly now?: string;
  readonly messages: readonly Message[];
}

/** The file can't be read as a thread; the message is for the person who named it. */
export class UnreadableFile extends Error {}

const UNREADABLE = {
  'too-large': 'larger than 25 MB',
  'no-text': 'there is no text in it',
  encrypted: 'it is encrypted',
  winmail: 'it is a winmail.dat attachment without text',
  undecodable: 'its characters cannot be decoded',
} as const;

/**
 * Reads a .eml, .mbox or .json file.
 * @throws UnreadableFile with a sentence that says why.
 */
export async function readThreadFile(file: string): Promise<ThreadFile> {
  const bytes = await bytesOf(file);
  const kind = extname(file).toLowerCase();
  if (kind === '.json') return fromJson(file, bytes);
  if (kind === '.mbox') return fromMbox(file, bytes);
  return fromMail(file, bytes);
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (extname(file).toLowerCase() !== '.mbox' && size > MAX_MAIL_BYTES) throw new UnreadableFile('larger than 25 MB');
    return await readFile(file);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UnreadableFile('there is no such file');
    if (code === 'EISDIR') throw new UnreadableFile('this is a folder');
    throw new UnreadableFile(`it cannot be read (${code ?? 'unknown error'})`);
  }
}

async function fromMail(file: string, bytes: Buffer): Promise<ThreadFile> {
  const mail = await readMail(bytes);
  if (mail.unreadable) throw new UnreadableFile(UNREADABLE[mail.unreadable]);
  return { file, subject: mail.subject, me: mail.from[0]?.address ?? '', messages: mail.messages };
}

async function fromMbox(file: string, bytes: Buffer): Promise<ThreadFile> {
  const mails = await Promise.all(splitMbox(bytes).map((mail) => readMail(mail)));
  const readable = mails.filter((mail) => !mail.unreadable);
  if (readable.length === 0) throw new UnreadableFile('there is no mail in it that can be read');
  const thread = mergeMails(readable);
  return { file, subject: thread.subject, me: thread.messages.at(-1)?.from.address ?? '', messages: thread.messages };
}

function fromJson(file: string, bytes: Buffer): ThreadFile {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new UnreadableFile('it is not JSON');
  }
  const given = isRecord(value) ? value : {};
  if (!Array.isArray(given.messages)) throw new UnreadableFile('it has no "messages"');
  const messages = given.messages.map((message, index) => messageFrom(message, index));
  const subject = typeof given.subject === 'string' ? given.subject : (messages.at(-1)?.subject ?? '');
  const me = typeof given.me === 'string' ? given.me.toLowerCase() : (messages.at(-1)?.from.address ?? '');
  return { file, subject, me, messages, ...(typeof given.now === 'string' && { now: given.now }) };
}

function messageFrom(value: unknown, index: number): Message {
  const given = isRecord(value) ? value : {};
  if (typeof given.text !== 'string') throw new UnreadableFile(`message ${index + 1} has no "text"`);
  const people = (list: unknown) => (Array.isArray(list) ? list.map(personFrom) : []);
  return {
    from: personFrom(given.from),
    to: people(given.to),
    cc: people(given.cc),
    date: typeof given.date === 'string' ? given.date : null,
    subject: typeof given.subject === 'string' ? given.subject : '',
    text: given.text,
    ...(typeof given.dateText === 'string' && { dateText: given.dateText }),
    ...(typeof given.signature === 'string' && { signature: given.signature }),
  };
}

function personFrom(value: unknown): Person {
  const { name, address } = isRecord(value) ? value : {};
  return {
    name: typeof name === 'string' ? name : '',
    address: typeof address === 'string' ? address.toLowerCase() : '',
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
