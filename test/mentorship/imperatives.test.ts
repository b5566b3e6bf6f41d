import { expect, it } from 'vitest';
import { isImperative } from '#shared/mentorship/imperatives.ts';

it.each([
  'Send ten, numbered.',
  'So please tell me simply which one.',
  '- Read page 3.',
  'If you like it, keep it.',
  'And don’t call before nine.'.replace('’', "'"),
  'The chart is attached, please look at it.',
  'Read it (7 pages), it was done last week.',
])('asks somebody to do something: %s', (line) => expect(isImperative(line)).toBe(true));

it.each([
  'Work is busy.',
  'Help came in the evening.',
  'Read it twice and was glad.',
  'Put the towel over the drum and it worked.',
  'Talk to you soon.',
  'Thank you for coming.',
  'Have a good weekend.',
  'Let me start with the good news.',
  'They call me every day.',
])('does not: %s', (line) => expect(isImperative(line)).toBe(false));
