import { beforeEach, describe, expect, it, vi } from 'vitest';
import { atEnd } from './machine.ts';
import { actionsOf, machine, nudged, nudges, TO_DANA } from './mailbox.ts';

// The functions build their World once a process, with the endpoints of that time: each test loads them anew.
beforeEach(() => {
  vi.resetModules();
  const quiet = vi.spyOn(console, 'log').mockImplementation(() => {});
  atEnd(async () => quiet.mockRestore());
});

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
    expect(answer?.text).toContain('no more nudges about Dana');
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
    expect(byAnswer?.text).toContain('the pause is over');
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
      expect(critique.text).toContain('mend one thing');
      const headers = { 'In-Reply-To': critique.messageId! };
      const [answer] = await on.send({ subject: `Re: ${critique.subject}`, body: 'wrong 1', headers });
      expect(answer?.text).toContain('I was wrong');
    }
    expect((await fixed(4)).text).toContain('it went out well');
  });
});
