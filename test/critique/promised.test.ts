import { expect, it } from 'vitest';
import { said } from './cases.ts';

const promises = (reply: string) => said(`Hi Dana,\n\n${reply}\n\nSam`, 'Hi Sam,\n\nGo on.\n\nDana').promises;

it.each([
  ['I will send you the three numbers on Friday.', '2026-03-13'],
  ['I’ll bring the sheet back on 12 March.', '2026-03-12'],
])('%s', (quote, due) => expect(promises(quote)).toEqual([{ quote, due }]));

it('what is given back for a favour is promised with it', () => {
  const [promise] = promises('Might I have a desk in May? In return I would type up your interviews.');
  expect(promise?.quote).toBe('In return I would type up your interviews.');
});

it.each([
  'He will send the figures himself.',
  'If I get the post, I’ll move to Leeds.',
  'It will rain until Thursday.',
  'Will you be there on Friday?',
  'I sent the three numbers on Friday.',
])('promises nothing: %s', (sentence) => expect(promises(sentence)).toEqual([]));
