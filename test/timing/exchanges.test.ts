import { describe, expect, it } from 'vitest';
import type { Message } from '#shared/mail/message.ts';
import { exchangesIn } from '#shared/timing/exchanges.ts';

const me = 'sam@example.org';
const people = {
  U: { name: 'Sam Ode', address: me },
  M: { name: 'Dana Roth', address: 'dana@example.net' },
  N: { name: 'Dana Roth', address: 'dana@home.example' },
  T: { name: 'Tom Bell', address: 'tom@example.net' },
  A: { name: 'Dana Roth', address: 'dana@example.net' },
};

/** A letter a message, an hour apart: U the user, M the mentor, N from home, T a third person, A a machine. */
function thread(writers: string, change: (message: Message, i: number) => Message = (message) => message): Message[] {
  return [...writers].map((writer, i) => {
    const text = writer === 'A' ? 'This is an automatic reply: I am away.' : 'Hello.';
    const date = `2026-03-03T${String(i + 1).padStart(2, '0')}:00:00Z`;
    const to = writer === 'U' ? people.M : people.U;
    return change({ from: people[writer as 'U'], to: [to], cc: [], date, subject: 'Re: x', text }, i);
  });
}

/** "1-2": sent at one, answered at two. */
function hours(messages: readonly Message[]): string {
  return exchangesIn(messages, me)
    .map(({ sentAt, repliedAt }) => `${sentAt.getUTCHours()}-${repliedAt.getUTCHours()}`)
    .join(' ');
}

describe('exchangesIn', () => {
  it.each([
    ['UM', '1-2'],
    ['UMUM', '1-2 3-4'],
    ['MUM', '2-3'],
    ['UMM', '1-2'],
    ['UUM', ''],
    ['UUMUM', '4-5'],
    ['UAM', '1-3'],
    ['UA', ''],
    ['UTM', '1-3'],
    ['UT', ''],
    ['UN', '1-2'],
    ['UTUM', ''],
    ['M', ''],
    ['', ''],
  ])('%s: %s', (writers, expected) => expect(hours(thread(writers))).toBe(expected));

  it('leaves out what has no date, or goes backwards', () => {
    expect(hours(thread('UMUM', (message, i) => (i === 1 ? { ...message, date: null } : message)))).toBe('3-4');
    expect(
      hours(thread('UM', (message, i) => (i === 1 ? { ...message, date: '2026-03-03T00:30:00Z' } : message))),
    ).toBe('');
    expect(hours(thread('UM', (message, i) => (i === 1 ? { ...message, date: 'soon' } : message)))).toBe('');
  });
});
