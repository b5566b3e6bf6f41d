import { expect, it } from 'vitest';
import { insight } from '#shared/critique/principles/insight.ts';
import { fixOf, holdsItsExamples, said, strengthOf } from '../cases.ts';

holdsItsExamples(insight);

it('advice to somebody else is none', () => {
  expect(
    fixOf(
      said(
        'Hi Dana,\n\nI told the ward that they should move the sheet to the door, and they did.\n\nSam',
        'Hi Sam,\n\nGood.\n\nDana',
      ),
      insight,
    ),
  ).toBeUndefined();
  expect(strengthOf(said('Hi Dana,\n\nDays or nights?\n\nSam'), insight)).toBeUndefined();
});

it.each([
  'Your window is too dark and nobody looks in.\nThe prices ought to go on the glass.',
  'I walked past your shop today. The trouble is you’re closed when people have time. Open on Sundays, drop the bell, take the bench away.',
])('several sentences that push are one fix: %s', (text) =>
  expect(fixOf(said(`Hi Dana,\n\n${text}\n\nSam`, 'Hi Sam,\n\nGood.\n\nDana'), insight)).toBeDefined(),
);

it.each([
  'Your list worked. The first hour was too long and we ought to start later.',
  'I like your window. Which lamp is it?',
  'Your column on ferries is on our wall. Nobody here knew about the rope.',
])('is none: %s', (text) =>
  expect(fixOf(said(`Hi Dana,\n\n${text}\n\nSam`, 'Hi Sam,\n\nGood.\n\nDana'), insight)).toBeUndefined(),
);
