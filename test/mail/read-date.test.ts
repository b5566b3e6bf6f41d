import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '#shared/mail/read-date.ts';

const context = { offset: 60, before: '2026-11-20T12:00:00+01:00' };

describe('a date of a quotation is read', () => {
  it.each([
    ['Mon, Mar 9, 2026 at 6:12 PM', '2026-03-09T18:12:00+01:00'],
    ['Mon, 9 Mar 2026 18:12:05 +0530', '2026-03-09T18:12:05+05:30'],
    ['9. März 2026 um 18:12:00 MEZ', '2026-03-09T18:12:00+01:00'],
    ['lundi 9 mars 2026 18:12', '2026-03-09T18:12:00+01:00'],
    ['2026年3月9日 18:12', '2026-03-09T18:12:00+01:00'],
    ['2026-03-09 18:12 GMT+02:00', '2026-03-09T18:12:00+02:00'],
    ['9 марта 2026 г. 18:12', '2026-03-09T18:12:00+01:00'],
    ['09.03.26 um 18:12', '2026-03-09T18:12:00+01:00'],
    ['9. syyskuuta 2026 klo 17.55.44', '2026-09-09T17:55:44+01:00'],
    ['13/3/2026, 18:12', '2026-03-13T18:12:00+01:00'],
    ['12/24/25 8:00 AM', '2025-12-24T08:00:00+01:00'],
    ['Tuesday 3/2/2026 10:00', '2026-02-03T10:00:00+01:00'],
  ])('%s', (text, iso) => expect(readDate(text, context)).toBe(iso));
});

describe('a doubt is null, never a guess', () => {
  it.each([['3/4/2026, 10:12'], ['yesterday'], ['8 o’clock'], ['31 February 2026'], [''], ['the 9th']])('%s', (text) =>
    expect(readDate(text, context)).toBeNull(),
  );
});

it('no quoted mail is younger than the one that quotes it', () => {
  expect(readDate('11/12/2026, 10:12', context)).toBe('2026-11-12T10:12:00+01:00');
});

it('a month that two languages share is read in the language of its block', () => {
  expect(readDate('26. listopada 2021. u 14:25', { ...context, language: 'hr' })).toBe('2021-10-26T14:25:00+01:00');
  expect(readDate('26 listopada 2021 14:25', { ...context, language: 'pl' })).toBe('2021-11-26T14:25:00+01:00');
});

it('whatever a client writes in a language we know comes back as the day it was', () => {
  const codes = [
    'en-US',
    'en-GB',
    'de',
    'fr',
    'es',
    'pt-BR',
    'it',
    'nl',
    'sv',
    'da',
    'pl',
    'cs',
    'hu',
    'ru',
    'uk',
    'tr',
    'ja',
    'zh-CN',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...codes), fc.integer({ min: 0, max: 40_000 }), (code, hours) => {
      const date = new Date(Date.UTC(2021, 0, 1) + hours * 3_600_000);
      const text = new Intl.DateTimeFormat(code, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' }).format(
        date,
      );
      expect(readDate(text, { offset: 0, before: null }), text).toBe(date.toISOString().replace('.000Z', '+00:00'));
    }),
    { numRuns: 300 },
  );
});
