import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findDue } from '#shared/flows/due.ts';
import { hearBack } from '#shared/flows/hear-back.ts';
import { receiveMail } from '#shared/flows/receive-mail.ts';
import { sendDue } from '#shared/flows/send-due.ts';
import { type TestTable, testTable } from '#test/fakes/dynamo.ts';
import { deliver, rawMail } from '#test/fakes/mail.ts';
import { type FakeWorld, fakeWorld } from '#test/fakes/world.ts';

const HOUR = 3600;

/** What can happen: time, a sweep, its messages handed on twice at once, a mail of either side, a write that fails. */
type Step =
  | { readonly do: 'wait'; readonly hours: number }
  | { readonly do: 'sweep' | 'sweep-twice' | 'sam-writes' | 'dana-answers' }
  | { readonly do: 'dana-defers'; readonly days: number }
  | { readonly do: 'sweep-and-fail'; readonly after: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 20, max: 290 }) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('sweep' as const, 'sweep-twice' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('sam-writes' as const, 'dana-answers' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('dana-defers' as const), days: fc.integer({ min: 3, max: 40 }) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('sweep-and-fail' as const), after: fc.nat({ max: 5 }) }) },
);

let table: TestTable;
beforeAll(async () => {
  table = await testTable();
});
afterAll(() => table.close());

/** Two people and the assistant, over months. */
class Months {
  static #histories = 0;
  readonly world: FakeWorld;
  readonly #sam: string;
  readonly #dana: string;
  #mails = 0;
  #seen = 0;
  /** Nudges that came since Dana last wrote. */
  #sinceAnswer = 0;
  #isWaiting = false;
  /** Dana has asked not to be written to before; in milliseconds. */
  #floor = 0;

  constructor() {
    // A claim is as old as it will get after a second: what is broken off is taken up by the next sweep.
    this.world = fakeWorld(table, { claimSeconds: 1 });
    const history = ++Months.#histories;
    this.#sam = `sam${history}@example.com`;
    this.#dana = `dana${history}@example.net`;
  }

  get nudges(): number {
    return this.#seen;
  }

  async do(one: Step): Promise<void> {
    if (one.do === 'wait') this.world.wait(one.hours * HOUR);
    else if (one.do === 'sam-writes') await this.#samWrites();
    else if (one.do === 'dana-answers') await this.#danaAnswers(`This is my answer. Which of the two do you keep?`);
    else if (one.do === 'dana-defers') await this.#danaDefers(one.days);
    else await this.#sweep(one);
    this.#check();
  }

  async end(): Promise<void> {
    const user = await this.world.store.userByAddress(this.#sam);
    if (!user) return;
    await this.world.store.emptyUser(user);
    await this.world.store.removeUser(user);
  }

  async #samWrites(): Promise<void> {
    await this.#mail(this.#sam, this.#dana, `Which of the ${this.#mails + 2} pages would you cut?`);
    this.#isWaiting = true;
  }

  async #danaAnswers(words: string): Promise<void> {
    await this.#mail(this.#dana, this.#sam, words);
    if (this.#mails === 1) return;
    this.#check();
    this.#sinceAnswer = 0;
    this.#isWaiting = false;
    this.#floor = 0;
  }

  async #danaDefers(days: number): Promise<void> {
    const until = new Date(this.world.clock.now().getTime() + days * 24 * HOUR * 1000);
    const day = until.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
    await this.#danaAnswers(`I am buried in work. Please write to me again on ${day}.`);
    this.world.wait(HOUR);
    await this.#mail(this.#sam, this.#dana, 'Gladly. Would you look at page two then?');
    this.#isWaiting = true;
    this.#floor = Date.parse(until.toISOString().slice(0, 10));
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
    const fresh = sent.slice(this.#seen);
    this.#sinceAnswer += fresh.length;
    this.#seen = sent.length;
    const now = this.world.clock.now();
    for (const nudge of fresh) {
      expect(nudge.to).toBe(this.#sam);
      expect(this.#isWaiting, 'a nudge after an answer').toBe(true);
      expect(now.getTime(), 'before what Dana asked for').toBeGreaterThanOrEqual(this.#floor);
      // Sam's mails are dated in UTC: so is his day.
      expect(now.getUTCHours()).toBeGreaterThanOrEqual(7);
      expect(now.getUTCHours()).toBeLessThan(20);
    }
    // Two nudges, and one letter that brings Dana back to mind.
    if (!this.#isExhausted(now)) expect(this.#sinceAnswer).toBeLessThanOrEqual(3);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(sent.length);
  }

  /** Weeks after the last nudge of all, a new mail of Sam's may hope again. */
  #isExhausted(now: Date): boolean {
    return this.#sinceAnswer > 3 && now.getTime() > Date.parse('2026-05-01');
  }

  async #mail(from: string, to: string, words: string): Promise<void> {
    const id = ++this.#mails;
    // Nobody answers within the same second.
    this.world.wait(60);
    const answers: Record<string, string> = id > 1 ? { 'In-Reply-To': `<1-${this.#sam}>` } : {};
    const date = this.world.clock.now().toUTCString().replace('GMT', '+0000');
    const name = from === this.#sam ? 'Sam Okafor' : 'Dana Roth';
    const head = { From: `${name} <${from}>`, To: to, Cc: 'coach@protege.example', Subject: 'Plan' };
    const ids = { 'Message-ID': `<${id}-${this.#sam}>`, ...answers };
    await receiveMail(
      this.world,
      deliver(this.world, rawMail({ ...head, ...ids, Date: date }, `Hello,\n\n${words}\n`)),
    );
  }
}

it('whatever happens in 200 histories, no nudge comes after an answer, at night, before its time, too often or elsewhere', async () => {
  let most = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 18 }), async (steps) => {
      const months = new Months();
      try {
        await months.do({ do: 'sam-writes' });
        for (const one of steps) await months.do(one);
        most = Math.max(most, months.nudges);
      } finally {
        await months.end();
      }
    }),
    { numRuns: 200 },
  );
  // Else there was nothing that could have gone wrong.
  expect(most).toBeGreaterThanOrEqual(2);
}, 600_000);
