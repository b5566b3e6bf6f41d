import { beforeEach, expect, it, vi } from 'vitest';
import { digestCommand } from '#local/digest-command.ts';
import { atEnd, FakeTerminal } from './machine.ts';
import { machine, TO_DANA } from './mailbox.ts';

beforeEach(() => {
  vi.resetModules();
  const quiet = vi.spyOn(console, 'log').mockImplementation(() => {});
  atEnd(async () => quiet.mockRestore());
});

it('`protege digest` shows what the weekly letter would say, and changes nothing', async () => {
  const on = await machine();
  await on.send(TO_DANA);
  await on.stop();
  vi.resetModules();
  const { digestCommand: command } = await import('#local/digest-command.ts');
  const terminal = new FakeTerminal();
  const options = { json: true, data: on.data, at: new Date('2026-03-16T08:00:00Z') };
  expect(await command(options, terminal)).toBe(0);
  const [shown] = terminal.lines.map((line) => JSON.parse(line));
  expect(shown).toMatchObject({ user: 'sam@example.com', digest: { text: expect.stringContaining('Dana Roth') } });
  expect(await on.letters()).toHaveLength(1);
});

it('`protege digest` says so where nothing has been kept', async () => {
  const terminal = new FakeTerminal();
  expect(await digestCommand({ json: true, data: '/nowhere/at/all', at: new Date() }, terminal)).toBe(1);
  expect(terminal.lines.join()).toContain('There is nothing in /nowhere/at/all yet');
});
