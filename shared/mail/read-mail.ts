import { decodeText, isBroken } from './decode-text.ts';
import { unflow } from './flowed.ts';
import { type IncomingMail, MAX_MAIL_BYTES, type MailHead, type Unreadable } from './incoming.ts';
import type { Message } from './message.ts';
import { type MimePart, parseMime } from './parse-mime.ts';
import { headOf, readHead } from './read-head.ts';
import { resolvePeople } from './resolve-people.ts';
import { isSameMessage } from './same-message.ts';
import { type Body, type Envelope, unroll } from './unroll.ts';

/** The newest ones of a mail that holds more: nobody's thread with a mentor is longer. */
export const MOST_MESSAGES = 500;

/** Mails attached to mails attached to mails: nobody's thread goes deeper. */
const MOST_NESTED = 8;

/**
 * Reads a raw mail: its headers, and its thread, unrolled. Never throws on what a mail holds: what can't be read is said
 * in `unreadable`.
 * @param raw the mail as it came, at most MAX_MAIL_BYTES of it
 */
export async function readMail(raw: Uint8Array): Promise<IncomingMail> {
  if (raw.byteLength > MAX_MAIL_BYTES) return unread(await readHead(raw), 'too-large');
  return read(raw, 0);
}

/** A mail that is not opened, or can't be: what its head says, and why there is no more. */
export function unread(head: MailHead, unreadable: Unreadable): IncomingMail {
  return { ...head, shape: 'reply', messages: [], hasOwnWords: false, unreadable };
}

async function read(raw: Uint8Array, depth: number): Promise<IncomingMail> {
  const root = await parseMime(raw).catch(() => null);
  if (!root) return unread(await readHead(raw), 'undecodable');
  const head = headOf(root);
  const { from, to, cc, date, subject, messageId } = head;
  const found = contentOf(root);
  const envelope: Envelope = { from: from[0] ?? { name: '', address: '' }, to, cc, date, subject, messageId };
  const unrolled = unroll(envelope, found.body);
  const attached = found.mails.length > 0 && depth < MOST_NESTED ? await attachedMessages(found.mails, depth) : [];
  const all = [...attached, ...unrolled.messages].slice(-MOST_MESSAGES);
  const messages = resolvePeople(attached.length > 0 ? withoutCopies(all) : all, [...from, ...to, ...cc]);
  return {
    ...head,
    shape: attached.length > 0 ? 'forward' : unrolled.shape,
    messages,
    hasOwnWords: unrolled.hasOwnWords,
    unreadable: messages.length > 0 ? brokenness(messages) : whyEmpty(root, found),
  };
}

/** Two attached mails often quote the same third one, or each other. */
function withoutCopies(messages: readonly Message[]): readonly Message[] {
  const kept: Message[] = [];
  for (const message of messages) if (!kept.some((other) => isSameMessage(other, message))) kept.push(message);
  return kept;
}

interface Content {
  readonly body: Body;
  /** Mails attached to this one. */
  readonly mails: readonly MimePart[];
}

/** The words of a mail, however its parts are nested: of alternatives each kind once, of a mixture all in order. */
function contentOf(part: MimePart): Content {
  if (part.type === 'message/rfc822' || part.type === 'message/global') return { body: NO_BODY, mails: [part] };
  if (part.children.length > 0) return joined(part);
  if (part.isAttachment) return EMPTY;
  const text = decodeText(part.bytes, part.charset);
  if (part.type === 'text/html') return { body: { text: '', html: text }, mails: [] };
  if (part.type !== 'text/plain') return EMPTY;
  return { body: { text: part.flowed ? unflow(text, part.delSp) : text, html: '' }, mails: [] };
}

const NO_BODY: Body = { text: '', html: '' };
const EMPTY: Content = { body: NO_BODY, mails: [] };

function joined(part: MimePart): Content {
  const contents = part.children.map(contentOf);
  const mails = contents.flatMap((content) => content.mails);
  const bodies = contents.map(({ body }) => body).filter(({ text, html }) => text !== '' || html !== '');
  if (part.type === 'multipart/alternative') {
    const text = bodies.find((body) => body.text.trim() !== '')?.text ?? '';
    return { body: { text, html: bodies.findLast((body) => body.html !== '')?.html ?? '' }, mails };
  }
  // A mixture: with HTML in it, text parts become part of the HTML; lists put their footer in such a part.
  const html = bodies.some((body) => body.html !== '');
  return {
    body: {
      text: bodies
        .map(({ text }) => text)
        .filter(Boolean)
        .join('\n'),
      html: html ? bodies.map((body) => body.html || asHtml(body.text)).join('<br>\n') : '',
    },
    mails,
  };
}

function asHtml(text: string): string {
  return `<pre>${text.replace(/[&<]/g, (character) => (character === '&' ? '&amp;' : '&lt;'))}</pre>`;
}

/** The threads of attached mails, oldest first; the last attached is taken for the newest where dates don't say. */
async function attachedMessages(mails: readonly MimePart[], depth: number): Promise<Message[]> {
  const read = await Promise.all(mails.slice(0, 50).map((part) => readAttached(part, depth)));
  const threads = read.filter((messages) => messages.length > 0);
  const time = (messages: readonly Message[]) => Date.parse(messages.at(-1)?.date ?? '') || 0;
  return threads.sort((one, other) => time(one) - time(other)).flat();
}

async function readAttached(part: MimePart, depth: number): Promise<readonly Message[]> {
  return part.bytes.length > 0 ? (await read(part.bytes, depth + 1)).messages : [];
}

/** Words that are mostly noise are not words. */
function brokenness(messages: readonly Message[]): Unreadable | null {
  return messages.every(({ text }) => isBroken(text)) ? 'undecodable' : null;
}

function whyEmpty(root: MimePart, { body }: Content): Unreadable {
  const parts = flatten(root);
  const has = (pattern: RegExp) => parts.some(({ type, filename }) => pattern.test(type) || pattern.test(filename));
  if (has(/^multipart\/encrypted$|pkcs7-mime$|^smime\.p7m$/i)) return 'encrypted';
  if (has(/ms-tnef$|^winmail\.dat$/i)) return 'winmail';
  return isBroken(body.text) ? 'undecodable' : 'no-text';
}

function flatten(part: MimePart): MimePart[] {
  return [part, ...part.children.flatMap(flatten)];
}
