import { DynamoStore } from '#shared/aws/dynamo-store.ts';
import type { Letter } from '#shared/letters/letter.ts';
import type { Due } from '#shared/store.ts';
import type { DueQueue, House, MailQueue, Outbox, RawMail, World } from '#shared/world.ts';
import type { TestTable } from './dynamo.ts';

/** Keeps what was sent. `refuseNext` makes the next send fail as given. */
export class FakeOutbox implements Outbox {
  readonly sent: Letter[] = [];
  refuseNext: Error | null = null;

  async send(letter: Letter): Promise<{ messageId: string }> {
    const refusal = this.refuseNext;
    this.refuseNext = null;
    if (refusal) throw refusal;
    this.sent.push(letter);
    return { messageId: `<letter-${this.sent.length}@email.amazonses.com>` };
  }
}

/** Raw mails by key, in memory. */
export class FakeRawMail implements RawMail {
  readonly mails = new Map<string, Uint8Array>();
  /** When each was stored; those that are not in it, just now. */
  readonly storedAt = new Map<string, Date>();

  async read(key: string, limit: number): Promise<{ bytes: Uint8Array; cut: boolean } | null> {
    const mail = this.mails.get(key);
    return mail ? { bytes: mail.subarray(0, limit), cut: mail.length > limit } : null;
  }

  async *list(after: Date, before: Date): AsyncIterable<string> {
    for (const key of this.mails.keys()) {
      const at = this.storedAt.get(key);
      if (at && at > after && at < before) yield key;
    }
  }

  async delete(key: string): Promise<void> {
    this.mails.delete(key);
  }
}

/** Keeps what was handed on, for a test to see to. */
export class FakeDueQueue implements DueQueue {
  readonly waiting: Due[] = [];

  async add(due: readonly Due[]): Promise<void> {
    this.waiting.push(...due);
  }
}

/** Keeps the notifications that were put back. */
export class FakeMailQueue implements MailQueue {
  readonly waiting: string[] = [];

  async add(notifications: readonly string[]): Promise<void> {
    this.waiting.push(...notifications);
  }
}

export interface FakeWorld extends World {
  readonly store: DynamoStore;
  readonly rawMail: FakeRawMail;
  readonly outbox: FakeOutbox;
  readonly dueQueue: FakeDueQueue;
  readonly mailQueue: FakeMailQueue;
  readonly notes: string[];
  /** Moves the clock. */
  wait(seconds: number): void;
}

/** A World whose store is real and whose edges are not. It stands at 10 March 2026, noon UTC. */
export function fakeWorld(table: TestTable, house: Partial<House> = {}): FakeWorld {
  let now = Date.parse('2026-03-10T12:00:00Z');
  const clock = { now: () => new Date(now) };
  const notes: string[] = [];
  let tokens = 0;
  return {
    clock,
    // Another one each time, and the same in each run.
    chance: { token: () => String(++tokens).padStart(43, 't') },
    store: new DynamoStore(table.documents, table.name, clock.now),
    rawMail: new FakeRawMail(),
    outbox: new FakeOutbox(),
    dueQueue: new FakeDueQueue(),
    mailQueue: new FakeMailQueue(),
    notes,
    log: { note: (event, detail) => notes.push(JSON.stringify({ event, ...detail })) },
    house: {
      assistant: 'coach@protege.example',
      registration: 'anyone',
      owners: [],
      lettersPerDay: 50,
      claimSeconds: 300,
      ...house,
    },
    wait: (seconds) => {
      now += seconds * 1000;
    },
  };
}
