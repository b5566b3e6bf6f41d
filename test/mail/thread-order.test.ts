import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Message } from '#shared/mail/message.ts';
import { timesIn } from '#shared/mail/thread-order.ts';

const dated = (date: string | null): Message => ({
  from: { name: '', address: '' },
  to: [],
  cc: [],
  date,
  subject: '',
  text: '',
});

it('a mail quoted with a later time than its answer was written right before it', () => {
  const [quoted, answer] = timesIn([dated('2026-03-09T11:00:00+00:00'), dated('2026-03-09T10:30:00+00:00')]);
  expect(answer).toBe(Date.parse('2026-03-09T10:30:00Z'));
  expect(answer! - quoted!).toBe(1000);
});

it('one without a date was written with the one before it', () => {
  const nine = Date.parse('2026-03-09T09:00:00Z');
  expect(timesIn([dated(null), dated('2026-03-09T09:00:00Z'), dated(null)])).toEqual([0, nine, nine]);
});

it('times never run against the order of the mail', () => {
  const date = fc.option(fc.date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }));
  fc.assert(
    fc.property(fc.array(date), (dates) => {
      const times = timesIn(dates.map((each) => dated(each ? each.toISOString() : null)));
      expect(times).toEqual(times.toSorted((one, other) => one - other));
    }),
  );
});
