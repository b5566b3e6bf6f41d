import { expect, it } from 'vitest';
import { awayUntil } from '#shared/mentorship/absence.ts';

const written = new Date('2026-03-09T10:00:00Z');

it.each([
  ['I am out of the office until 20 March.', '2026-03-20'],
  ['I am away from 12 March to 2 April and read no mail.', '2026-04-02'],
  ['Thank you for your mail.', undefined],
])('%s', (text, end) => expect(awayUntil(text, written)).toBe(end));
