import { isQuestion } from '#shared/mentorship/asks.ts';
import type { Sentence } from '#shared/mentorship/sentences.ts';
import { stemsOf, wordCount } from '#shared/mentorship/words.ts';
import { ACTS, MENTOR_ACTS, type MentorAct } from '../acts/act.ts';
import { actsIn } from '../acts/acts-in.ts';
import { mentorActsIn } from '../acts/mentor-sentences.ts';
import { quotedFor } from '../acts/model.ts';
import { adviceIn, criticismIn } from '../advice.ts';
import type { CaseReading } from '../reading.ts';
import type { PrincipleId } from '../review.ts';

/** What the rules of the principles say of a reply: which sentence each of their findings stands in. */
export interface Ruled {
  readonly principle: PrincipleId;
  readonly kind: 'fix' | 'strength';
  readonly start: number;
  readonly end: number;
}

/** A sentence of the reply, and all that is known about it and the thread around it, in the order of `EVIDENCE`. */
export interface Evidence {
  readonly sentence: Sentence;
  readonly values: Float32Array;
}

/** Of a longer reply, what stands further on is not looked at: nobody writes so much to a mentor. */
const MOST_SENTENCES = 200;
const DAY = 24 * 60 * 60 * 1000;
/** The mentor's messages that a reply answers. */
const LATELY = 2;
/** Those whose matter is known. */
const MESSAGES = 20;

/** What is so, or not, around every sentence of a reply. */
const CIRCUMSTANCES: Readonly<Record<string, (reading: CaseReading) => boolean>> = {
  'first mail': ({ isFirst }) => isFirst,
  'mentor unheard': ({ theirs }) => theirs.length === 0,
  'mentor silent': ({ waiting }) => waiting.length > 0,
  'never answered': ({ exchanges }) => exchanges === 0,
  'often answered': ({ exchanges }) => exchanges >= 3,
  'no ask': ({ asks }) => asks.length === 0,
  'many asks': ({ asks }) => asks.length >= 3,
  'left unanswered': ({ unanswered }) => unanswered.length > 0,
  'mentor asked': ({ questions }) => questions.length > 0,
  'long mail': ({ reply }) => reply.words > 150,
  'short mail': ({ reply }) => reply.words < 50,
  'longer than theirs': ({ latest, reply }) => latest !== null && reply.words > 3 * latest.words,
  'mentor formal': ({ latest }) => latest !== null && /^\s*(?:Dear|Sehr|Esteemed)\b/.test(latest.text),
  'loose mail': ({ reply }) => LOOSE.test(reply.text),
  warm: ({ temperature }) => temperature.reading === 'warm',
  cool: ({ temperature }) => temperature.reading === 'cooling' || temperature.reading === 'cold',
  criticised: ({ theirs }) => theirs.slice(-LATELY).some((said) => criticismIn(said).length > 0),
  advised: ({ theirs }) => theirs.some((said) => adviceIn(said).length > 0),
  soon: ({ latest, reply }) => latest !== null && reply.time - latest.time < 2 * DAY,
  late: ({ latest, reply }) => latest !== null && reply.time - latest.time > 14 * DAY,
};
/** Written as one talks: without capitals, with chat's abbreviations, marks or pictures. */
const LOOSE =
  /(?:^|[.!?]\s+|\n)i\s|\b(?:lol|omg|gonna|wanna|u|ur|pls|thx|haha|btw|idk|tbh)\b|[!?]{2,}|\p{Extended_Pictographic}/u;
/** The circumstances that change what an act means. */
const WEIGHTY = ['first mail', 'mentor silent', 'mentor asked', 'longer than theirs', 'warm', 'cool', 'criticised'];

const OF_SENTENCE: Readonly<Record<string, (text: string, reading: CaseReading, place: number, of: number) => number>> =
  {
    'asks in form': (text) => Number(isQuestion(text)),
    'is first': (_text, _reading, place) => Number(place === 0),
    'is last': (_text, _reading, place, of) => Number(place === of - 1),
    'is short': (text) => Number(wordCount(text) < 7),
    'is long': (text) => Number(wordCount(text) > 25),
    'has a number': (text) => Number(/\d/.test(text)),
    'says you': (text) => Number(/\byou/i.test(text)),
    'says I': (text) => Number(/\b(?:i|my|me)\b/i.test(text)),
    exclaims: (text) => Number(text.includes('!')),
  };

export const PRINCIPLES: readonly PrincipleId[] = [
  'answers-them',
  'closes-loop',
  'composure',
  'goal',
  'guidance-not-validation',
  'homework',
  'insight',
  'mirror',
  'own-path',
  'radar',
  'relevance',
  'respect',
  'small-footprint',
  'specific-ask',
  'takes-criticism',
  'the-ask',
  'their-interests',
];
const RULES = (['fix', 'strength'] as const).flatMap((kind) => PRINCIPLES.map((principle) => ({ kind, principle })));
/** The findings that readers quote sentences for, by name. */
export const QUOTED: readonly string[] = RULES.map(({ kind, principle }) => `${kind} ${principle}`);

/** What is looked at, by name: what one would say of a sentence to somebody who asks why. */
export const EVIDENCE: readonly string[] = [
  'always',
  ...ACTS.flatMap((act) => [`here ${act}`, `most ${act}`, `much ${act}`, `mainly ${act}`]),
  ...MENTOR_ACTS.map((act) => `mentor ${act}`),
  ...Object.keys(CIRCUMSTANCES),
  ...WEIGHTY.flatMap((one) => ACTS.map((act) => `${act} when ${one}`)),
  ...Object.keys(OF_SENTENCE),
  'of their matter',
  'of older matter',
  ...QUOTED.flatMap((finding) => [`quoted for ${finding}`, `most quoted for ${finding}`]),
  ...RULES.flatMap(({ kind, principle }) => [`rule ${kind} ${principle}`, `rule ${kind} ${principle} here`]),
];

/** The evidence on each sentence of the reply. Linear in the reply. */
export function evidenceOf(reading: CaseReading, ruled: readonly Ruled[]): readonly Evidence[] {
  const done = actsIn(reading.reply).slice(0, MOST_SENTENCES);
  const matter = reading.theirs.slice(-MESSAGES).map(({ text }) => stemsOf(text.slice(0, 20_000)));
  const acts = ACTS.map((act) => done.map((one) => one.acts[act]));
  const most = acts.map((all) => Math.max(0, ...all));
  const much = acts.map((all) => Math.log1p(all.reduce((sum, one) => sum + one, 0)));
  const quoted = done.map(({ sentence }) => Object.values(quotedFor(sentence.bare, QUOTED)));
  const mostQuoted = QUOTED.map((_, at) => logit(Math.max(0, ...quoted.map((all) => all[at]!))));
  const mentor = mentorLately(reading);
  const around = Object.values(CIRCUMSTANCES).map((holds) => Number(holds(reading)));
  const named = Object.keys(CIRCUMSTANCES);
  const weighty = WEIGHTY.map((one) => around[named.indexOf(one)]!);
  const rules = RULES.map(({ kind, principle }) =>
    ruled.filter((one) => one.kind === kind && one.principle === principle),
  );

  return done.map(({ sentence }, place) => {
    const here = acts.map((all) => all[place]!);
    const values = [
      1,
      ...here.flatMap((p, act) => [logit(p), logit(most[act]!), much[act]!, Number(p > 0.5 && p === most[act])]),
      ...mentor,
      ...around,
      ...weighty.flatMap((holds) => here.map((p) => holds * (logit(p) + 1) * 0.5)),
      ...Object.values(OF_SENTENCE).map((value) => value(sentence.bare, reading, place, done.length)),
      ...sharedWith(matter, sentence),
      ...quoted[place]!.flatMap((p, at) => [logit(p), mostQuoted[at]!]),
      ...rules.flatMap((found) => [
        Number(found.length > 0),
        Number(found.some((one) => one.start < sentence.end && sentence.start < one.end)),
      ]),
    ];
    return { sentence, values: Float32Array.from(values) };
  });
}

/** How much of the mentor's latest matter, and of any earlier message's, comes back in a sentence: 1 is three words. */
function sharedWith(matter: readonly ReadonlySet<string>[], sentence: Sentence): readonly number[] {
  const stems = [...stemsOf(sentence.bare)];
  const shares = matter.map((theirs) => Math.min(1, stems.filter((stem) => theirs.has(stem)).length / 3));
  return [shares.at(-1) ?? 0, Math.max(0, ...shares)];
}

function mentorLately({ theirs }: CaseReading): readonly number[] {
  const done = theirs.slice(-LATELY).flatMap(({ body }) => mentorActsIn(body));
  if (done.length === 0) return MENTOR_ACTS.map(() => 0);
  return MENTOR_ACTS.map((act: MentorAct) => logit(Math.max(...done.map(({ acts }) => acts[act]))));
}

/** From -1, surely not, to 1, surely. */
export function logit(p: number): number {
  return Math.max(-1, Math.min(1, Math.log((p + 1e-4) / (1 - p + 1e-4)) / 4));
}
