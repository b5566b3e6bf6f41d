import { expect, it } from 'vitest';
import { mirror } from '#shared/critique/principles/mirror.ts';
import { fixOf, holdsItsExamples, said, strengthOf } from '../cases.ts';

holdsItsExamples(mirror);

it('a long answer to a mentor who writes long is none', () => {
  const long = 'I have counted the handovers on both wards, and written down where the sheet lay each time. '.repeat(
    14,
  );
  expect(fixOf(said(`Hi Dana,\n\n${long}\n\nSam`, `Dear Sam,\n\n${long}\n\nDana`), mirror)).toBeUndefined();
  expect(fixOf(said(`Hi Dana,\n\n${long}\n\nSam`, 'Which ward?\n\nD'), mirror)).toBeDefined();
});

it('slang among those who use it is none', () => {
  expect(
    fixOf(said('heyyy Dana 👋\n\nomg ward 4 lol\n\nSam', 'hey Sam lol, which ward?? 😂\n\nD'), mirror),
  ).toBeUndefined();
  expect(strengthOf(said('Hi Dana,\n\nWard 4.\n\nSam'), mirror)).toBeUndefined();
});
