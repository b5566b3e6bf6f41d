import { expect, it } from 'vitest';
import { trained } from '#shared/critique/acts/model.ts';
import { packed, unpacked } from '#shared/critique/acts/packed.ts';

it('models come out of the file as they went in', () => {
  expect(unpacked(packed(trained))).toEqual(trained);
});

it('a text that is no packed model is refused', () => {
  expect(() => unpacked('bm90aGluZw==')).toThrow();
});
