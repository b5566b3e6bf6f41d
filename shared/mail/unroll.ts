import { htmlLines } from './html-lines.ts';
import type { Shape } from './incoming.ts';
import { type Line, textOf } from './line.ts';
import type { Message, Person } from './message.ts';
import { offsetOf, readDate } from './read-date.ts';
import { type Segment, segment } from './segment.ts';
import { cutSignature } from './signature.ts';
import { saysForward } from './subject.ts';
import { textLines } from './text-lines.ts';

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
  /** Oldest first. Messages without a word of their own are left out. */
  readonly messages: readonly Message[];
}

/** Unrolls a mail's body into the messages it holds, each its author's own words. */
export function unroll(envelope: Envelope, body: Body): Unrolled {
  const segments = segment(linesOf(body));
  const [newest, ...older] = segments;
  if (!newest) return { shape: 'reply', messages: [] };
  const messages: Message[] = [];
  const { text, signature } = written(newest, envelope.from.name);
  if (text) messages.push(outermost(envelope, text, signature));
  let before = envelope.date;
  for (const each of older) {
    const message = quoted(each, envelope, before);
    if (message.date) before = message.date;
    if (message.text) messages.push(message);
  }
  const first = older.find(({ lines }) => lines.some((line) => line.text !== '')) ?? older[0];
  const handedOn =
    first !== undefined &&
    (first.forwarded || older[0]!.forwarded || (saysForward(envelope.subject) && first.head !== null));
  return { shape: handedOn ? 'forward' : 'reply', messages: messages.reverse() };
}

/** HTML says more about its parts than text does; text serves where the HTML has lost most of the words. */
function linesOf({ text, html }: Body): Line[] {
  if (!html) return textLines(text);
  const lines = htmlLines(html);
  const letters = (each: readonly Line[]) =>
    each.reduce((sum, line) => sum + line.text.replace(/[^\p{L}\p{N}]/gu, '').length, 0);
  if (!text) return lines;
  const plain = textLines(text);
  return letters(lines) * 2 >= letters(plain) ? lines : plain;
}

function written({ lines }: Segment, name: string): { text: string; signature: string } {
  const parted = cutSignature(lines, name);
  return { text: textOf(parted.text), signature: textOf(parted.signature) };
}

function outermost({ from, to, cc, date, subject, messageId }: Envelope, text: string, signature: string): Message {
  return { from, to, cc, date, subject, text, ...(signature && { signature }), ...(messageId && { messageId }) };
}

function quoted(segment: Segment, envelope: Envelope, before: string | null): Message {
  const { head } = segment;
  const { text, signature } = written(segment, head?.from.name ?? '');
  const dateText = head?.dateText ?? '';
  return {
    from: head?.from ?? { name: '', address: '' },
    to: head?.to ?? [],
    cc: head?.cc ?? [],
    date: dateText ? readDate(dateText, { offset: offsetOf(envelope.date), before }) : null,
    ...(dateText && { dateText }),
    // An answer keeps the subject; only a header block states another.
    subject: head?.subject ?? envelope.subject,
    text,
    ...(signature && { signature }),
  };
}
