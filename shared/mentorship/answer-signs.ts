import { isQuestion } from './asks.ts';
import type { Sentence } from './sentences.ts';
import { stemsOf, wordCount } from './words.ts';

/** The kinds of question, by the answer they wait for; the first that fits. */
const KINDS: readonly (readonly [kind: string, asks: RegExp, answer: RegExp])[] = [
  [
    'number',
    /\bhow (?:many|much|long|often|old|big|far|deep|high|wide|late|early|hot|warm|fast)\b|\b(?:cost|price|what (?:number|figure|size|share|percentage|temperature|weight))\b/,
    /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|half|none|dozen|zero|nought)\b/i,
  ],
  [
    'time',
    /\b(?:when|what time|which day|what day|date)\b/,
    /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|tomorrow|tonight|yesterday|today|week|morning|evening|noon|\d{1,2}(?:st|nd|rd|th)|\d{1,2}[:.]\d\d)\b/i,
  ],
  ['person', /\bwho(?:'s|se|m)?\b/, /(?<=[\p{L},:] )\p{Lu}\p{Ll}{2,}/u],
  ['place', /\bwhere\b/, /\b(?:in|at|on|by|behind|under|over|next to|near|from) (?:the |my |our |a )?\p{L}+/iu],
  ['reason', /\bwhy\b|\bwhat for\b/, /\b(?:because|since|so that|reason|as i|to save|in order)\b/i],
  ['choice', / or [^?]*\?/, /./],
  ['one of', /\bwhich\b/, /./],
  [
    'yes or no',
    /^(?:\W|and |but |so |or )*(?:do|did|are|is|was|were|have|has|can|could|would|will|should|does|had)\b/,
    /^\W*(?:yes|yep|yeah|no|nope|not|sadly|of course|absolutely|definitely|both|neither|none|never|only|nothing|nobody|i do|i did|i am|i have|it is|it does|he did|she did|they do|all|the (?:first|second|third|latter|former))\b/i,
  ],
  ['manner', /\bhow\b/, /\b(?:by|with|each|every|first)\b/i],
  ['thing', /\?/, /./],
  ['request', /./, /\b(?:attached|enclosed|here(?:'s| is| are)|below|sent|link|photo|did|done)\b/i],
];
const YES_OR_NO = KINDS.find(([kind]) => kind === 'yes or no')![2];
const NUMBER = KINDS[0]![2];
/** The user takes a question up without answering it, or says when they will. */
const TAKEN_UP =
  /\b(?:you asked|your questions?|as (?:for|to)|to answer|i(?:'ll| will) (?:come|get|send|know|find|ask|tell)|still (?:working|thinking)|don't know|not sure|can't (?:say|tell)|rather not|haven't (?:decided|got|done|had)|yet)\b/i;

/** What is looked at to tell whether a question was answered, by name. */
export const ANSWER_SIGNS: readonly string[] = [
  'always',
  'matter back',
  'some matter back',
  'most matter in a sentence',
  'much matter',
  'only question',
  'of three or more',
  'first of several',
  'last of several',
  'two sentences at most',
  'six sentences or more',
  'sentences a question',
  'reply asks',
  'has form',
  'has form early',
  'has form beside matter',
  'fragment',
  'fragment first',
  'yes or no first',
  'yes or no anywhere',
  'number first',
  'taken up',
  'thanks first',
  'held open by rule',
  ...KINDS.flatMap(([kind]) => [`a ${kind}`, `a ${kind} with its form`]),
];

/** A question of the mentor's among those of its message. */
export interface Asked {
  readonly text: string;
  /** How many there are, and which one this is, from 0. */
  readonly of: number;
  readonly place: number;
  /** Whether the rules of `questions.ts` hold it open. */
  readonly heldOpen: boolean;
}

/** The signs, in the order of `ANSWER_SIGNS`, of whether a reply answers a question. Linear in the reply. */
export function answerSigns({ text, of, place, heldOpen }: Asked, reply: readonly Sentence[]): readonly number[] {
  const asked = text.replaceAll('’', "'").toLowerCase();
  const matter = stemsOf(asked);
  const said = reply.map(({ bare }) => {
    const words = bare.replaceAll('’', "'");
    const stems = stemsOf(words);
    return { words, asks: isQuestion(words), stems, shared: [...matter].filter((stem) => stems.has(stem)).length };
  });
  const answers = said.filter(({ asks }) => !asks);
  const told = new Set(answers.flatMap(({ stems }) => [...stems]));
  const back = [...matter].filter((stem) => told.has(stem)).length / Math.max(1, matter.size);
  const [kind, , form] = KINDS.find(([, asks]) => asks.test(asked))!;
  const early = said.slice(0, Math.max(2, Math.ceil(said.length / 3))).filter(({ asks }) => !asks);
  const hasForm = answers.some(({ words }) => form.test(words));
  const first = said[0]?.words ?? '';
  return [
    1,
    back,
    Number(back > 0),
    Math.max(0, ...answers.map(({ shared }) => shared)) / Math.max(1, matter.size),
    Number(matter.size >= 4),
    Number(of === 1),
    Number(of >= 3),
    Number(of > 1 && place === 0),
    Number(of > 1 && place === of - 1),
    Number(said.length <= 2),
    Number(said.length >= 6),
    Math.min(3, answers.length / Math.max(1, of)) / 3,
    Number(answers.length < said.length),
    Number(hasForm),
    Number(early.some(({ words }) => form.test(words))),
    Number(answers.some(({ words, shared }) => shared > 0 && form.test(words))),
    Number(answers.some(({ words }) => wordCount(words) <= 5)),
    Number(first !== '' && wordCount(first) <= 6 && !/thank/i.test(first)),
    Number(YES_OR_NO.test(first)),
    Number(said.some(({ words }) => YES_OR_NO.test(words))),
    Number(NUMBER.test(first)),
    Number(said.some(({ words }) => TAKEN_UP.test(words))),
    Number(/thank|cheers|glad|kind/i.test(first)),
    Number(heldOpen),
    ...KINDS.flatMap(([name]) => [Number(name === kind), Number(name === kind && hasForm)]),
  ];
}
