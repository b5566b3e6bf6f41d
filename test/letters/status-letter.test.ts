import { describe, expect, it } from 'vitest';
import { type MentorRow, type StatusMatter, statusLetter } from '#shared/letters/status-letter.ts';
import { expectHarmless, expectSame, flat, HOSTILE } from './hostile.ts';

const dana: MentorRow = {
  name: 'Dana Roth',
  temperature: 'warm',
  turn: 'user',
  lastContact: '2026-03-09T16:40:00+01:00',
  next: { kind: 'first', at: '2026-03-16T09:00:00+01:00' },
  openQuestions: ['Which team?'],
  promises: [{ quote: 'I’ll send the plan.' }, { quote: 'I’ll call Lee.' }],
};
const lee: MentorRow = {
  name: 'lee@example.net',
  temperature: 'unknown',
  turn: 'mentor',
  lastContact: null,
  next: null,
  openQuestions: [],
  promises: [],
};
const matter: StatusMatter = {
  mentors: [dana, lee],
  paused: { until: '2027-01-05T00:00:00+01:00' },
  digest: { day: 'monday', hour: 8 },
  timezone: 'Europe/Paris',
  now: '2026-03-10T12:00:00+01:00',
  assistant: 'coach@protege.example',
};
const letterOf = (change: Partial<StatusMatter> = {}) => statusLetter({ ...matter, ...change });
const firstLine = (...mentors: MentorRow[]) => flat(letterOf({ mentors, paused: null })).split(/(?<=[.]) /)[0];

describe('a status', () => {
  it('begins with whose turn it is', () => {
    expect(firstLine(lee)).toBe('It is not your turn with anybody: nothing to write now.');
    expect(firstLine(dana, dana)).toBe('It is your turn to write to Dana and Dana.');
    const named = (name: string) => ({ ...dana, name });
    expect(firstLine(...['Ada', 'Bo', 'Cy', 'Di', 'Ed'].map(named))).toBe(
      'It is your turn to write to Ada, Bo and three others.',
    );
    expect(firstLine(...['Ada', 'Bo', 'Cy'].map(named))).toBe('It is your turn to write to Ada, Bo and Cy.');
  });

  it('sends nobody to a mentor who asked for space', () => {
    const cold: MentorRow = { ...dana, temperature: 'cold', next: null };
    expect(firstLine(cold)).toContain('nothing to write now');
    expect(flat(letterOf({ mentors: [cold] }))).toContain('Dana Roth: ●○○○ cold, leave them time');
  });

  it('leaves out what there is none of', () => {
    const empty = letterOf({ mentors: [], paused: null, digest: null });
    expect(empty.text).not.toMatch(/mentors?\n-|paused/);
    expect(flat(empty)).toContain('The digest is off. Your time zone is Europe/Paris.');
    expect(flat(empty)).toContain('I know no mentor of yours yet: forward me a thread with one.');
    expect(letterOf({ mentors: [lee] }).text).toContain('Your mentor\n');
    expect(flat(letterOf({ mentors: [lee] }))).not.toContain('open');
  });

  it('says how a pause ends', () => {
    expect(flat(letterOf({ paused: { until: null } }))).toContain('are paused until you say otherwise.');
    expect(flat(letterOf({ paused: { until: '2027-01-05T09:30:00Z' } }))).toContain(
      'until Tuesday 5 January 2027, 9:30 UTC.',
    );
  });

  it('says which nudge is next', () => {
    const next = (kind: 'second' | 'radar') =>
      flat(letterOf({ mentors: [{ ...dana, next: { kind, at: '2026-04-01' } }] }));
    expect(next('second')).toContain('Next: a second nudge on Wednesday 1 April.');
    expect(next('radar')).toContain('Next: back on their radar on Wednesday 1 April.');
  });

  it('lists a few of very many, and shortens endless names', () => {
    const mentors = Array.from({ length: 25 }, () => ({ ...lee, name: 'Dana '.repeat(200) }));
    const letter = letterOf({ mentors });
    expect(letter.text).toContain('Five more mentors.');
    expect(letter.text.length).toBeLessThan(5000);
    expectSame(letter);
  });

  it('holds hostile words', () => {
    const mentors = [{ ...dana, name: HOSTILE, lastContact: HOSTILE, next: { kind: 'first', at: HOSTILE } } as const];
    expectHarmless(letterOf({ mentors, timezone: HOSTILE }));
    expectHarmless(letterOf({ mentors: [{ ...dana, name: '' }], paused: { until: HOSTILE } }));
  });
});
