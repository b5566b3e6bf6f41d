import { describe, expect, it } from 'vitest';
import { type CantReadReason, cantReadLetter } from '#shared/letters/cant-read-letter.ts';
import { wordsOfHtml, wordsOfText } from './reading.ts';

const assistant = 'coach@protege.example';
const letterFor = (reason: CantReadReason) => cantReadLetter({ subject: 'Fwd: Plan', reason, assistant });

const SAYS: readonly [CantReadReason, RegExp, RegExp][] = [
  ['too-large', /^Forward it again without the attachments/, /over 25 MB/],
  ['no-text', /^Forward the mail itself/, /no text/],
  ['encrypted', /^Forward it without encryption/, /I can’t decrypt it/],
  ['winmail', /^Send it again as HTML or Plain Text/, /winmail\.dat/],
  ['undecodable', /^Forward it again/, /damaged/],
  ['no-thread', /^Forward me the whole thread/, /no conversation/],
  ['no-mentor', /^Tell me who your mentor is: answer with “mentor:” and their address/, /I read it again/],
];

describe('what cannot be read', () => {
  it.each(SAYS)('%s is answered with what to do first, and why', (reason, line, why) => {
    const { subject, text } = letterFor(reason);
    expect(subject).toBe('Re: Fwd: Plan');
    expect(text.replace(/\s+/g, ' ')).toMatch(line);
    expect(text.replace(/\s+/g, ' ')).toMatch(why);
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
