import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forwardFromSam, rawMail } from '#test/fakes/mail.ts';

let folder = '';
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'protege-cli-'));
  const sam = { name: 'Sam Okafor', address: 'sam@example.com' };
  const dana = { name: 'Dana Roth', address: 'dana@example.net' };
  const message = { to: [], cc: [], subject: 'Plan' };
  await writeFile(file('forward.eml'), forwardFromSam());
  await writeFile(file('empty.eml'), rawMail({ From: 'sam@example.com', To: 'coach@localhost', Subject: 'Hm' }, ''));
  const second = rawMail(
    { From: 'dana@example.net', To: 'sam@example.com', Subject: 'Hi', Date: 'Wed, 11 Mar 2026 09:00:00 +0000' },
    'From me, too.\n',
  );
  const first = rawMail({ From: 'sam@example.com', To: 'dana@example.net', Subject: 'Hi' }, 'Hello Dana.\n');
  const mbox = [first, second].map(
    (mail) =>
      `From sam@example.com Tue Mar 10 12:50:00 2026\n${mail.toString().replace(/^(>*From )/gm, (line, _mark, at) => (at === 0 ? line : `>${line}`))}\n`,
  );
  await writeFile(file('two.mbox'), mbox.join(''));
  await writeFile(
    file('thread.json'),
    JSON.stringify({
      subject: 'Plan',
      me: 'sam@example.com',
      now: '2026-03-10T12:00:00Z',
      messages: [
        { ...message, from: dana, to: [sam], date: '2026-03-08T09:30:00Z', text: 'Which team would you join?' },
        {
          ...message,
          from: sam,
          to: [dana],
          date: '2026-03-09T18:12:00Z',
          text: 'Hi Dana,\n\nThank you so much! Do you think I am good enough for this?\n\nSam',
        },
      ],
    }),
  );
  await writeFile(file('broken.json'), '{');
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command as a person does: the built program on plain Node. */
function protege(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['bin/protege.js', ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}
const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('thread --json', () => {
  it('prints an object a line for each file, in order', async () => {
    const { code, out } = await protege('thread', '--json', file('thread.json'), file('forward.eml'), file('two.mbox'));
    expect(code).toBe(0);
    const [json, eml, mbox] = lines(out);
    expect(json).toMatchObject({
      file: file('thread.json'),
      subject: 'Plan',
      messages: [{ text: 'Which team would you join?' }, {}],
    });
    expect(eml.messages.map((message: { from: { address: string } }) => message.from.address)).toEqual([
      'dana@example.net',
      'sam@example.com',
    ]);
    expect(mbox.messages.map((message: { text: string }) => message.text)).toEqual(['Hello Dana.', 'From me, too.']);
  });

  it('gives an error for a file that cannot be read, goes on, and ends with 1', async () => {
    const { code, out } = await protege('thread', '--json', file('none.eml'), file('broken.json'), file('thread.json'));
    expect(code).toBe(1);
    expect(lines(out)).toMatchObject([
      { file: file('none.eml'), error: 'there is no such file' },
      { file: file('broken.json'), error: 'it is not JSON' },
      { subject: 'Plan' },
    ]);
  });
});

describe('review', () => {
  it('--json prints the review of each file', async () => {
    const { code, out } = await protege('review', '--json', file('thread.json'));
    expect(code).toBe(0);
    const [verdict] = lines(out);
    expect(verdict).toMatchObject({
      file: file('thread.json'),
      verdict: 'fix-first',
      unanswered: ['Which team would you join?'],
      followUp: {
        at: expect.stringMatching(/^\d{4}-.*(?:Z|[+-]\d\d:\d\d)$/),
        draft: expect.stringContaining('Since I wrote'),
      },
    });
    expect(verdict.fixes.map((fix: { quote: string }) => fix.quote)).toContain(
      'Do you think I am good enough for this?',
    );
  });

  it('prints the letter for a person', async () => {
    const { code, out } = await protege('review', file('thread.json'));
    expect(code).toBe(0);
    expect(out).toContain('Do you think I am good enough for this?');
    expect(() => JSON.parse(out)).toThrow();
  });

  it('says why a file cannot be read', async () => {
    const { code, err } = await protege('review', file('empty.eml'));
    expect(code).toBe(1);
    expect(err).toBe(`${file('empty.eml')}: there is no text in it.\n`);
  });
});

it.each([['help'], ['start', '--help'], ['review', '-h']])('%s %s shows the usage', async (...args) => {
  const { code, out } = await protege(...args);
  expect(code).toBe(0);
  expect(out).toContain('protege review');
});

describe('a call that makes no sense', () => {
  it.each([
    [['dance'], 'There is no command "dance".'],
    [['thread'], 'Name a file to read.'],
    [['review', '--now', 'soon', 'x.eml'], '"soon" is no time; write it like 2026-03-01T09:00:00Z.'],
    [['start', '--smtp-port', 'x'], '"x" is no port.'],
  ])('%j is told so, with the usage, and ends with 2', async (args, message) => {
    const { code, err } = await protege(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain('protege start');
  });
});
