import { dateSpanIn } from './date-span.ts';
import { isBlank, type Line } from './line.ts';
import type { Person } from './message.ts';
import { readPerson } from './read-people.ts';

/** The two lines Lotus Notes begins a head with: who, and when. */
export interface NotesSender {
  readonly from: Person;
  readonly dateText: string;
  readonly lines: number;
}

const LONGEST_NAME = 90;

/**
 * Reads how Lotus Notes, and the mail of the Nineties, say who wrote and when over a block of To, cc and Subject:
 * "Dana Roth" and "03/12/2001 09:40 AM" on two lines, "Dana Roth on 03/12/2001 09:40:12 AM" on one, or
 * "From:  Dana Roth      03/12/2001 09:40 AM". Null where the lines are others; whether the block follows, is asked there.
 */
export function notesSenderAt(lines: readonly Line[], at: number): NotesSender | null {
  const { text } = lines[at]!;
  if (text.length > LONGEST_NAME * 2 || !/\p{L}/u.test(text)) return null;
  const one = /^\s*(?:from:\s{1,10})?(\S.{1,90}?)(?:\s+on\s+|\s{4,})(\d{1,4}[./-]\d{1,2}[./-]\d{2,4}.{0,30})$/iu.exec(
    text,
  );
  if (one && isDate(one[2]!) && isSender(one[1]!))
    return { from: readPerson(one[1]!), dateText: one[2]!.trim(), lines: 1 };
  if (!isSender(text)) return null;
  let next = at + 1;
  if (isBlank(lines[next])) next++;
  const when = lines[next];
  if (!when || when.depth !== lines[at]!.depth || !isDate(when.text)) return null;
  return { from: readPerson(text), dateText: when.text.trim(), lines: next + 1 - at };
}

/** A date with a time and nothing else. */
function isDate(text: string): boolean {
  if (text.length > 60 || !/\d[:.]\d\d/.test(text)) return false;
  const span = dateSpanIn(text);
  return span !== null && text.slice(0, span.start).trim() === '' && text.slice(span.end).trim() === '';
}

/** A name, with an address or the units of a directory ("Dana Roth/HOU/ACME@ACME") perhaps, and no sentence. */
function isSender(text: string): boolean {
  const plain = text.trim();
  return (
    plain.length <= LONGEST_NAME &&
    plain.split(/\s+/).length <= 8 &&
    /^["']?\p{Lu}|@/u.test(plain) &&
    !/[.?!;:]$/.test(plain)
  );
}
