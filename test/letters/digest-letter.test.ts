import { describe, expect, it } from 'vitest';
import { type DigestMatter, digestLetter } from '#shared/letters/digest-letter.ts';
import { expectHarmless, expectSame, flat, HOSTILE } from './hostile.ts';

const matter: DigestMatter = {
  weekOf: '2026-03-09',
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
  it('reads as a whole', () => {
    expect(letterOf()).toMatchObject({
      subject: 'Your mentors, week of Monday 9 March 2026',
      text: `It is your turn to write to Dana. One promise is due.

Your mentor
-----------

- Dana Roth: warm; your turn. Last contact Friday 6 March 2026. Next: a
  nudge on Monday 16 March 2026, 09:00 (UTC+01:00). One open question,
  one open promise.

What you promised
-----------------

- Dana: “I’ll send you the plan by Friday.” Due Friday 13 March 2026.

Advice they have not heard of since
-----------------------------------

- Dana: “Talk to two people who left.”

What keeps coming back
----------------------

- Mirrors the mentor’s habits: ▁▄█▆▆▄▁▄ one this week, nine in the seven
  before.

To pass on
----------

Somebody starts on your ward this month: tell them what Dana told you
about the first week.

------------------------

Another day (“digest friday 8am”) · No digest (“digest off”). In
brackets: the whole subject of a mail to coach@protege.example.
`,
    });
    expectSame(letterOf());
  });

  it('leaves out what there is none of', () => {
    const letter = letterOf({ mentors: [], promisesDue: [], unreportedAdvice: [], trend: [], payForward: '' });
    expect(letter.text).not.toMatch(/\n-{5,23}\n/);
    expect(letter.text).not.toMatch(/due|comes? back|pass on/);
    expect(letterOf({ trend: matter.trend.slice(1) }).text).not.toContain('What keeps coming back');
    expect(letterOf({ trend: [{ principle: 'Easy to answer', weeks: [] }] }).text).not.toContain('coming back');
    expectSame(letter);
  });

  it('draws each week, and the most of them highest', () => {
    const drawn = (weeks: number[]) => /[▁-█]+/.exec(letterOf({ trend: [{ principle: 'P', weeks }] }).text)?.[0];
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
        weekOf: HOSTILE,
        promisesDue: [{ mentorName: HOSTILE, quote: HOSTILE, due: HOSTILE }],
        unreportedAdvice: [{ mentorName: HOSTILE, quote: HOSTILE }],
        trend: [{ principle: HOSTILE, weeks: [1, 2] }],
        payForward: HOSTILE,
      }),
    );
  });
});
