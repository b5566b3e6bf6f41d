import type { Message, Person } from '#shared/mail/message.ts';
import { iso, offsetOf } from '#shared/mail/read-date.ts';
import type { Mentor } from '#shared/store.ts';

/** In characters, of at most four bytes: an item of DynamoDB holds 400 KB in all. */
const LONGEST_TEXT = 80_000;
const LONGEST_SIGNATURE = 5_000;
const LONGEST_LINE = 1_000;
const MOST_PEOPLE = 50;
/** Of a mentor, who is read at every mail: open things only, and no more than anybody keeps in mind. */
const MOST_OPEN = 10;
const LONGEST_OPEN = 300;
const MOST_ADDRESSES = 10;

/**
 * A message as it can be kept, its longest parts cut, and dated in the order of its mail.
 * @param time in milliseconds, by `timesIn`
 */
export function storable(message: Message, time: number): Message {
  const { date, dateText, text, signature, subject, to, cc } = message;
  const isDated = date !== null && !Number.isNaN(Date.parse(date));
  return {
    ...message,
    date: isDated && Date.parse(date) !== time ? iso(time, offsetOf(date)) : date,
    ...(dateText !== undefined && { dateText: dateText.slice(0, LONGEST_LINE) }),
    text: text.slice(0, LONGEST_TEXT),
    ...(signature !== undefined && { signature: signature.slice(0, LONGEST_SIGNATURE) }),
    subject: subject.slice(0, LONGEST_LINE),
    from: storablePerson(message.from),
    to: to.slice(0, MOST_PEOPLE).map(storablePerson),
    cc: cc.slice(0, MOST_PEOPLE).map(storablePerson),
  };
}

function storablePerson({ name, address }: Person): Person {
  return { name: name.slice(0, LONGEST_LINE), address };
}

/** A mentor as they can be kept: a few open things, in short. */
export function storableMentor(mentor: Mentor): Mentor {
  return {
    ...mentor,
    name: mentor.name.slice(0, LONGEST_OPEN),
    addresses: mentor.addresses.slice(0, MOST_ADDRESSES),
    advice: mentor.advice?.slice(0, MOST_OPEN).map((advice) => advice.slice(0, LONGEST_OPEN)),
    openQuestions: mentor.openQuestions.slice(0, MOST_OPEN).map((question) => question.slice(0, LONGEST_OPEN)),
    promises: mentor.promises
      .slice(0, MOST_OPEN)
      .map((promise) => ({ ...promise, quote: promise.quote.slice(0, LONGEST_OPEN) })),
  };
}
