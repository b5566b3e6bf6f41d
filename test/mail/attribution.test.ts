import { describe, expect, it } from 'vitest';
import { attributionAt } from '#shared/mail/attribution.ts';
import { textLines } from '#shared/mail/text-lines.ts';

const read = (text: string) => attributionAt(textLines(text), 0);
const dana = { name: 'Dana Roth', address: 'dana@example.net' };

describe('an attribution is read in any order and language', () => {
  it.each([
    ['On Mon, Mar 9, 2026 at 6:12 PM Dana Roth <dana@example.net> wrote:', 'Mon, Mar 9, 2026 at 6:12 PM'],
    ['On 3/9/26 6:12 PM, Dana Roth <dana@example.net> wrote:', '3/9/26 6:12 PM'],
    ['Am 09.03.26 um 18:12 schrieb Dana Roth <dana@example.net>:', '09.03.26 um 18:12'],
    ['Le lun. 9 mars 2026 à 18:12, Dana Roth <dana@example.net> a écrit :', 'lun. 9 mars 2026 à 18:12'],
    ['El lun, 9 mar 2026 a las 18:12, Dana Roth (<dana@example.net>) escribió:', 'lun, 9 mar 2026 a las 18:12'],
    [
      'Il giorno lun 9 mar 2026 alle ore 18:12 Dana Roth <dana@example.net> ha scritto:',
      'lun 9 mar 2026 alle ore 18:12',
    ],
    ['Op ma 9 mrt 2026 om 18:12 schreef Dana Roth <dana@example.net>:', 'ma 9 mrt 2026 om 18:12'],
    ['Den mån 9 mars 2026 kl 18:12 skrev Dana Roth <dana@example.net>:', 'mån 9 mars 2026 kl 18:12'],
    ['pon., 9 mar 2026 o 18:12 Dana Roth <dana@example.net> napisał(a):', 'pon., 9 mar 2026 o 18:12'],
    ['пн, 9 мар. 2026 г. в 18:12, Dana Roth <dana@example.net>:', 'пн, 9 мар. 2026 г. в 18:12'],
    ['2026年3月9日(月) 18:12 Dana Roth <dana@example.net>:', '2026年3月9日(月) 18:12'],
    ['Dana Roth <dana@example.net> schrieb am Mo., 9. März 2026, 18:12:', 'Mo., 9. März 2026, 18:12'],
    ['2026-03-09 18:12 GMT+01:00 Dana Roth <dana@example.net>:', '2026-03-09 18:12 GMT+01:00'],
  ])('%s', (text, dateText) =>
    expect(read(text)).toMatchObject({ from: dana, dateText, lines: 1, before: '', after: '' }),
  );
});

it('is read over the lines it was wrapped into', () => {
  const text = 'On Monday, the 9th of March 2026 at 18:12, Dana Roth\n<dana@example.net>\nwrote:\n> Hi';
  expect(read(text)).toMatchObject({ from: dana, lines: 3 });
});

it('is read where its closing bracket was broken off and looks like a quote mark', () => {
  expect(read('tir. 9. mar. 2026 kl. 18:12 skrev Dana Roth <dana@example.net\n>:\n\n> Hei')).toMatchObject({
    from: dana,
  });
});

it('gives what the author wrote before it on the same line, and what is quoted behind it', () => {
  expect(read('Thanks! On Mon, 9 Mar 2026, Dana Roth <dana@example.net> wrote:')).toMatchObject({ before: 'Thanks!' });
  expect(read('On Mon, 9 Mar 2026, Dana Roth <dana@example.net> wrote: Which team?')).toMatchObject({
    after: 'Which team?',
  });
});

it('needs no date where marked lines follow', () => {
  expect(read('Dana Roth wrote:\n> Hi')).toMatchObject({ from: { name: 'Dana Roth', address: '' }, dateText: '' });
  expect(read('Dana Roth wrote:\nHi')).toBeNull();
});

describe('a sentence is none', () => {
  it.each([
    'On the counter.',
    'On this day I wrote something',
    'On Monday I talked to Dana, and this is what she wrote:',
    'On 3 March 2026 I sent you the plan, and here is what my manager at the time wrote:',
    '01/15/2026 at 2:30 PM',
    '2026-01-15 14:30:25',
    'Here is what I have to do by 9 March 2026:',
    'She wrote:',
  ])('%s', (text) => expect(read(`${text}\nand so on`)).toBeNull());
});

it('begins with the last line that can begin it', () => {
  const text = 'I asked dana@example.net\nOn Mon, 9 Mar 2026 at 18:12 Dana Roth wrote:\n> Hi';
  expect(read(text)).toBeNull();
  expect(attributionAt(textLines(text), 1)).toMatchObject({ from: { name: 'Dana Roth' }, lines: 1 });
});
