import { describe, expect, it } from 'vitest';
import { review } from '#shared/critique/critique.ts';
import { caseOf } from '#shared/critique/example.ts';
import type { Example, Principle } from '#shared/critique/principle.ts';
import type { Review } from '#shared/critique/review.ts';

/** What all principles say of a reply to these words of the mentor's. */
export function said(reply: string, ...mentor: readonly string[]): Review {
  const before = mentor.map((text, index) => ({ from: 'mentor' as const, on: `2026-03-0${index + 1}`, text }));
  return review(caseOf({ before, reply: { on: '2026-03-09', text: reply } }));
}

/** The quotation of a principle's fix or strength, undefined where it has none. */
export function fixOf({ fixes }: Review, principle: Principle): string | undefined {
  return fixes.find((fix) => fix.principle === principle.id)?.quote;
}

export function strengthOf({ strengths }: Review, principle: Principle): string | undefined {
  return strengths.find((strength) => strength.principle === principle.id)?.quote;
}

/** A principle holds what its own examples promise, and says it in words of the thread. */
export function holdsItsExamples(principle: Principle): void {
  const judged = (example: Example) => review(caseOf(example), [principle]);
  const { fix, strength, silence } = principle.examples;
  describe('is a fix', () => {
    it.each(fix.map((example) => [example.shows, example] as const))('%s', (_shows, example) => {
      const [found] = judged(example).fixes;
      expect(found?.quote).toContain(example.quote);
      expect(`${found?.why} ${found?.instead}`).toMatch(/Dana|“/);
    });
  });
  describe('is a strength', () => {
    it.each(strength.map((example) => [example.shows, example] as const))('%s', (_shows, example) => {
      expect(judged(example).strengths[0]?.quote).toContain(example.quote);
      expect(judged(example).fixes).toEqual([]);
    });
  });
  describe('is nothing', () => {
    it.each(silence.map((example) => [example.shows, example] as const))('%s', (_shows, example) => {
      expect(judged(example)).toMatchObject({ fixes: [], strengths: [] });
    });
  });
}
