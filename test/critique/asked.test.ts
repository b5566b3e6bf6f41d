import { expect, it } from 'vitest';
import { review } from '#shared/critique/critique.ts';
import { said } from './cases.ts';

const asks = (reply: string) => said(`Hi Dana,\n\n${reply}\n\nSam`, 'Hi Sam,\n\nGo on.\n\nDana').asks;

it.each([
  'Would you begin with nights or with days?',
  'I’d be glad of your view on page two.',
  'Please introduce me to the head of your trust.',
])('asks: %s', (sentence) => expect(asks(`The pilot ran for two weeks. ${sentence}`)).toEqual([sentence]));

it.each([
  'The rota is on the door of the ward.',
  'My sister asked the same of her manager last week.',
  'We must tell the bank by the end of the month.',
  'You need to replace your receptionist with an app.',
])('asks nothing: %s', (sentence) => expect(asks(sentence)).toEqual([]));

it('nothing is asked where there is no mail to judge', () => {
  expect(review({ me: 'sam@example.com', now: new Date('2026-03-09'), subject: '', messages: [] }).asks).toEqual([]);
});
