import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitMbox } from '#shared/mail/mbox.ts';
import { mergeMails } from '#shared/mail/merge-mails.ts';
import type { Message } from '#shared/mail/message.ts';
import { readMail } from '#shared/mail/read-mail.ts';

/**
 * Mails as clients write them, each in a folder `<client>-<language>-<what>` with what is to be read out of it. Of a
 * message only what expected.json states is compared; how many there are, and in which order, always.
 */
interface Expected {
  readonly shape?: string;
  readonly unreadable?: string;
  readonly messages: readonly Partial<Message>[];
}

const FOLDER = 'test/emails';

async function read(
  folder: string,
): Promise<{ shape?: string; unreadable: string | null; messages: readonly Message[] }> {
  const mbox = join(folder, 'mail.mbox');
  if (!existsSync(mbox)) return readMail(readFileSync(join(folder, 'mail.eml')));
  const mails = await Promise.all(splitMbox(readFileSync(mbox)).map((mail) => readMail(mail)));
  return { unreadable: null, messages: mergeMails(mails).messages };
}

/** What of a message the case speaks of. */
function stated(message: Message | undefined, expected: Partial<Message>): object {
  const fields = Object.keys(expected) as (keyof Message)[];
  return Object.fromEntries(fields.map((field) => [field, message?.[field] ?? null]));
}

describe('each mail is unrolled into its messages', () => {
  const cases = readdirSync(FOLDER).sort();
  it.each(cases)('%s', async (name) => {
    const expected = JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8')) as Expected;
    const mail = await read(join(FOLDER, name));
    expect(mail.messages.map((message, index) => stated(message, expected.messages[index] ?? { text: '' }))).toEqual(
      expected.messages,
    );
    if (expected.shape) expect(mail.shape).toBe(expected.shape);
    expect(mail.unreadable).toBe(expected.unreadable ?? null);
  });
});
