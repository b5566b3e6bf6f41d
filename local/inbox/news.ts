import type { ServerResponse } from 'node:http';
import type { Letters } from '../letters.ts';
import type { Handler } from '../queue.ts';

/** Tells the pages that are open what has happened, by server-sent events. */
export class News {
  readonly #open = new Set<ServerResponse>();

  /** Keeps a page's request open and writes to it from now on. */
  follow(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
    response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' });
    // How long a page waits before it asks again, when we have been away.
    response.write('retry: 1000\n\n');
    this.#open.add(response);
    response.on('close', () => this.#open.delete(response));
  }

  /** Something on the page may be another by now. */
  changed(): void {
    this.#tell('change', {});
  }

  /** A letter has been sent, and lies in this file. */
  async letterIn(file: string, letters: Letters): Promise<void> {
    // One that can't be read back is for the page to meet, when it looks for it.
    const letter = await letters.byId(file.replace(/\.eml$/, '')).catch(() => null);
    if (letter) this.#tell('letter', { id: letter.id, subject: letter.subject });
    else this.changed();
  }

  /** A handler of the queue that says so when it is done. */
  after(handler: Handler): Handler {
    return async (event) => {
      try {
        return await handler(event);
      } finally {
        this.changed();
      }
    };
  }

  #tell(event: string, data: object): void {
    // JSON has no line end of its own, so that no subject can begin another event.
    for (const response of this.#open) response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }
}
