import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findDue } from '#shared/flows/due.ts';
import { hearBack } from '#shared/flows/hear-back.ts';
import { receiveMail } from '#shared/flows/receive-mail.ts';
import { sendDue } from '#shared/flows/send-due.ts';
import { testTable } from '#test/fakes/dynamo.ts';
import { deliver, rawMail } from '#test/fakes/mail.ts';
import { type FakeWorld, fakeWorld } from '#test/fakes/world.ts';

const DAY = 86_400;

/** What can happen: time, a sweep, its messages handed on twice at once, a mail of either side, a write that fails. */
type Step =
  | { readonly do: 'wait'; readonly days: number }
  | { readonly do: 'sweep' | 'sweep-twice' | 'sam-writes' | 'dana-answers' }
  | { readonly do: 'sweep-and-fail'; readonly after: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 3, max: 12 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('sweep' as const, 'sweep-twice' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('sam-writes' as const, 'dana-answers' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('sweep-and-fail' as const), after: fc.nat({ max: 5 }) }) },
);

/** Two people and the assistant, over months. */
class Months {
  readonly world: FakeWorld;
  #count = 0;
  /** Nudges that came since Dana last wrote. */
  #sinceAnswer = 0;
  #seen = 0;

  constructor(world: FakeWorld) {
    this.world = world;
  }

  get nudges(): number {
    return this.#seen;
  }

  async do(one: Step): Promise<void> {
    if (one.do === 'wait') this.world.wait(one.days * DAY);
    else if (one.do === 'sam-writes') await this.#mail('Sam Okafor <sam@example.com>', 'Dana Roth <dana@example.net>');
    else if (one.do === 'dana-answers') {
      await this.#mail('Dana Roth <dana@example.net>', 'Sam Okafor <sam@example.com>');
      this.#check();
      this.#sinceAnswer = 0;
    } else await this.#sweep(one);
    this.#check();
  }

  async #sweep(one: Step): Promise<void> {
    await findDue(this.world);
    const found = this.world.dueQueue.waiting.splice(0);
    const doubled = one.do === 'sweep-twice' ? [...found, ...found] : found;
    const restore = one.do === 'sweep-and-fail' ? this.#failAfter(one.after) : () => {};
    // Whatever throws comes back to the queue; here, with the next sweep.
    await Promise.allSettled(doubled.map((due) => sendDue(this.world, due)));
    restore();
    await this.#hear();
  }

  /** SES reports what it took: so a letter whose note was lost is known to be out before it is tried again. */
  async #hear(): Promise<void> {
    for (const { id, userId } of this.world.outbox.sent) {
      const event = { kind: 'sent' as const, letterId: id, userId, sesId: id };
      await hearBack(this.world, event, (sesId) => `<${sesId}@email.amazonses.com>`);
    }
  }

  /** The store dies after so many writes of mentors, users and letters. */
  #failAfter(writes: number): () => void {
    const { store } = this.world;
    let left = writes;
    const names = ['putMentor', 'putUser', 'letterSent', 'claimLetter', 'countLetter'] as const;
    for (const name of names) {
      const real = store[name] as (...values: unknown[]) => Promise<unknown>;
      Object.assign(store, {
        [name]: async (...values: unknown[]) => {
          if (left-- <= 0) throw new Error('killed');
          return real.apply(store, values);
        },
      });
    }
    return () => {
      for (const name of names) delete (store as unknown as Record<string, unknown>)[name];
    };
  }

  #check(): void {
    const sent = this.world.outbox.sent.filter(({ attachments }) => attachments);
    this.#sinceAnswer += sent.length - this.#seen;
    this.#seen = sent.length;
    // Two nudges, and one letter that brings Dana back to mind.
    expect(this.#sinceAnswer).toBeLessThanOrEqual(3);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(sent.length);
  }

  async #mail(from: string, to: string): Promise<void> {
    const id = ++this.#count;
    const answers: Record<string, string> = id > 1 ? { 'In-Reply-To': '<1@example.com>' } : {};
    const date = this.world.clock.now().toUTCString().replace('GMT', '+0000');
    const head = {
      From: from,
      To: to,
      Cc: 'coach@protege.example',
      Subject: 'Plan',
      'Message-ID': `<${id}@example.com>`,
    };
    const body = `Hello,\n\nThis is number ${id}. Which of the ${id} pages would you cut?\n`;
    await receiveMail(this.world, deliver(this.world, rawMail({ ...head, Date: date, ...answers }, body)));
  }
}

it('whatever happens, a silence gets two nudges and one letter after weeks, each once', async () => {
  let most = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 35 }), async (steps) => {
      const table = await testTable();
      // A claim is as old as it will get after a second: what is broken off is taken up by the next sweep.
      const months = new Months(fakeWorld(table, { claimSeconds: 1 }));
      await months.do({ do: 'sam-writes' });
      for (const one of steps) await months.do(one);
      most = Math.max(most, months.nudges);
      await table.close();
    }),
    { numRuns: 10 },
  );
  // Else there was nothing that could have gone wrong.
  expect(most).toBeGreaterThanOrEqual(3);
}, 180_000);
