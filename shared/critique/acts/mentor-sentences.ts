import { seemsEnglish } from '#shared/mentorship/language.ts';
import { bodyOf, type Sentence, sentencesOf } from '#shared/mentorship/sentences.ts';
import { type MentorActs, mentorActsOf } from './model.ts';

/** A sentence of the mentor's and what it does. */
export interface MentorDone {
  readonly sentence: Sentence;
  readonly acts: MentorActs;
}

const read = new WeakMap<readonly Sentence[], readonly MentorDone[]>();

/** What each of a mentor's sentences does; read once a message. */
export function mentorActsIn(body: readonly Sentence[]): readonly MentorDone[] {
  const known = read.get(body);
  if (known) return known;
  const done = body.map((sentence) => ({ sentence, acts: mentorActsOf(sentence.bare) }));
  read.set(body, done);
  return done;
}

let latest: { readonly text: string; readonly done: readonly MentorDone[] } = { text: '', done: [] };

/** The same for a text; nothing where it is not English. Several ask about one text after another. */
export function mentorActsInText(text: string): readonly MentorDone[] {
  if (latest.text !== text) latest = { text, done: seemsEnglish(text) ? mentorActsIn(bodyOf(sentencesOf(text))) : [] };
  return latest.done;
}
