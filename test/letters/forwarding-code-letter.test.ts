import { expect, it } from 'vitest';
import { forwardingCodeLetter } from '#shared/letters/forwarding-code-letter.ts';
import { wordsOfHtml, wordsOfText } from './reading.ts';

const letter = forwardingCodeLetter({ code: '613489297', assistant: 'coach@protege.example' });

it('tells the code and where it goes', () => {
  const text = letter.text.replace(/\s+/g, ' ');
  expect(text).toContain('613489297');
  expect(text).toContain('“Forwarding and POP/IMAP”, beside coach@protege.example');
});

it('says the same as text and as HTML', () => {
  expect(wordsOfHtml(letter)).toBe(wordsOfText(letter));
});
