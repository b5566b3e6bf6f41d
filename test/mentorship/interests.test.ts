import { expect, it } from 'vitest';
import type { Message } from '#shared/mail/message.ts';
import { interestOf } from '#shared/mentorship/interests.ts';

const from = (address: string, text: string): Message => ({
  ...{ from: { name: '', address }, to: [], cc: [], date: null, subject: '', text },
});
const SAM = 'sam@example.com';
const dana = (text: string) => from('dana@example.net', text);

it.each([
  ['Hi Sam,\n\nGood. I am finishing the score for the spring concert and sleep little.\n\nDana', 'finishing the score'],
  ['Which team? My students asked the very same question on Monday.', 'My students'],
  ["We're opening the second kitchen in May, so I answer slowly.", 'second kitchen'],
])('is what the mentor says of their own work: %s', (text, words) => {
  expect(interestOf([dana(text)], SAM)).toContain(words);
});

it.each([
  ['a question', 'Are you working on your book?'],
  ['what they ask of the user', 'Send me your draft by Friday.'],
  ['thanks', 'Thank you for the tables.'],
])('is nothing in %s', (_what, text) => expect(interestOf([dana(text)], SAM)).toBeNull());

it('is never the user’s, and the newest counts', () => {
  const own = from(SAM, 'I am writing a book on ferries.');
  expect(interestOf([own], SAM)).toBeNull();
  const messages = [dana('I am writing a book on ferries.'), dana('I am rehearsing the Brahms now.'), own];
  expect(interestOf(messages, SAM)).toContain('Brahms');
});
