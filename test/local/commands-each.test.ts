import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { splitMbox } from '#shared/mail/mbox.ts';
import { readMail } from '#shared/mail/read-mail.ts';
import { atEnd } from './machine.ts';
import { addressee, machine, nudges, TO_DANA } from './mailbox.ts';

// The functions build their World once a process, with the endpoints of that time: each test loads them anew.
beforeEach(() => {
  vi.resetModules();
  const quiet = vi.spyOn(console, 'log').mockImplementation(() => {});
  atEnd(async () => quiet.mockRestore());
});

describe('each other command', () => {
  const cases: [said: string, answer: RegExp][] = [
    ['they replied', /Dana has answered, and the nudge is off/],
    ['cancel', /the next nudge about Dana is dropped/],
    ['done', /this thread with Dana is closed/],
    ['warm', /Dana counts as warm now/],
    ['goal: to lead the search team by the autumn', /this is your goal with Dana. > to lead the search team/i],
    ['timezone Europe/Paris', /your time zone is Europe\/Paris now/],
    ['digest friday 8am', /the digest comes on Fridays at 8:00/],
    ['digest off', /no more digests/],
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
    expect(asking?.text).toContain('Tell me who your mentor is');
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
