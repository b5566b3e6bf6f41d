import { describe, expect, it } from 'vitest';
import { type CantReadReason, cantReadLetter } from '#shared/letters/cant-read-letter.ts';
import { wordsOfHtml, wordsOfText } from './reading.ts';

const assistant = 'coach@protege.example';
const letterFor = (reason: CantReadReason) => cantReadLetter({ subject: 'Fwd: Plan', reason, assistant });

const SAYS: readonly [CantReadReason, RegExp, RegExp][] = [
  ['too-large', /over 25 MB/, /without the attachments/],
  ['no-text', /no text/, /as text/],
  ['encrypted', /encrypted/, /without encryption/],
  ['winmail', /winmail\.dat/, /HTML or Plain Text/],
  ['undecodable', /damaged/, /forward it again/],
  ['no-thread', /no conversation/, /forward me the thread/],
  ['no-mentor', /who your mentor is/, /who wrote to whom/],
];

describe('what cannot be read', () => {
  it.each(SAYS)('%s is said plainly, with what to do instead', (reason, why, instead) => {
    const { subject, text } = letterFor(reason);
    const [saidWhy = '', saidInstead = ''] = text.replace(/\s+/g, ' ').split('Instead: ');
    expect(subject).toBe('Re: Fwd: Plan');
    expect(saidWhy).toMatch(why);
    expect(saidInstead).toMatch(instead);
  });

  it.each(SAYS)('%s says the same as text and as HTML', (reason) => {
    expect(wordsOfHtml(letterFor(reason))).toBe(wordsOfText(letterFor(reason)));
  });

  it('has an explanation of its own for each reason', () => {
    expect(new Set(SAYS.map(([reason]) => letterFor(reason).text)).size).toBe(SAYS.length);
  });

  it('names the address for drafts where a draft may have been meant', () => {
    expect(letterFor('no-thread').text).toContain('coach+draft@protege.example');
    expect(letterFor('no-mentor').text).toContain('coach+draft@protege.example');
  });
});
