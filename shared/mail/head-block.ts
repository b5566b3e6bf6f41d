import { dateSpanIn } from './date-span.ts';
import { blanksFrom, isFolded, isOver, isRepeated } from './folded-fields.ts';
import {
  type Block,
  type Fields,
  fieldsOf,
  inlineFields,
  type LabelLine,
  labelLine,
  shortFields,
} from './head-fields.ts';
import { languages } from './languages/index.ts';
import { ORIGINALS, plainWord } from './languages/words.ts';
import { isBlank, type Line } from './line.ts';
import type { Person } from './message.ts';
import { asideSenderAt, bareFieldsAt, notesSenderAt } from './notes-head.ts';
import { isMemo, isOwnTable, isPasted, isStated, TIME } from './own-heads.ts';
import { readPeople, readPerson } from './read-people.ts';
import { isRule, type Separator, separatorIn } from './separators.ts';

/** What the block of headers over a quoted or forwarded mail says of it. */
export interface Head {
  readonly from: Person;
  /** It was written by whoever the mail that quotes it is to ("You wrote"). */
  readonly byAddressee?: boolean;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  /** As written, '' where it names none. */
  readonly dateText: string;
  /** Null where it states none. */
  readonly subject: string | null;
  /** It states a Message-ID. */
  readonly hasId?: boolean;
  /** BCP 47; of its labels, '' where there are none. */
  readonly language: string;
}

export interface HeadBlock {
  readonly head: Head;
  /** How many lines it takes, the line over it and the blank ones included. */
  readonly lines: number;
  /** What the line over it says; `bare` where there is none. */
  readonly kind: Separator['kind'] | 'bare';
}

/** A hundred people and more are named in a head now and then. */
const MOST_LINES = 200;
/** No line between two mails is wrapped into more. */
const MOST_WRAPPED = 4;
const TECHNICAL: LabelLine['meanings'] = [{ field: 'other', language: languages[0]! }];
/** "Dana Roth/HOU/ACME@ACME" */
const NOTES_NAME = /\p{L}\/[\p{L}\d_ &-]{1,30}(?:\/[\p{L}\d_ &-]{1,30}){0,3}@[\p{L}\d_]{2,30}(?![\p{L}\d_.])/u;
const NOBODY: Person = { name: '', address: '' };
const EMPTY: Head = { from: NOBODY, to: [], cc: [], dateText: '', subject: null, language: '' };

/**
 * The header block that begins in this line, or null: labels in any order and language, bold or in a table, with lines
 * folded or without line ends, with a line such as "Original Message" over it or none. A separator is a block by itself.
 */
export function headAt(lines: readonly Line[], at: number): HeadBlock | null {
  const first = lines[at]!;
  const over = separatorAt(lines, at);
  if (over) return separated(lines, at, over.separator, over.lines);
  const start =
    isRule(first.text) || (first.text.includes('___') && /^\s*_{3,}\s*$/.test(first.text))
      ? at + 1 + blanksFrom(lines, at + 1)
      : at;
  const line = lines[start];
  if (!line || isBlank(line) || line.depth !== first.depth) return null;
  const noted = notedAt(lines, start);
  if (noted) return { head: noted.head, lines: start + noted.lines - at, kind: 'bare' };
  const block = blockAt(lines, start);
  if (!block) return null;
  const end = start + block.lines;
  if (isPasted(lines, start, end)) return null;
  // "Author" heads a mail under a separator, and a commit without one.
  if (lines.slice(start, end).some(({ text }) => /^\s*author:/i.test(text))) return null;
  // What was no head from its first line on, is none from its second.
  if (start === at && at > 0 && isStated(lines[at - 1]!, first.depth)) return null;
  if (isOwnTable(lines, start, block) || isMemo(lines.slice(start, end), block.fields)) return null;
  // Over marked lines, an address is enough.
  const below = lines[end + blanksFrom(lines, end)];
  const isOver = below !== undefined && below.depth > first.depth && /@/.test(block.fields.get('from') ?? '');
  return isOver || isEnough(block.fields, line) ? { head: headOf(block), lines: end - at, kind: 'bare' } : null;
}

/** The line between two mails, which may have been wrapped: "---- Forwarded by Dana Roth on 03/12/2001 10:10 / AM ----". */
function separatorAt(lines: readonly Line[], at: number): { separator: Separator; lines: number } | null {
  const { text } = lines[at]!;
  if (!/[-—–_=:：]/.test(text))
    return isUndressed(lines, at) ? { separator: { kind: 'original', rest: '' }, lines: 1 } : null;
  const separator = separatorIn(text);
  const isOpen = /^\s*-{5,}\s*\p{L}/u.test(text) && !/[-_=]{2,}\s*$/.test(text);
  if (!isOpen) return separator && { separator, lines: 1 };
  let whole = text;
  for (let count = 2; count <= MOST_WRAPPED; count++) {
    const next = lines[at + count - 1];
    if (!next || isBlank(next) || next.text.length > 200) break;
    whole += ` ${next.text.trim()}`;
    if (!/-{5,}\s*$/.test(next.text)) continue;
    const wrapped = separatorIn(whole);
    if (wrapped) return { separator: wrapped, lines: count };
    break;
  }
  return separator && { separator, lines: 1 };
}

/** A line "Subject: x" alone over a quoted text, folded into a second line or not: how many lines it takes, 0 where there is none. */
export function subjectAt(lines: readonly Line[], at: number): number {
  const { text, depth } = lines[at]!;
  const label = /^\S{3,20}[:：]\s/.test(text) ? labelLine(text) : null;
  if (!label?.meanings.some(({ field }) => field === 'subject')) return 0;
  const ends = (i: number) => isBlank(lines[i]) || lines[i]!.depth !== depth;
  if (ends(at + 1)) return 1;
  return text.length >= 40 && ends(at + 2) && lines[at + 1]!.text.length <= 40 && !/[.!?,:;]$/.test(lines[at + 1]!.text)
    ? 2
    : 0;
}

/** "Original Message" alone, right over a head, as some phones write it. */
function isUndressed(lines: readonly Line[], at: number): boolean {
  const { text, depth } = lines[at]!;
  if (text.length > 40) return false;
  const start = at + 1 + blanksFrom(lines, at + 1);
  // Asked of every line: under most of them stands no label.
  if (!/[:：]/.test(lines[start]?.text ?? '') || !ORIGINALS.has(plainWord(text.trim()))) return false;
  const block = lines[start]?.depth === depth ? blockAt(lines, start) : null;
  return block?.fields.has('from') === true && block.fields.size >= 2;
}

/** Who and when on lines of their own, and the block of To, cc and Subject under them. */
function notedAt(lines: readonly Line[], at: number): { head: Head; lines: number } | null {
  const sender = notesSenderAt(lines, at) ?? asideSenderAt(lines, at);
  if (!sender) return bareAt(lines, at);
  const start = at + sender.lines + blanksFrom(lines, at + sender.lines);
  if (lines[start]?.depth !== lines[at]!.depth) return null;
  const block = blockAt(lines, start) ?? bareFieldsAt(lines, start);
  if (!block?.fields.has('subject') && !block?.fields.has('to')) return null;
  // Without a day, only the whole of such a head is one.
  if (!sender.dateText && !isWholeNotes(block.fields)) return null;
  const head = headOf(block);
  return { head: { ...head, from: sender.from, dateText: sender.dateText }, lines: start + block.lines - at };
}

/** A head of Lotus Notes that has lost who and when: To, cc and Subject, with names as only its directory writes them. */
function bareAt(lines: readonly Line[], at: number): { head: Head; lines: number } | null {
  const { text } = lines[at]!;
  if (!text.includes(':') || !/^\s*\p{L}{1,10}\s?:/u.test(text) || !isBlank(lines[at - 1])) return null;
  if (!labelLine(text)?.meanings.some(({ field }) => field === 'to')) return null;
  const block = blockAt(lines, at);
  const isNotes = block && isWholeNotes(block.fields) && NOTES_NAME.test(block.fields.get('to') ?? '');
  if (!isNotes || block.fields.has('from') || block.fields.has('date')) return null;
  return { head: headOf(block), lines: block.lines };
}

function isWholeNotes(fields: Fields): boolean {
  return fields.has('to') && fields.has('cc') && fields.has('subject');
}

function separated(lines: readonly Line[], at: number, { kind, rest }: Separator, count: number): HeadBlock {
  const inline = rest ? inlineAt(lines, at + count - 1, rest) : null;
  if (inline) return { head: headOf(inline), lines: count - 1 + inline.lines, kind };
  const start = at + count + blanksFrom(lines, at + count);
  const noted = lines[start]?.depth === lines[at]!.depth ? notedAt(lines, start) : null;
  if (noted) return { head: noted.head, lines: start + noted.lines - at, kind };
  // Zimbra quotes the head, but not the line over it.
  const isBelow =
    lines[start]?.depth === lines[at]!.depth || (kind === 'original' && lines[start]?.depth === lines[at]!.depth + 1);
  const found = isBelow ? blockAt(lines, start) : null;
  const block = lines[start]?.depth === lines[at]!.depth || found?.fields.has('from') ? found : null;
  const stated = block && [...block.fields.keys()].some((field) => field !== 'other');
  if (stated) return { head: headOf(block), lines: start + block.lines - at, kind };
  return { head: EMPTY, lines: count, kind };
}

/** The label lines from here on, with what is folded under them. */
function blockAt(lines: readonly Line[], start: number): (Block & { lines: number; inline?: true }) | null {
  const first = lines[start];
  if (!first || !labelLine(first.text)) return null;
  const inline = inlineAt(lines, start, first.text);
  if (inline) return inline;
  const short = shortFields(first.text);
  if (short) return { ...short, lines: 1 };
  const found: { meanings: LabelLine['meanings']; values: string[] }[] = [];
  let end = start;
  for (let i = start; i < Math.min(lines.length, start + MOST_LINES); i++) {
    const line = lines[i]!;
    const last = found.at(-1);
    if (line.depth !== first.depth) break;
    if (isBlank(line)) {
      if (isOver(lines, i, last)) break;
      continue;
    }
    const label =
      labelLine(line.text) ??
      (found.length >= 2 ? technicalLine(line.text) : found.length === 1 ? unknownLine(lines, i) : null);
    if (label && last && last.values.length > 0 && isRepeated(label, found)) break;
    if (label && !(last && isRepeated(label, found)))
      found.push({ meanings: label.meanings, values: label.value ? [label.value] : [] });
    else if (last && isFolded(lines, i, last, found.length)) last.values.push(line.text.trim());
    else break;
    end = i + 1;
  }
  const labels = found.map(({ meanings, values }) => ({ meanings, value: values.join(' ') }));
  return { ...fieldsOf(labels), lines: end - start };
}

/**
 * A head that has lost its line ends, and may have been wrapped again: it ends where its subject does.
 * @param first what of the first line belongs to it
 */
function inlineAt(lines: readonly Line[], at: number, first: string): (Block & { lines: number; inline: true }) | null {
  // Of From, of a second label, and of a time, a third one or an address.
  const colons = first.replace(/mailto:/gi, '').match(/[:：]/g)?.length ?? 0;
  const begun = colons >= 2 ? inlineFields(first, 2) : null;
  if (!begun) return null;
  let best: (Block & { lines: number; inline: true }) | null = null;
  let whole = first;
  for (let count = 1; count <= MOST_WRAPPED; count++) {
    const block = count > 1 ? inlineFields(whole) : begun.fields.size >= 3 ? begun : null;
    if (block && block.fields.size > (best?.fields.size ?? 0)) best = { ...block, lines: count, inline: true };
    const next = lines[at + count];
    if (block?.fields.has('subject') || isBlank(next) || next!.depth !== lines[at]!.depth) break;
    whole += ` ${next!.text.trim()}`;
  }
  return best;
}

/** A header that people never see ("User-Agent: x"), in a block that has begun with those they do. */
function technicalLine(text: string): LabelLine | null {
  const [, value] = /^[A-Z][A-Za-z]{0,20}(?:-[A-Za-z]{1,20}){1,4}: (.*)$/.exec(text) ?? [];
  return value === undefined ? null : { meanings: TECHNICAL, value };
}

/** A label that we don't know between two that we do. */
function unknownLine(lines: readonly Line[], at: number): LabelLine | null {
  const [, value] = /^\p{Lu}[\p{L} -]{1,24}: (\S.*)$/u.exec(lines[at]!.text) ?? [];
  return value !== undefined && labelLine(lines[at + 1]?.text ?? '') ? { meanings: TECHNICAL, value } : null;
}

/** Without a line over it, a block must say who, and enough else not to be a sentence of the author's. */
function isEnough(fields: Fields, first: Line): boolean {
  const from = fields.get('from') ?? '';
  if (!from) {
    const dated = dateSpanIn(fields.get('date') ?? '') !== null && (fields.get('to') ?? '').includes('@');
    return dated || (fields.has('to') && fields.has('subject') && TIME.test(fields.get('date') ?? ''));
  }
  const others = (['date', 'subject', 'to'] as const).filter((field) => fields.has(field));
  // An itinerary goes from one place to another on some day, too; only a mail has an address, a subject or a time.
  const isMail =
    /@/.test(from + (fields.get('to') ?? '')) || fields.has('subject') || TIME.test(fields.get('date') ?? '');
  if (!isMail) return false;
  if (first.hint === 'head') return others.length > 0;
  if (others.length >= 2) return true;
  return others.length === 1 && (from.includes('@') || others[0] === 'date');
}

function headOf({ fields, language, hasId = false }: Block): Head {
  const people = (field: 'to' | 'cc') => readPeople(fields.get(field) ?? '');
  return {
    from: readPerson(fields.get('from') ?? ''),
    to: people('to'),
    cc: people('cc'),
    dateText: fields.get('date') ?? '',
    subject: fields.get('subject') ?? null,
    hasId,
    language,
  };
}
