import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandTable } from '#shared/commands/command-table.ts';
import { LONGEST } from '#shared/commands/phrase.ts';
import { read } from './reading.ts';

const words = fc.constantFrom(
  ...commandTable.flatMap(({ example, name }) => [example, name]),
  ...['yes', 'until', 'friday', '3 days', 'please', 'thanks', 'Re:', 'a@b.example', '\n', ':', '?', '.', ' ', '\u200b'],
);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(words, { maxLength: 8 }).map((parts) => parts.join(' ')),
  fc.array(words, { maxLength: 4 }).map((parts) => parts.join('')),
);

describe('whatever is written', () => {
  it('is read without a throw, and a moment lies ahead', () => {
    const anyZone = fc.constantFrom('Europe/Paris', '+05:30', 'UTC', 'Nowhere', '', 'America/New_York');
    const anyNow = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        fc.record({
          tag: anyText,
          subject: anyText,
          text: anyText,
          isAnswerToUs: fc.boolean(),
          holdsThread: fc.boolean(),
          now: anyNow,
          zone: anyZone,
        }),
        (mail) => {
          const reading = read(mail);
          if (reading?.kind === 'unclear') expect([...reading.tried].length).toBeLessThanOrEqual(80);
          if (reading?.kind !== 'command' || !('until' in reading.command) || !reading.command.until) return;
          expect(Date.parse(reading.command.until)).toBeGreaterThan(mail.now.getTime());
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is no command where the phrase is longer than any', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('word ', 'x', ' 1', ': a'), (start, filler) => {
        const long = start + filler.repeat(4 * LONGEST);
        expect(read({ text: long, subject: long, tag: long })?.kind).not.toBe('command');
      }),
    );
  });

  it('stands below a line of one’s own: no forwarded word is ever obeyed', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('Dear Dana, I am late.', 'What do you think?', '> done'), (below, first) => {
        expect(read({ text: `${first}\n${below}`, holdsThread: true })).toBeNull();
        expect(read({ subject: below.replace(/^\s*draft/i, ''), text: first, holdsThread: true })).toBeNull();
      }),
    );
  });
});

describe('a megabyte', () => {
  const MB = 1_000_000;
  it.each([
    ['spaces', ' '.repeat(MB)],
    ['line ends', '\n'.repeat(MB)],
    ['line ends with spaces', ' \r\n\t'.repeat(MB / 4)],
    ['words', 'snooze '.repeat(MB / 7)],
    ['a goal', `goal: ${'a '.repeat(MB / 2)}`],
    ['a goal of lines', `goal: x\n${' \n \t'.repeat(MB / 4)}`],
    ['politeness', ', please'.repeat(MB / 8)],
    ['full stops', `done${'.'.repeat(MB)}`],
    ['question marks', `done${'?'.repeat(MB)}`],
    ['addresses', `me: ${'a@b.c'.repeat(MB / 5)}`],
    ['at signs', `me: ${'@'.repeat(MB)}`],
    ['digits', `snooze ${'1'.repeat(MB)}`],
    ['hyphens', `snooze${'-'.repeat(MB)}`],
    ['colons', `mentor ${':'.repeat(MB)}`],
    ['names', 'done\n'.concat('A '.repeat(MB / 2))],
    ['zero-width', `${'\u200b'.repeat(MB)}done`],
    ['dates', 'snooze until 5 jan '.repeat(MB / 19)],
    ['drafts', `draft${' '.repeat(MB)}`],
  ])('of %s takes no time', (_, hostile) => {
    const start = performance.now();
    read({ text: hostile, subject: hostile, tag: hostile });
    read({ text: `snooze 3 days\n${hostile}`, isAnswerToUs: true, holdsThread: true });
    expect(performance.now() - start).toBeLessThan(500);
  });

  it.each([
    ['addresses', `me: ${'a.'.repeat(140)}`],
    ['at signs', `mentor: ${'a@'.repeat(140)}`],
    ['labels', `mentor: a@${'a.'.repeat(140)}`],
    ['spaces', `digest ${' '.repeat(250)}x`],
    ['days', `snooze ${'friday '.repeat(40)}`],
    ['hours', `snooze until ${'9'.repeat(40)}`],
    ['quotes', `${'"'.repeat(149)}${'"'.repeat(149)}`],
    ['smiles', ':)'.repeat(149)],
    ['thanks', 'thanks '.repeat(42)],
    ['yes', `yes ${'delete everything '.repeat(16)}`],
    ['tags', `snooze-${'a1'.repeat(20)}`],
    ['names', `done\n${'Aa'.repeat(20)} ${'字'.repeat(20)}!`],
  ])('is not needed either: %s, as long as is read', (_, hostile) => {
    const start = performance.now();
    for (let i = 0; i < 100; i += 1) read({ text: hostile, subject: hostile, tag: hostile });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
