import type { Weekday } from './command.ts';

/** Monday first, as ISO counts them. */
export const WEEKDAYS: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

const MORNING = 8;
const ADDRESS = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.){1,8}\p{L}{2,24}/giu;
const LONGEST_NAME = 100;

/** One address, however a program dresses it ("a@b.c <mailto:a@b.c>"), in lower case; null for none, several, or more. */
export function readAddress(words: string): string | null {
  const address = addressIn(words);
  return address && bare(words) === '' ? address : null;
}

/** Who is meant: their address where one stands, else their name. */
export function readWho(words: string): string | null {
  const address = addressIn(words);
  if (address) return words.split(' ').length <= 6 ? address : null;
  const name = words.replace(/^["'<]+|["'>]+$/g, '').trim();
  return /\p{L}/u.test(name) && name.length <= LONGEST_NAME && !/[@:]/.test(name) ? name : null;
}

function addressIn(words: string): string | null {
  const found = new Set(words.slice(0, 300).toLowerCase().match(ADDRESS));
  return found.size === 1 ? [...found][0]!.replace(/^mailto:/, '') : null;
}

function bare(words: string): string {
  return words.replace(ADDRESS, '').replace(/mailto:|[\s<>[\]()]/gi, '');
}

const AT = /^(?:on |every )?([a-z]{3,9}?)s?(?:,? (?:at )?(\d{1,2})(?::00)? ?(am|pm|h|o'clock)?)?$/;

/** A weekday, and an hour where one is named: "monday 8am", "on fridays at 17:00". */
export function readDigest(said: string): { readonly day: Weekday; readonly hour: number } | null {
  const [, name = '', number, half] = AT.exec(said) ?? [];
  const day = WEEKDAYS.find((weekday) => weekday === name || (name.length <= 5 && weekday.startsWith(name)));
  if (!day || name === '') return null;
  if (number === undefined) return { day, hour: MORNING };
  const hour = hourOf(Number(number), half);
  return hour === null ? null : { day, hour };
}

function hourOf(number: number, half: string | undefined): number | null {
  if (half !== 'am' && half !== 'pm') return number <= 23 ? number : null;
  if (number < 1 || number > 12) return null;
  return (number % 12) + (half === 'pm' ? 12 : 0);
}
