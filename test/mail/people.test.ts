import { describe, expect, it } from 'vitest';
import type { Message } from '#shared/mail/message.ts';
import { readPeople, readPerson } from '#shared/mail/read-people.ts';
import { resolvePeople } from '#shared/mail/resolve-people.ts';

const dana = { name: 'Dana Roth', address: 'dana@example.net' };

describe('a person is read as quotations write them', () => {
  it.each([
    ['Dana Roth <dana@example.net>', dana],
    ['"Dana Roth" <DANA@example.net>', dana],
    ['dana@example.net (Dana Roth)', dana],
    ["Dana Roth <d.o'roth@example.net>", { name: 'Dana Roth', address: "d.o'roth@example.net" }],
    ["'dana@example.net'", { name: '', address: 'dana@example.net' }],
    ['Dana Roth [mailto:dana@example.net]', dana],
    ['Dana Roth <dana@example.net<mailto:dana@example.net>>', dana],
    ["'Dana Roth' via Mentors <dana@example.net>", dana],
    ['Roth, Dana', { name: 'Roth, Dana', address: '' }],
    ['dana@example.net', { name: '', address: 'dana@example.net' }],
    ['<dana@example.net>', { name: '', address: 'dana@example.net' }],
  ])('%s', (text, person) => expect(readPerson(text)).toEqual(person));
});

it('a list is parted by commas or semicolons, not at a last name', () => {
  expect(readPeople('"Roth, Dana" <dana@example.net>, Sam <sam@example.com>')).toHaveLength(2);
  expect(readPeople('Roth, Dana <dana@example.net>; Sam <sam@example.com>')).toMatchObject([
    { address: 'dana@example.net' },
    { name: 'Sam' },
  ]);
});

describe('people are matched across a thread', () => {
  const message = (from: Message['from']): Message => ({ from, to: [], cc: [], date: null, subject: '', text: 'x' });
  const authors = (...people: Message['from'][]) => resolvePeople(people.map(message), [dana]).map(({ from }) => from);

  it('a name alone gets its address, an address alone its name', () => {
    expect(authors({ name: 'Dana Roth', address: '' }, { name: '', address: 'dana@example.net' })).toEqual([
      dana,
      dana,
    ]);
    expect(authors({ name: 'Roth, Dana', address: '' })[0]?.address).toBe('dana@example.net');
  });

  it('a name with two addresses is nobody for certain', () => {
    const other = { name: 'Dana Roth', address: 'dana@example.org' };
    expect(authors({ name: 'Dana Roth', address: '' }, other)[0]?.address).toBe('');
  });
});
