import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { atEnd, FakeTerminal, sendBySmtp, temporaryFolder } from './machine.ts';

const START = new Date('2026-03-10T12:00:00Z');
const DAY = 86_400_000;
let count = 0;

export interface Mail {
  readonly from?: string;
  readonly to?: string;
  readonly cc?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The assistant, running; mails go in by its SMTP door, letters come out as files. */
export async function machine() {
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
    stop: () => running.stop(),
    page: async () => (await fetch(`http://127.0.0.1:${running.httpPort}/`)).text(),
  };
}

/** Sam's mail to Dana, with the assistant in copy. */
export const TO_DANA: Mail = {
  to: 'Dana Roth <dana@example.net>',
  cc: 'coach@localhost',
  subject: 'Plan',
  body: 'Hi Dana,\n\nI have two drafts of it. Would you start with the interviews or with the numbers?\n\nSam',
};

/** A running assistant. */
export type Machine = Awaited<ReturnType<typeof machine>>;

/** Waits for the nudge about Dana. */
export async function nudged(on: Machine): Promise<ParsedMail> {
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
export const actionsOf = (nudge: ParsedMail) => /coach\+[0-9a-f]{32}@localhost/.exec(nudge.text ?? '')![0];

/** Who a letter was delivered to. */
export const addressee = ({ headerLines }: ParsedMail) =>
  headerLines.find(({ key }) => key === 'delivered-to')?.line.replace(/^[^:]*: */, '');

/** How many nudges came: they alone bring something attached. */
export const nudges = async (on: Machine) =>
  (await on.letters()).filter(({ attachments }) => attachments.length > 0).length;
