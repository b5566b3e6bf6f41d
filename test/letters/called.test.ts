import { expect, it } from 'vitest';
import { called, calledFirst } from '#shared/letters/called.ts';

it.each([
  ['Dana Roth', 'Dana'],
  ['dr. Dana Roth', 'Dana'],
  ['Roth, Dana', 'Dana'],
  ['Dana', 'Dana'],
  ['Dana@Example.net', 'dana@example.net'],
  ['your mentor', 'your mentor'],
  ['', 'your mentor'],
  ['!!!', 'your mentor'],
  ['Dana\r\nBcc: eve', 'Dana'],
])('a mentor named %j is called %j', (name, expected) => expect(called(name)).toBe(expected));

it('begins a sentence with a capital, unless it is an address', () => {
  expect(['Dana', 'your mentor', 'dana@example.net'].map(calledFirst)).toEqual([
    'Dana',
    'Your mentor',
    'dana@example.net',
  ]);
});
