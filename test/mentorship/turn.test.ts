import { expect, it } from 'vitest';
import { turnOf } from '#shared/mentorship/turn.ts';
import { mail, SAM } from './mails.ts';

it('it is the turn of whoever did not write last', () => {
  expect(turnOf([mail('dana', null, 'Which?')], SAM.address)).toBe('user');
  expect(turnOf([mail('dana', null, 'Which?'), mail('sam', null, 'Ward 4.')], SAM.address)).toBe('mentor');
  expect(turnOf([], SAM.address)).toBe('nobody');
});
