import { describe, expect, it } from 'vitest';
import { promisesIn } from '#shared/mentorship/promises.ts';

const MONDAY = '2026-03-09T23:30:00-05:00';
const promised = (line: string) => promisesIn(`Hi Dana,\n\n${line}\n\nSam`, MONDAY);

describe('a promise', () => {
  it.each([
    ['I’ll send you the list.', undefined],
    ['I will ring Ruth on Friday.', '2026-03-13'],
    ['You’ll have the budget by 31 July.', '2026-07-31'],
    ['Will report back tomorrow.', '2026-03-10'],
    ['I’ll call you tomorrow at 9 am.', '2026-03-10T14:00:00.000Z'],
    ['I promise.', undefined],
  ])('%s', (quote, due) => expect(promised(quote)).toEqual([due ? { quote, due } : { quote }]));
});

describe('is none', () => {
  it.each([
    'I’ll be honest, it is dull.',
    'If you like it, I’ll send more.',
    'Will you read it?',
    'I will never forget it.',
    'We will need four nurses.',
    'He will send the list.',
  ])('%s', (line) => expect(promised(line)).toEqual([]));
});

it('without a date of the mail no day is named', () =>
  expect(promisesIn('I’ll send it on Friday.', null)).toEqual([{ quote: 'I’ll send it on Friday.' }]));

it('what is quoted is not the user’s promise', () =>
  expect(promisesIn('> I’ll send it.\nThank you!', MONDAY)).toEqual([]));
