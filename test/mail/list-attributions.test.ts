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
  '"Also sprach Dana Roth:"',
  '"Dana Roth wrote:"',
  '"On Tue, 12 Mar 2002, Dana Roth wrote:"',
  'Dana Roth wrote on Tuesday, March 12, 2002 10:14 AM',
  'Dana Roth <dana@example.net> wrote on Tuesday, March 12,\n2002 10:14 AM',
  'Dana Roth schrieb am Dienstag, 12. März 2002 10:14',
  'Dana Roth (on Tue, 12 Mar 2002 10:14:00 -0500) wrote:',
  'Dana Roth [Tue, 12 Mar 2002 10:14:00 -0500] wrote:',
  'Dana Roth (am 12.03.2002 um 10:14) schrieb:',
  'At Tue, 12 Mar 2002 10:14:00 -0500,\nDana Roth wrote:',
  'At Tue, 12 Mar 2002 10:14:00 -0500,\nDana Roth <dana@example.net> wrote:',
  'In message "Re: x"\n    on 02/03/12, Dana Roth <dana@example.net> writes:',
  'In message "[list 0123] Re: x"\n    on Tue, 12 Mar 2002 10:14:00 -0500,\n  Dana Roth <dana@example.net> said:',
  'In article <abc@example.net>,\n  Dana Roth <dana@example.net> wrote:',
  'In message <abc@example.net>\n          Dana Roth <dana@example.net> wrote:',
  'In comp.lang.misc, Dana Roth <dana@example.net> wrote:',
  'In mentors@groups.example, Dana Roth <dana@e...> wrote:',
  '--- In mentors@groups.example, "Dana Roth" <dana@e...> wrote:',
  '"Dana Roth" <dana@example.net> wrote in message ...',
  '"Dana Roth" <dana@example.net> schrieb im Newsbeitrag\nnews:abc123abc123abc123abc123abc123@news.example...',
  'Dana Roth <dana@example.net> schrieb in Nachricht\n<abc123@example.net>:',
  '"Dana Roth" <dana@example.net> a écrit dans le message de news:\nabc123@news.example...',
  '>>> Dana Roth <dana@example.net> schrieb am 12.03.2002 um 10:14 in\nNachricht <abc@example.net>:',
  '>>> Dana Roth <dana@example.net> schrieb am 12.03.2002 um 10:14 in Nachricht <abc@example.net>:',
  '>>> On 3/12/2002 at 10:14 AM, in message <abc@example.net>, Dana Roth\n<dana@example.net> wrote:',
  'On Tue, Mar 12, 2002 at 10:14:33AM -0500, you [Dana Roth] wrote:',
  'On Tue, Mar 12, 2002 at 10:14:33AM -0500, you (Dana Roth) claimed:',
  'On Tue, Mar 12, 2002, you, Dana Roth, wrote:',
  'Am 12.03.2002 um 10:14 schrieb Dana "Dee" Roth:',
  '[Dana Roth]',
  'also sprach Dana Roth <dana@example.net> [2002.03.12.1014 -0500]:',
  'Dana Roth <dana@example.net> schrieb am Dienstag, 12. März 2002 um 10:14 vorm.:',
  '2002-03-12 (火) の 10:14 -0500 に Dana Roth さんは書きました:',
  '2002/03/12 10:14 に Dana Roth<dana@example.net> さんは書きました:',
  'Dana Roth wrote thusly:',
  '>>>>> On Tue, 12 Mar 2002 10:14:00 -0500, Dana Roth <dana@example.net> said:',
  '>>>>> Dana Roth <dana@example.net> writes:',
  '>>>>> "Dana" == Dana Roth <dana@example.net> writes:',
  '"DR" == Dana Roth <dana@example.net> writes:',
  '[ On Tuesday, March 12, 2002 at 10:14:00 (-0500), Dana Roth wrote: ]',
  '[Dana Roth <dana@example.net>]',
  '[Dana Roth, 12 Mar 2002]',
  'Dana Roth, le mar. 12 mars 2002 10:14:00 -0500, a ecrit:',
  'Dana Roth, on 12 Mar 2002, wrote:',
  'Dana Roth on Tue, 12 Mar 2002 10:14:00 -0500:',
  'In comp.lang.misc Dana Roth <dana@example.net> wrote:',
  'On Tue, 12 Mar 2002 10:14:00 -0500, in comp.lang.misc, Dana Roth\n<dana@example.net> wrote:',
  'Dana Roth <dana@example.net> wrote in article <abc@example.net>...',
  '"Dana Roth" <dana@example.net> wrote in message\nnews:<abc123@news.example>...',
  'Yesterday, Dana Roth <dana@example.net> wrote:',
];

/** The same, where the author is the one who is written to. */
const TO_AUTHOR = [
  'In article <abc@example.net> you wrote:',
  'In message <abc@example.net> you\nwrite:',
  'In <abc@example.net>, you wrote:',
  'In message "Re: x" on 12 Mar 2002, you wrote:',
  'In comp.lang.misc article <abc@example.net>, you wrote:',
  'On 12 Mar 2002 10:14:00 -0500, in comp.lang.misc you wrote:',
  'You wrote:',
  'Tuesday, March 12, 2002, 10:14:00 AM, you wrote:',
  'Am 12.03.2002 um 10:14 schriebst du:',
  'In your message of Tue, 12 Mar 2002:',
];

describe('an attribution names the author of what is quoted below it', () => {
  it.each(ATTRIBUTIONS)('%s', async (attribution) => {
    const head =
      'From: Sam Poe <sam@example.org>\nTo: dana@example.net\nDate: Wed, 13 Mar 2002 09:00:00 -0500\nSubject: Re: x';
    const { messages } = await readMail(Buffer.from(`${head}\n\n${attribution}\n> Is it done?\n\nYes, it is.\n`));
    expect(messages.map(({ text }) => text)).toEqual(['Is it done?', 'Yes, it is.']);
    expect(messages[0]?.from.name.replace(' "Dee"', '')).toBe('Dana Roth');
  });

  it.each(TO_AUTHOR)('%s', async (attribution) => {
    const head =
      'From: Sam Poe <sam@example.org>\nTo: Dana Roth <dana@example.net>\nDate: Wed, 13 Mar 2002 09:00:00 -0500\nSubject: x';
    const { messages } = await readMail(Buffer.from(`${head}\n\n${attribution}\n> Is it done?\n\nYes, it is.\n`));
    expect(messages.map(({ text }) => text)).toEqual(['Is it done?', 'Yes, it is.']);
    expect(messages[0]?.from.address).toBe('dana@example.net');
  });
});

describe('a sentence over marked lines is the author’s own', () => {
  it.each([
    'I ran it again, and this is what it says:',
    'On Monday I spoke with them, and they said:',
    'You will find on page 3:',
    'You wrote that it was done on 12 March:',
    '[Some lines left out.]',
    'It was written on Tuesday, March 12, 2002',
    'At 10:14 it said:',
    'In the log of 12 March I found:',
    'On Tuesday I spoke with Dana Roth:',
    'It broke on Tue, 12 Mar 2002 10:14:00:',
  ])('%s', async (sentence) => {
    const head =
      'From: Sam Poe <sam@example.org>\nTo: dana@example.net\nDate: Wed, 13 Mar 2002 09:00:00 -0500\nSubject: x';
    const { messages } = await readMail(Buffer.from(`${head}\n\n${sentence}\n> It is done.\n\nWhat now?\n`));
    expect(messages.at(-1)?.text).toBe(`${sentence}\n\nWhat now?`);
  });
});

describe('who is named over words without marks may be somebody that the author cites', () => {
  it.each([
    'In his letter of 11 March 1968 the Dutchman wrote:',
    'In May 1968 Dijkstra wrote:',
    'On 11 March 1968 Dijkstra wrote to the editor:',
    'Am 11. März 1968 schrieb Dijkstra:',
  ])('%s', async (sentence) => {
    const head =
      'From: Sam Poe <sam@example.org>\nTo: dana@example.net\nDate: Wed, 13 Mar 2002 09:00:00 -0500\nSubject: x';
    const body = `Dear Dana,\n\n${sentence}\n\n    There is no need for it.\n\nHe was right.`;
    const { messages } = await readMail(Buffer.from(`${head}\n\n${body}\n`));
    expect(messages.map(({ text }) => text)).toEqual([body]);
  });
});

describe('what the author says of a quotation stands between it and its attribution', () => {
  it.each(['[...]', '[Cc trimmed, it was long.]', '[Two lines\nof words.]', '<snip>', '(lines left out)', '...'])(
    '%s',
    async (aside) => {
      const head =
        'From: Sam Poe <sam@example.org>\nTo: dana@example.net\nDate: Wed, 13 Mar 2002 09:00:00 -0500\nSubject: x';
      const body = `Dana Roth wrote:\n\n${aside}\n\n> Is it done?\n\nYes.`;
      const { messages } = await readMail(Buffer.from(`${head}\n\n${body}\n`));
      expect(messages.map(({ from, text }) => [from.name, text])).toEqual([
        ['Dana Roth', 'Is it done?'],
        ['Sam Poe', `${aside}\n\nYes.`],
      ]);
    },
  );
});
