import { describe, expect, it } from 'vitest';
import { readCommand } from '#shared/commands/read-command.ts';
import { confirmDeleteLetter } from '#shared/letters/confirm-delete-letter.ts';
import { expectSame, flat } from './hostile.ts';

const matter = { threads: 3, mentors: 1, hours: 24, assistant: 'coach+k3f9a0d2@protege.example' };

describe('asking before everything goes', () => {
  it('reads as a whole', () => {
    const letter = confirmDeleteLetter(matter);
    expect(letter).toMatchObject({
      subject: 'Delete everything?',
      text: `To delete everything, confirm it; to keep it, do nothing.

I would delete one mentor, three threads with all that is in them, every
mail of yours, your settings and your addresses. It cannot be undone.

Yes, delete everything (“yes, delete everything”). You can confirm
within 24 hours.

Send me an export first (“export”).

------------------------

Nothing has been deleted yet. If the links don’t work, write to
coach+k3f9a0d2@protege.example, with the words in brackets as the
subject.
`,
    });
    expectSame(letter);
  });

  it('offers the one subject that confirms', () => {
    const [, subject = ''] = /\?subject=(yes[^"]+)"/.exec(confirmDeleteLetter(matter).html) ?? [];
    const mail = { tag: 'k3f9a0d2', text: '', isAnswerToUs: false, holdsThread: false, now: new Date(0), zone: 'UTC' };
    expect(readCommand({ ...mail, subject: decodeURIComponent(subject) })).toMatchObject({ command: { kind: 'yes' } });
  });

  it('is not confirmed by an answer that only quotes it', () => {
    const { subject } = confirmDeleteLetter(matter);
    const mail = { tag: 'k3f9a0d2', isAnswerToUs: true, holdsThread: false, now: new Date(0), zone: 'UTC' };
    for (const text of ['', 'yes', 'ok', 'Thanks'])
      expect(readCommand({ ...mail, subject: `Re: ${subject}`, text })).toBeNull();
    expect(readCommand({ ...mail, subject, text: '' })?.kind).toBe('unclear');
  });

  it('counts one as one, and leaves out what there is none of', () => {
    expect(flat(confirmDeleteLetter({ ...matter, threads: 1, hours: 1 }))).toContain(
      'one thread with all that is in it',
    );
    expect(flat(confirmDeleteLetter({ ...matter, threads: 0, mentors: 0 }))).toContain(
      'I would delete every mail of yours',
    );
  });
});
