import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { eventOf, recordOf } from './notification.ts';
import { type Pending, QueueFiles } from './queue-files.ts';

export type Handler = (event: SQSEvent) => Promise<SQSBatchResponse>;

export interface QueueSettings {
  /** Holds `pending/` and `dead-letters/`. */
  readonly folder: string;
  readonly handler: Handler;
  /** Told of a message that is given up. */
  readonly onDeadLetter: (id: string) => void;
  /** Milliseconds to wait before each further try; a message gets one try more than there are waits. */
  readonly waits?: readonly number[];
}

const WAITS: readonly number[] = [500, 2000, 6000, 18_000];
const BATCH = 10;

/**
 * A stand-in for SQS with Lambda's event source mapping: messages are files, handed to the handler in batches, one batch
 * at a time, until the handler has done them or they have been tried too often. Whatever is pending outlives the process.
 */
export class Queue {
  readonly #settings: QueueSettings;
  readonly #files: QueueFiles;
  /** When each message may be handed on, in milliseconds; what an earlier process left may go at once. */
  readonly #due = new Map<string, number>();
  #running: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  private constructor(settings: QueueSettings, files: QueueFiles) {
    this.#settings = settings;
    this.#files = files;
  }

  /** Opens the queue and finds what an earlier process left; `run` hands it on. */
  static async open(settings: QueueSettings): Promise<Queue> {
    const files = await QueueFiles.open(settings.folder);
    const queue = new Queue(settings, files);
    for (const id of await files.pending()) queue.#due.set(id, 0);
    return queue;
  }

  run(): void {
    this.#wake();
  }

  /** Takes a message; it is on the disk when this gives back. */
  async add(id: string, body: string): Promise<void> {
    await this.#files.write(id, { body, tries: 0, sentAt: new Date().toISOString() });
    this.#due.set(id, 0);
    this.#wake();
  }

  /** Gives back when nothing is pending any more. */
  async drained(): Promise<void> {
    while (this.#running || (this.#due.size > 0 && !this.#stopped)) {
      if (this.#running) await this.#running;
      else await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Hands on nothing more, and gives back when the batch in hand is done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #wake(): void {
    if (this.#stopped || this.#running || this.#due.size === 0) return;
    clearTimeout(this.#timer);
    const ready = [...this.#due].filter(([, at]) => at <= Date.now()).map(([id]) => id);
    if (ready.length === 0) {
      const next = Math.min(...this.#due.values()) - Date.now();
      this.#timer = setTimeout(() => this.#wake(), Math.max(next, 1));
      return;
    }
    const batch = ready.slice(0, BATCH);
    this.#running = this.#handOn(batch)
      // The disk is full, or its like: what is still pending is tried again when there may be room.
      .catch(() => batch.filter((id) => this.#due.has(id)).forEach((id) => void this.#due.set(id, Date.now() + 2000)))
      .finally(() => {
        this.#running = null;
        this.#wake();
      });
  }

  async #handOn(ids: readonly string[]): Promise<void> {
    const batch = new Map<string, Pending>();
    for (const id of ids) {
      const message = await this.#files.read(id);
      // Counted before the try: a message that takes the process down must not do so for ever.
      if (message) batch.set(id, { ...message, tries: message.tries + 1 });
      else await this.#giveUp(id);
    }
    for (const [id, message] of batch) await this.#files.write(id, message);
    if (batch.size === 0) return;
    const failed = await this.#call(batch);
    for (const [id, { tries }] of batch) {
      const wait = (this.#settings.waits ?? WAITS)[tries - 1];
      if (!failed.has(id)) await this.#forget(id);
      else if (wait === undefined) await this.#giveUp(id);
      else this.#due.set(id, Date.now() + wait);
    }
  }

  /** Runs the handler as Lambda does; one that throws has failed all of its batch. */
  async #call(batch: ReadonlyMap<string, Pending>): Promise<ReadonlySet<string>> {
    const records = [...batch].map(([id, { body, tries, sentAt }]) => recordOf(id, body, tries, new Date(sentAt)));
    try {
      const { batchItemFailures } = await this.#settings.handler(eventOf(records));
      return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    } catch {
      return new Set(batch.keys());
    }
  }

  async #giveUp(id: string): Promise<void> {
    this.#due.delete(id);
    await this.#files.giveUp(id);
    this.#settings.onDeadLetter(id);
  }

  async #forget(id: string): Promise<void> {
    this.#due.delete(id);
    await this.#files.remove(id);
  }
}
