import { describe, expect, it } from 'vitest';
import { type NudgeMatter, nudgeLetter } from '#shared/letters/nudge-letter.ts';
import { expectHarmless, expectSame, HOSTILE } from './hostile.ts';

const address = 'coach+k3f9a0d2@protege.example';
const nothing: NudgeMatter['bring'] = { promises: [], unreportedAdvice: [], theirInterest: null, openQuestions: [] };
const matter: NudgeMatter = {
  mentorName: 'Dana Roth',
  subject: 'Re: Moving into product',
  sentAt: '2026-03-02T23:30:00+01:00',
  why: 'Dana has answered you six times, five within a day, the longest took four; it has been five working days',
  temperature: 'warm',
  kind: 'first',
  bring: {
    promises: [{ quote: 'I’ll send you the plan by Friday.', due: '2026-03-13' }],
    unreportedAdvice: ['Talk to two people who left.'],
    theirInterest: 'We open a ward for children in May.',
    openQuestions: ['Which team would you join?'],
  },
  draft: 'Dear Dana,\n\nI have talked to two people who left.\n\nBest,\nSam',
  actions: [
    { words: 'They answered', address, subject: 'they replied' },
    { words: 'Snooze three days', address, subject: 'snooze 3 days' },
    { words: 'The thread is closed', address, subject: 'done' },
    { words: 'No more nudges about Dana', address, subject: 'stop' },
  ],
  now: '2026-03-10T12:00:00+01:00',
  assistant: 'coach@protege.example',
};
const letterOf = (change: Partial<NudgeMatter> = {}) => nudgeLetter({ ...matter, ...change });
const firstLine = (change: Partial<NudgeMatter>) => letterOf(change).text.split('\n\n')[0]?.replace(/\n/g, ' ');

describe('a nudge', () => {
  it('links each action to a mail with its subject', () => {
    for (const { words, subject } of matter.actions)
      expect(letterOf().html).toMatch(
        new RegExp(
          `href="mailto:coach\\+k3f9a0d2@protege\\.example\\?subject=${encodeURIComponent(subject)}"[^>]*>${words} <`,
        ),
      );
  });

  it('says first whether to write at all', () => {
    expect(firstLine({ kind: 'second' })).toBe('If Dana has not answered, write once more, and then let it rest.');
    expect(firstLine({ kind: 'radar' })).toBe('Write to Dana with news, and ask for nothing.');
    expect(firstLine({ temperature: 'cooling' })).toContain('short, with news, and asking for nothing.');
    expect(firstLine({ kind: 'radar', temperature: 'cold' })).toBe(
      'If you have news for Dana, send it in a few lines and ask for nothing; if not, leave it.',
    );
  });

  it('leaves a cold mentor alone, and offers no draft', () => {
    const letter = letterOf({ temperature: 'cold' });
    expect(letter.text.split('\n\n')[0]).toBe('Don’t write to Dana now: their last mail was cold, so give them time.');
    expect(letter.text).not.toMatch(/draft|promised|advised|cares|waits/);
    expect(letter.text).toContain('They answered');
    expectSame(letter);
  });

  it('leaves out what there is none of', () => {
    const letter = letterOf({ bring: nothing, draft: ' \n', actions: [], subject: '' });
    expect(letter).toMatchObject({
      subject: 'Did Dana answer?',
      text: `If Dana has not answered, write today: short, and with something new.

Your last mail to Dana went out on Monday 2 March. Dana has answered you
six times, five within a day, the longest took four; it has been five
working days.

------------------------

Pause all nudges (“pause”). If the links don’t work, write to
coach@protege.example, with the words in brackets as the subject.
`,
    });
  });

  it('calls somebody without a name something', () => {
    expect(firstLine({ mentorName: '' })).toContain('If your mentor has not answered');
    expect(letterOf({ mentorName: 'dana@example.net' }).text).toContain('If dana@example.net has not answered');
  });

  it('shortens what is long', () => {
    const long = 'word '.repeat(5000);
    const bring = {
      promises: Array.from({ length: 50 }, () => ({ quote: long })),
      unreportedAdvice: Array.from({ length: 50 }, () => long),
      theirInterest: long,
      openQuestions: Array.from({ length: 50 }, () => long),
    };
    const letter = letterOf({ mentorName: long, subject: long, why: long, bring, draft: long.replaceAll(' ', '\n') });
    expect(letter.text.length).toBeLessThan(12_000);
    expect(letter.subject.length).toBeLessThan(200);
    expect(letter.text).toContain('- 45 more promises.');
    expectSame(letter);
  });

  it('holds hostile words', () => {
    const bring = {
      promises: [{ quote: HOSTILE, due: HOSTILE }],
      unreportedAdvice: [HOSTILE],
      theirInterest: HOSTILE,
      openQuestions: [HOSTILE],
    };
    const actions = [{ words: HOSTILE, address: HOSTILE, subject: HOSTILE }];
    expectHarmless(
      letterOf({
        mentorName: HOSTILE,
        subject: HOSTILE,
        why: HOSTILE,
        sentAt: HOSTILE,
        draft: HOSTILE,
        bring,
        actions,
      }),
    );
    expect(
      nudgeLetter({ ...matter, actions: [{ words: 'x', address, subject: 'a&body=b"\r\nBcc: c@d.e' }] }).html,
    ).toContain('?subject=a%26body%3Db%22%20Bcc%3A%20c%40d.e"');
  });
});
