import { describe, expect, it } from 'vitest';
import { commandTable } from '#shared/commands/command-table.ts';
import { readCommand } from '#shared/commands/read-command.ts';
import { helpLetter } from '#shared/letters/help-letter.ts';
import { expectHarmless, expectSame, flat, HOSTILE } from './hostile.ts';

const assistant = 'coach@protege.example';

describe('help', () => {
  it('names every command, and the ways to be read', () => {
    const letter = helpLetter({ assistant });
    expect(letter.subject).toBe('What you can tell me');
    expect(flat(letter)).toMatch(/^Forward me a thread with your mentor, and I tell you how your reply reads\. /);
    for (const { form, does } of commandTable) expect(flat(letter)).toContain(`- ${form}: ${does}`);
    expect(letter.text).toContain('coach+draft@protege.example');
    expectSame(letter);
  });

  it('names the near ones to who was not understood', () => {
    const letter = helpLetter({ tried: 'snooze banana', near: ['snooze'], assistant });
    expect(letter).toMatchObject({
      subject: 'I did not understand this',
      text: `Send it again in other words: I did not understand “snooze banana”, and
did nothing.

Perhaps you meant
-----------------

- snooze <how long, or until when>: Moves the next nudge, by three
  working days if you name no time. For example: “snooze 3 days”.

Send it by itself, as the whole subject or the whole first line.

------------------------

All that you can tell me (“help”). If the links don’t work, write to
coach@protege.example, with the words in brackets as the subject.
`,
    });
    expectSame(letter);
  });

  it('names several where it may have been several', () => {
    const { text } = helpLetter({ tried: 'unsubscribe', near: ['stop', 'pause', 'digest'], assistant });
    expect(text).toContain('Perhaps you meant one of these');
    expect(text.match(/^- /gm)).toHaveLength(3);
  });

  it('says where nothing is near how all is to be had, and sends no two screens of it', () => {
    const text = flat(helpLetter({ tried: 'banana', near: [], assistant }));
    expect(text).toContain('I did not understand “banana”, and did nothing.');
    expect(text).toContain('All that you can tell me (“help”)');
    expect(text).not.toContain('delete everything: Deletes all');
  });

  it('holds hostile words', () => {
    expectHarmless(helpLetter({ tried: HOSTILE, near: ['stop'], assistant }));
    expectHarmless(helpLetter({ tried: HOSTILE.repeat(1000), assistant }));
  });
});

it('each example of the table is the command it stands for', () => {
  const mail = { tag: '', text: '', isAnswerToUs: false, holdsThread: false, now: new Date(0), zone: 'UTC' };
  for (const { example } of commandTable)
    expect(readCommand({ ...mail, subject: example }), example).toMatchObject({ kind: 'command' });
});
