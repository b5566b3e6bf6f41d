import { dateSpanIn } from './date-span.ts';
import type { Field, Language } from './languages/language.ts';
import { LABELS, type LabelMeaning, plainWord } from './languages/words.ts';

/** A line "Label: value" of a header block. */
export interface LabelLine {
  readonly meanings: readonly LabelMeaning[];
  readonly value: string;
}

/** The value of each field a header block states. */
export type Fields = ReadonlyMap<Field | 'other', string>;

/** A header block, and the language of its labels (BCP 47). */
export interface Block {
  readonly fields: Fields;
  /** It states a Message-ID, which only a digest and a mail handed on raw do. */
  readonly hasId?: boolean;
  readonly language: string;
}

/** No label stands further from its colon, marks around it included. */
const FURTHEST = 80;

/** Reads "From: x", "*From:* x", "De : x", "| From: | x |". Null where no label is known. */
export function labelLine(text: string): LabelLine | null {
  const colon = text.slice(0, FURTHEST).search(/[:：]/);
  if (colon < 1) return null;
  const label = stripped(text, 0, colon, ' \t*_|•');
  if (label === '' || label.length > 40) return null;
  const meanings = LABELS.get(plainWord(label));
  if (!meanings) return null;
  let start = colon + 1;
  while ('*_|'.includes(text[start] ?? ' ')) start++;
  return { meanings, value: stripped(text, start, 4000, ' \t|').replace(/(?<=[^*])\*$/, '') };
}

/** A part of a text without these characters at its ends. */
function stripped(text: string, from: number, to: number, marks: string): string {
  let start = from;
  let end = Math.min(to, text.length);
  while (start < end && marks.includes(text[start]!)) start++;
  while (end > start && marks.includes(text[end - 1]!)) end--;
  return text.slice(start, end);
}

/**
 * Decides what each label says: many mean different things in different languages ("De" is From in French, "A" is To in
 * Italian and "A:" in Spanish), and the language that explains the most labels of the block is the one it is in.
 */
export function fieldsOf(lines: readonly LabelLine[]): Block {
  const votes = new Map<Language, number>();
  for (const { meanings } of lines) {
    for (const { language } of meanings) votes.set(language, (votes.get(language) ?? 0) + 1);
  }
  const ranked = [...votes].sort(([, one], [, other]) => other - one).map(([language]) => language);
  const fields = new Map<Field | 'other', string>();
  for (const { meanings, value } of lines) {
    const byRank = [...meanings].sort((a, b) => ranked.indexOf(a.language) - ranked.indexOf(b.language));
    const meaning = byRank.find(({ field }) => field !== 'other' && !fields.has(field)) ?? byRank[0];
    if (meaning && !fields.has(meaning.field)) fields.set(meaning.field, value);
  }
  const hasId = lines.some(({ value }) => value[0] === '<' && /^<[^<>\s]{1,100}@[^<>\s]{1,150}>$/.test(value));
  return { fields, language: ranked[0]?.code ?? '', hasId: hasId && fields.has('other') };
}

/**
 * Reads a header block that has lost its line ends: "From: Dana <dana@x>Sent: Monday, 2 March 2026 09:26To: ...". A label
 * may even have lost its colon, where it stands right behind the value before it.
 * @returns null where it does not begin with who it is from, or states fewer fields than these
 */
export function inlineFields(text: string, fewest = 3): Block | null {
  const line = text.slice(0, 4000);
  let best: Block | null = null;
  for (const { field, language } of labelLine(line)?.meanings ?? []) {
    if (field !== 'from') continue;
    const found = inLanguage(line, language);
    if (found.size >= fewest && found.size > (best?.fields.size ?? 0))
      best = { fields: found, language: language.code };
  }
  return best;
}

/** "From: Dana Roth, Sent: Thursday, May 16, 2019 10:22 PM": who and when in one line. */
export function shortFields(text: string): Block | null {
  const parted = /^([^:：]{2,40}[:：]\s[^:：]{2,120}),\s([^:：,]{2,20}[:：]\s.{6,60})$/.exec(text);
  if (!parted) return null;
  const block = fieldsOf([labelLine(parted[1]!), labelLine(parted[2]!)].filter((line) => line !== null));
  const date = block.fields.get('date') ?? '';
  return block.fields.has('from') && /\d[:.h]\d\d/.test(date) && dateSpanIn(date) ? block : null;
}

function inLanguage(line: string, { labels }: Language): Fields {
  const lower = line.toLowerCase();
  const marks: { field: Field | 'other'; start: number; end: number }[] = [];
  for (const field of ['from', 'to', 'cc', 'bcc', 'replyTo', 'date', 'subject'] as const) {
    const places = labels[field].flatMap((label) => (lower.includes(label) ? (placeOf(line, label) ?? []) : []));
    const [first] = places.sort((one, other) => Number(other.colon) - Number(one.colon) || one.start - other.start);
    if (first) marks.push({ field, ...first });
  }
  marks.sort((one, other) => one.start - other.start);
  const fields = new Map<Field | 'other', string>();
  marks.forEach(({ field, end }, index) => {
    fields.set(field, line.slice(end, marks[index + 1]?.start ?? line.length).trim());
  });
  return marks[0]?.field === 'from' ? fields : new Map();
}

/** Where a label stands: with its colon best, else right behind the value before it. */
function placeOf(line: string, label: string): { start: number; end: number; colon: boolean } | null {
  for (const { pattern, colon } of patternsOf(label)) {
    for (const match of line.matchAll(pattern)) {
      if (/^\p{Ll}/u.test(match[0])) continue;
      return { start: match.index, end: match.index + match[0].length, colon };
    }
  }
  return null;
}

const patterns = new Map<string, readonly { pattern: RegExp; colon: boolean }[]>();

function patternsOf(label: string): readonly { pattern: RegExp; colon: boolean }[] {
  const known = patterns.get(label);
  if (known) return known;
  const word = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const made = [
    { pattern: new RegExp(`(?:^|(?<=[^\\p{L}])|(?<=\\p{L}(?=\\p{Lu})))${word}\\s?[:：]`, 'giu'), colon: true },
    { pattern: new RegExp(`(?<=[>\\p{L}\\d])${word}(?=\\s)`, 'giu'), colon: false },
  ];
  patterns.set(label, made);
  return made;
}
