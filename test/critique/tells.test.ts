import { describe, expect, it } from 'vitest';
import { caseOf } from '#shared/critique/example.ts';
import { principles } from '#shared/critique/principles/index.ts';
import { type CaseReading, readCase } from '#shared/critique/reading.ts';
import type { Sentence } from '#shared/mentorship/sentences.ts';

/** A principle can tell a fix or a strength at any sentence, whoever found it. */

const LONGEST = 600;
const readings = principles
  .flatMap(({ examples }) => [...examples.fix, ...examples.strength, ...examples.silence])
  .map((example) => readCase(caseOf(example))!);

function expectWords(words: string): void {
  expect(words.trim()).not.toBe('');
  expect(words.length).toBeLessThanOrEqual(LONGEST);
  expect(words).not.toMatch(/undefined|null|NaN/);
}

describe.each(principles.map((principle) => [principle.id, principle] as const))(
  '%s',
  (_id, { quotesMentor, tells }) => {
    const places = readings.flatMap((reading) => {
      const theirs = quotesMentor ? (reading.latest?.sentences ?? []) : [];
      return [...reading.reply.sentences, ...theirs].map((at): readonly [CaseReading, Sentence] => [reading, at]);
    });

    it('has words for a fix at any sentence', () => {
      for (const [reading, at] of places) {
        const { why, instead } = tells.fix(reading, at);
        expectWords(why);
        expectWords(instead);
      }
    });

    it('has words for a strength at any sentence', () => {
      for (const [reading, at] of places) expectWords(tells.strength(reading, at));
    });
  },
);
