import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asText } from '#shared/letters/as-text.ts';
import { inItsSentence } from '#shared/letters/in-its-sentence.ts';
import { yourWords } from '#shared/letters/parts.ts';
import { QUOTE } from '#shared/letters/sections.ts';

const TEXT =
  'Dear Dana,\n\nI read both. Could you also, when it suits you, call her\nfor me by Thursday, since I am shy? Thanks!\n\nSam';
const shown = (quote: string, judged = TEXT) =>
  asText([yourWords(inItsSentence(quote, judged))])
    .replace(/\n?> /g, ' ')
    .trim();

describe('a quotation', () => {
  it('stands in its whole sentence, and is marked there', () => {
    expect(shown('call her\nfor me by Thursday')).toBe(
      'Could you also, when it suits you, *call her for me by Thursday*, since I am shy?',
    );
    expect(shown('Could you')).toBe(
      '*Could you* also, when it suits you, call her for me by Thursday, since I am shy?',
    );
    expect(shown('since I am shy?')).toBe(
      'Could you also, when it suits you, call her for me by Thursday, *since I am shy?*',
    );
  });

  it('that begins in one sentence and ends in the next stands in both', () => {
    expect(shown('both. Could you')).toBe(
      'I read *both. Could you* also, when it suits you, call her for me by Thursday, since I am shy?',
    );
  });

  it('that is the whole sentence needs no mark, with or without its full stop', () => {
    expect(shown('I read both.')).toBe('I read both.');
    expect(shown('I read both')).toBe('I read both');
  });

  it('that stands nowhere in the text is shown alone', () => {
    expect(shown('I promised it in another mail')).toBe('I promised it in another mail');
    expect(shown('')).toBe('');
  });

  it('in an endless sentence has the words next to it', () => {
    const judged = `${'one two three '.repeat(60)}call her for me, ${'four five six '.repeat(60)}.`;
    const words = shown('call her for me', judged);
    expect(words).toMatch(/^…[a-z ]{60,} \*call her for me\*, [a-z ]{60,}…$/);
    expect(words.length).toBeLessThan(QUOTE + 20);
  });

  it('is always there, with nothing but its neighbours around it', () => {
    const word = fc.constantFrom(
      'one',
      'two.',
      'three?',
      'four,',
      '“five”',
      '😀',
      'e.g.',
      '*six*',
      'Dr.',
      '\n\n',
      '\n',
    );
    const words = fc.array(word, { maxLength: 40 }).map((some) => some.join(' '));
    fc.assert(
      fc.property(words, words, words, (before, quote, after) => {
        const judged = `${before} ${quote} ${after}`;
        const flat = (text: string) => text.replace(/[\s>*]+/g, '');
        const all = flat(shown(quote, judged));
        expect(all).toContain(flat(quote).slice(0, 60));
        expect(flat(judged)).toContain(all.replace(/^…|…$/g, ''));
      }),
    );
  });
});
