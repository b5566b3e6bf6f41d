import { expect, it } from 'vitest';
import { spelledDate } from '#shared/letters/dates.ts';

it.each([
  ['2026-03-13', 'Friday 13 March'],
  ['2027-01-04', 'Monday 4 January 2027'],
  ['2026-03-13T15:00:00.000Z', 'Friday 13 March, 15:00 UTC'],
  ['2026-03-13T09:00:00+01:00', 'Friday 13 March, 9:00'],
  ['2026-02-31', '2026-02-31'],
  ['soon', 'soon'],
])('%j is spelled %j', (iso, expected) => expect(spelledDate(iso, '2026-03-10T12:00:00+01:00')).toBe(expected));
