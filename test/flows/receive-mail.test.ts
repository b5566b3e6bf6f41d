import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MailMissing, receiveMail } from '#shared/flows/receive-mail.ts';
import { LetterInHand } from '#shared/flows/send-letter.ts';
import { NotAccepted } from '#shared/world.ts';
import { type TestTable, testTable } from '#test/fakes/dynamo.ts';
import { deliver, forwardFromSam, rawMail } from '#test/fakes/mail.ts';
import { fakeWorld } from '#test/fakes/world.ts';

let table: TestTable;
const tables: TestTable[] = [];
beforeAll(async () => {
  table = await testTable();
});
afterAll(async () => {
  for (const each of [table, ...tables]) await each.close();
});

/** A world nobody has written to yet. */
async function freshWorld(house: Parameters<typeof fakeWorld>[1] = {}) {
  const own = await testTable();
  tables.push(own);
  return fakeWorld(own, house);
}

const SAM = { From: 'Sam Okafor <sam@example.com>', To: 'coach@protege.example' };

describe('a forwarded thread', () => {
  it('is answered with one critique, under the user’s mail, to the user alone', async () => {
    const world = await freshWorld();
    const outcome = await receiveMail(world, deliver(world, forwardFromSam()));
    expect(outcome).toMatchObject({ state: 'critiqued', reason: 'reply' });
    expect(world.outbox.sent).toHaveLength(1);
    const [letter] = world.outbox.sent;
    expect(letter).toMatchObject({
      to: 'sam@example.com',
      from: 'coach@protege.example',
      inReplyTo: '<forward-1@example.com>',
    });
    expect(letter?.text).toContain('Which team would you join, and who leads it?');
  });

  it('is kept as a thread of the mentor, in order, without quotes', async () => {
    const world = await freshWorld();
    const { userId = '' } = await receiveMail(world, deliver(world, forwardFromSam()));
    const [mentor] = await world.store.mentorsOf(userId);
    expect(mentor).toMatchObject({ name: 'Dana Roth', addresses: ['dana@example.net'], turn: 'mentor' });
    const [thread] = await world.store.threadsOf(userId);
    expect(thread?.subject).toBe('Moving into product');
    const texts = (await world.store.messagesOf(userId, thread!.id)).map((message) => message.text);
    expect(texts).toHaveLength(2);
    expect(texts.join('\n')).not.toContain('> ');
  });

  it('whose newest message is the mentor’s gets a brief', async () => {
    const world = await freshWorld();
    const body =
      '---------- Forwarded message ---------\nFrom: Dana Roth <dana@example.net>\nDate: Sun, Mar 8, 2026 at 9:30 AM\nSubject: Moving into product\nTo: Sam Okafor <sam@example.com>\n\n\nHi Sam,\n\nWhich team would you join?\n\nDana\n';
    const outcome = await receiveMail(
      world,
      deliver(world, rawMail({ ...SAM, Subject: 'Fwd: Moving into product' }, body)),
    );
    expect(outcome.state).toBe('briefed');
    expect(world.outbox.sent[0]?.text).toContain('Which team would you join?');
  });
});

describe('once and only once', () => {
  it('a delivery that comes again changes nothing', async () => {
    const world = await freshWorld();
    const delivery = deliver(world, forwardFromSam());
    await receiveMail(world, delivery);
    expect(await receiveMail(world, delivery)).toMatchObject({ state: 'duplicate' });
    expect(world.outbox.sent).toHaveLength(1);
  });

  it('the same mail in two deliveries gets one letter', async () => {
    const world = await freshWorld();
    await receiveMail(world, deliver(world, forwardFromSam()));
    const second = await receiveMail(world, deliver(world, forwardFromSam()));
    expect(second).toMatchObject({ state: 'duplicate', reason: 'same-mail' });
    expect(world.outbox.sent).toHaveLength(1);
  });

  it('concurrent deliveries of one mail get one letter', async () => {
    const world = await freshWorld();
    const delivery = deliver(world, forwardFromSam());
    const runs = await Promise.allSettled(Array.from({ length: 5 }, () => receiveMail(world, delivery)));
    for (const run of runs) {
      if (run.status === 'rejected') expect(run.reason).toBeInstanceOf(LetterInHand);
    }
    expect(world.outbox.sent).toHaveLength(1);
  });

  it('a refused letter is tried again, and a thread is not doubled by it', async () => {
    const world = await freshWorld();
    const delivery = deliver(world, forwardFromSam());
    world.outbox.refuseNext = new NotAccepted('Throttling');
    await expect(receiveMail(world, delivery)).rejects.toThrow('Throttling');
    const { userId = '' } = await receiveMail(world, delivery);
    expect(world.outbox.sent).toHaveLength(1);
    const threads = await world.store.threadsOf(userId);
    expect(threads).toHaveLength(1);
    expect(await world.store.messagesOf(userId, threads[0]!.id)).toHaveLength(2);
  });

  it('a send of unknown fate waits until its claim is old', async () => {
    const world = await freshWorld({ claimSeconds: 300 });
    const delivery = deliver(world, forwardFromSam());
    world.outbox.refuseNext = new Error('connection reset');
    await expect(receiveMail(world, delivery)).rejects.toThrow('connection reset');
    await expect(receiveMail(world, delivery)).rejects.toBeInstanceOf(LetterInHand);
    world.wait(301);
    await receiveMail(world, delivery);
    expect(world.outbox.sent).toHaveLength(1);
  });

  it('a mail whose first delivery lies among the dead letters is answered when it comes again', async () => {
    const world = await freshWorld();
    world.outbox.refuseNext = new NotAccepted('MessageRejected');
    await expect(receiveMail(world, deliver(world, forwardFromSam()))).rejects.toThrow('MessageRejected');
    expect(await receiveMail(world, deliver(world, forwardFromSam()))).toMatchObject({ state: 'critiqued' });
    expect(world.outbox.sent).toHaveLength(1);
  });

  it('a forged copy of a Message-ID does not keep the real mail out', async () => {
    const world = await freshWorld();
    const forged = deliver(world, forwardFromSam(), {
      verdicts: { spam: 'PASS', virus: 'PASS', spf: 'FAIL', dkim: 'FAIL', dmarc: 'FAIL' },
    });
    expect(await receiveMail(world, forged)).toMatchObject({ state: 'ignored', reason: 'unauthenticated' });
    await receiveMail(world, deliver(world, forwardFromSam()));
    expect(world.outbox.sent).toHaveLength(1);
  });

  it('a notification without its mail is a fault, for the queue to try again', async () => {
    const world = await freshWorld();
    const delivery = { ...deliver(world, forwardFromSam()), key: 'gone' };
    await expect(receiveMail(world, delivery)).rejects.toBeInstanceOf(MailMissing);
  });
});

describe('what a user’s mail is', () => {
  it('in copy to the mentor, it was sent: the critique starts a thread of its own', async () => {
    const world = await freshWorld();
    const raw = rawMail(
      {
        ...SAM,
        To: 'Dana Roth <dana@example.net>',
        Cc: 'coach@protege.example',
        Subject: 'Plan',
        'Message-ID': '<cc@example.com>',
      },
      'Hi Dana,\n\nWould you start with the interviews or with the numbers?\n\nSam\n',
    );
    expect(await receiveMail(world, deliver(world, raw))).toMatchObject({ state: 'critiqued', reason: 'sent' });
    const [letter] = world.outbox.sent;
    expect(letter).toMatchObject({ to: 'sam@example.com', subject: 'Protégé on: Plan' });
    expect(letter?.inReplyTo).toBeUndefined();
  });

  it('to +draft, with the thread below, it is a draft: judged, not kept', async () => {
    const world = await freshWorld();
    const body =
      'Here is what I want to say: do you think I am good enough?\n\nOn Sun, Mar 8, 2026 at 9:30 AM Dana Roth <dana@example.net> wrote:\n\n> Which team would you join?\n';
    const raw = rawMail({ ...SAM, To: 'coach+draft@protege.example', Subject: 'Re: Plan' }, body);
    const outcome = await receiveMail(world, deliver(world, raw, { recipients: ['coach+draft@protege.example'] }));
    expect(outcome).toMatchObject({ state: 'critiqued', reason: 'draft' });
    const [thread] = await world.store.threadsOf(outcome.userId!);
    expect((await world.store.messagesOf(outcome.userId!, thread!.id)).map((message) => message.from.address)).toEqual([
      'dana@example.net',
    ]);
    expect(await world.store.mentorsOf(outcome.userId!)).toMatchObject([
      { name: 'Dana Roth', turn: 'user', openQuestions: ['Which team would you join?'] },
    ]);
  });
});

/** More parts in parts than any reader takes apart. */
function nestedParts(depth: number): Buffer {
  const parts = Array.from(
    { length: depth },
    (_, i) => `--${i}\nContent-Type: multipart/mixed; boundary="${i + 1}"\n\n`,
  );
  return rawMail({ ...SAM, 'Content-Type': 'multipart/mixed; boundary="0"' }, parts.join(''));
}

describe('what cannot be read', () => {
  const cases: [string, Buffer, string][] = [
    ['an empty mail', rawMail({ ...SAM, Subject: 'Hm' }, ''), 'no-text'],
    ['a mail without a thread', rawMail({ ...SAM, Subject: 'Hello' }, 'Can you help me?\n'), 'no-thread'],
    ['a mail of parts in parts without end', nestedParts(5000), 'undecodable'],
    ['a mail over 25 MB', rawMail({ ...SAM, Subject: 'Big' }, `${'x'.repeat(70)}\n`.repeat(400_000)), 'too-large'],
  ];
  it.each(cases)('%s gets a letter that says why', async (_what, raw, reason) => {
    const world = await freshWorld();
    expect(await receiveMail(world, deliver(world, raw))).toMatchObject({ state: 'answered', reason });
    expect(world.outbox.sent).toHaveLength(1);
    expect(world.outbox.sent[0]?.to).toBe('sam@example.com');
  });
});

it('letters a day are capped, and the cap sends nothing', async () => {
  const world = await freshWorld({ lettersPerDay: 1 });
  await receiveMail(world, deliver(world, forwardFromSam()));
  const second = await receiveMail(world, deliver(world, forwardFromSam({ 'Message-ID': '<2@example.com>' })));
  expect(second).toMatchObject({ state: 'critiqued', reason: 'capped' });
  expect(world.outbox.sent).toHaveLength(1);
});

it('a letter that is tried again counts once', async () => {
  const world = await freshWorld({ lettersPerDay: 1 });
  const delivery = deliver(world, forwardFromSam());
  for (let attempt = 0; attempt < 3; attempt++) {
    world.outbox.refuseNext = new NotAccepted('Throttling');
    await expect(receiveMail(world, delivery)).rejects.toThrow('Throttling');
  }
  expect(await receiveMail(world, delivery)).toMatchObject({ state: 'critiqued', reason: 'reply' });
  expect(world.outbox.sent).toHaveLength(1);
});

it('a mail with more words than an item of the table holds is answered like any other', async () => {
  const world = await freshWorld();
  const asks = 'Which of the two would you cut first? '.repeat(20_000);
  const raw = rawMail(
    { ...SAM, To: 'Dana Roth <dana@example.net>', Cc: 'coach@protege.example' },
    `Hi Dana,\n\n${asks}\n`,
  );
  const { state, userId = '' } = await receiveMail(world, deliver(world, raw));
  expect(state).toBe('critiqued');
  const [thread] = await world.store.threadsOf(userId);
  expect((await world.store.messagesOf(userId, thread!.id))[0]?.text).toHaveLength(80_000);
});

it('no log line holds an address, a subject or a word of a mail', async () => {
  const world = await freshWorld();
  await receiveMail(world, deliver(world, forwardFromSam()));
  expect(world.notes.join('\n')).not.toMatch(/@|Moving|Dana|Sam|team/);
});
