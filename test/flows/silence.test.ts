import { afterAll, describe, expect, it } from 'vitest';
import { findDue } from '#shared/flows/due.ts';
import { hearBack } from '#shared/flows/hear-back.ts';
import { receiveMail } from '#shared/flows/receive-mail.ts';
import { sendDue } from '#shared/flows/send-due.ts';
import { NotAccepted } from '#shared/world.ts';
import { type TestTable, testTable } from '#test/fakes/dynamo.ts';
import { deliver, rawMail } from '#test/fakes/mail.ts';
import { fakeWorld } from '#test/fakes/world.ts';

const tables: TestTable[] = [];
afterAll(async () => {
  for (const table of tables) await table.close();
});

const DAY = 86_400;
const SAM = 'Sam Okafor <sam@example.com>';
const DANA = 'Dana Roth <dana@example.net>';
let count = 0;

interface Mail {
  readonly from?: string;
  readonly to?: string;
  readonly cc?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly date?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly recipient?: string;
}

/** Sam, Dana, the assistant and a clock. */
async function months() {
  const table = await testTable();
  tables.push(table);
  const world = fakeWorld(table);
  const read = async () => (await world.store.userByAddress('sam@example.com'))!;
  const now = () => world.clock.now().toUTCString().replace('GMT', '+0000');
  const raw = ({ from = SAM, to = DANA, cc = 'coach@protege.example', subject = 'Plan', ...mail }: Mail) =>
    rawMail(
      {
        ...{ From: from, To: to, ...(cc && { Cc: cc }), Subject: subject, 'Message-ID': `<${++count}@example.com>` },
        ...{ Date: mail.date ?? now(), ...mail.headers },
      },
      mail.body ?? 'Hello,\n\nWould you start with the interviews or with the numbers?\n\nBye\n',
    );
  const send = async (mail: Mail) => {
    const before = world.outbox.sent.length;
    const delivery = deliver(world, raw(mail), mail.recipient ? { recipients: [mail.recipient] } : {});
    const outcome = await receiveMail(world, delivery);
    return { outcome, delivery, letters: world.outbox.sent.slice(before) };
  };
  return {
    world,
    send,
    user: read,
    /** A command of Sam's, by its subject. */
    tell: (subject: string, recipient = 'coach@protege.example') =>
      send({ to: recipient, cc: '', subject, body: '', recipient }),
    mentor: async () => (await world.store.mentorsOf((await read()).id))[0]!,
    nudges: () => world.outbox.sent.filter(({ attachments }) => attachments).length,
    async wait(days: number) {
      for (let day = 0; day < days; day++) {
        world.wait(DAY);
        await findDue(world);
        for (const due of world.dueQueue.waiting.splice(0)) await sendDue(world, due);
      }
    },
  };
}

describe('a silence', () => {
  it('until the month they named ends in a nudge then', async () => {
    const on = await months();
    const body =
      'Hi Dana,\n\nGladly, I will.\n\nOn Mon, Mar 9, 2026 at 9:00 AM Dana Roth <dana@example.net> wrote:\n\n> Please write to me again in June.\n';
    await on.send({ body });
    await on.wait(75);
    expect(on.nudges()).toBe(0);
    await on.wait(15);
    expect(on.nudges()).toBe(1);
  });

  it('is not begun by an old mail that is only now handed on, nor is time turned back by one', async () => {
    const on = await months();
    await on.send({});
    await on.send({
      from: DANA,
      to: 'sam@example.com',
      headers: { 'In-Reply-To': `<${count}@example.com>` },
      body: 'With the numbers.',
    });
    const answered = (await on.mentor()).lastContact;
    await on.send({ date: 'Tue, 20 Jan 2026 10:00:00 +0000', subject: 'Older' });
    expect(await on.mentor()).toMatchObject({ turn: 'user', lastContact: answered });
    await on.wait(30);
    expect(on.nudges()).toBe(0);
  });

  it('goes on when a mail of the mentor’s comes late, after the user has answered it', async () => {
    const on = await months();
    await on.send({});
    const first = `<${count}@example.com>`;
    await on.send({ date: 'Tue, 10 Mar 2026 11:05:00 +0000', headers: { 'In-Reply-To': first } });
    const { silence } = await on.mentor();
    await on.send({
      from: DANA,
      to: 'sam@example.com',
      date: 'Tue, 10 Mar 2026 11:00:00 +0000',
      headers: { 'In-Reply-To': first },
    });
    expect((await on.mentor()).silence).toEqual(silence);
  });

  it('ends with an answer from another address of theirs', async () => {
    const on = await months();
    await on.send({});
    const answer =
      '---------- Forwarded message ---------\nFrom: Dana Roth <dana.roth@home.example>\nDate: Wed, Mar 11, 2026 at 9:30 AM\nSubject: Re: Plan\nTo: Sam Okafor <sam@example.com>\n\n\nWith the numbers.\n';
    await on.send({ to: 'coach@protege.example', cc: '', subject: 'Fwd: Plan', body: answer });
    await on.wait(40);
    expect(on.nudges()).toBe(0);
    expect((await on.mentor()).addresses).toEqual(['dana@example.net', 'dana.roth@home.example']);
  });

  it('that was settled is not begun again when the same mail comes once more', async () => {
    const on = await months();
    const date = 'Tue, 10 Mar 2026 11:00:00 +0000';
    await on.send({ date });
    await on.tell('they replied');
    await on.send({ date });
    await on.wait(40);
    expect(on.nudges()).toBe(0);
  });

  it('begins anew weeks after one that had all its nudges', async () => {
    const on = await months();
    await on.send({});
    await on.wait(120);
    expect(on.nudges()).toBe(3);
    await on.send({ subject: 'The summer' });
    await on.wait(12);
    expect(on.nudges()).toBe(4);
  });
});

describe('what a user says', () => {
  it('“pause”, then “pause until”: what was due comes when the second is over', async () => {
    const on = await months();
    await on.send({});
    await on.tell('pause');
    await on.wait(15);
    await on.tell('pause until 20 April');
    await on.wait(20);
    expect(on.nudges()).toBe(0);
    await on.wait(12);
    expect(on.nudges()).toBe(1);
  });

  it('“resume” brings back at once what a pause had put off', async () => {
    const on = await months();
    await on.send({});
    await on.tell('pause until 20 May');
    await on.wait(15);
    await on.tell('resume');
    await on.wait(3);
    expect(on.nudges()).toBe(1);
  });

  it('“done” about one thread leaves another alone', async () => {
    const on = await months();
    const { letters } = await on.send({ subject: 'Budget' });
    on.world.wait(3600);
    await on.send({ subject: 'Hiring' });
    const { letters: answer } = await on.tell('done', `coach+${letters[0]!.id}@protege.example`);
    expect(answer[0]?.text.replace(/\s+/g, ' ')).toContain('I still wait with you');
    await on.wait(15);
    expect(on.nudges()).toBe(1);
  });

  it('“cancel” that is tried again leaves out one nudge, not two', async () => {
    const on = await months();
    await on.send({});
    on.world.outbox.refuseNext = new NotAccepted('Throttling');
    const mail = rawMail(
      { From: SAM, To: 'coach@protege.example', Subject: 'cancel', 'Message-ID': '<c@example.com>' },
      '',
    );
    const delivery = deliver(on.world, mail);
    await expect(receiveMail(on.world, delivery)).rejects.toThrow('Throttling');
    await receiveMail(on.world, delivery);
    expect((await on.mentor()).silence?.nudges).toBe(1);
  });

  it('a link older than 90 days moves nothing, whoever is waited for now', async () => {
    const on = await months();
    const { letters } = await on.send({});
    await on.wait(100);
    await on.send({ to: 'Eve Amsel <eve@example.org>', subject: 'Other' });
    const { letters: answer } = await on.tell('stop', `coach+${letters[0]!.id}@protege.example`);
    expect(answer[0]?.text.replace(/\s+/g, ' ')).toContain('older than 90 days');
    for (const mentor of await on.world.store.mentorsOf((await on.user()).id)) expect(mentor.stopped).toBeFalsy();
  });

  it('“me:” never writes to a mentor, and a typo in it costs no letters', async () => {
    const on = await months();
    await on.send({});
    await on.tell('me: dana@example.net');
    expect(on.world.outbox.sent.map(({ to }) => to)).not.toContain('dana@example.net');
    const { letters } = await on.tell('me: smm@exmple.com');
    const lost = letters.find(({ to }) => to === 'smm@exmple.com')!;
    const event = { kind: 'bounced' as const, letterId: lost.id, userId: lost.userId, sesId: 'x' };
    await hearBack(on.world, event, (id) => id);
    expect(await on.user()).not.toHaveProperty('unreachable');
  });
});

describe('whose business it is', () => {
  it('a mentor’s mail that goes past a user is none of theirs', async () => {
    const on = await months();
    await on.send({ to: `${DANA}, Kim <kim@example.org>`, subject: 'All' });
    const group = `<${count}@example.com>`;
    await on.send({ from: 'Kim <kim@example.org>', subject: 'Re: All', headers: { References: group } });
    const secret = {
      from: DANA,
      to: 'kim@example.org',
      subject: 'Re: All',
      headers: { References: group },
      body: 'Dear Kim, SECRET',
    };
    await on.send(secret);
    const { id } = await on.user();
    for (const thread of await on.world.store.threadsOf(id)) {
      expect(JSON.stringify(await on.world.store.messagesOf(id, thread.id))).not.toContain('SECRET');
    }
  });
});

describe('“delete everything”', () => {
  it('broken off at the last letter, is brought to its end by the next try', async () => {
    const on = await months();
    await on.send({});
    const { id } = await on.user();
    await on.tell('delete everything');
    on.world.outbox.refuseNext = new NotAccepted('Throttling');
    const yes = rawMail(
      { From: SAM, To: 'coach@protege.example', Subject: 'yes, delete everything', 'Message-ID': '<y@example.com>' },
      '',
    );
    const delivery = deliver(on.world, yes);
    await expect(receiveMail(on.world, delivery)).rejects.toThrow('Throttling');
    expect(await receiveMail(on.world, delivery)).toMatchObject({ state: 'obeyed', reason: 'deleted' });
    expect(await on.world.store.user(id)).toBeNull();
    expect(on.world.rawMail.mails.size).toBe(0);
  });

  it('while a nudge is on its way leaves nothing that is due for ever', async () => {
    const on = await months();
    await on.send({});
    const user = await on.user();
    on.world.wait(20 * DAY);
    await findDue(on.world);
    const due = on.world.dueQueue.waiting.splice(0).find(({ mentorId }) => mentorId)!;
    const { send } = on.world.outbox;
    on.world.outbox.send = async (letter) => {
      await on.world.store.emptyUser(user);
      await on.world.store.removeUser(user);
      return send.call(on.world.outbox, letter);
    };
    await sendDue(on.world, due).catch(() => {});
    expect(await on.world.store.mentorsOf(user.id)).toEqual([]);
  });
});
