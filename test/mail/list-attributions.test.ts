import { describe, expect, it } from 'vitest';
import { readMail } from '#shared/mail/read-mail.ts';

/** What people have their programs write over a quotation, on lists and in newsgroups. */
const ATTRIBUTIONS = [
  'Dana Roth wrote:',
  'Dana Roth (dana@example.net) said, in part:',
  'dana@example.net (Dana Roth) writes:',
  'Also sprach Dana Roth:',
  'Thus spake Dana Roth (dana@example.net):',
  'Once upon a time, Dana Roth <dana@example.net> said:',
  'According to Dana Roth:',
  'Quoting Dana Roth (dana@example.net):',
  'Selon Dana Roth <dana@example.net>:',
  'Citando Dana Roth <dana@example.net>:',
  '+ Dana Roth <dana@example.net>:',
  'From: "Dana Roth" <dana@example.net>',
  '--- Dana Roth <dana@example.net> wrote:',
  'On 12 Mar, Dana Roth wrote:',
  'On (12/03/02 10:14), Dana Roth didst pronounce:',
  'On Tuesday, March 12, Dana Roth wrote:',
  'On Tue, 12 Mar 2002 10:14:00 EST, Dana Roth <dana@example.net>  said:',
  'On Tue, Mar 12, 2002 at 10:14:33AM -0500 or thereabouts, Dana Roth wrote:',
  'On Tuesday 12 March 2002 10:14 in the morning, Dana Roth wrote:',
  'Dana Roth wrote at 10:14 (EST) on Tuesday:',
  'At 10:14 -0500 12/3/02, Dana Roth wrote:',
  '[2002-03-12 10:14] Dana Roth <dana@example.net> wrote:',
  'Dana Roth <dana@example.net> (2002-03-12):',
  'Dana Roth wrote in <abc@example.net>:',
  '"Dana Roth" <dana@example.net> wrote in message\nnews:abc123@news.example...',
  'In <abc@example.net>, on 03/12/02 at 10:14 AM, Dana Roth <dana@example.net> said:',
  'On Tue, 2002-03-12 10:14:00 -0500, Dana Roth <dana@example.net>\nwrote in message <20020312.GA1@example.net>:',
  "Excerpts from Dana Roth's message of Tue Mar 12 10:14:00 -0500 2002:",
  'Dana Roth <dana@example.net> a écrit dans le message <abc@example.net> :',
  'Le 12 mars 2002 à 10:14, Dana Roth a écrit :',
  'Il 12 marzo 2002 10:14, Dana Roth ha scritto:',
  'Am Dienstag, den 12.03.2002, 10:14 -0500 schrieb Dana Roth:',
];

describe('an attribution names the author of what is quoted below it', () => {
  it.each(ATTRIBUTIONS)('%s', async (attribution) => {
    const head =
      'From: Sam Poe <sam@example.org>\nTo: dana@example.net\nDate: Wed, 13 Mar 2002 09:00:00 -0500\nSubject: Re: x';
    const { messages } = await readMail(Buffer.from(`${head}\n\n${attribution}\n> Is it done?\n\nYes, it is.\n`));
    expect(messages.map(({ text }) => text)).toEqual(['Is it done?', 'Yes, it is.']);
    expect(messages[0]?.from.name).toBe('Dana Roth');
  });
});

describe('a sentence over marked lines is the author’s own', () => {
  it.each([
    'I ran it again, and this is what it says:',
    'On Monday I spoke with them, and they said:',
    'You will find on page 3:',
  ])('%s', async (sentence) => {
    const head =
      'From: Sam Poe <sam@example.org>\nTo: dana@example.net\nDate: Wed, 13 Mar 2002 09:00:00 -0500\nSubject: x';
    const { messages } = await readMail(Buffer.from(`${head}\n\n${sentence}\n> It is done.\n\nWhat now?\n`));
    expect(messages.at(-1)?.text).toBe(`${sentence}\n\nWhat now?`);
  });
});
