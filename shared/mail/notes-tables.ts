import { LABELS, plainWord } from './languages/words.ts';

/** A table of Lotus Notes is no longer than this. */
const MOST_LINES = 40;
/** Where its left column ends. */
const LEFT = 36;

/**
 * Lotus Notes puts the head over a quoted mail in a table: who and when at the left, To, cc and Subject beside it; drawn
 * with dashes and bars, or set in columns. Such tables become plain lines, who, when, and a label with its value each,
 * which are read as every other head.
 */
export function withoutNotesTables(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => isDrawn(line) || columnLabel(line))) return lines;
  const plain: string[] = [];
  for (let i = 0; i < lines.length; ) {
    const end = isDrawn(lines[i]!)
      ? endOf(lines, i, isInDrawing)
      : startsColumns(lines, i)
        ? endOf(lines, i, isInColumns)
        : i;
    const found = end > i ? headOf(lines.slice(i, end), isDrawn(lines[i]!)) : null;
    if (found) plain.push(...found);
    else plain.push(...lines.slice(i, Math.max(end, i + 1)));
    i = Math.max(end, i + 1);
  }
  return plain;
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

/** The label a line of the column form ends in. */
function columnLabel(line: string): string | null {
  if (!/^\s{8}/.test(line)) return null;
  const label = /\s{3,}(\p{L}{2,12}):?\s{0,10}$/u.exec(line.slice(0, 200))?.[1];
  return label && line.search(/\S/) >= 8 && LABELS.has(plainWord(label)) ? label : null;
}

function startsColumns(lines: readonly string[], at: number): boolean {
  if (!/^\s{8,}\S/.test(lines[at]!)) return false;
  const region = lines.slice(at, endOf(lines, at, isInColumns));
  return region.filter((line) => columnLabel(line)).length >= 2;
}

function endOf(lines: readonly string[], from: number, belongs: (line: string) => boolean): number {
  let end = from;
  while (end < lines.length && end < from + MOST_LINES && belongs(lines[end]!)) end++;
  return end;
}

/** Who, when, and the fields; null where the table is another. */
function headOf(table: readonly string[], drawn: boolean): string[] | null {
  const left: string[] = [];
  const fields: string[] = [];
  for (const line of table) {
    const bare = line
      .replace(/^[\s|>]*-{5,}.*$/, '')
      .replace(/^(\s*)\|(?:\s*\|)?/, '$1')
      .replace(/\|\s*$/, '');
    for (const { 0: cell, index } of bare.matchAll(/\S+(?: \S+)*/g)) {
      const label = cell.replace(/:$/, '');
      if (/^[^:]{1,20}:(?:\s|$)/.test(cell)) fields.push(cell);
      else if (LABELS.has(plainWord(label)) && index >= LEFT) fields.push(`${label}:`);
      else if (fields.length > 0 && (drawn || index >= LEFT)) fields[fields.length - 1] += ` ${cell}`;
      else left.push(cell);
    }
  }
  const who = left
    .reduce(
      (joined, cell) => (joined.lastIndexOf('<') > joined.lastIndexOf('>') ? joined + cell : `${joined} ${cell}`),
      '',
    )
    .trim();
  const when = /\d{1,4}[./-]\d{1,2}[./-]\d{2,4}.*$/.exec(who);
  if (!when || fields.length < 2) return null;
  return [who.slice(0, when.index).trim(), when[0], ...fields, ''];
}
