import { type LabelLine, labelLine } from './head-fields.ts';
import { isBlank, type Line } from './line.ts';

/** A subject is broken where its next word would make it longer than this, its label aside. */
const FULL_SUBJECT = 52;

/** People named in more lines than this have addresses or commas at their ends. */
const MOST_PEOPLE = 40;

/** A blank line ends the block, unless a label waits for its value, or the next line is a further label. */
export function isOver(lines: readonly Line[], at: number, last: { values: string[] } | undefined): boolean {
  const next = lines[at + blanksFrom(lines, at)];
  if (!next || next.depth !== lines[at]!.depth) return true;
  if (last && last.values.length === 0) return false;
  const label = labelLine(next.text);
  return !label?.meanings.some(({ field }) => field !== 'other' && field !== 'replyTo');
}

/** A field that was stated already is the first line of the mail's own text. */
export function isRepeated({ meanings }: LabelLine, found: readonly { meanings: LabelLine['meanings'] }[]): boolean {
  return found.some(
    (other) =>
      other.meanings[0]!.field !== 'other' &&
      other.meanings[0]!.field === meanings[0]!.field &&
      other.meanings[0]!.language === meanings[0]!.language,
  );
}

/** The rest of a value: indented, in the middle of a list of people, or wrapped right before the next label. */
export function isFolded(
  lines: readonly Line[],
  at: number,
  { meanings, values }: { meanings: LabelLine['meanings']; values: readonly string[] },
  count: number,
): boolean {
  const { text } = lines[at]!;
  const arePeople = meanings.some(({ field }) => field === 'to' || field === 'cc');
  if (arePeople && /[^\s<>]@[^\s<>]/.test(text) && /[<;,]/.test(text)) return true;
  // A long subject goes on in a line that ends like none of a text, with the blank line behind it that ends the block.
  const isSubject = meanings.some(({ field }) => field === 'subject');
  const ends = isBlank(lines[at + 1]);
  const [subject = ''] = values;
  const isFull = subject.length + text.split(' ', 1)[0]!.length >= FULL_SUBJECT || !/^\p{Lu}/u.test(text);
  if (isSubject && ends && subject.length >= 30 && isFull && text.length <= 60 && !/[.!?,:;]$/.test(text)) return true;
  if (values.length === 0 || /^[ \t]|^\[(?:mailto|smtp):/i.test(text)) return true;
  const before = values.at(-1) ?? '';
  const broken = /[,;]$/.test(before) || (before.lastIndexOf('<') > before.lastIndexOf('>') && before.includes('<'));
  const next = lines[at + 1];
  return (
    broken ||
    (arePeople && count > 1 && isLabelBelow(lines, at)) ||
    (next !== undefined && (before.length >= 40 || count > 1) && labelLine(next.text) !== null) ||
    /^<?[^\s<>]{1,64}@[^\s<>]{1,100}>?[,;]?$/.test(text.trim())
  );
}

/** A list of people was broken anywhere, even in a name: nothing but more of them stands before the next label. */
function isLabelBelow(lines: readonly Line[], at: number): boolean {
  for (let i = at + 1; i < Math.min(lines.length, at + MOST_PEOPLE); i++) {
    if (isBlank(lines[i]) || lines[i]!.depth !== lines[at]!.depth) return false;
    if (labelLine(lines[i]!.text)) return true;
  }
  return false;
}

/** How many blank lines stand here, six at most. */
export function blanksFrom(lines: readonly Line[], from: number): number {
  let count = 0;
  while (count < 6 && lines[from + count] && isBlank(lines[from + count])) count++;
  return count;
}
