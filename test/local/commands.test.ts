import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type ParsedMail, simpleParser } from 'mailparser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { splitMbox } from '#shared/mail/mbox.ts';
import { readMail } from '#shared/mail/read-mail.ts';
import { atEnd, FakeTerminal, sendBySmtp, temporaryFolder } from './machine.ts';

// The functions build their World once a process, with the endpoints of that time: each test loads them anew.
beforeEach(() => {
  vi.resetModules();
  const quiet = vi.spyOn(console, 'log').mockImplementation(() => {});
  atEnd(async () => quiet.mockRestore());
});

const START = new Date('2026-03-10T12:00:00Z');
const DAY = 86_400_000;
let count = 0;

interface Mail {
  readonly from?: string;
  readonly to?: string;
  readonly cc?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The assistant, running; mails go in by its SMTP door, letters come out as files. */
async function machine() {
  const data = await temporaryFolder();
  const { start } = await import('#local/start.ts');
  const running = await start({ smtpPort: 0, httpPort: 0, data, example: false, now: START }, new FakeTerminal());
  atEnd(() => running.stop());
  const letters = async (): Promise<readonly ParsedMail[]> => {
    const files = (await readdir(join(data, 'letters'))).sort();
    return Promise.all(files.map(async (file) => simpleParser(await readFile(join(data, 'letters', file)))));
  };
  let clock = START.getTime();
  return {
    data,
    letters,
    last: async () => (await letters()).at(-1)!,
    /** Sends a mail and waits until it is answered; gives the letters that came of it. */
    async send({ from = 'Sam Okafor <sam@example.com>', to = 'coach@localhost', ...mail }: Mail) {
      const before = (await letters()).length;
      const { cc, subject = '', body = '', headers = {} } = mail;
      const all = {
        ...{ From: from, To: to, ...(cc && { Cc: cc }), Subject: subject, 'Message-ID': `<${++count}@example.com>` },
        ...{ Date: new Date(clock).toUTCString().replace('GMT', '+0000'), ...headers },
        'Content-Type': 'text/plain; charset=utf-8',
      };
      const raw = `${Object.entries(all)
        .map(([name, value]) => `${name}: ${value}`)
        .join('\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}\r\n`;
      const recipient = [to, cc ?? ''].join(',').match(/coach[^@,<>\s]*@localhost/)?.[0];
      await sendBySmtp(running.smtpPort, raw, recipient, from.match(/[^<>\s]+@[^<>\s]+/)?.[0]);
      await running.drained();
      return (await letters()).slice(before);
    },
    async wait(days: number) {
      clock += days * DAY;
      await running.moveClock(new Date(clock));
    },
    page: async () => (await fetch(`http://127.0.0.1:${running.httpPort}/`)).text(),
  };
}

const TO_DANA: Mail = {
  to: 'Dana Roth <dana@example.net>',
  cc: 'coach@localhost',
  subject: 'Plan',
  body: 'Hi Dana,\n\nI have two drafts of it. Would you start with the interviews or with the numbers?\n\nSam',
};

type Machine = Awaited<ReturnType<typeof machine>>;

/** Waits for the nudge about Dana. */
async function nudged(on: Machine): Promise<ParsedMail> {
  for (let day = 0; day < 15; day++) {
    await on.wait(1);
    const nudge = (await on.letters()).find(({ attachments }) =>
      attachments.some(({ filename }) => filename === 'follow-up.ics'),
    );
    if (nudge) return nudge;
  }
  throw new Error('no nudge came');
}

/** The address that the nudge's actions write to. */
const actionsOf = (nudge: ParsedMail) => /coach\+[0-9a-f]{32}@localhost/.exec(nudge.text ?? '')![0];

const addressee = ({ headerLines }: ParsedMail) =>
  headerLines.find(({ key }) => key === 'delivered-to')?.line.replace(/^[^:]*: */, '');

const nudges = async (on: Machine) => (await on.letters()).filter(({ attachments }) => attachments.length > 0).length;

describe('a nudge’s action', () => {
  it('snoozes, and the nudge comes again at that time', async () => {
    const on = await machine();
    await on.send(TO_DANA);
    const nudge = await nudged(on);
    const [answer] = await on.send({ to: actionsOf(nudge), subject: 'snooze 3 days' });
    expect(answer?.text).toContain('Leave it for now');
    await on.wait(2);
    expect(await nudges(on)).toBe(1);
    await on.wait(2);
    expect(await nudges(on)).toBe(2);
  });

  it('stops the nudges for that mentor', async () => {
    const on = await machine();
    await on.send(TO_DANA);
    const [answer] = await on.send({ to: actionsOf(await nudged(on)), subject: 'stop' });
    expect(answer?.text).toContain('I nudge you about Dana');
    for (let week = 0; week < 12; week++) await on.wait(7);
    expect(await nudges(on)).toBe(1);
  });

  it('is no way in for anybody else', async () => {
    const on = await machine();
    await on.send(TO_DANA);
    const address = actionsOf(await nudged(on));
    const body = 'stop';
    expect(await on.send({ from: 'dana@example.net', to: address, subject: 'stop' })).toEqual([]);
    const forged = { headers: { 'X-Protege-Try-Verdicts': 'dmarc=FAIL spf=FAIL dkim=FAIL' } };
    expect(await on.send({ to: address, subject: 'stop', ...forged })).toEqual([]);
    // Another user has no letter of that id: nothing of Sam's moves.
    await on.send({ from: 'Eve <eve@example.org>', to: address, subject: 'stop', body });
    for (let week = 0; week < 4; week++) await on.wait(7);
    expect(await nudges(on)).toBe(2);
  });
});

describe('a command', () => {
  it('is obeyed as a subject, as a first line, and under a letter that is quoted below', async () => {
    const on = await machine();
    await on.send(TO_DANA);
    const [bySubject] = await on.send({ subject: 'status' });
    expect(bySubject?.text).toContain('Dana Roth');
    const [byLine] = await on.send({ body: 'Pause until 20 April, please.\n\n-- \nSam Okafor\nProduct' });
    expect(byLine?.text).toContain('paused until');
    const critique = (await on.letters())[0]!;
    const quoted = `resume\n\nOn Tue, Mar 10, 2026 at 1:00 PM Protégé <coach@localhost> wrote:\n> ${critique.text?.replaceAll('\n', '\n> ')}`;
    const answers = { 'In-Reply-To': critique.messageId!, References: critique.messageId! };
    const [byAnswer] = await on.send({ subject: `Re: ${critique.subject}`, body: quoted, headers: answers });
    expect(byAnswer?.text).toContain('The pause is over');
  });

  it('by the +tag needs no word', async () => {
    const on = await machine();
    await on.send(TO_DANA);
    const [answer] = await on.send({ to: 'coach+help@localhost' });
    expect(answer?.text).toContain('snooze');
  });

  it('that is not understood gets help, and nothing is done', async () => {
    const on = await machine();
    await on.send(TO_DANA);
    const [answer] = await on.send({ subject: 'snooze banana' });
    expect(answer?.text).toContain('banana');
    expect(await on.page()).toContain('Obeyed');
  });

  it('is none in what is handed on, and none in a sentence', async () => {
    const on = await machine();
    const forwarded =
      '---------- Forwarded message ---------\nFrom: Sam Okafor <sam@example.com>\nDate: Mon, Mar 9, 2026 at 6:12 PM\nSubject: Status\nTo: Dana Roth <dana@example.net>\n\n\nstop\n\nWhich of the two would you cut?\n\nSam\n';
    const [critique] = await on.send({ subject: 'Fwd: Status', body: forwarded });
    expect(critique?.text).toContain('Which of the two would you cut?');
    const [draft] = await on.send({ subject: 'The chapter', body: "I'm done with the chapter, here is the draft." });
    expect(draft?.text).toContain('I found no conversation');
  });

  it('that could mean two mentors asks which', async () => {
    const on = await machine();
    await on.send(TO_DANA);
    await on.send({ ...TO_DANA, to: 'Ruth Amsel <ruth@example.org>', body: TO_DANA.body!.replace('Dana', 'Ruth') });
    const [answer] = await on.send({ subject: 'stop' });
    expect(answer?.text?.replace(/\s+/g, ' ')).toMatch(/could not tell whom you mean.*(Dana.*Ruth|Ruth.*Dana)/);
  });

  it('“quiet” keeps the thread and sends no letter', async () => {
    const on = await machine();
    const forwarded =
      '---------- Forwarded message ---------\nFrom: Sam Okafor <sam@example.com>\nDate: Mon, Mar 9, 2026 at 6:12 PM\nSubject: Plan\nTo: Dana Roth <dana@example.net>\n\n\nWhich of the two would you cut?\n\nSam\n';
    expect(await on.send({ to: 'coach+quiet@localhost', subject: 'Fwd: Plan', body: forwarded })).toEqual([]);
    expect(await on.page()).toContain('Dana Roth');
  });

  it('“wrong” takes a finding back, and after the second time the letters are silent about it', async () => {
    const on = await machine();
    const gushing = (id: number) =>
      `Hi Dana,\n\nYou are the most brilliant, inspiring, incredible person I have ever met!!! I worship every word of yours, you are a genius!!! Which of the ${id} drafts would you cut?\n\nSam`;
    const fixed = async (id: number) => (await on.send({ ...TO_DANA, subject: `Plan ${id}`, body: gushing(id) }))[0]!;
    for (const id of [2, 3]) {
      const critique = await fixed(id);
      expect(critique.text).toContain('one thing to mend');
      const headers = { 'In-Reply-To': critique.messageId! };
      const [answer] = await on.send({ subject: `Re: ${critique.subject}`, body: 'wrong 1', headers });
      expect(answer?.text).toContain('I was wrong');
    }
    expect((await fixed(4)).text).toContain('nothing to mend');
  });
});

describe('each other command', () => {
  const cases: [said: string, answer: RegExp][] = [
    ['they replied', /Dana has answered, and the nudge is off/],
    ['cancel', /The next nudge about Dana is dropped/],
    ['done', /This thread with Dana is closed/],
    ['warm', /Dana counts as warm now/],
    ['goal: to lead the search team by the autumn', /I keep this as your goal with Dana: > to lead the search team/i],
    ['timezone Europe/Paris', /Your time zone is Europe\/Paris now/],
    ['digest friday 8am', /The digest comes on Fridays at 8:00/],
    ['digest off', /No more digests/],
    ['pending', /Dana Roth/],
  ];
  it.each(cases)('%s', async (said, answer) => {
    const on = await machine();
    await on.send(TO_DANA);
    const [letter] = await on.send({ subject: said });
    expect(letter?.text?.replace(/\s+/g, ' ')).toMatch(answer);
    expect(addressee(letter!)).toBe('sam@example.com');
  });

  it('“done” and “they replied” are the end of the nudges', async () => {
    const on = await machine();
    for (const said of ['done', 'they replied']) {
      await on.send({ ...TO_DANA, subject: said === 'done' ? 'Plan' : 'Plan, again' });
      await on.send({ subject: said });
      for (let week = 0; week < 4; week++) await on.wait(7);
    }
    expect(await nudges(on)).toBe(0);
  });

  it('“snooze” in answer to what closed a thread opens it again', async () => {
    const on = await machine();
    await on.send(TO_DANA);
    const [closed] = await on.send({ subject: 'done' });
    const address = /coach\+[0-9a-f]{32}@localhost/.exec(`${closed?.text}${closed?.html}`)![0];
    const [snoozed] = await on.send({ to: address, subject: 'snooze 3 days' });
    expect(snoozed?.text).toContain('Leave it for now');
    for (let day = 0; day < 7; day++) await on.wait(1);
    expect(await nudges(on)).toBe(1);
  });

  it('“mentor: ...” in answer reads the mail again that named nobody', async () => {
    const on = await machine();
    const body =
      'On Mon, Mar 9, 2026 at 6:12 PM Sam Okafor <sam@example.com> wrote:\n> Which of the two would you cut?\n';
    const [asking] = await on.send({ subject: 'Fwd: Plan', body });
    expect(asking?.text).toContain('I could not tell who your mentor is');
    const headers = { 'In-Reply-To': asking!.messageId! };
    const answer = { subject: `Re: ${asking!.subject}`, body: 'mentor: dana@example.net', headers };
    const letters = await on.send(answer);
    expect(letters.map(({ text }) => text).join('\n')).toContain('Which of the two would you cut?');
    expect(await on.page()).toContain('dana@example.net');
  });
});

describe('a second address', () => {
  it('is asked at that address, says yes from there, and may then write like the first', async () => {
    const on = await machine();
    await on.send(TO_DANA);
    const letters = await on.send({ subject: 'me: sam@work.example' });
    const asked = letters.find((letter) => addressee(letter) === 'sam@work.example')!;
    expect(asked.text).not.toContain('Dana');
    const [address] = /coach\+[0-9a-f]{32}@localhost/.exec(asked.text ?? '')!;
    await on.send({ from: 'sam@work.example', to: address, subject: 'yes' });
    const [status] = await on.send({ from: 'sam@work.example', subject: 'status' });
    expect(status?.text).toContain('Dana Roth');
    expect(addressee(status!)).toBe('sam@work.example');
  });
});

describe('what is kept', () => {
  it('comes as a zip that other programs read, and is gone when the user says so twice', async () => {
    const on = await machine();
    await on.send(TO_DANA);
    const [letter] = await on.send({ subject: 'export' });
    const zip = unzipSync(new Uint8Array(letter!.attachments[0]!.content));
    const names = Object.keys(zip);
    const mbox = zip[names.find((name) => name.endsWith('.mbox'))!]!;
    const [message] = (await readMail(splitMbox(Buffer.from(mbox))[0]!)).messages;
    expect(message).toMatchObject({ from: { address: 'sam@example.com' }, to: [{ address: 'dana@example.net' }] });
    const thread = JSON.parse(strFromU8(zip[names.find((name) => /threads.*json$/.test(name))!]!));
    expect(thread.messages[0].text).toContain('two drafts');
    expect(names.some((name) => /^mails\/.*\.eml$/.test(name))).toBe(true);

    const [ask] = await on.send({ subject: 'delete everything' });
    expect(ask?.text).toContain('yes, delete everything');
    const [goodbye] = await on.send({ subject: 'yes, delete everything' });
    expect(goodbye?.text?.replace(/\s+/g, ' ')).toContain('Backups of them last seven days');
    expect((await readdir(join(on.data, 'bucket'))).length).toBe(0);
    expect(await on.page()).not.toContain('Dana Roth');
  });

  it('stays when only the second word comes', async () => {
    const on = await machine();
    await on.send(TO_DANA);
    await on.send({ subject: 'yes, delete everything' });
    expect(await on.page()).toContain('Dana Roth');
  });
});
