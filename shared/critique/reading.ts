import type { Message, Person } from '#shared/mail/message.ts';
import { unansweredBy } from '#shared/mentorship/answered.ts';
import { type Ask, marksIn } from '#shared/mentorship/asks.ts';
import { seemsEnglish } from '#shared/mentorship/language.ts';
import { callName, isFrom, isSame, mentorOf } from '#shared/mentorship/people.ts';
import { type MentorQuestion, mentorQuestions } from '#shared/mentorship/questions.ts';
import { bodyOf, type Sentence, sentencesOf } from '#shared/mentorship/sentences.ts';
import { temperature } from '#shared/mentorship/temperature.ts';
import { wordCount } from '#shared/mentorship/words.ts';
import { askedIn } from './asked.ts';
import type { Case, Temperature, Whose } from './review.ts';

/** A message taken apart. */
export interface Said {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** The author's own sentences, without greeting and closing. */
  readonly body: readonly Sentence[];
  readonly words: number;
  /** As the mail says it, or null where that is not known. */
  readonly date: string | null;
  /** The same in ms, or NaN. */
  readonly time: number;
}

/** What all principles share, read out of a case once. */
export interface CaseReading {
  readonly subject: string;
  readonly now: Date;
  /** The message judged: the user's newest. */
  readonly reply: Said;
  /** What to call the mentor in a sentence: their first name, or "your mentor". */
  readonly name: string;
  /** How the user addresses them: "Ms Aldana", else the first name; '' where neither is known. */
  readonly address: string;
  /** The mentor's messages before the reply, oldest first. */
  readonly theirs: readonly Said[];
  /** The newest of them. */
  readonly latest: Said | null;
  /** The user's messages before the reply, oldest first. */
  readonly own: readonly Said[];
  /** Those of them that the mentor has not answered yet. */
  readonly waiting: readonly Said[];
  /** How often the mentor has answered the user. */
  readonly exchanges: number;
  /** Nothing was written in this thread before. */
  readonly isFirst: boolean;
  readonly asks: readonly Ask[];
  /** What the mentor asked in their latest message. */
  readonly questions: readonly MentorQuestion[];
  readonly unanswered: readonly MentorQuestion[];
  readonly temperature: Temperature;
}

/** Reads a case; null where there is no message of the user's to judge. */
export function readCase({ me, now, subject, messages }: Case): CaseReading | null {
  const at = messages.findLastIndex((message) => isFrom(message, me));
  const judged = messages[at];
  if (!judged) return null;
  const mentor = mentorOf(messages.slice(0, at + 1), me);
  const before = messages.slice(0, at);
  const isTheirs = fromMentor(before, me, mentor);
  const answeredAt = before.findLastIndex(isTheirs);

  const reply = said(judged);
  const theirs = before.filter(isTheirs).map(said);
  const latest = theirs.at(-1) ?? null;
  const waiting = before.slice(answeredAt + 1).filter((message) => isFrom(message, me));
  const questions = latest && seemsEnglish(latest.text) ? mentorQuestions(latest.text) : [];
  const own = before.filter((message) => isFrom(message, me)).map(said);
  const topic = [subject, ...own.map(({ text }) => text)].join('\n');
  return {
    subject,
    now,
    reply,
    name: callName(mentor),
    address: addressOf(reply, mentor),
    theirs,
    latest,
    own,
    waiting: waiting.map(said),
    exchanges: before.filter((message, i) => isTheirs(message) && i > 0 && isFrom(before[i - 1]!, me)).length,
    isFirst: at === 0,
    asks: seemsEnglish(reply.text) ? askedIn(reply) : marksIn(reply.body),
    questions,
    unanswered: seemsEnglish(reply.text) ? openAfter(questions, waiting, reply, topic) : [],
    temperature: temperature(messages, me, now),
  };
}

/** What is open after all that the user has written since: promising an answer in an earlier mail is none. */
function openAfter(
  questions: readonly MentorQuestion[],
  waiting: readonly Message[],
  reply: Said,
  topic: string,
): MentorQuestion[] {
  const open = unansweredBy(questions, reply.text, topic);
  if (waiting.length === 0 || open.length === 0) return open;
  const earlier = waiting.flatMap(({ text }) => sentencesOf(text)).filter(({ bare }) => !PROMISED.test(bare));
  return unansweredBy(open, earlier.map(({ text }) => text).join('\n'));
}

const PROMISED = /\b(?:i['’]ll|i will|will do)\b/i;

/** The name in the reply's greeting, title and all, where it is the mentor's. */
function addressOf({ sentences }: Said, mentor: Person | null): string {
  const greeting = sentences.find(({ role }) => role === 'greeting')?.text ?? '';
  const named =
    /((?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Father|Sister|Rabbi|Imam)\.? )?(?:\p{Lu}[\p{L}'’-]{1,30} ?){1,3})[,!.:]?$/u
      .exec(greeting)?.[1]
      ?.trim();
  const parts = (mentor?.name ?? '').toLowerCase().split(/[\s,]+/);
  const isTheirs = named
    ?.toLowerCase()
    .split(' ')
    .some((part) => part.length > 1 && parts.includes(part));
  if (named && isTheirs) return named.replace(/^(?:Dear|Hi|Hello|Hey|Hej|Salam) /, '');
  return mentor?.name ? callName(mentor) : '';
}

/** A mail program may show the mentor under another address; where nobody fits, whoever else writes is the mentor. */
function fromMentor(before: readonly Message[], me: string, mentor: Person | null): (message: Message) => boolean {
  const others = (message: Message) => !isFrom(message, me);
  const fits = (message: Message) => others(message) && mentor !== null && isPerson(message.from, mentor);
  return before.some(fits) ? fits : others;
}

function isPerson(one: Person, other: Person): boolean {
  return isSame(one, other) || (one.name !== '' && one.name.toLowerCase() === other.name.toLowerCase());
}

/** Whether a sentence is one of the mentor's latest message, and none of the reply's. */
export function isMentors({ reply, latest }: CaseReading, at: Sentence): boolean {
  return latest?.text.slice(at.start, at.end) === at.text && !reply.sentences.includes(at);
}

/** Whose earlier message a sentence stands in; null where it is of the reply, or of nobody's. */
export function earlierBy({ theirs, own }: CaseReading, at: Sentence): Whose | null {
  const has = ({ sentences }: Said) => sentences.includes(at);
  if (theirs.some(has)) return 'mentor';
  return own.some(has) ? 'own' : null;
}

function said(message: Message): Said {
  const sentences = sentencesOf(message.text);
  return {
    text: message.text,
    sentences,
    body: bodyOf(sentences),
    words: wordCount(message.text),
    date: message.date,
    time: message.date ? new Date(message.date).getTime() : Number.NaN,
  };
}
