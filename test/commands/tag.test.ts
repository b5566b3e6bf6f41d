import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '#shared/commands/command.ts';
import { read } from './reading.ts';

const TAGS: readonly [string, Command][] = [
  ['3days', { kind: 'snooze', until: '2026-03-14T09:00:00+01:00' }],
  ['2w', { kind: 'snooze', until: '2026-03-25T09:00:00+01:00' }],
  ['friday9am', { kind: 'snooze', until: '2026-03-13T09:00:00+01:00' }],
  ['friday', { kind: 'snooze', until: '2026-03-13T09:00:00+01:00' }],
  ['wed9am', { kind: 'snooze', until: '2026-03-18T09:00:00+01:00' }],
  ['tomorrow', { kind: 'snooze', until: '2026-03-12T09:00:00+01:00' }],
  ['5jan', { kind: 'snooze', until: '2027-01-05T09:00:00+01:00' }],
  ['2026-04-01', { kind: 'snooze', until: '2026-04-01T09:00:00+02:00' }],
  ['snooze', { kind: 'snooze', until: '2026-03-16T09:00:00+01:00' }],
  ['snooze-3-days', { kind: 'snooze', until: '2026-03-14T09:00:00+01:00' }],
  ['snooze3days', { kind: 'snooze', until: '2026-03-14T09:00:00+01:00' }],
  ['until-friday', { kind: 'snooze', until: '2026-03-13T09:00:00+01:00' }],
  ['nextweek', { kind: 'snooze', until: '2026-03-16T09:00:00+01:00' }],
  ['they-replied', { kind: 'they-replied' }],
  ['theyreplied', { kind: 'they-replied' }],
  ['they_replied', { kind: 'they-replied' }],
  ['done', { kind: 'done' }],
  ['Quiet', { kind: 'quiet' }],
  ['pause-until-5-jan', { kind: 'pause', until: '2027-01-05T00:00:00+01:00' }],
  ['digest-off', { kind: 'digest-off' }],
  ['digest-monday-8am', { kind: 'digest', day: 'monday', hour: 8 }],
  ['wrong2', { kind: 'wrong', finding: 2 }],
  ['timezone-europe-paris', { kind: 'timezone', zone: 'Europe/Paris' }],
  ['timezone-new-york', { kind: 'timezone', zone: 'America/New_York' }],
  ['delete-everything', { kind: 'delete-everything' }],
];

describe('a +tag', () => {
  it.each(TAGS)('%s', (tag, command) => {
    expect(read({ tag })).toEqual({ kind: 'command', command, where: 'tag' });
  });

  it('goes before the subject, and the subject before the first line', () => {
    expect(read({ tag: 'stop', subject: 'done', text: 'warm' })).toMatchObject({ where: 'tag' });
    expect(read({ tag: '', subject: 'done', text: 'warm' })).toMatchObject({ where: 'subject' });
    expect(read({ tag: '', subject: 'dnoe', text: 'warm' })).toMatchObject({ where: 'first-line' });
  });

  it('that is the id of a letter leaves the word to the subject and the first line', () => {
    const id = 'k3f9a0d2c17b4e5f8a6mon12';
    expect(read({ tag: id, subject: 'snooze 3 days' })).toMatchObject({ where: 'subject' });
    expect(read({ tag: id, text: 'they replied' })).toMatchObject({ where: 'first-line' });
    expect(read({ tag: id })).toBeNull();
    const letters = fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyz');
    const ids = fc.array(letters, { minLength: 10, maxLength: 40 }).map((all) => all.join(''));
    fc.assert(
      fc.property(ids, (tag) => {
        expect(read({ tag })).toBeNull();
      }),
    );
  });

  it('draft is for the critique, whatever stands in the mail', () => {
    expect(read({ tag: 'draft', text: 'done' })).toBeNull();
    expect(read({ tag: 'DRAFT', subject: 'stop' })).toBeNull();
    expect(read({ subject: 'Draft: stop', text: 'done' })).toBeNull();
  });

  it('never confirms, and is told back where it cannot be read', () => {
    expect(read({ tag: 'yes-delete-everything' })).toBeNull();
    expect(read({ tag: 'snooze-banana' })).toEqual({ kind: 'unclear', tried: 'snooze-banana', near: ['snooze'] });
    expect(read({ tag: 'snoze' })).toEqual({ kind: 'unclear', tried: 'snoze', near: ['snooze'] });
  });
});
