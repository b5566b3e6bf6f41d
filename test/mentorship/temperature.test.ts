import { expect, it } from 'vitest';
import { temperature } from '#shared/mentorship/temperature.ts';
import { mail, SAM } from './mails.ts';

type Line = readonly ['sam' | 'dana', day: string, text: string];
const LONG = 'By location, and not by product, since people look where they believe the box is. '.repeat(4);

function reading(now: string, ...lines: readonly Line[]) {
  const messages = lines.map(([from, day, text]) => mail(from, `${day}T10:00:00Z`, text));
  return temperature(messages, SAM.address, new Date(`${now}T12:00:00Z`)).reading;
}

it('unknown: they have not written yet', () => {
  expect(reading('2026-03-09', ['sam', '2026-03-09', 'Do you count visits?'])).toBe('unknown');
  expect(reading('2026-03-09')).toBe('unknown');
});

it.each([
  ['who asks', 'Patients. How many nights do you open?'],
  ['who invites', 'Come by on Friday.'],
  ['who offers', 'Patients. I’ll send you ours.'],
  ['who is glad', 'Well done, I’m proud of you.'],
])('warm: %s, however short', (_, text) =>
  expect(reading('2026-03-03', ['sam', '2026-03-02', 'Do you count visits?'], ['dana', '2026-03-02', text])).toBe(
    'warm',
  ),
);

it('steady: who answers what was asked, or names a date', () => {
  const asked: Line = ['sam', '2026-03-02', 'Do you count visits?'];
  expect(reading('2026-03-05', asked, ['dana', '2026-03-04', 'Patients, always.'])).toBe('steady');
  expect(reading('2026-03-05', asked, ['dana', '2026-03-04', 'I’m underwater until the 31st.'])).toBe('steady');
});

it('cooling: put off without a date, or shorter and slower than before', () => {
  const warm: readonly Line[] = [
    ['sam', '2026-01-05', 'Do you count visits?'],
    ['dana', '2026-01-06', LONG],
    ['sam', '2026-01-07', 'And nights?'],
  ];
  expect(reading('2026-01-09', ...warm, ['dana', '2026-01-08', 'Sorry, swamped.'])).toBe('cooling');
  expect(reading('2026-01-20', ...warm, ['dana', '2026-01-18', 'Nights too.'])).toBe('cooling');
});

it('cold: a no, or silence far beyond their habit', () => {
  const asked: Line = ['sam', '2026-01-05', 'Do you count visits?'];
  expect(reading('2026-01-07', asked, ['dana', '2026-01-06', 'I’m going to say no.'])).toBe('cold');
  const answered: Line = ['dana', '2026-01-06', 'Patients.'];
  expect(reading('2026-03-09', asked, answered, ['sam', '2026-01-08', 'And nights?'])).toBe('cold');
  expect(reading('2026-01-24', asked, answered, ['sam', '2026-01-08', 'And nights?'])).toBe('cooling');
});

it('silence after a mail that asks nothing says nothing', () =>
  expect(
    reading(
      '2026-03-09',
      ['sam', '2026-01-05', 'Do you count visits?'],
      ['dana', '2026-01-06', 'Patients.'],
      ['sam', '2026-01-08', 'It works now.'],
    ),
  ).toBe('steady'));

it('the evidence is one sentence, and mails without a date do no harm', () => {
  const messages = [
    mail('sam', null, 'Do you count visits?'),
    mail('dana', null, 'Patients. How many nights do you open?'),
  ];
  const { reading: is, because } = temperature(messages, SAM.address, new Date('2026-03-09T12:00:00Z'));
  expect(is).toBe('warm');
  expect(because).toBe('They asked you a question.');
});

it('cooling: much shorter and much later than before, whatever they ask', () =>
  expect(
    reading(
      '2026-05-02',
      ['sam', '2026-03-02', 'Do you count visits?'],
      ['dana', '2026-03-03', LONG],
      ['sam', '2026-04-01', 'Which ward would you begin with?'],
      ['dana', '2026-05-01', 'Who is on the door at night?'],
    ),
  ).toBe('cooling'));

it('warm: a date they name does not hide how glad they are', () =>
  expect(
    reading(
      '2026-03-03',
      ['sam', '2026-03-01', 'Do you count visits?'],
      ['dana', '2026-03-02', 'Well done, I’m proud of you! Away until 20 March.'],
    ),
  ).toBe('warm'));

it('of another language only times and marks are read', () =>
  expect(
    temperature(
      [
        mail('sam', '2026-03-01T10:00:00Z', 'Do you?'),
        mail('dana', '2026-03-02T10:00:00Z', 'Ich habe das gelesen, und wie ist es mit den Nächten?'),
      ],
      SAM.address,
      new Date('2026-03-03T12:00:00Z'),
    ),
  ).toEqual({
    reading: 'steady',
    because:
      'They write German, of which only times are read: they answered, with one question mark; they have answered in 24 hours at most.',
  }));
