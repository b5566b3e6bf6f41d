import { describe, expect, it } from 'vitest';
import type { Command } from '#shared/commands/command.ts';
import { read, said } from './reading.ts';

const OBEYED: readonly [string, Command][] = [
  ['snooze', { kind: 'snooze', until: '2026-03-16T09:00:00+01:00' }],
  ['snooze 3 days', { kind: 'snooze', until: '2026-03-14T09:00:00+01:00' }],
  ['Snooze until Friday', { kind: 'snooze', until: '2026-03-13T09:00:00+01:00' }],
  ['they replied', { kind: 'they-replied' }],
  ['They’ve replied!', { kind: 'they-replied' }],
  ['She answered.', { kind: 'they-replied' }],
  ['yes, they replied', { kind: 'they-replied' }],
  ['snooze another week', { kind: 'snooze', until: '2026-03-18T09:00:00+01:00' }],
  ['cancel', { kind: 'cancel' }],
  ['DONE', { kind: 'done' }],
  ['stop', { kind: 'stop' }],
  ['stop nudging me', { kind: 'stop' }],
  ['pause', { kind: 'pause', until: null }],
  ['pause until 5 Jan', { kind: 'pause', until: '2027-01-05T00:00:00+01:00' }],
  ['pause for 2 weeks', { kind: 'pause', until: '2026-03-25T00:00:00+01:00' }],
  ['resume', { kind: 'resume' }],
  ['quiet', { kind: 'quiet' }],
  ['pending', { kind: 'status' }],
  ['Status?', { kind: 'status' }],
  ['warm', { kind: 'temperature', reading: 'warm' }],
  ['Cooling.', { kind: 'temperature', reading: 'cooling' }],
  ['temperature: cold', { kind: 'temperature', reading: 'cold' }],
  ['wrong 2', { kind: 'wrong', finding: 2 }],
  ['wrong #3', { kind: 'wrong', finding: 3 }],
  ['wrong two', { kind: 'wrong', finding: 2 }],
  ['mentor: Dana Roth', { kind: 'mentor', who: 'Dana Roth' }],
  ['mentor: Dana Roth <Dana@example.net>', { kind: 'mentor', who: 'dana@example.net' }],
  ['mentor dana@example.net', { kind: 'mentor', who: 'dana@example.net' }],
  ['goal: Lead a ward by 2027', { kind: 'goal', goal: 'Lead a ward by 2027' }],
  ['Goal : a doctorate, 3 papers', { kind: 'goal', goal: 'a doctorate, 3 papers' }],
  ['me: Sam@Example.net', { kind: 'me', address: 'sam@example.net' }],
  ['me: sam@example.net <mailto:sam@example.net>', { kind: 'me', address: 'sam@example.net' }],
  ['time zone: Paris', { kind: 'timezone', zone: 'Europe/Paris' }],
  ['timezone Europe/Paris', { kind: 'timezone', zone: 'Europe/Paris' }],
  ['digest monday 8am', { kind: 'digest', day: 'monday', hour: 8 }],
  ['digest on Fridays at 17:00', { kind: 'digest', day: 'friday', hour: 17 }],
  ['digest sun 12 am', { kind: 'digest', day: 'sunday', hour: 0 }],
  ['digest tuesday', { kind: 'digest', day: 'tuesday', hour: 8 }],
  ['digest off', { kind: 'digest-off' }],
  ['help', { kind: 'help' }],
  ['Help?', { kind: 'help' }],
  ['export', { kind: 'export' }],
  ['delete everything', { kind: 'delete-everything' }],
  ['Yes, delete everything.', { kind: 'yes' }],
  ['yes delete everything', { kind: 'yes' }],
];

describe.each(OBEYED)('%s', (words, command) => {
  it('is obeyed as the first line, and as the subject', () => {
    expect(read({ text: words })).toEqual({ kind: 'command', command, where: 'first-line' });
    expect(read({ subject: words })).toEqual({ kind: 'command', command, where: 'subject' });
  });

  it('is obeyed in capitals or not, with politeness, a name and a phone’s own line', () => {
    const plain = words.replace(/[.!?]$/, '');
    expect(said(`please ${plain}`)).toEqual(command);
    for (const dressed of [`“${plain}”`, `"${plain}"`, `*${plain}*`, `${plain} 👍`, `${plain} :)`, `Thanks, ${plain}`])
      expect(said(dressed), dressed).toEqual(command);
    expect(said(`\n\n${plain}, thanks\n\nBest regards,\nSam Okoro\n\nSent from my iPhone`)).toEqual(command);
    expect(said(`${plain}\n-- \nSam Okoro, Nurse.\nWard 7, second floor; ask for me at the desk.`)).toEqual(command);
  });

  it('is never obeyed from the subject of an answer, of a forward, or over a thread', () => {
    expect(read({ subject: `Re: ${words}` })).toBeNull();
    expect(read({ subject: `Fwd: ${words}`, holdsThread: true })).toBeNull();
    expect(read({ subject: words, holdsThread: true })).toBeNull();
    expect(read({ subject: words, holdsThread: true, text: 'What do you think of this one?' })).toBeNull();
  });

  it('is never obeyed in the middle of a text', () => {
    expect(read({ text: `Dear Dana,\n\n${words}\n\nSam` })).toBeNull();
    expect(read({ text: `I read that "${words}" is what people say.` })).toBeNull();
  });
});

describe('what sounds like a command', () => {
  it.each([
    'I’m done with the chapter, here is the draft',
    'Done with the chapter',
    'Stop by the office on Friday',
    'Help me with this reply',
    'Status of the project',
    'Cold today, isn’t it?',
    'Warm regards',
    'Warm regards,\nSam',
    'Quiet week here.',
    'Cancel culture is a strange thing',
    'Resume attached',
    'My goal: lead a ward',
    'The goal is to lead a ward',
    'Goal setting',
    'Wrong person, sorry',
    'Mentor Dana says hello',
    'Mentor dana@example.net said no',
    'Nobody has replied to me yet',
    'Me too',
    'Me: I think so',
    'They replied that they are busy',
    'Exports rose by 3 %',
    'Digest of the week',
    'Timezone differences make this so much harder than it was',
    'Pauses are good',
    'Pause is what I need',
    'Snooze buttons are the invention that ruined all my mornings',
    'yes',
    'Delete this one',
    'statue of liberty',
    'Cool!',
    'Re: done',
    'draft: stop',
    '',
  ])('%s is none', (words) => {
    expect(read({ text: words })).toBeNull();
    expect(read({ subject: words })).toBeNull();
  });

  it('is a draft, when a bare word stands over more words in an answer to us', () => {
    const text = 'Done.\n\nDear Dana,\n\nI have rewritten the plan as you said.\n\nSam';
    expect(read({ text, isAnswerToUs: true })).toBeNull();
    expect(read({ subject: 'Status', text: 'Dear Dana, the project stands well.', isAnswerToUs: true })).toBeNull();
  });

  it('is asked about, when a bare word stands over more words in a mail of its own', () => {
    expect(read({ subject: 'Help', text: 'Hello, how does this work? I have two mentors.' })).toEqual({
      kind: 'unclear',
      tried: 'Help',
      near: ['help'],
    });
    expect(said('Stop\n\nI have had enough of the reminders.')).toBe('unclear');
  });

  it('is a draft, when what cannot be read stands over more words in an answer to us', () => {
    expect(said('Pause until I hear back.\n\nDear Dana,\n\nI will wait.', { isAnswerToUs: true })).toBeNull();
  });

  it('is obeyed as a subject, over a signature that could not be told', () => {
    const text = 'Sam Okoro\nNurse, Ward 7\n+44 20 7946 0000 | www.clinic.example';
    expect(read({ subject: 'export', text })).toMatchObject({ command: { kind: 'export' } });
    const disclaimer = `${text}\n\nThis mail is confidential. If it is not for you, delete it.`;
    expect(read({ subject: 'export', text: disclaimer })).toMatchObject({ kind: 'unclear', near: ['export'] });
    expect(read({ tag: 'k3f9a0d2c17b', subject: 'done', text: disclaimer })).toMatchObject({ where: 'subject' });
  });

  it('is a command with more words below it, where it is more than a word', () => {
    expect(said('snooze 3 days\n\nI am travelling, and will answer after that.')).toMatchObject({ kind: 'snooze' });
  });
});

describe('what begins like a command and cannot be read', () => {
  it.each([
    ['snooze banana', 'snooze'],
    ['snooze 0 days', 'snooze'],
    ['snooze until yesterday', 'snooze'],
    ['snooze 3/4', 'snooze'],
    ['snooze monday to friday', 'snooze'],
    ['pause until yesterday', 'pause'],
    ['pause until I have heard back from them', 'pause'],
    ['pause until 5 Jan 2020', 'pause'],
    ['pause until 2050', 'pause'],
    ['timezone Mars', 'timezone'],
    ['timezone CST', 'timezone'],
    ['timezone UTC+20', 'timezone'],
    ['timezone', 'timezone'],
    ['digest someday', 'digest'],
    ['digest monday 25:00', 'digest'],
    ['digest', 'digest'],
    ['wrong', 'wrong'],
    ['wrong 0', 'wrong'],
    ['mentor:', 'mentor'],
    ['mentor: a@example.net or b@example.net', 'mentor'],
    ['goal:', 'goal'],
    ['me: sam', 'me'],
    ['temperature hot', 'temperature'],
    ['delete my data', 'delete everything'],
    ['delete everything in this thread', 'delete everything'],
    ['Yes - delete everything', 'delete everything'],
    ['yes, please delete everything', 'delete everything'],
    ['yes, delete everything about me', 'delete everything'],
    ['stop it', 'stop'],
    ['cancel the nudge', 'cancel'],
    ['export my data', 'export'],
    ['They did', 'they replied'],
    ['Dana has replied', 'they replied'],
    ['me: sam@example.net, lee@example.net', 'me'],
    ['wrong 2 and 3', 'wrong'],
    ['mentor: I wrote to dana@example.net some days ago', 'mentor'],
    ['done?', 'done'],
    ['delete everything?', 'delete everything'],
    ['snoze 3 days', 'snooze'],
    ['statsu', 'status'],
    ['cancle', 'cancel'],
    ['Timezome Paris', 'timezone'],
    ['mentr: Dana', 'mentor'],
    ['they replyed', 'they replied'],
    ['delete everthing', 'delete everything'],
    ['delte everything', 'delete everything'],
  ])('%s is told back, as near %s', (words, name) => {
    expect(read({ text: words })).toEqual({ kind: 'unclear', tried: words, near: [name] });
    expect(read({ subject: words })).toEqual({ kind: 'unclear', tried: words, near: [name] });
  });

  it('names every way out to who wants out', () => {
    expect(read({ subject: 'unsubscribe' })).toMatchObject({ near: ['stop', 'pause', 'digest'] });
  });

  it('is no yes with a but', () => {
    const text = 'Yes, delete everything\n\nBut keep the thread with Dana, please.';
    expect(said(text, { isAnswerToUs: true })).toBe('unclear');
    expect(read({ subject: 'yes, delete everything', text: 'But keep the thread with Dana.' })?.kind).toBe('unclear');
    expect(said('Delete everything\n\nthat is older than a year, please.')).toBe('unclear');
    const signed = { text: 'Sam Okoro\nNurse, Ward 7', tag: 'k3f9a0d2c17b', subject: 'yes, delete everything' };
    expect(read(signed)).toMatchObject({ command: { kind: 'yes' }, where: 'subject' });
  });

  it('is no yes, however near', () => {
    expect(said('yes, delete everthing')).toBeNull();
    expect(said('yes, delete everything?')).toBe('unclear');
  });
});

describe('over a thread', () => {
  it.each(['done', 'snooze 3 days', 'quiet', 'warm', 'wrong 2', 'mentor: dana@example.net', 'goal: lead a ward'])(
    '%s alone is obeyed',
    (words) => {
      expect(read({ text: `${words}\n\nThanks,\nSam`, holdsThread: true })).toMatchObject({ where: 'first-line' });
      expect(read({ text: `${words}\n\nSee below, the last mail is from Monday.`, holdsThread: true })).toBeNull();
    },
  );

  it.each([
    'They replied',
    'Dana replied',
    'Help me',
    'Stop it',
    'Help!',
    'Status',
    'Done?',
    'statsu',
    'export',
    'delete everything',
    'yes, delete everything',
  ])('%s is a word about it', (words) => {
    expect(read({ text: words, holdsThread: true })).toBeNull();
  });

  it('a +tag is obeyed whatever is written', () => {
    expect(read({ tag: 'quiet', text: 'For you to know.', holdsThread: true })).toMatchObject({ where: 'tag' });
  });
});

it('a first line is the first that is seen', () => {
  expect(said('\u200b\n \ufeff\n\u200bdone\n\nVon meinem iPhone gesendet')).toEqual({ kind: 'done' });
});

describe('a goal', () => {
  it('is read whole where a program wrapped it', () => {
    const text =
      'goal: to lead a ward with ten nurses by the end of 2027, in\nthe clinic where I trained\n\nThanks,\nSam';
    expect(said(text)).toEqual({
      kind: 'goal',
      goal: 'to lead a ward with ten nurses by the end of 2027, in the clinic where I trained',
    });
  });

  it('with more below it, or without an end, is asked about', () => {
    expect(said('goal: lead a ward\n\nBut I also want to write a book about it, one day.')).toBe('unclear');
    expect(said(`goal: ${'lead '.repeat(100)}`)).toBe('unclear');
  });
});
