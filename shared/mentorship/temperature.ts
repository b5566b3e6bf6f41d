import type { Temperature } from '#shared/critique/review.ts';
import type { Message } from '#shared/mail/message.ts';
import { asksIn } from './asks.ts';
import { languageName, seemsEnglish } from './language.ts';
import { declineIn, deferralIn, invitationIn, laterIn, warmthIn } from './openness.ts';
import { isFrom } from './people.ts';
import { mentorQuestions } from './questions.ts';
import { inWords, wordCount } from './words.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * How open the mentor's door is, from their own messages (Red Dog 3: read the temperature). Terse is not cool: who asks,
 * offers or invites in one line is warm; a date they name is no cooling.
 */
export function temperature(messages: readonly Message[], me: string, now: Date): Temperature {
  const theirs = messages.filter((message) => !isFrom(message, me));
  const latest = theirs.at(-1);
  if (!latest) return { reading: 'unknown', because: 'They have not written yet.' };

  const waits = replyTimes(messages, me);
  const silence = silenceAfter(messages, me, now);
  const readable = seemsEnglish(latest.text);
  const no = readable ? declineIn(latest.text) : null;
  if (no) return { reading: 'cold', because: `They said no or asked for space: “${shorten(no.text)}”.` };

  const named = readable ? laterIn(latest.text) : null;
  const longest = Math.max(...waits, 3 * DAY);
  if (!named && silence >= Math.max(28 * DAY, 3 * longest))
    return { reading: 'cold', because: `Nothing from them for ${spell(silence)}, far beyond their habit.` };
  if (!named && silence >= Math.max(10 * DAY, 3 * longest))
    return { reading: 'cooling', because: `Nothing from them for ${spell(silence)}${habit(waits)}.` };

  if (!readable) {
    const marks = latest.text.match(/[?？؟]/gu)?.length ?? 0;
    const asked = marks > 0 ? `, with ${count(marks, 'question mark')}` : '';
    return {
      reading: 'steady',
      because: `They write ${languageName(latest.text)}, of which only times are read: they answered${asked}${habit(waits)}.`,
    };
  }
  return readLatest(theirs, waits, named?.text);
}

function readLatest(theirs: readonly Message[], waits: readonly number[], named: string | undefined): Temperature {
  const latest = theirs.at(-1)!;
  const asked = mentorQuestions(latest.text).length;
  const invited = invitationIn(latest.text);
  const kind = warmthIn(latest.text);
  const wait = waits.at(-1);
  const quick = wait !== undefined && wait <= DAY;
  const evidence = [
    ...(wait === undefined ? [] : [`answered in ${spell(wait)}`]),
    ...(asked > 0 ? [`asked you ${asked === 1 ? 'a question' : `${inWords(asked)} questions`}`] : []),
    ...(invited ? [`wrote “${shorten(invited.text)}”`] : []),
    ...(named ? [`named a time: “${shorten(named)}”`] : []),
  ];
  const because = evidence.length > 0 ? `They ${listed(evidence)}.` : 'They answered what was asked.';
  const open = asked > 0 || invited !== null;
  if ((!open && cools(theirs, waits)) || (!invited && kind === 0 && hasTurned(theirs, waits)))
    return { reading: 'cooling', because: `Shorter, slower or put off. ${because}` };
  if (named && asked === 0) return { reading: isWarmBeside(named, latest.text, kind) ? 'warm' : 'steady', because };
  const warm = (open ? 2 : 0) + Math.min(2, kind) + (quick && wordCount(latest.text) >= 40 ? 1 : 0);
  return { reading: warm >= 2 ? 'warm' : 'steady', because };
}

/** A date they name says nothing; what else they say may. */
function isWarmBeside(named: string, text: string, kind: number): boolean {
  return kind >= 2 || (kind === 1 && invitationIn(text.replace(named, '')) !== null);
}

/** So much shorter and slower than before that a question of theirs is no open door. */
function hasTurned(theirs: readonly Message[], waits: readonly number[]): boolean {
  const before = theirs.slice(0, -1);
  if (before.length === 0 || waits.length < 2) return false;
  const usual = before.reduce((sum, message) => sum + wordCount(message.text), 0) / before.length;
  const slower = waits.at(-1)! > Math.max(7 * DAY, 4 * Math.max(...waits.slice(0, -1)));
  return slower && wordCount(theirs.at(-1)!.text) < usual * 0.65;
}

/** Put off without a date; or both shorter and slower than they were before. */
function cools(theirs: readonly Message[], waits: readonly number[]): boolean {
  const latest = theirs.at(-1)!;
  const before = theirs.slice(0, -1);
  if (before.length === 0) return false;
  const usual = before.reduce((sum, message) => sum + wordCount(message.text), 0) / before.length;
  const shorter = wordCount(latest.text) < usual * 0.6;
  const slower = waits.length >= 2 && waits.at(-1)! > Math.max(DAY, 1.5 * Math.max(...waits.slice(0, -1)));
  return deferralIn(latest.text) !== null ? true : shorter && slower;
}

/** The times from a message of the user's that asks to the mentor's next, in ms; none where the user wrote twice. */
function replyTimes(messages: readonly Message[], me: string): number[] {
  return messages.flatMap((message, i) => {
    const before = messages[i - 1];
    if (!before || isFrom(message, me) || !isFrom(before, me)) return [];
    if (messages[i - 2] && isFrom(messages[i - 2]!, me)) return [];
    if (asksIn(before.text).length === 0) return [];
    const wait = timeOf(message) - timeOf(before);
    return Number.isFinite(wait) && wait >= 0 ? [wait] : [];
  });
}

/** How long the user has had no answer: from their first message that asks since the mentor's last, to now. */
function silenceAfter(messages: readonly Message[], me: string, now: Date): number {
  const last = messages.findLastIndex((message) => !isFrom(message, me));
  const first = messages.slice(last + 1).find((message) => asksIn(message.text).length > 0);
  const silence = first ? now.getTime() - timeOf(first) : 0;
  return Number.isFinite(silence) ? Math.max(0, silence) : 0;
}

function timeOf(message: Message): number {
  return message.date ? new Date(message.date).getTime() : Number.NaN;
}

function habit(waits: readonly number[]): string {
  return waits.length === 0 ? '' : `; they have answered in ${spell(Math.max(...waits))} at most`;
}

function spell(ms: number): string {
  if (ms < HOUR) return count(Math.max(1, Math.round(ms / 60_000)), 'minute');
  if (ms < 1.5 * DAY) return count(Math.round(ms / HOUR), 'hour');
  return ms < 21 * DAY ? count(Math.round(ms / DAY), 'day') : count(Math.round(ms / (7 * DAY)), 'week');
}

function count(n: number, unit: string): string {
  return `${inWords(n)} ${unit}${n === 1 ? '' : 's'}`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function shorten(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length <= 70 ? flat : `${flat.slice(0, 67).replace(/\s\S*$/, '')}…`;
}
