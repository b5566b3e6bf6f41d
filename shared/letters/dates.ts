import { oneLine } from './words.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * An ISO date or date-time as people write it: "Monday 16 March, 7:00". Moments come with the user's own offset, which
 * tells them nothing; only where their zone is not known, and it is UTC, is that said. The year is said where it is
 * another than now. What is no ISO date is left as it is.
 * @param now ISO
 */
export function spelledDate(iso: string, now: string): string {
  const [, year = '', month = '', day = '', hour, minute, zone] = ISO.exec(iso.trim()) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (!year || date.getUTCMonth() !== Number(month) - 1) return oneLine(iso);
  const spelled = `${DAYS[date.getUTCDay()]} ${Number(day)} ${MONTHS[Number(month) - 1]}`;
  const inYear = now.startsWith(`${year}-`) ? spelled : `${spelled} ${Number(year)}`;
  return hour ? `${inYear}, ${Number(hour)}:${minute}${zone === 'Z' ? ' UTC' : ''}` : inYear;
}
