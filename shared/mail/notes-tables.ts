import { LABELS, plainWord } from './languages/words.ts';
import { isAside } from './notes-head.ts';

/** A table of Lotus Notes is no longer than this. */
const MOST_LINES = 40;
/** Where its left column ends. */
const LEFT = 36;
/** No column of fields begins further to the left. */
const NEAREST = 24;
const MAY_BE_TABLE = / {8}|\|--/;
const DAY = /\d{1,4}[./-]\d{1,2}[./-]\d{2,4}/;

/**
 * Lotus Notes puts the head over a quoted mail in a table: who and when at the left, To, cc and Subject beside it; drawn
 * with dashes and bars, or set in columns. Such tables become plain lines, who, when, and a label with its value each,
 * which are read as every other head.
 */
export function withoutNotesTables(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => MAY_BE_TABLE.test(line) && (isDrawn(bareOf(line)) || hasColumnLabel(bareOf(line)))))
    return lines;
  const plain: string[] = [];
  const bare = lines.map(bareOf);
  for (let i = 0; i < lines.length; ) {
    const end = isDrawn(bare[i]!)
      ? endOf(bare, i, isInDrawing)
      : startsColumns(bare, i)
        ? endOf(bare, i, isInColumns)
        : i;
    const found = end > i ? headOf(bare.slice(i, end), isDrawn(bare[i]!)) : null;
    const mark = lines[i]!.slice(0, lines[i]!.length - bare[i]!.length);
    if (found) plain.push(...found.map((line) => mark + line));
    else plain.push(...lines.slice(i, Math.max(end, i + 1)));
    i = Math.max(end, i + 1);
  }
  return plain;
}

/** A line without quote marks; all but one of the spaces behind them are the table's. */
function bareOf(line: string): string {
  return line[0] === '>' ? line.replace(/^(?:> ?){1,30}/, '') : line;
}

function isDrawn(line: string): boolean {
  return line.includes('|--') && /^\|-{5,60}\+-{5,60}>?\s*$/.test(line.trim());
}

function isInDrawing(line: string): boolean {
  return /^\s{0,4}(?:\||>-{5}|-{5})/.test(line);
}

function isInColumns(line: string): boolean {
  return /^\s{8}/.test(line) || line.trim() === '';
}

/** A label at the end of a line of the column form, or in the middle of it with its value behind. */
const LABEL_AT_END = /\s{3,}(\p{L}{2,12}):?\s{0,10}$/u;
const LABEL_INSIDE = /\S.{0,60}?\s{2,}(\p{L}{2,12}):(?=\s|$)|^\s{30,}(\p{L}{2,12}):(?=\s|$)/u;

/** Whether a line of the column form has a label. */
function hasColumnLabel(line: string): boolean {
  if (!/^\s{8}/.test(line)) return false;
  const cut = line.slice(0, 200);
  const label = LABEL_AT_END.exec(cut)?.[1];
  if (label !== undefined && line.search(/\S/) >= 8 && LABELS.has(plainWord(label))) return true;
  const [, beside, alone] = cut.includes(':') ? (LABEL_INSIDE.exec(cut.trimEnd().slice(8)) ?? []) : [];
  return LABELS.has(plainWord(beside ?? alone ?? ''));
}

function startsColumns(lines: readonly string[], at: number): boolean {
  if (!/^\s{8,}\S/.test(lines[at]!)) return false;
  const region = lines.slice(at, endOf(lines, at, isInColumns));
  return region.filter((line) => hasColumnLabel(line)).length >= 2;
}

function endOf(lines: readonly string[], from: number, belongs: (line: string) => boolean): number {
  let end = from;
  while (end < lines.length && end < from + MOST_LINES && belongs(lines[end]!)) end++;
  return end;
}

/** What stands in the two halves of a table: lines of the left one, and the fields of the right one. */
interface Halves {
  readonly left: string[];
  readonly fields: string[];
}

/** Who, when, and the fields; null where the table is another. */
function headOf(table: readonly string[], drawn: boolean): string[] | null {
  const { left, fields } = drawn ? drawnHalves(table) : columnHalves(table);
  const when = left.findIndex((cell) => DAY.test(cell));
  if (when < 0 || fields.length < 2) return null;
  // Somebody else's hand, or address, stands between who and when.
  const aside = left.findIndex(isAside);
  const who = together(left.slice(0, aside >= 0 && aside < when ? aside : when));
  const below = left.findIndex((cell, index) => index > when && isAside(cell));
  const whole = together(left.slice(when, below < 0 ? left.length : below)).replace(/\s+/g, ' ');
  const start = DAY.exec(whole)!.index;
  const named = together([who, whole.slice(0, start).trim()]);
  // A table of the author's own has many rows of one kind.
  const isHead = /\d[:.]\d\d/.test(whole.slice(start)) && new Set(fields.map(labelOf)).size === fields.length;
  return isHead && named !== '' ? [named, whole.slice(start), ...fields, ''] : null;
}

function labelOf(field: string): string {
  return field.slice(0, field.indexOf(':')).toLowerCase();
}

/** The cells of a line, and where they begin. */
function cellsOf(line: string): { cell: string; index: number }[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: cell, index }) => ({ cell, index }));
}

/** Above the second line across the table stands the left half, below it the fields. */
function drawnHalves(table: readonly string[]): Halves {
  const left: string[] = [];
  const fields: string[] = [];
  let isRight = false;
  for (const line of table) {
    isRight ||= /^[\s|]*>-{5,}/.test(line);
    const bare = line
      .replace(/^[\s|>]*-{5,}.*$/, '')
      .replace(/^(\s*)\|(?:\s*\|)?/, '$1')
      .replace(/\|\s*$/, '');
    for (const { cell, index } of cellsOf(bare)) {
      if (isRight) addField(fields, cell, index);
      else left.push(cell);
    }
  }
  return { left, fields };
}

/** The fields begin where their labels do: beside who and when, or right of the middle. */
function columnHalves(table: readonly string[]): Halves {
  const rows = table.map(cellsOf);
  const inside = rows.flatMap((row) => row.filter(({ cell, index }) => index >= NEAREST && isLabelled(cell)));
  const middle = inside.length > 0 ? Math.min(...inside.map(({ index }) => index)) : LEFT;
  const left: string[] = [];
  const fields: string[] = [];
  for (const { cell, index } of rows.flat()) {
    if (index >= middle) addField(fields, cell, index);
    else left.push(cell);
  }
  return { left, fields };
}

/** A label with its value behind it, a label alone, or more of the value before. */
function addField(fields: string[], cell: string, index: number): void {
  const label = cell.replace(/:$/, '');
  if (isLabelled(cell) || /^[^:]{1,20}:\s/.test(cell)) fields.push(cell);
  else if (LABELS.has(plainWord(label)) && (index >= LEFT || cell !== label)) fields.push(`${label}:`);
  else if (fields.length > 0) fields[fields.length - 1] += ` ${cell}`;
}

function isLabelled(cell: string): boolean {
  const [, label] = /^(\p{L}{2,12}):(?:\s|$)/u.exec(cell) ?? [];
  return label !== undefined && LABELS.has(plainWord(label));
}

/** Cells one below the other as one text; an address may be torn anywhere. */
function together(cells: readonly string[]): string {
  return cells
    .reduce(
      (joined, cell) => (joined.lastIndexOf('<') > joined.lastIndexOf('>') ? joined + cell : `${joined} ${cell}`),
      '',
    )
    .trim();
}
