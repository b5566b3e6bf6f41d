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
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * An ISO date or date-time as people write it: "Friday 13 March 2026, 15:00 (UTC)". The hour stays as written, with its
 * offset, since a letter knows no zone. What is no ISO date is left as it is.
 */
export function spelledDate(iso: string): string {
  const [, year = '', month = '', day = '', time, zone] = ISO.exec(iso.trim()) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (!year || date.getUTCMonth() !== Number(month) - 1) return oneLine(iso);
  const spelled = `${DAYS[date.getUTCDay()]} ${Number(day)} ${MONTHS[Number(month) - 1]} ${Number(year)}`;
  if (!time) return spelled;
  return zone ? `${spelled}, ${time} (${zone === 'Z' ? 'UTC' : `UTC${zone}`})` : `${spelled}, ${time}`;
}
