import ical from 'ical-generator';
import type { Attachment } from '#shared/letters/letter.ts';

const MINUTES = 15;

/** An .ics with a quarter of an hour for the mail: a date that is not in the calendar does not happen. */
export function calendarEntry({ id, at, mentorName }: { id: string; at: Date; mentorName: string }): Attachment {
  const calendar = ical({ prodId: { company: 'Protégé', product: 'Protégé', language: 'EN' } });
  calendar.createEvent({
    id,
    stamp: at,
    start: at,
    end: new Date(at.getTime() + MINUTES * 60_000),
    summary: `Write to ${mentorName}`,
  });
  return {
    filename: 'follow-up.ics',
    type: 'text/calendar; charset=utf-8; method=PUBLISH',
    content: calendar.toString(),
  };
}
