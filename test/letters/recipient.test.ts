import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recipientFor } from '#shared/letters/recipient.ts';
import type { User } from '#shared/store.ts';

const userWith = (...addresses: string[]): User => ({ id: 'sam', addresses, createdAt: '2026-01-01T00:00:00Z' });

describe('a letter goes', () => {
  const sam = userWith('sam@example.com', 'sam.okafor@work.example');

  it('to the confirmed address the user wrote from', () => {
    expect(recipientFor(sam, 'sam.okafor@work.example')).toBe('sam.okafor@work.example');
    expect(recipientFor(sam, ' Sam.Okafor@Work.example ')).toBe('sam.okafor@work.example');
  });

  it('to their first one when they wrote from another, or not at all', () => {
    expect(recipientFor(sam, 'dana@example.net')).toBe('sam@example.com');
    expect(recipientFor(sam, 'sam+news@example.com')).toBe('sam@example.com');
    expect(recipientFor(sam, '')).toBe('sam@example.com');
  });

  it('to nobody when the user has no confirmed address', () => {
    expect(() => recipientFor(userWith(), 'sam@example.com')).toThrow('no confirmed address');
  });
});

describe('whatever the sender says, the address is one that this very user has confirmed', () => {
  const address = fc.emailAddress().map((plain) => plain.toLowerCase());
  /** What a hostile mail could put in From, made out of the user's and of somebody else's address. */
  const hostile = (own: string, other: string) =>
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        other,
        own.toUpperCase(),
        `${own},${other}`,
        `${other}, ${own}`,
        `${own}\r\nBcc: ${other}`,
        `${own}\n${other}`,
        `${own}\0${other}`,
        `"${own}" <${other}>`,
        `<${own}>`,
        own.replace('@', '+tag@'),
        own.replace('@', '＠'),
        own.replaceAll('k', '\u212a'),
        own.replaceAll('i', 'İ'),
        own.replaceAll('a', 'а'),
        `${own}.`,
        `\u202e${own}`,
        `\ufeff${own}`,
        '__proto__',
        'constructor',
        '',
      ),
    );

  it('holds for thousands of them', () => {
    const scene = fc.tuple(fc.uniqueArray(address, { minLength: 1, maxLength: 4 }), address).chain(([own, other]) =>
      fc.tuple(
        fc.constant(own),
        fc.constantFrom(...own).chain((one) => hostile(one, other)),
      ),
    );
    fc.assert(
      fc.property(scene, ([own, sender]) => {
        const to = recipientFor(userWith(...own), sender);
        expect(own).toContain(to);
        expect(recipientFor(userWith(...own), to)).toBe(to);
      }),
      { numRuns: 5000 },
    );
  });
});
