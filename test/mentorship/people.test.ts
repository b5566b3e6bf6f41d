import { expect, it } from 'vitest';
import { callName, isFrom, isSame, mentorOf } from '#shared/mentorship/people.ts';
import { DANA, mail, SAM } from './mails.ts';

const RUTH = { name: 'Ruth Adler', address: 'ruth@example.org' };
const asked = mail('dana', '2026-03-08T10:00:00Z', 'Which ward?');
const reply = mail('sam', '2026-03-09T10:00:00Z', 'Ward 4.');

it('the mentor is whom the user’s newest mail is to', () => {
  expect(mentorOf([asked, reply], SAM.address)).toEqual(DANA);
  expect(mentorOf([asked, { ...reply, to: [RUTH] }], SAM.address)).toEqual(RUTH);
  expect(mentorOf([asked, { ...reply, to: [{ name: '', address: DANA.address }] }], SAM.address)).toEqual(DANA);
});

it('where it names nobody, whoever else wrote last', () => {
  expect(mentorOf([asked, { ...reply, to: [] }], SAM.address)).toEqual(DANA);
  expect(mentorOf([asked, { ...reply, to: [SAM] }], SAM.address)).toEqual(DANA);
  expect(mentorOf([{ ...reply, to: [] }], SAM.address)).toBeNull();
});

it('people are told apart by address, and by name where an address is hidden', () => {
  expect(isFrom({ ...reply, from: { ...SAM, address: 'SAM@example.com' } }, SAM.address)).toBe(true);
  expect(isSame(DANA, { ...DANA, name: 'D.' })).toBe(true);
  expect(isSame(DANA, { ...DANA, address: 'dana@elsewhere.example' })).toBe(false);
  expect(isSame(DANA, { name: 'dr. dana roth', address: '' })).toBe(true);
  expect(isSame({ name: '', address: '' }, { name: '', address: '' })).toBe(false);
});

it.each([
  ['Dr. Dana Roth', 'Dana'],
  ['Prof. Dr. Lu Xun', 'Lu'],
  ['Dana', 'Dana'],
  ['', 'your mentor'],
])('%s is called %s', (name, called) => expect(callName({ name, address: 'x@example.com' })).toBe(called));
