import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn, moveDurably, writeDurably } from './files.ts';

/** A message on disk. */
export interface Pending {
  readonly body: string;
  /** How often it has been handed on. */
  readonly tries: number;
  /** ISO. */
  readonly sentAt: string;
}

/** The queue's messages as files: `pending/<id>.json`, and `dead-letters/<id>.json` for those that were given up. */
export class QueueFiles {
  readonly #pending: string;
  readonly #deadLetters: string;

  private constructor(folder: string) {
    this.#pending = join(folder, 'pending');
    this.#deadLetters = join(folder, 'dead-letters');
  }

  static async open(folder: string): Promise<QueueFiles> {
    const files = new QueueFiles(folder);
    await mkdir(files.#pending, { recursive: true });
    await mkdir(files.#deadLetters, { recursive: true });
    return files;
  }

  /** Ids of the messages that are still to be handled. */
  async pending(): Promise<readonly string[]> {
    const names = await filesIn(this.#pending, '.json');
    return names.map((name) => name.slice(0, -'.json'.length));
  }

  /** The message, or null where the file is none. */
  async read(id: string): Promise<Pending | null> {
    try {
      const { body, tries, sentAt } = JSON.parse(await readFile(this.#file(id), 'utf8')) as Partial<Pending>;
      return typeof body === 'string' && typeof tries === 'number' && sentAt ? { body, tries, sentAt } : null;
    } catch {
      return null;
    }
  }

  write(id: string, message: Pending): Promise<void> {
    return writeDurably(this.#file(id), JSON.stringify(message));
  }

  remove(id: string): Promise<void> {
    return rm(this.#file(id), { force: true });
  }

  /** Puts a message aside, where a person can see it; its tries start anew when it is put back into `pending/`. */
  async giveUp(id: string): Promise<void> {
    const message = await this.read(id);
    if (message) await this.write(id, { ...message, tries: 0 });
    await moveDurably(this.#file(id), join(this.#deadLetters, `${id}.json`));
  }

  #file(id: string): string {
    return join(this.#pending, `${id}.json`);
  }
}
