import type { MailHead } from './incoming.ts';
import type { Person } from './message.ts';
import { type MimePart, parseMime } from './parse-mime.ts';
import { iso, readDate, zoneIn } from './read-date.ts';
import { cleanName, readPeople } from './read-people.ts';

/** No head that matters is longer, and nobody's body is read with it. */
const MAX_HEAD_BYTES = 256 * 1024;
/** RFC 5321, 4.5.3.1: 64 for the name, 255 for the domain, and the sign between. */
const LONGEST_ADDRESS = 320;
/** Longer names and subjects than these are nobody's; what is kept must stay within what the store can hold. */
const LONGEST_NAME = 200;
const LONGEST_SUBJECT = 1000;
const MOST_PEOPLE = 200;

/**
 * Reads the headers of a raw mail and nothing else: cheap, however large or hostile the rest is.
 * @param raw the mail, or its beginning
 */
export async function readHead(raw: Uint8Array): Promise<MailHead> {
  const root = await parseMime(headBytes(raw)).catch(() => null);
  return root ? headOf(root) : { ...NOTHING, header: () => [] };
}

/** A head alone is a whole mail with an empty body. */
function headBytes(raw: Uint8Array): Uint8Array {
  const head = raw.subarray(0, MAX_HEAD_BYTES);
  const end = /\r?\n\r?\n/.exec(Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1'));
  return end ? head.subarray(0, end.index + end[0].length) : head;
}

/** The headers of a mail that has been taken apart. */
export function headOf(root: MimePart): MailHead {
  const header = (name: string) => {
    const wanted = name.toLowerCase();
    return root.headerLines.filter(({ key }) => key === wanted).map(({ line }) => valueIn(line));
  };
  const first = (name: string) => header(name)[0] ?? '';
  const subject = root.headers.get('subject');
  return {
    from: header('from').length > 1 ? header('from').flatMap(readPeople) : people(root.headers.get('from')),
    to: people(root.headers.get('to')),
    cc: people(root.headers.get('cc')),
    replyTo: people(root.headers.get('reply-to')),
    subject: typeof subject === 'string' ? subject.slice(0, LONGEST_SUBJECT).trim() : '',
    date: dateOf(first('date')),
    messageId: idsIn(first('message-id'))[0] ?? '',
    inReplyTo: idsIn(first('in-reply-to'))[0] ?? '',
    references: idsIn(first('references')),
    header,
    contentType: first('content-type') || root.type,
  };
}

/** What a header says, unfolded. */
function valueIn(line: string): string {
  const value = line.slice(line.indexOf(':') + 1).replace(/\r?\n[ \t]*/g, ' ');
  // Header bytes come one a character, as mailparser reads them; what is UTF-8 among them is meant so.
  return Buffer.from(value, 'latin1').toString('utf8').trim();
}

const NOTHING: Omit<MailHead, 'header'> = {
  ...{ from: [], to: [], cc: [], replyTo: [], subject: '', date: null },
  ...{ messageId: '', inReplyTo: '', references: [], contentType: '' },
};

interface Parsed {
  readonly name?: string;
  readonly address?: string;
  readonly group?: readonly Parsed[];
}

/** What mailparser has read of an address header; groups opened, addresses in lower case. */
function people(value: unknown): Person[] {
  if (value === undefined) return [];
  const lists = (Array.isArray(value) ? value : [value]) as readonly ({ value?: readonly Parsed[] } | undefined)[];
  return lists
    .flatMap((list) => opened(list?.value ?? []))
    .filter(({ name, address }) => name !== '' || address !== '')
    .slice(0, MOST_PEOPLE);
}

function opened(list: readonly Parsed[]): Person[] {
  return list.flatMap(({ name = '', address = '', group }) =>
    group
      ? opened(group)
      : [{ name: withoutList(name.slice(0, LONGEST_NAME).replace(/\s+/g, ' ').trim()), address: plain(address) }],
  );
}

/** In lower case; what is longer than any address is none. */
function plain(address: string): string {
  return address.length > LONGEST_ADDRESS ? '' : address.trim().toLowerCase();
}

/** Lists send in their own name: "Dana Roth via Mentors". */
function withoutList(name: string): string {
  return / via /i.test(name) ? cleanName(name) : name;
}

function idsIn(text: string): string[] {
  return (text.slice(0, 20_000).match(/<[^<>\s]{1,250}>/g) ?? []).slice(-100);
}

/** The Date header as ISO in its own zone (RFC 5322), or null. */
function dateOf(value: string): string | null {
  const plain = value.replace(/\([^()]*\)/g, ' ').trim();
  if (!plain) return null;
  const found = /\s([+-])(\d\d)(\d\d)$/.exec(plain);
  const offset = found
    ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]))
    : (zoneIn(plain) ?? 0);
  const ms = Date.parse(plain);
  return Number.isNaN(ms) ? readDate(plain, { offset, before: null }) : iso(ms, offset) || null;
}
