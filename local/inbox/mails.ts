import { headingOf, type MailHeading } from './shown-mail.ts';

/** Where the raw mails lie. */
export interface RawMails {
  /** The whole mail, or null where there is none. */
  read(key: string): Promise<Buffer | null>;
}

/** The mails that came in. A mail never changes, so each head is read once. */
export class Mails {
  readonly #raw: RawMails;
  readonly #headings = new Map<string, MailHeading | null>();

  constructor(raw: RawMails) {
    this.#raw = raw;
  }

  read(id: string): Promise<Buffer | null> {
    return this.#raw.read(id);
  }

  async heading(id: string): Promise<MailHeading | null> {
    const known = this.#headings.get(id);
    if (known !== undefined) return known;
    const raw = await this.read(id);
    const heading = raw && (await headingOf(raw).catch(() => null));
    this.#headings.set(id, heading);
    return heading;
  }
}
