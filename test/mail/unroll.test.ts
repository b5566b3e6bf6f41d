import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMail } from '#shared/mail/read-mail.ts';
import { CLIENTS, essence, mailOf, type Said } from './clients.ts';

const dana = { name: 'Dana Roth', address: 'dana@example.net' };
const sam = { name: 'Sam Okafor', address: 'sam@example.com' };

const SENTENCES = [
  'Which of the two teams would you rather join, and why?',
  'I have drafted a plan for the first quarter.',
  'Thank you!',
  'On Monday I spoke with the people who run it.',
  'The first version took 3 weeks, the second one 2.',
  'Would you start with the interviews or with the numbers?',
  'From what I saw, the waiting room is the real problem.',
  'It is at https://example.org/plan?id=7 if you want to look.',
  'Ça va mieux, merci – und bis bald.',
  'No.',
];

const paragraphs = fc
  .array(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((sentences) => sentences.map((each) => each.join(' ')).join('\n\n'));

const threads = fc.array(paragraphs, { minLength: 1, maxLength: 6 }).map((texts): Said[] =>
  texts.map((text, index) => {
    const [from, to] = index % 2 === 0 ? [sam, dana] : [dana, sam];
    return {
      from,
      to,
      at: new Date(Date.UTC(2026, 2, 9 + index, 9 + index, 12)),
      subject: 'Moving into product',
      text,
    };
  }),
);

describe('what a client puts in, comes out: every message, its author, its date, its words, in order', () => {
  it.each(Object.entries(CLIENTS))('%s', async (_name, client) => {
    await fc.assert(
      fc.asyncProperty(threads, async (thread) => {
        const { messages, shape } = await readMail(mailOf([client], thread));
        const said = thread.map(({ from, at, text }) => ({ from, date: at.toISOString(), text }));
        expect(messages.map(essence)).toEqual(said.map(essence));
        expect(shape).toBe('reply');
      }),
      { numRuns: 40 },
    );
  });
});

describe('and when each message was sent by another client', () => {
  it.each(['text/plain', 'text/html'])('%s', async (type) => {
    const some = fc.constantFrom(...Object.values(CLIENTS).filter((client) => client.type === type));
    const clients = fc.array(some, { minLength: 6, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(clients, threads, async (each, thread) => {
        const { messages } = await readMail(mailOf(each, thread));
        const said = thread.map(({ from, at, text }) => ({ from, date: at.toISOString(), text }));
        expect(messages.map(essence)).toEqual(said.map(essence));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a broken mail is read as far as it goes, and never throws', () => {
  const cut = fc.record({ at: fc.nat(), length: fc.nat(400), by: fc.string({ unit: 'binary', maxLength: 30 }) });
  it.each(Object.entries(CLIENTS))('%s', async (_name, client) => {
    await fc.assert(
      fc.asyncProperty(threads, fc.array(cut, { minLength: 1, maxLength: 4 }), async (thread, cuts) => {
        let raw = mailOf([client], thread).toString('latin1');
        for (const { at, length, by } of cuts) {
          const place = at % raw.length;
          raw = raw.slice(0, place) + by + raw.slice(place + length);
        }
        const { messages, unreadable } = await readMail(Buffer.from(raw, 'latin1'));
        expect(messages.length > 0 || unreadable !== null).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
