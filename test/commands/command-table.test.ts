import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandTable } from '#shared/commands/command-table.ts';
import { nameOf } from '#shared/commands/read-phrase.ts';
import { read } from './reading.ts';

const doc = readFileSync('docs/commands.md', 'utf8');

describe.each([...commandTable])('$name', ({ name, form, does, example }) => {
  it('stands in docs/commands.md as in the help letter', () => {
    expect(doc).toContain(`| \`${form}\` | ${does} | \`${example}\` |`);
  });

  it('has an example that is read as it', () => {
    const reading = read({ subject: example });
    expect(reading?.kind === 'command' && nameOf(reading.command)).toBe(name);
  });
});

it('docs/commands.md has no row that is no command', () => {
  const rows = doc.match(/^\| `.*$/gm) ?? [];
  expect(rows).toHaveLength(commandTable.length);
  expect(new Set(commandTable.map(({ name }) => name)).size).toBe(commandTable.length);
});
