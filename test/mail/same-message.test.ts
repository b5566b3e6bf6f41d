import { describe, expect, it } from 'vitest';
import type { Message } from '#shared/mail/message.ts';
import { isSameMessage } from '#shared/mail/same-message.ts';

const TEXT = 'Which of the two teams would you rather join, and why? Have you shown it to anybody?';
const message = (about: Partial<Message>): Message => ({
  from: { name: 'Dana Roth', address: 'dana@example.net' },
  to: [],
  cc: [],
  date: '2026-03-09T18:12:00+01:00',
  subject: 'Plan',
  text: TEXT,
  ...about,
});
const same = (one: Partial<Message>, other: Partial<Message>) => isSameMessage(message(one), message(other));

describe('two readings are of one message', () => {
  it('when they have one Message-ID, whatever else they say', () => {
    expect(same({ messageId: '<1@x>', text: 'a' }, { messageId: '<1@x>', text: 'b' })).toBe(true);
    expect(same({ messageId: '<1@x>' }, { messageId: '<2@x>' })).toBe(false);
  });

  it('when a quoted copy has its words, wrapped anew, at a time without a zone', () => {
    expect(
      same({ messageId: '<1@x>' }, { text: TEXT.replace('join,', 'join,\n'), date: '2026-03-09T12:12:00-05:00' }),
    ).toBe(true);
    expect(same({}, { from: { name: 'Roth, Dana', address: '' }, date: null })).toBe(true);
    expect(same({}, { from: { name: '', address: '' }, date: null })).toBe(true);
  });

  it('not when somebody else wrote it, or on another day, or with other words', () => {
    expect(same({}, { from: { name: 'Ana', address: 'ana@example.org' } })).toBe(false);
    expect(same({}, { from: { name: 'Ana Lima', address: '' } })).toBe(false);
    expect(same({}, { date: '2026-03-12T18:12:00+01:00' })).toBe(false);
    expect(same({}, { text: 'I would start with the interviews, since the numbers are a year old.' })).toBe(false);
  });

  it('two “Thanks!” are two, and a copy of one is one', () => {
    const thanks = { text: 'Thanks!' };
    expect(same(thanks, { ...thanks, date: '2026-03-09T19:40:00+01:00' })).toBe(false);
    expect(same(thanks, { ...thanks, date: '2026-03-09T23:42:00+05:30' })).toBe(true);
    expect(same(thanks, { ...thanks, date: null })).toBe(true);
  });
});
