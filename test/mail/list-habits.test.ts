import { expect, it } from 'vitest';
import { readMail } from '#shared/mail/read-mail.ts';

const HEAD =
  'From: Sam Poe <sam@example.org>\nTo: Dana Roth <dana@example.net>\nDate: Wed, 13 Mar 2002 09:00:00 -0500\nSubject: Re: x';

async function texts(body: string, type = ''): Promise<readonly string[]> {
  return (await readMail(Buffer.from(`${HEAD}\n${type}\n${body}\n`))).messages.map(({ text }) => text);
}

it.each(['| ', '|', ': ', ':', '} ', '}', '# ', '% ', '; ', '!', ']', 'DR> ', 'DvR> ', 'DR>> ', 'Dana> '])(
  'lines behind "%s" under an attribution are a quotation',
  async (mark) => {
    const quoted = `${mark}Is it done? And\n${mark}who did it?`;
    expect(await texts(`Dana Roth wrote:\n\n${quoted}\n\nYes.\n\n${mark}When?\n\nToday.`)).toEqual([
      'Is it done? And\nwho did it?\n\nWhen?',
      'Yes.\n\nToday.',
    ]);
  },
);

it.each([
  'It says:\n\n| a | b |\n| 1 | 2 |',
  'SQL> select 1 from dual;\n\n1',
  'OK> boot',
  'Here is how:\n\n# make\n# make install',
  'A list of mine:\n\n: one\n: two',
  'It looks like this:\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> topic',
  'diff says:\n\n3,4c3\n< a\n< b\n---\n> c',
  '2a3\n> a line\n5d5\n< another',
  'I keep the log,\n>From March on, that is.',
  'Run it as\nfoo --bar 2>&1\n>/dev/null and wait.',
])('what only looks like marks is the author’s: %s', async (own) => {
  const body = `${own}\n\nThat is all.`;
  const answer = `Dana Roth wrote:\n> Is it done?\n\n${body}\n\n> When?\n\nToday.`;
  const plain = body.replace('>From', 'From');
  expect(await texts(answer)).toEqual(['Is it done?\n\nWhen?', `${plain}\n\nToday.`]);
});

it.each(['-- \nSam Poe\nBaker', '-- \nSam', 'Regards,\nSam', '-- \nSam Poe <sam@example.org>\nhttps://poe.example'])(
  'answers below a signature and a quotation are text: %s',
  async (signature) => {
    const body = `Hi, see below.\n\n${signature}\n\nOn 12 Mar 2002, Dana Roth wrote:\n> Is it done?\n\nYes.\n\n> When?\n\nToday.`;
    expect(await texts(body)).toEqual(['Is it done?\n\nWhen?', 'Hi, see below.\n\nYes.\n\nToday.']);
  },
);

it('a signature above a quotation is one, with an advertisement below', async () => {
  const advertised = `${'_'.repeat(60)}\nA hundred reasons to have your mail with us and with nobody else in this world.\nhttp://mail.example/now`;
  const body = `Yes.\n\n-- \nSam\n\nDana Roth wrote:\n> Is it done?\n\n${advertised}`;
  expect(await texts(body)).toEqual(['Is it done?', 'Yes.']);
});

it.each([
  'Subject: Re: x',
  'Betreff: Re: x',
  'Subject: Re: a subject that goes on and on and on, so that\nit is wrapped',
])('the subject is no text of a quotation that begins with it: %s', async (subject) => {
  const quoted = subject.replace(/^/gm, '> ');
  expect(await texts(`Dana Roth wrote:\n${quoted}\n>\n> Is it done?\n\nYes.`)).toEqual(['Is it done?', 'Yes.']);
});

it.each([
  '> From: Dana Roth, Sent: Tuesday, March 12, 2002 10:14 AM\n>',
  '> From: Dana Roth <dana@example.net>, Date: Tue, 12 Mar 2002 10:14\n>',
  '----- Original Message -----\n> From: "Dana Roth" <dana@example.net>\n> Sent: Tuesday, March 12, 2002 10:14:00 AM\n> Subject: x\n',
])('a head of a quotation says whose it is: %s', async (head) => {
  const { messages } = await readMail(Buffer.from(`${HEAD}\n\nYes.\n\n${head}\n> Is it done?\n`));
  expect(messages.map(({ text }) => text)).toEqual(['Is it done?', 'Yes.']);
  expect(messages[0]).toMatchObject({ from: { name: 'Dana Roth' }, date: '2002-03-12T10:14:00-05:00' });
});

it.each(['    ', '\t'])('headers that the author shows are text', async (margin) => {
  const shown = [
    'From: eve@example.com',
    'To: dana@example.net',
    'Subject: x',
    'Date: Tue, 12 Mar 2002 10:14:00 -0500',
  ];
  const body = `It came like this:\n\n${shown.map((line) => `${margin}${line}`).join('\n')}\n\nSee?`;
  expect(await texts(body)).toEqual([body]);
});

it('what is attributed twice to one time is one mail', async () => {
  const attribution = 'On Tue, 12 Mar 2002 at 10:14, Dana Roth <dana@example.net> wrote:';
  const body = `${attribution}\n> Is it done?\n\nYes.\n\n${attribution}\n> When?\n\nToday.`;
  expect(await texts(body)).toEqual(['Is it done?\n\nWhen?', 'Yes.\n\nToday.']);
});

it('sessions in an answer and in a quotation are text', async () => {
  const body =
    'Dana Roth wrote:\n> I get this:\n>\n> >>> 7/2\n> 3\n>\n> Why?\n\nTry\n\n>>> 7/2.\n3.5\n\n> And then?\n\n>>> 7//2\n3';
  expect(await texts(body)).toEqual([
    'I get this:\n\n>>> 7/2\n3\n\nWhy?\n\nAnd then?',
    'Try\n\n>>> 7/2.\n3.5\n\n>>> 7//2\n3',
  ]);
});

it('marks with blanks between them flow, too', async () => {
  const flowed = 'Content-Type: text/plain; format=flowed\n';
  expect(await texts('Dana Roth wrote:\n> > One line that \n> > goes on.\n> Yes.\n\nNo.', flowed)).toEqual([
    'One line that goes on.',
    'Yes.',
    'No.',
  ]);
});
