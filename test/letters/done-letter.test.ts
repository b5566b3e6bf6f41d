import { describe, expect, it } from 'vitest';
import { readCommand } from '#shared/commands/read-command.ts';
import { doneLetter } from '#shared/letters/done-letter.ts';
import type { Obeyed } from '#shared/letters/obeyed.ts';
import { expectHarmless, expectSame, flat, HOSTILE } from './hostile.ts';

const assistant = 'coach+k3f9a0d2@protege.example';
const mentorName = 'Dana Roth';
const letterOf = (what: Obeyed) => doneLetter({ what, now: '2026-03-10T12:00:00+01:00', assistant });

const SAYS: readonly [Obeyed, string, string][] = [
  [
    { kind: 'snoozed', mentorName, until: '2026-03-16T09:00:00+01:00' },
    'Leave it for now: I ask about Dana again on Monday 16 March, 9:00.',
    '“cancel”',
  ],
  [
    { kind: 'they-replied', mentorName },
    'It is your turn: Dana has answered, and the nudge is off.',
    '“snooze 3 days”',
  ],
  [
    { kind: 'cancelled', mentorName },
    'Done: the next nudge about Dana is dropped, and nothing else.',
    '“snooze 3 days”',
  ],
  [
    { kind: 'closed', mentorName },
    'Done: this thread with Dana is closed, and no nudge comes about it.',
    '“snooze 3 days”',
  ],
  [{ kind: 'stopped', mentorName }, 'Done: no more nudges about Dana.', '“snooze 3 days”'],
  [
    { kind: 'paused', until: '2027-01-05T00:00:00+01:00' },
    'Done: all nudges and the digest are paused until Tuesday 5 January 2027.',
    '“resume”',
  ],
  [{ kind: 'paused', until: null }, 'Done: all nudges and the digest are paused until you say otherwise.', '“resume”'],
  [{ kind: 'resumed' }, 'Done: the pause is over, and nudges and the digest come again.', '“pause”'],
  [{ kind: 'temperature', mentorName, reading: 'warm', before: 'cold' }, 'Done: Dana counts as warm now.', '“cold”'],
  [
    { kind: 'temperature', mentorName, reading: 'warm', before: 'unknown' },
    'Done: Dana counts as warm now.',
    '“steady”',
  ],
  [
    { kind: 'wrong', mentorName, finding: 2, principle: 'Mirrors the mentor’s habits' },
    'Leave point 2 as you wrote it: I was wrong.',
    'The other points stand',
  ],
  [{ kind: 'mentor', mentorName }, 'Done: the mentor in this thread is Dana.', '“mentor:”'],
  [{ kind: 'goal', mentorName, goal: 'Lead a ward by 2027' }, 'Done: this is your goal with Dana.', '“goal:”'],
  [
    { kind: 'timezone', zone: 'Europe/Paris', before: 'UTC' },
    'Done: your time zone is Europe/Paris now.',
    'Back to UTC (“timezone UTC”)',
  ],
  [
    { kind: 'digest', day: 'friday', hour: 17, zone: 'Europe/Paris' },
    'Done: the digest comes on Fridays at 17:00 (Europe/Paris), when there is something to say.',
    '“digest off”',
  ],
  [{ kind: 'digest-off' }, 'Done: no more digests.', '“digest monday 8am”'],
  [
    { kind: 'address-asked', address: 'sam@example.net' },
    'Look into the mailbox of sam@example.net: a letter there asks you to confirm it.',
    'leave that letter unanswered',
  ],
  [
    { kind: 'address-confirmed', address: 'sam@example.net' },
    'Done: you can write to me from sam@example.net, too.',
    'there',
  ],
  [{ kind: 'nothing', why: 'no nudge was planned about Dana' }, 'No nudge was planned about Dana.', '“status”'],
];

describe.each(SAYS)('obeyed: %o', (what, line, undo) => {
  it('says first what has changed, and last how to undo it', () => {
    const parts = letterOf(what).text.split('\n\n');
    expect(parts[0]?.replace(/\n/g, ' ')).toBe(line);
    expect(parts.at(-1)?.replace(/\s+/g, ' ')).toContain(undo);
  });

  it('offers only what is a command', () => {
    const subjects = [...letterOf(what).html.matchAll(/\?subject=([^"]+)"/g)].map((found) =>
      decodeURIComponent(found[1]!),
    );
    const mail = { tag: '', text: '', isAnswerToUs: false, holdsThread: false, now: new Date(0), zone: 'UTC' };
    for (const subject of subjects)
      expect(readCommand({ ...mail, subject }), subject).toMatchObject({ kind: 'command' });
  });

  it('says the same as text and as HTML', () => {
    expectSame(letterOf(what));
  });

  it('is not taken for a command when it is answered', () => {
    const { subject } = letterOf(what);
    const mail = { tag: '', text: '', isAnswerToUs: true, holdsThread: false, now: new Date(0), zone: 'UTC' };
    expect(readCommand({ ...mail, subject: `Re: ${subject}` })).toBeNull();
  });
});

it('an undoing reads as a whole', () => {
  expect(
    letterOf({ kind: 'goal', mentorName, goal: 'Lead a ward by 2027' }).text,
  ).toBe(`Done: this is your goal with Dana.

> Lead a ward by 2027

------------------------

To change it, answer with “goal:” and the new one.
`);
  expect(flat(letterOf({ kind: 'resumed' }))).toMatch(
    /Pause again \(“pause”\)\. If the links don’t work, write to coach\+k3f9a0d2@protege\.example, with the words in brackets as the subject\.$/,
  );
});

it('holds hostile words', () => {
  for (const [what] of SAYS) {
    const words = Object.entries(what).map(([key, value]) => [
      key,
      typeof value === 'string' && !['kind', 'day', 'reading', 'before'].includes(key) ? HOSTILE.repeat(3) : value,
    ]);
    expectHarmless(letterOf(Object.fromEntries(words) as Obeyed));
  }
});
