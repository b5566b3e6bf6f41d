import type { Sentence } from '#shared/mentorship/sentences.ts';
import { wordCount } from '#shared/mentorship/words.ts';
import type { Said } from '../reading.ts';
import { ACTS, type Act } from './act.ts';
import { type Acts, actsOf, does } from './model.ts';

/** A sentence and what it does. */
export interface Done {
  readonly sentence: Sentence;
  readonly acts: Acts;
}

const read = new WeakMap<Said, readonly Done[]>();

/** What each of the author's own sentences does; read once a message. */
export function actsIn(said: Said): readonly Done[] {
  const known = read.get(said);
  if (known) return known;
  const done = said.body.map((sentence) => ({ sentence, acts: actsOf(sentence.bare) }));
  read.set(said, done);
  return done;
}

/** The sentence that does this most plainly, of those that do it at all; null where none does. */
export function plainest(
  said: Said,
  act: Act,
  how: 'likely' | 'sure' | number,
  fits: (done: Done) => boolean = () => true,
): Sentence | null {
  const doing = actsIn(said).filter(
    (done) =>
      reaches(done.acts, act, how) && isMain(done.acts, act) && wordCount(done.sentence.bare) >= LEAST && fits(done),
  );
  const [first] = doing.toSorted((one, other) => other.acts[act] - one.acts[act]);
  return first?.sentence ?? null;
}

/** A rule that knows more than the words, from the thread, may ask for less or more than the examples say. */
function reaches(acts: Acts, act: Act, how: 'likely' | 'sure' | number): boolean {
  return typeof how === 'number' ? acts[act] >= how : does(acts, act, how);
}

/** Shorter sentences do nothing by themselves. */
const LEAST = 4;
/** What another act may be stronger by: a sentence often does two things, and one of them in passing. */
const IN_PASSING = 1.4;

/** Whether this is what the sentence does, and not one of the things it does in passing. */
function isMain(acts: Acts, act: Act): boolean {
  const rivals = ACTS.filter((other) => other !== act && !KIN[act]?.includes(other)).map((other) => acts[other]);
  return acts[act] * IN_PASSING >= Math.max(...rivals);
}

/** Acts that go together in one sentence, so that neither takes from the other. */
const KIN: Readonly<Partial<Record<Act, readonly Act[]>>> = {
  report: ['homework', 'accepts-criticism', 'path', 'promise', 'compliment'],
  homework: ['report', 'path'],
  path: ['specific-ask', 'report', 'goal', 'homework'],
  'accepts-criticism': ['report', 'path', 'compliment'],
  goal: ['path', 'report'],
  'their-interest': ['specific-ask', 'compliment'],
  'leaves-choice': ['bounded', 'specific-ask'],
};

/** Whether any sentence does this. */
export function anyDoes(said: Said, act: Act, how: 'likely' | 'sure' | number): boolean {
  return actsIn(said).some(({ acts }) => reaches(acts, act, how));
}
