import { attributionAt } from './attribution.ts';
import { type Head, headAt, subjectAt } from './head-block.ts';
import { isBlank, type Line } from './line.ts';
import {
  endOfAside,
  endOfGroup,
  isDeeperNext,
  isIndented,
  isUnknownMail,
  lowestDepth,
  skipBlanks,
} from './line-groups.ts';
import { isEnd, isRule } from './separators.ts';
import { isSession } from './session.ts';

/** What one author wrote, cut out of a body; `head` is what the mail says of it, null where it says nothing. */
export interface Segment {
  readonly head: Head | null;
  /** It was handed on, not answered: a line such as "Forwarded message" stands over it. */
  readonly forwarded: boolean;
  readonly lines: readonly Line[];
}

/** A segment in the making, and what it quotes with marks. */
interface Draft {
  readonly head: Head | null;
  readonly forwarded: boolean;
  readonly own: Line[];
  /** Whether `own` has a word. */
  hasWords: boolean;
  readonly quotes: Quote[];
  /** The one that was quoted last, and those that say when they were written. */
  last: Quote | undefined;
  readonly dated: Map<string, Quote>;
  /** The depths of what is quoted in them. */
  readonly depths: Set<number>;
}

interface Quote {
  readonly head: Head | null;
  readonly forwarded: boolean;
  readonly lines: Line[];
}

/** What only the mail as a whole tells. */
export interface Reading {
  /** Its subject says that it hands on another. */
  readonly handsOn: boolean;
  /** When the mail under a head was written, in milliseconds; NaN where that is unknown. */
  timeOf(head: Head): number;
}

/**
 * Cuts a body into what each author wrote, newest first. One walk a quote depth: a boundary (an attribution or a header
 * block) with marked lines behind it opens a quotation, after which its author may go on; one without opens a mail that
 * takes all the rest. Lines between marked ones belong to whoever quotes. Each line is looked at once a depth.
 */
export function segment(lines: readonly Line[], { handsOn, timeOf }: Reading): Segment[] {
  return walk(lines, null, false, handsOn ? 'forward' : 'answer', timeOf);
}

/** Which body is walked: the mail's own, which answers or hands on, or what that quotes. */
type Level = 'answer' | 'forward' | 'quotation';

function walk(
  lines: readonly Line[],
  head: Head | null,
  forwarded: boolean,
  level: Level,
  timeOf: Reading['timeOf'],
): Segment[] {
  const base = level === 'quotation' ? lowestDepth(lines) : 0;
  const drafts: Draft[] = [draftOf({ head, forwarded })];
  let current = drafts[0]!;
  let pending: { head: Head; forwarded: boolean } | null = null;
  const open = (about: { head: Head | null; forwarded: boolean }) => {
    current = draftOf(about);
    drafts.push(current);
  };

  for (let i = 0; i < lines.length; ) {
    const line = lines[i]!;
    if (line.depth > base) {
      const end = endOfGroup(lines, i, base);
      const group = lines.slice(i, end);
      const prompted = /^\s*[$#%] \S/.test(current.own.at(-1)?.text ?? '');
      if (!pending && (prompted || isSession(group, base, current.depths, lines[end])))
        for (const { depth, text } of group)
          write(current, { depth: base, text: `${'>'.repeat(depth - base)} ${text}` });
      else if (!pending && isIndented(group)) for (const each of group) write(current, each);
      else {
        quote(current, pending, group);
        for (const { depth } of group) current.depths.add(depth);
        // What is written below a quotation is a paragraph of its own.
        write(current, { depth: base, text: '', hint: 'gap' });
      }
      pending = null;
      i = end;
      continue;
    }
    if (isBlank(line) && line.hint !== 'container') {
      write(current, line);
      i++;
      continue;
    }
    if (line.hint === 'container') {
      if (current.hasWords && isUnknownMail(lines, i, base)) open({ head: null, forwarded: false });
      i++;
      continue;
    }
    if (isEnd(line.text)) {
      current = drafts[0]!;
      i++;
      continue;
    }
    const isInside = level === 'quotation' || drafts.length > 1;
    const subject = isInside && !current.hasWords && current.quotes.length === 0 ? subjectAt(lines, i) : 0;
    if (subject > 0) {
      i += subject;
      continue;
    }
    const block = headAt(lines, i);
    if (block) {
      const about = { head: block.head, forwarded: block.kind === 'forward' };
      i += block.lines;
      // Some clients draw the line under a head, too.
      if (saysNothing(block.head) && current.head && !current.hasWords && current.quotes.length === 0) continue;
      const next = skipBlanks(lines, i);
      if (isRule(lines[next]?.text ?? '')) i = next + 1;
      if (isDeeperNext(lines, i, base)) pending = about;
      else open(about);
      continue;
    }
    const attribution = attributionAt(lines, i);
    if (!attribution) {
      write(current, line);
      i++;
      continue;
    }
    const { dateText, language, before, after } = attribution;
    // Whom a quoted mail was to, its own head says, or nothing.
    const addressee = attribution.byAddressee && isInside ? (current.head?.to ?? []) : null;
    const from = addressee?.length === 1 ? addressee[0]! : attribution.from;
    const byAddressee = attribution.byAddressee && addressee === null;
    const about = {
      head: { from, byAddressee, to: [], cc: [], dateText, subject: null, language },
      forwarded: false,
    };
    i += attribution.lines;
    if (before) write(current, { depth: base, text: before });
    if (isDeeperNext(lines, endOfAside(lines, i, base), base)) {
      pending = about;
      if (after) quote(current, about, [{ depth: base + 1, text: after }]);
    } else if (
      level === 'answer' &&
      line.hint === undefined &&
      drafts.length === 1 &&
      !current.hasWords &&
      current.quotes.length === 0
    ) {
      // Over the author's first words, with no marks below: the quotation has lost its marks, or was deleted.
      if (after) write(current, { depth: base, text: after });
    } else {
      open(about);
      if (after) write(current, { depth: base, text: after });
    }
  }
  const [outer, ...mails] = drafts;
  // A digest begins with the oldest.
  if (mails.length > 1 && mails.every(({ head: each }) => each?.hasId)) mails.reverse();
  return [outer!, ...mails].flatMap((draft) => finished(draft, timeOf));
}

function draftOf(about: { head: Head | null; forwarded: boolean }): Draft {
  return { ...about, own: [], hasWords: false, quotes: [], last: undefined, dated: new Map(), depths: new Set() };
}

function saysNothing({ from, to, dateText, subject }: Head): boolean {
  return from.name === '' && from.address === '' && to.length === 0 && dateText === '' && subject === null;
}

/** Puts marked lines where they belong: to the head before them, or to the quotation that was interrupted by an answer. */
function quote(draft: Draft, about: { head: Head; forwarded: boolean } | null, group: readonly Line[]): void {
  const key = about ? keyOf(about.head) : '';
  const known = about?.head === draft.last?.head ? draft.last : draft.dated.get(key);
  const last = about ? known : draft.last;
  if (last) append(last.lines, [{ depth: group[0]!.depth, text: '' }, ...group]);
  draft.last = last ?? { head: null, forwarded: false, ...about, lines: [...group] };
  if (last) return;
  draft.quotes.push(draft.last);
  if (key) draft.dated.set(key, draft.last);
}

/** Who writes at one time writes one mail, however often an answer says so; '' where it says no time. */
function keyOf({ from, dateText }: Head): string {
  return /\d[:.h]\d\d/.test(dateText) ? `${from.address || from.name} ${dateText}` : '';
}

function write(draft: Draft, line: Line): void {
  draft.own.push(line);
  draft.hasWords ||= !isBlank(line);
}

/** A spread of ten thousand arguments is more than the call stack holds. */
function append(lines: Line[], more: readonly Line[]): void {
  for (const line of more) lines.push(line);
}

/** A message and what it quotes, newest first: two quotations side by side stand in the order of their answers. */
function finished({ head, forwarded, own, quotes }: Draft, timeOf: Reading['timeOf']): Segment[] {
  if (quotes.length < 2)
    return [
      { head, forwarded, lines: own },
      ...quotes.flatMap((each) => walk(each.lines, each.head, each.forwarded, 'quotation', timeOf)),
    ];
  const times = new Map(quotes.map((each) => [each, each.head ? timeOf(each.head) : Number.NaN]));
  const known = [...times.values()].every((time) => !Number.isNaN(time));
  const ordered = known
    ? quotes.toSorted((one, other) => times.get(other)! - times.get(one)!)
    : quotes.toSorted((one, other) => one.lines[0]!.depth - other.lines[0]!.depth);
  return [
    { head, forwarded, lines: own },
    ...ordered.flatMap((each) => walk(each.lines, each.head, each.forwarded, 'quotation', timeOf)),
  ];
}
