import { expect, it } from 'vitest';
import { confirmRegistrationLetter } from '#shared/letters/confirm-registration-letter.ts';
import { wordsOfHtml, wordsOfText } from './reading.ts';

const letter = confirmRegistrationLetter({ tag: 'abc123', assistant: 'coach@protege.example' });

it('asks a stranger, says what for, and how to say yes or nothing', () => {
  expect(letter.subject).toBe('Shall I coach you?');
  expect(letter.text.replace(/\s+/g, ' ')).toMatch(/^If you want me to coach you, say yes; if not, do nothing\./);
  expect(letter.text).toContain('coach+abc123@protege.example');
  expect(letter.text.replace(/\s+/g, ' ')).toContain('Without an answer nothing happens');
});

it('says the same as text and as HTML', () => {
  expect(wordsOfHtml(letter)).toBe(wordsOfText(letter));
});
