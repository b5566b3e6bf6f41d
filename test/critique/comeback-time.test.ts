import { expect, it } from 'vitest';
import { comebackTime } from '#shared/critique/comeback-time.ts';
import { caseOf } from '#shared/critique/example.ts';
import { readCase } from '#shared/critique/reading.ts';

/** The day a mentor's mail of Sunday 8 March 2026 puts things off to. */
function day(text: string): string | null {
  const before = [{ from: 'mentor' as const, on: '2026-03-08', text }];
  const reading = readCase(caseOf({ before, reply: { on: '2026-03-09', text: 'Thank you.' } }));
  const time = comebackTime(reading!.latest!);
  return time && new Date(time.from).toISOString().slice(0, 10);
}

it.each([
  ['I’m underwater until the 31st.', '2026-03-31'],
  ['Try me on 20 March.', '2026-03-20'],
  ['Not before 12 April, I’m afraid.', '2026-04-12'],
  ['The fair is on 4 April, so heads down till then.', '2026-04-04'],
  ['The fair is on 4 April. I’m away until the 9th.', '2026-04-09'],
  ['Nothing gets done before 14 April.', '2026-04-14'],
  ['I can’t get the forms back before the season starts.', null],
  ['Busy for a while.', null],
  ['I was away until 3 March.', null],
  ['Call me on the 12th at eight.', null],
])('%s', (text, expected) => expect(day(text)).toBe(expected));
