import type { Message } from '#shared/mail/message.ts';

/**
 * The zone somebody writes from, as their newest Date header gives it. A header gives an offset and no place, so this is
 * luxon's "UTC+2" or "UTC+5:45", right until their clocks are changed; "UTC" where no date says more.
 * @param who their address
 */
export function zoneOf(messages: readonly Message[], who: string): string {
  const newest = messages.findLast(
    ({ from, date }) => date !== null && from.address !== '' && from.address.toLowerCase() === who.toLowerCase(),
  );
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)$/.exec(newest?.date ?? '') ?? [];
  if (!sign || Number(hours) > 14 || Number(minutes) > 59) return 'UTC';
  if (Number(hours) === 0 && Number(minutes) === 0) return 'UTC';
  return `UTC${sign}${Number(hours)}${Number(minutes) > 0 ? `:${minutes}` : ''}`;
}
