import { strToU8, zipSync } from 'fflate';
import { exportLetter } from '#shared/letters/export-letter.ts';
import type { StoredMessage, StoredThread, User } from '#shared/store.ts';
import type { World } from '#shared/world.ts';
import type { UserMail } from '../answer-user.ts';
import { mboxOf } from '../mbox-of.ts';
import type { Obeyed } from '../obey.ts';
import { inWriting } from '../order.ts';
import { sendLetter } from '../send-letter.ts';

/**
 * Bytes of threads in one part, before they are packed: SES takes mails of 10 MB, base64 makes 4 bytes of 3, and what
 * can't be packed must fit, too.
 */
const PART_BYTES = 5 * 1024 * 1024;

interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly messages: number;
}

/** Mails the user all that is kept of their threads: JSON as it is stored, and .mbox for any mail program. */
export async function exportAll(world: World, { user, mail, sender, contentId }: UserMail): Promise<Obeyed> {
  const { store } = world;
  const mentors = await store.mentorsOf(user.id);
  const entries: Entry[] = [
    { name: 'you.json', bytes: json(user), messages: 0 },
    { name: 'mentors.json', bytes: json(mentors), messages: 0 },
    { name: 'letters.json', bytes: json(await store.lettersOf(user.id)), messages: 0 },
  ];
  const threads = await store.threadsOf(user.id);
  for (const thread of threads)
    entries.push(...entriesOf(thread, inWriting(await store.messagesOf(user.id, thread.id))));
  const mails = await rawMails(world, user);
  entries.push(...mails);
  const parts = inParts(entries);
  let capped = false;
  for (const [index, part] of parts.entries()) {
    const number = parts.length > 1 ? `-${index + 1}-of-${parts.length}` : '';
    const letter = exportLetter({
      part: index + 1,
      parts: parts.length,
      threads: threads.length,
      messages: entries.reduce((sum, { messages, name }) => sum + (name.endsWith('.json') ? messages : 0), 0),
      mails: mails.length,
    });
    const sent = await sendLetter(world, 'export', letter, {
      user,
      cause: [contentId, `part ${index + 1}`],
      answers: { mail, sender },
      attachments: [{ filename: `protege-export${number}.zip`, type: 'application/zip', content: zipped(part) }],
    });
    capped ||= sent === 'capped';
  }
  return { outcome: { state: 'obeyed', reason: capped ? 'capped' : 'export', userId: user.id } };
}

/** The mails as they came, as long as they are kept; one that no letter could carry is left out. */
async function rawMails({ store, rawMail }: World, user: User): Promise<Entry[]> {
  const found: Entry[] = [];
  for (const { deliveryId, key } of await store.mailsOf(user.id)) {
    const raw = await rawMail.read(key, PART_BYTES);
    if (raw && !raw.cut) found.push({ name: `mails/${deliveryId}.eml`, bytes: raw.bytes, messages: 0 });
  }
  return found;
}

function entriesOf(thread: StoredThread, messages: readonly StoredMessage[]): Entry[] {
  const found: Entry[] = [];
  // One thread can be longer than a part.
  for (const [index, some] of chunked(messages).entries()) {
    const name = `${thread.id}${index > 0 ? `-${index + 1}` : ''}`;
    found.push(
      { name: `threads/${name}.json`, bytes: json({ ...thread, messages: some }), messages: some.length },
      { name: `threads/${name}.mbox`, bytes: strToU8(mboxOf(some)), messages: some.length },
    );
  }
  return found;
}

function chunked(messages: readonly StoredMessage[]): StoredMessage[][] {
  const chunks: StoredMessage[][] = [[]];
  let size = 0;
  for (const message of messages) {
    const bytes = Buffer.byteLength(JSON.stringify(message));
    if (size + bytes > PART_BYTES / 3 && size > 0) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)!.push(message);
    size += bytes;
  }
  return chunks;
}

function inParts(entries: readonly Entry[]): Entry[][] {
  const parts: Entry[][] = [[]];
  let size = 0;
  for (const entry of entries) {
    if (size + entry.bytes.length > PART_BYTES && size > 0) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)!.push(entry);
    size += entry.bytes.length;
  }
  return parts;
}

/** The same entries give the same bytes: a letter that is tried again is the same letter. */
function zipped(entries: readonly Entry[]): Uint8Array {
  return zipSync(Object.fromEntries(entries.map(({ name, bytes }) => [name, bytes])), { mtime: '1980-01-01' });
}

function json(value: unknown): Uint8Array {
  return strToU8(JSON.stringify(value, null, 2));
}
