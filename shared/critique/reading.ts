import type { Message, Person } from '#shared/mail/message.ts';
import { type Ask, asksAmong } from '#shared/mentorship/asks.ts';
import { seemsEnglish } from '#shared/mentorship/language.ts';
import { callName, isFrom, isSame, mentorOf } from '#shared/mentorship/people.ts';
import { type MentorQuestion, mentorQuestions, unansweredBy } from '#shared/mentorship/questions.ts';
import { bodyOf, type Sentence, sentencesOf } from '#shared/mentorship/sentences.ts';
import { temperature } from '#shared/mentorship/temperature.ts';
import { wordCount } from '#shared/mentorship/words.ts';
import type { Case, Temperature } from './review.ts';

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
  /** What to call the mentor in a sentence. */
  readonly name: string;
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
  const sinceThen = [...waiting.map((message) => message.text), reply.text].join('\n\n');
  return {
    subject,
    now,
    reply,
    name: callName(mentor),
    theirs,
    latest,
    own: before.filter((message) => isFrom(message, me)).map(said),
    waiting: waiting.map(said),
    exchanges: before.filter((message, i) => isTheirs(message) && i > 0 && isFrom(before[i - 1]!, me)).length,
    isFirst: at === 0,
    asks: asksAmong(reply.body),
    questions,
    unanswered: seemsEnglish(reply.text) ? unansweredBy(questions, sinceThen) : [],
    temperature: temperature(messages, me, now),
  };
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
