import { ACTS, MENTOR_ACTS } from '#shared/critique/acts/act.ts';
import { actsOf, mentorActsOf } from '#shared/critique/acts/model.ts';
import { ANSWER_SIGNS, answerSigns } from './answer-signs.ts';
import trained from './answered-weights.json' with { type: 'json' };
import { heldOpenBy, type MentorQuestion } from './questions.ts';
import { bodyOf, type Sentence, sentencesOf } from './sentences.ts';

/** What is looked at to tell whether a question is open, by name: how it is answered, what it does, what the reply does. */
export const OPEN_SIGNS: readonly string[] = [
  ...ANSWER_SIGNS,
  ...MENTOR_ACTS.map((act) => `it ${act}`),
  ...ACTS.map((act) => `reply ${act}`),
];

/** What training has found out about questions that stay open: a weight for each of `OPEN_SIGNS`. */
export interface AnsweredModel {
  readonly weights: readonly number[];
  /** From this probability on, a question is taken to be open. */
  readonly open: number;
  /** The same where the rules hold it open, too. */
  readonly held: number;
}

const model: AnsweredModel = trained;
/** In so few sentences there is little to weigh, and the rules see it all. */
const FEW_SENTENCES = 3;
/** Further on in a reply nobody looks for an answer. */
const MOST_SENTENCES = 200;

/**
 * The mentor's questions that the reply neither answers nor mentions, by what a reader would look at: whether their matter
 * comes back, whether anything has the form of their answer, how early, beside how many other questions. `npm run train`
 * learns how much each of these says, from the labelled pairs in critique/examples/asked/ and threads/.
 * @param before - what the thread is about anyway, which answers nothing by coming back
 */
export function unansweredBy(questions: readonly MentorQuestion[], reply: string, before = ''): MentorQuestion[] {
  const held = new Set(heldOpenBy(questions, reply, before));
  const body = bodyOf(sentencesOf(reply)).slice(0, MOST_SENTENCES);
  return questions.filter((question, place) => {
    // A ban is broken or kept; nothing else answers it.
    if (question.kind === 'ban' || body.length <= FEW_SENTENCES) return held.has(question);
    const isHeld = held.has(question);
    return openness(signsOf(questions, place, isHeld, body)) >= (isHeld ? model.held : model.open);
  });
}

/** What speaks for and against a question's being open still, in the order of `OPEN_SIGNS`. */
export function signsOf(
  questions: readonly MentorQuestion[],
  place: number,
  heldOpen: boolean,
  reply: readonly Sentence[],
): readonly number[] {
  const text = questions[place]!.sentence.bare;
  const asked = mentorActsOf(text);
  const done = reply.map(({ bare }) => actsOf(bare));
  return [
    ...answerSigns({ text, of: questions.length, place, heldOpen }, reply),
    ...MENTOR_ACTS.map((act) => asked[act]),
    ...ACTS.map((act) => Math.max(0, ...done.map((acts) => acts[act]))),
  ];
}

function openness(signs: readonly number[]): number {
  const sum = signs.reduce((total, sign, at) => total + sign * model.weights[at]!, 0);
  return 1 / (1 + Math.exp(-sum));
}
