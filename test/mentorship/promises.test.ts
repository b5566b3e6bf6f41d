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
    ['Writing the list up tonight.', '2026-03-09'],
    ['I’m redrawing the rota this week.', undefined],
    ['I bring the key on Saturday.', '2026-03-14'],
    ['Saturday, by the gate, I bring the key.', '2026-03-14'],
    ['Noon it is, by the side door.', undefined],
    ['The minutes will reach you in June.', undefined],
    ['If you’d like, I’ll send you the recording.', undefined],
    ['I’ll bring the ladder, and if you have the key we can start.', undefined],
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
    'I’ll be in town from the 9th.',
    'I’m seeing the dentist this afternoon.',
    'I won’t pretend it was easy.',
    'Tell me which one, and I’ll buy it.',
  ])('%s', (line) => expect(promised(line)).toEqual([]));
});

it('without a date of the mail no day is named', () =>
  expect(promisesIn('I’ll send it on Friday.', null)).toEqual([{ quote: 'I’ll send it on Friday.' }]));

it('what is quoted is not the user’s promise', () =>
  expect(promisesIn('> I’ll send it.\nThank you!', MONDAY)).toEqual([]));
