import type { Message } from '#shared/mail/message.ts';
import { asksIn } from './asks.ts';
import { seemsEnglish } from './language.ts';
import { callName, isFrom, mentorOf } from './people.ts';
import { sentencesOf } from './sentences.ts';

/** What a nudge is for: an answer that is out, or news after a long silence. */
export type NudgeKind = 'nudge' | 'radar';

/** An ask as long as this can stand in a line; a longer one is only pointed at. */
const SHORT_ASK = 140;

/**
 * A mail to edit, in the user's own register: their greeting and their closing, something new (which only they know, so
 * it is left open), one thing to answer, and an easy way out (Red Dog: stay on their radar by reading the temperature).
 * @param messages oldest first; the user's newest is the one that waits for its answer
 * @param faults words of it that are better not asked again
 */
export function nudgeDraft(
  kind: NudgeKind,
  messages: readonly Message[],
  me: string,
  faults: readonly string[] = [],
): string {
  const own = messages.filter((message) => isFrom(message, me));
  const newest = own.at(-1);
  const { greeting, closing } = registerOf(own, callName(mentorOf(messages, me)));
  const ask = newest && plainAsk(newest.text, faults);
  // Half a letter in another language than the user's is worse than none.
  const isEnglish = newest === undefined || seemsEnglish(newest.text);
  const middle = !isEnglish
    ? '___'
    : kind === 'radar'
      ? 'Since I last wrote, ___. It made me think of what you said about ___. Nothing to answer; I wanted you to know.'
      : `Since I wrote, ___. ${
          ask
            ? `My question is still this one: ${ask} A line is enough, and if it is not a good time, that is fine too.`
            : 'If one part of my last mail is worth a line from you, it is ___; and if it is not a good time, that is fine too.'
        }`;
  return [greeting, middle, closing].filter(Boolean).join('\n\n');
}

/** The last thing the user asked that can stand by itself, in a line. */
function plainAsk(text: string, faults: readonly string[]): string | undefined {
  const asks = asksIn(text).map(({ sentence }) => sentence.text.replace(/\s+/g, ' ').trim());
  const good = asks.findLast(
    (ask) =>
      ask.length <= SHORT_ASK &&
      ask.endsWith('?') &&
      !faults.some((fault) => fault.replace(/\s+/g, ' ').includes(ask) || ask.includes(fault.replace(/\s+/g, ' '))),
  );
  const begun = good?.replace(/^(?:also|and|so|but|then)\b,?\s*/i, '');
  return begun && begun.charAt(0).toUpperCase() + begun.slice(1);
}

/** How the user greets this mentor and closes: as in their newest mail that does. */
function registerOf(own: readonly Message[], name: string): { greeting: string; closing: string } {
  const read = own.map((message) => ({ message, sentences: sentencesOf(message.text) })).reverse();
  const greeting = read.flatMap(({ sentences }) => sentences.find(({ role }) => role === 'greeting')?.text ?? [])[0];
  const closing = read.map(({ message }) => closingOf(message)).find(Boolean);
  return { greeting: greeting?.trim() ?? `Hi ${name},`, closing: closing ?? '' };
}

/** The signature where it is short, else the closing lines of the text. */
function closingOf({ text, signature = '' }: Message): string {
  const lines = signature.trim().split('\n');
  if (signature.trim() && lines.length <= 3 && signature.length <= 120) return signature.trim();
  const closing = sentencesOf(text).filter(({ role, quoted }) => role === 'closing' && !quoted);
  const first = closing[0];
  return first && text.length - first.start <= 120 ? text.slice(first.start).trim() : '';
}
