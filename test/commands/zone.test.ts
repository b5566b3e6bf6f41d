import { describe, expect, it } from 'vitest';
import { readZone } from '#shared/commands/zone.ts';

describe('a zone', () => {
  it.each([
    ['Europe/Paris', 'Europe/Paris'],
    ['europe/paris', 'Europe/Paris'],
    ['Paris', 'Europe/Paris'],
    ['new york', 'America/New_York'],
    ['New_York', 'America/New_York'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['Munich', 'Europe/Berlin'],
    ['san francisco', 'America/Los_Angeles'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['Europe/Kyiv', 'Europe/Kyiv'],
    ['CET', 'CET'],
    ['cest', 'CET'],
    ['EST', 'America/New_York'],
    ['UTC', 'UTC'],
    ['GMT', 'UTC'],
    ['UTC+2', '+02:00'],
    ['utc +2', '+02:00'],
    ['GMT-5', '-05:00'],
    ['+05:30', '+05:30'],
    ['+0530', '+05:30'],
    ['UTC−3', '-03:00'],
    ['UTC+0', 'UTC'],
  ])('%s', (words, zone) => {
    expect(readZone(words)).toBe(zone);
    expect(() => new Intl.DateTimeFormat('en', { timeZone: zone.replace(/^[+-].*/, 'UTC') })).not.toThrow();
  });

  it.each([
    'Mars',
    'CST',
    'IST',
    'UTC+15',
    'UTC-13',
    'UTC+2:17',
    '',
    'here',
    'Europe',
    'Europe/Mars',
    'constructor',
    '2',
  ])('is not “%s”', (words) => {
    expect(readZone(words)).toBeNull();
  });
});
