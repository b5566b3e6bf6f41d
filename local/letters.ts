import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { filesIn } from './files.ts';
import { headerOf, headersOf } from './mail-head.ts';

/** A letter that was sent, read back from its file. */
export interface SentLetter {
  /** The file's name without its ending. */
  readonly id: string;
  readonly subject: string;
  /** Where SES was told to send it, whatever the letter's To says. */
  readonly to: string;
  readonly date: Date;
  readonly text: string;
  readonly html: string;
  /** As the assistant knows it; '' where the letter doesn't say. */
  readonly letterId: string;
  readonly messageId: string;
  /** Message-ID of the mail it stands under, or ''. */
  readonly inReplyTo: string;
}

/** The letters that lie in a folder, newest first. A letter never changes, so each is read once. */
export class Letters {
  readonly #folder: string;
  readonly #read = new Map<string, SentLetter>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async newest(limit: number): Promise<readonly SentLetter[]> {
    const files = (await filesIn(this.#folder, '.eml')).toReversed().slice(0, limit);
    return Promise.all(files.map((file) => this.#letter(file)));
  }

  /** The letter with this id, or null. Looked up in the listing, so that an id can't name any other file. */
  async byId(id: string): Promise<SentLetter | null> {
    const file = (await filesIn(this.#folder, '.eml')).find((name) => name === `${id}.eml`);
    return file ? this.#letter(file) : null;
  }

  /** The letter's bytes, as its addressee's mailbox would hold them. */
  async raw(id: string): Promise<Buffer | null> {
    const letter = await this.byId(id);
    return letter && readFile(join(this.#folder, `${letter.id}.eml`));
  }

  async #letter(file: string): Promise<SentLetter> {
    const known = this.#read.get(file);
    if (known) return known;
    const raw = await readFile(join(this.#folder, file));
    const mail = await simpleParser(raw, { skipTextToHtml: true });
    const headers = headersOf(raw);
    const to = headers.filter(({ name }) => name.toLowerCase() === 'delivered-to');
    const letter: SentLetter = {
      id: file.slice(0, -'.eml'.length),
      subject: mail.subject ?? '(no subject)',
      to: to.map(({ value }) => value).join(', '),
      date: mail.date ?? new Date(0),
      text: mail.text ?? '',
      html: mail.html || '',
      letterId: headerOf(headers, 'x-protege-letter'),
      messageId: mail.messageId ?? '',
      inReplyTo: mail.inReplyTo ?? '',
    };
    this.#read.set(file, letter);
    return letter;
  }
}
