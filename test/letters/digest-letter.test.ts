import { describe, expect, it } from 'vitest';
import { type DigestMatter, digestLetter } from '#shared/letters/digest-letter.ts';
import { expectHarmless, expectSame, flat, HOSTILE } from './hostile.ts';

const matter: DigestMatter = {
  now: '2026-03-09T08:00:00+01:00',
  mentors: [
    {
      name: 'Dana Roth',
      temperature: 'warm',
      turn: 'user',
      lastContact: '2026-03-06T16:40:00+01:00',
      next: { kind: 'first', at: '2026-03-16T09:00:00+01:00' },
      openQuestions: ['Which team?'],
      promises: [{ quote: 'I’ll send you the plan by Friday.', due: '2026-03-13' }],
    },
  ],
  promisesDue: [{ mentorName: 'Dana Roth', quote: 'I’ll send you the plan by Friday.', due: '2026-03-13' }],
  unreportedAdvice: [{ mentorName: 'Dana Roth', quote: 'Talk to two people who left.' }],
  trend: [
    { principle: 'Mirrors the mentor’s habits', weeks: [0, 1, 3, 2, 2, 1, 0, 1] },
    { principle: 'Easy to answer', weeks: [0, 0, 0, 0, 0, 0, 0, 0] },
  ],
  payForward: 'Somebody starts on your ward this month: tell them what Dana told you about the first week',
  assistant: 'coach@protege.example',
};
const letterOf = (change: Partial<DigestMatter> = {}) => digestLetter({ ...matter, ...change });

describe('a digest', () => {
  it('leaves out what there is none of', () => {
    const letter = letterOf({ mentors: [], promisesDue: [], unreportedAdvice: [], trend: [], payForward: '' });
    expect(letter.text).not.toMatch(/\n-{5,23}\n/);
    expect(letter.text).not.toMatch(/due|comes? back|pass on/);
    expect(letterOf({ trend: matter.trend.slice(1) }).text).not.toContain('What I asked you to mend');
    expect(letterOf({ trend: [{ principle: 'Easy to answer', weeks: [] }] }).text).not.toContain('coming back');
    expectSame(letter);
  });

  it('draws each week, and the most of them highest', () => {
    const drawn = (weeks: number[]) =>
      /[▁-█].*/.exec(letterOf({ trend: [{ principle: 'P', weeks }] }).text)?.[0].replace(/ /g, '');
    expect(drawn([1, 0, 0, 0, 0, 0, 0, 0])).toBe('█▁▁▁▁▁▁▁');
    expect(drawn([100, 1, 50, 0, 0, 0, 0, 99])).toBe('█▂▅▁▁▁▁█');
    expect(drawn([0, -1, 2, 0, 0, 0, 0, 0])).toBe('▁▁█▁▁▁▁▁');
  });

  it('says one as one, and several as several', () => {
    const promise = { mentorName: 'Lee', quote: 'I’ll call.' };
    expect(flat(letterOf({ promisesDue: [promise, promise] }))).toContain('Two promises are due.');
    const advice = Array.from({ length: 7 }, () => ({ mentorName: '', quote: 'Rest.' }));
    const text = flat(letterOf({ unreportedAdvice: advice, promisesDue: Array.from({ length: 6 }, () => promise) }));
    expect(text).toContain('- One more.');
    expect(text).toContain('- Two more.');
    expect(text).toContain('- Your mentor: “Rest.”');
  });

  it('stays short, whatever is kept', () => {
    const long = 'word '.repeat(2000);
    const letter = letterOf({
      mentors: Array.from({ length: 100 }, () => ({ ...matter.mentors[0]!, name: long })),
      trend: Array.from({ length: 17 }, () => ({ principle: long, weeks: [1, 2, 3, 4, 5, 6, 7, 8] })),
      unreportedAdvice: Array.from({ length: 100 }, () => ({ mentorName: long, quote: long })),
      payForward: long,
    });
    expect(letter.text.length).toBeLessThan(10_000);
    expectSame(letter);
  });

  it('holds hostile words', () => {
    expectHarmless(
      letterOf({
        now: HOSTILE,
        promisesDue: [{ mentorName: HOSTILE, quote: HOSTILE, due: HOSTILE }],
        unreportedAdvice: [{ mentorName: HOSTILE, quote: HOSTILE }],
        trend: [{ principle: HOSTILE, weeks: [1, 2] }],
        payForward: HOSTILE,
      }),
    );
  });
});
