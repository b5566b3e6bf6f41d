import { betterLines } from './alternatives.ts';
import type { Head } from './head-block.ts';
import type { Shape } from './incoming.ts';
import { textOf } from './line.ts';
import type { Message, Person } from './message.ts';
import { withoutArmor } from './pgp-armor.ts';
import { offsetOf, readDate } from './read-date.ts';
import { type Segment, segment } from './segment.ts';
import { cutSignature } from './signature.ts';
import { plainSubject, saysForward } from './subject.ts';

/** What the mail's own headers say of its newest message. */
export interface Envelope {
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly date: string | null;
  readonly subject: string;
  readonly messageId: string;
}

/** A mail's body: one of the two, or both, of the same content. */
export interface Body {
  readonly text: string;
  readonly html: string;
}

export interface Unrolled {
  readonly shape: Shape;
  /** Oldest first. Quoted messages without a word of their own are left out. */
  readonly messages: readonly Message[];
  /** The newest is the mail's own, and has words. */
  readonly hasOwnWords: boolean;
}

/** Unrolls a mail's body into the messages it holds, each its author's own words. */
export function unroll(envelope: Envelope, body: Body): Unrolled {
  const timeOf = ({ dateText, language }: Head) =>
    Date.parse(readDate(dateText, { offset: offsetOf(envelope.date), before: envelope.date, language }) ?? '');
  const segments = segment(withoutArmor(betterLines(body)), { handsOn: saysForward(envelope.subject), timeOf });
  const [newest, ...older] = segments;
  if (!newest) return { shape: 'reply', messages: [], hasOwnWords: false };
  const messages: Message[] = [];
  const { text, signature } = written(newest, envelope.from);
  let before = envelope.date;
  for (const each of older) {
    const message = quoted(each, envelope, before);
    if (message.date) before = message.date;
    if (message.text) messages.push(message);
  }
  const first = older.find(({ lines }) => lines.some((line) => line.text !== '')) ?? older[0];
  const handsOn =
    first !== undefined &&
    (first.forwarded ||
      older[0]!.forwarded ||
      (first.head !== null && saysForward(envelope.subject, first.head.language)));
  // An answer of no words is still the newest message; a forward of none has no message of the forwarder's.
  if (text || (!handsOn && messages.length > 0)) messages.unshift(outermost(envelope, text, signature));
  return { shape: handsOn ? 'forward' : 'reply', messages: messages.reverse(), hasOwnWords: text !== '' };
}

function written({ lines }: Segment, from: Person | undefined): { text: string; signature: string } {
  const parted = cutSignature(lines, from?.name || nameIn(from?.address ?? ''));
  return { text: textOf(parted.text), signature: textOf(parted.signature) };
}

/** "dana.roth@example.com" is most probably Dana Roth's. */
function nameIn(address: string): string {
  const [, first, last] = /^(\p{L}{2,20})[._-]{1,2}(?:\p{L}[._-])?(\p{L}{2,20})@/u.exec(address) ?? [];
  return first && last ? `${first} ${last}` : '';
}

function outermost({ from, to, cc, date, subject, messageId }: Envelope, text: string, signature: string): Message {
  return { from, to, cc, date, subject, text, ...(signature && { signature }), ...(messageId && { messageId }) };
}

function quoted(segment: Segment, envelope: Envelope, before: string | null): Message {
  const { head } = segment;
  const { text, signature } = written(segment, head?.from);
  const dateText = head?.dateText ?? '';
  return {
    from: head?.byAddressee && envelope.to.length === 1 ? envelope.to[0]! : (head?.from ?? { name: '', address: '' }),
    to: head?.to ?? [],
    cc: head?.cc ?? [],
    date: dateText
      ? readDate(dateText, {
          offset: offsetOf(envelope.date),
          before,
          ...(head?.language && { language: head.language }),
        })
      : null,
    ...(dateText && { dateText }),
    // An answer keeps the subject, and what is handed on had it before; only a header block states another.
    subject: head?.subject ?? (saysForward(envelope.subject) ? plainSubject(envelope.subject) : envelope.subject),
    text,
    ...(signature && { signature }),
  };
}
