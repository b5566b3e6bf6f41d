import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTS, type Act } from '#shared/critique/acts/act.ts';
import { featuresOf, wordsOf } from '#shared/critique/acts/features.ts';
import { actsOf, does, reasonsFor } from '#shared/critique/acts/model.ts';

describe('what a sentence does is told, in words the examples don’t have', () => {
  it.each<[Act, string]>([
    ['hand-over', 'Just tell me what I should do with the whole thing.'],
    ['gush', 'You are the most wonderful and brilliant person I have ever met in my life!'],
    ['leaves-choice', 'Only if it is useful to you, of course.'],
    ['path', 'I’m leaning towards the smaller hall, because the big one was half empty in May.'],
    ['defends', 'In my defence, nobody had told me that the fee was due.'],
  ])('%s', (act, sentence) => expect(does(actsOf(sentence), act, 'likely')).toBe(true));

  it('a plain note does none of the blameable things', () => {
    const acts = actsOf('The room is on the second floor, next to the kitchen.');
    for (const act of ['validation', 'gush', 'presumes', 'chase', 'defends', 'big-ask', 'heavy', 'pitch'] as const) {
      expect(does(acts, act), act).toBe(false);
    }
  });
});

it('words that every object has, such as “constructor”, are words like others', () => {
  for (const probability of Object.values(actsOf('I moved the constructor out of the base class.'))) {
    expect(probability).toBeGreaterThan(0);
  }
});

it('a reason is a feature of the sentence itself', () => {
  const sentence = 'Just tell me what I should do with the whole thing.';
  const reasons = reasonsFor(sentence, 'hand-over');
  expect(reasons.length).toBeGreaterThan(0);
  for (const reason of reasons) expect(featuresOf(sentence)).toContain(reason);
});

it('names, numbers and links stand for their kind', () => {
  expect(wordsOf('Ruth counted 212 of them, see https://example.org/a?b')).toEqual([
    'ruth',
    'counted',
    '<number>',
    'of',
    'them',
    'see',
    '<link>',
  ]);
  expect(wordsOf('I asked Ruth')).toEqual(['i', 'asked', '<name>']);
});

it('any text gives each act a probability, and the same one each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
      const acts = actsOf(text);
      for (const act of ACTS) {
        expect(acts[act]).toBeGreaterThanOrEqual(0);
        expect(acts[act]).toBeLessThanOrEqual(1);
      }
      expect(actsOf(text)).toEqual(acts);
    }),
    { numRuns: 100 },
  );
});
