import { describe, expect, it } from 'vitest';
import type { Message } from '#shared/mail/message.ts';
import { isAutomaticText } from '#shared/timing/automatic.ts';
import { floorIn } from '#shared/timing/floor.ts';

const me = 'sam@example.org';
const sam = { name: 'Sam Ode', address: me };
const dana = { name: 'Dana Roth', address: 'dana@example.net' };
const tom = { name: 'Tom Bell', address: 'tom@example.net' };

function mine(date: string, text = 'Could you look at it?'): Message {
  return { from: sam, to: [dana], cc: [], date, subject: 'Chapter two', text };
}

function theirs(date: string, text: string, more: Partial<Message> = {}): Message {
  return { from: dana, to: [sam], cc: [], date, subject: 'Re: Chapter two', text, ...more };
}

describe('floorIn', () => {
  it('is the day they named, at midnight where they wrote, in their words', () => {
    const thread = [
      mine('2026-03-01T10:00:00Z'),
      theirs('2026-03-03T10:00:00+05:45', 'Hi Sam,\n\nPing me in two weeks.'),
    ];
    expect(floorIn(thread, me)).toEqual({
      at: new Date('2026-03-17T00:00:00+05:45'),
      quote: 'Ping me in two weeks.',
      kind: 'named',
    });
  });

  it('is two whole working days after their return, over a weekend too', () => {
    const back = (text: string) =>
      floorIn([mine('2026-03-01T10:00:00Z'), theirs('2026-03-03T10:00:00Z', text)], me)?.at;
    expect(back("I'm back on the 9th.")).toEqual(new Date('2026-03-11T00:00:00Z'));
    expect(back("I'm back on the 12th.")).toEqual(new Date('2026-03-14T00:00:00Z'));
    expect(back("I'm back on Friday.")).toEqual(new Date('2026-03-10T00:00:00Z'));
  });

  it('takes an absence without a date for a working week', () => {
    const text = 'I am currently out of the office with limited access to email. In urgent cases call Tom.';
    const thread = [mine('2026-03-03T09:00:00Z'), theirs('2026-03-03T09:00:05Z', text)];
    expect(floorIn(thread, me)).toMatchObject({ at: new Date('2026-03-13T00:00:00Z'), kind: 'absence' });
    const bySubject = theirs('2026-03-03T09:00:05Z', 'Gone fishing.', { subject: 'Automatic reply: Chapter two' });
    expect(floorIn([mine('2026-03-03T09:00:00Z'), bySubject], me)?.quote).toBe('Gone fishing.');
  });

  it.each([
    ['Vielen Dank für Ihre Nachricht. Ich bin bis zum 12. März nicht im Büro und lese keine Mails.', '2026-03-14'],
    [
      'Merci pour votre message. Je suis absente du bureau jusqu’au 12 mars, et les mails ne sont pas lus.',
      '2026-03-14',
    ],
    [
      'Thank you for your email. My office hours resume on March 16th. For urgent matters call the front desk.',
      '2026-03-18',
    ],
  ])('reads the end of an automatic absence in its language: %s', (text, day) => {
    const thread = [mine('2026-03-03T09:00:00Z'), theirs('2026-03-03T09:00:05Z', text)];
    expect(floorIn(thread, me)).toMatchObject({ at: new Date(`${day}T00:00:00Z`), kind: 'absence' });
  });

  it('reads what they wrote since the last message but one, and nothing older', () => {
    const old = theirs('2026-03-01T10:00:00Z', 'Try me in April.');
    const last = theirs('2026-03-03T10:00:00Z', 'Send it, I am curious.');
    expect(floorIn([old, mine('2026-03-02T10:00:00Z'), last, mine('2026-03-04T10:00:00Z')], me)).toBeNull();
    expect(floorIn([old, mine('2026-03-02T10:00:00Z')], me)?.at).toEqual(new Date('2026-04-01T00:00:00Z'));
  });

  it('takes the latest of several days', () => {
    const text = "I'm in court until the 9th. Ping me after the 16th.";
    expect(floorIn([theirs('2026-03-03T10:00:00Z', text)], me)?.quote).toBe('Ping me after the 16th.');
  });

  it('hears the mentor alone, in their own words and with a date', () => {
    const from = (message: Message) => floorIn([mine('2026-03-01T10:00:00Z'), message], me);
    expect(from(theirs('2026-03-03T10:00:00Z', 'Ping me in two weeks.', { from: tom }))).toBeNull();
    expect(from(theirs('2026-03-03T10:00:00Z', '> Ping me in two weeks.\n\nSure!'))).toBeNull();
    expect(from(theirs('2026-03-03T10:00:00Z', 'My agent says “ping me in two weeks”.'))).toBeNull();
    expect(from({ ...theirs('', 'Ping me in two weeks.'), date: null })).toBeNull();
    expect(floorIn([mine('2026-03-03T10:00:00Z', 'Ping me in two weeks.')], me)).toBeNull();
    expect(floorIn([], me)).toBeNull();
  });
});

describe('isAutomaticText', () => {
  it.each([
    'This is an automated response.',
    'Thank you for your message. I am out of the office until 20 March and will respond on my return.',
    'I am currently on annual leave. If it is urgent, please contact the front desk.',
    'Vielen Dank für Ihre Nachricht. Ich bin bis zum 12.3. nicht im Büro. In dringenden Fällen: Tom Bell.',
    'Merci pour votre message. Je suis absente du bureau jusqu’au 12 mars.',
  ])('is so: %s', (text) => expect(isAutomaticText(text)).toBe(true));

  it.each([
    'Thank you for your message. I liked chapter two.',
    'I am out of the office until 20 March, but your draft is too good to wait: cut the first page.',
    'Is this urgent? Then call me.',
    'Your automatic door has a better plot than chapter two.',
    '',
  ])('is a person: %s', (text) => expect(isAutomaticText(text)).toBe(false));
});
