import { describe, expect, it } from 'vitest';
import type { Message } from '#shared/mail/message.ts';
import { countryOf } from '#shared/timing/country.ts';
import { easterOf } from '#shared/timing/easter.ts';
import { holidaysOf } from '#shared/timing/holidays.ts';
import { zoneNamed } from '#shared/timing/working-hours.ts';
import { zoneOf } from '#shared/timing/zone.ts';

function from(address: string, date: string | null): Message {
  return { from: { name: '', address }, to: [], cc: [], date, subject: '', text: '' };
}

describe('zoneOf', () => {
  it.each([
    ['2026-03-03T10:00:00+02:00', 'UTC+2'],
    ['2026-03-03T10:00:00+05:45', 'UTC+5:45'],
    ['2026-03-03T10:00:00-08:00', 'UTC-8'],
    ['2026-03-03T10:00:00-03:30', 'UTC-3:30'],
    ['2026-03-03T10:00:00+00:00', 'UTC'],
    ['2026-03-03T10:00:00Z', 'UTC'],
    ['2026-03-03T10:00:00+99:00', 'UTC'],
  ])('%s: %s', (date, zone) => {
    expect(zoneOf([from('dana@example.net', date)], 'Dana@example.net')).toBe(zone);
    const sign = date.slice(19).replace('Z', '+00:00');
    if (zone !== 'UTC') expect(zoneNamed(zone).formatOffset(0, 'short')).toBe(sign);
  });

  it('is that of their newest message with a date', () => {
    const messages = [
      from('dana@example.net', '2026-03-03T10:00:00+01:00'),
      from('dana@example.net', '2026-04-03T10:00:00+02:00'),
      from('dana@example.net', null),
      from('sam@example.org', '2026-05-03T10:00:00-05:00'),
    ];
    expect(zoneOf(messages, 'dana@example.net')).toBe('UTC+2');
    expect(zoneOf(messages, 'tom@example.net')).toBe('UTC');
    expect(zoneOf(messages, '')).toBe('UTC');
  });
});

describe('countryOf', () => {
  it.each([
    ['dana@example.de', 'DE'],
    ['dana@mail.example.co.uk', 'GB'],
    ['dana@example.FR', 'FR'],
    ['dana@example.io', null],
    ['dana@example.ai', null],
    ['dana@example.co', null],
    ['dana@example.eu', null],
    ['dana@example.com', null],
    ['dana', null],
    ['', null],
  ])('%s: %s', (address, country) => expect(countryOf(address)).toBe(country));
});

describe('holidaysOf', () => {
  it('knows the public holidays of a country, and which countries it knows', async () => {
    const isHoliday = (await holidaysOf('DE'))!;
    expect(['2026-12-25', '2026-04-06', '2026-12-24', '2026-03-03'].map(isHoliday)).toEqual([true, true, false, false]);
    expect(await holidaysOf('XX')).toBeNull();
    expect(await holidaysOf(null)).toBeNull();
  });
});

describe('easterOf', () => {
  it.each([
    [2024, 3, 31],
    [2025, 4, 20],
    [2026, 4, 5],
    [2038, 4, 25],
    [2285, 3, 22],
  ])('%d', (year, month, day) => expect(easterOf(year)).toEqual({ month, day }));
});
