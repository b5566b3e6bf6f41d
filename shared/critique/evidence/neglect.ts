import { isQuestion } from '#shared/mentorship/asks.ts';
import type { Sentence } from '#shared/mentorship/sentences.ts';
import { stemsOf, wordCount } from '#shared/mentorship/words.ts';
import { ACTS, MENTOR_ACTS } from '../acts/act.ts';
import { actsIn } from '../acts/acts-in.ts';
import { mentorActsIn } from '../acts/mentor-sentences.ts';
import { adviceIn } from '../advice.ts';
import type { CaseReading, Said } from '../reading.ts';
import { type Evidence, logit, type Ruled } from './evidence.ts';

/** The mentor's messages, and the user's own, that a reply may neglect something of. */
const LATELY = 4;
const DAY = 24 * 60 * 60 * 1000;
/** From here on the user's own sentence promises something. */
const PROMISES = 0.5;
/** Of a long message, what stands further on is not looked at. */
const MOST_SENTENCES = 60;
const WANTS_NEWS =
  /\b(?:tell me|let me know|write (?:me|and|how|what|when)|report|keep me posted|send me|show me|i(?:'d| would) (?:like|love) to (?:know|hear|see)|how it (?:goes|went|comes))\b/i;

/** What is looked at to tell whether a sentence of the thread was neglected, by name. */
export const NEGLECT: readonly string[] = [
  'always',
  ...MENTOR_ACTS.map((act) => `it ${act}`),
  'is advice by rule',
  'own promise',
  'asks in form',
  'short',
  'is asked of them',
  'is left open',
  'one of several asked',
  'in their latest',
  'last in its message',
  'written of since',
  'under two days',
  'two to seven days',
  'one to three weeks',
  'longer ago',
  'its matter',
  'its matter in the reply',
  'its matter in mails since',
  'none of its matter since',
  'its message in the reply',
  'most reported beside its matter',
  ...ACTS.map((act) => `reply ${act}`),
  ...ACTS.map((act) => `much ${act}`),
  'reply asks',
  'mentor wrote once',
  'mentor wrote often',
  'warm',
  'cool',
  'mentor brief',
  'reply short',
  'reply long',
  'they want news',
  'first answer ever',
  'rule fix closes-loop',
  'rule strength closes-loop',
  'rule fix their-interests',
  'rule strength their-interests',
  'rule fix answers-them',
  'rule strength answers-them',
];

/** The evidence on each earlier sentence that the reply may neglect: the mentor's, and promises of the user's own. */
export function neglectIn(reading: CaseReading, ruled: readonly Ruled[]): readonly Evidence[] {
  const { reply, theirs, own, latest } = reading;
  const done = actsIn(reply).slice(0, 200);
  const told = done.map(({ sentence, acts }) => ({ stems: stemsOf(sentence.bare), report: acts.report }));
  const inReply = stemsOf(reply.text.slice(0, 20_000));
  const has = (kind: Ruled['kind'], principle: Ruled['principle']) =>
    Number(ruled.some((one) => one.kind === kind && one.principle === principle));
  const ofReply = [
    ...ACTS.map((act) => logit(Math.max(0, ...done.map(({ acts }) => acts[act])))),
    ...ACTS.map((act) => Math.log1p(done.reduce((sum, { acts }) => sum + acts[act], 0))),
    Number(reading.asks.length > 0),
    Number(theirs.length === 1),
    Number(theirs.length > 2),
    Number(reading.temperature.reading === 'warm'),
    Number(reading.temperature.reading === 'cooling' || reading.temperature.reading === 'cold'),
    Number(latest !== null && latest.words < 40),
    Number(reply.words < 50),
    Number(reply.words > 150),
    Number(theirs.slice(-2).some(({ text }) => WANTS_NEWS.test(text.slice(0, 20_000)))),
    Number(reading.exchanges <= 1),
    has('fix', 'closes-loop'),
    has('strength', 'closes-loop'),
    has('fix', 'their-interests'),
    has('strength', 'their-interests'),
    has('fix', 'answers-them'),
    has('strength', 'answers-them'),
  ];
  const startsOf = (questions: CaseReading['questions']) => new Set(questions.map(({ sentence }) => sentence.start));
  const [asked, open] = [startsOf(reading.questions), startsOf(reading.unanswered)];

  const ofTheirs = theirs.slice(-LATELY).flatMap((said) => {
    const advice = new Set(adviceIn(said));
    return mentorActsIn(said.body)
      .slice(0, MOST_SENTENCES)
      .map(({ sentence, acts }, place, all) =>
        evidence(said, sentence, [
          ...MENTOR_ACTS.map((act) => logit(acts[act])),
          Number(advice.has(sentence)),
          0,
          Number(isQuestion(sentence.bare)),
          Number(wordCount(sentence.bare) < 7),
          Number(said === latest && asked.has(sentence.start)),
          Number(said === latest && open.has(sentence.start)),
          Number(asked.size > 1),
          Number(said === latest),
          Number(place === all.length - 1),
        ]),
      );
  });
  const ofOwn = own.slice(-LATELY).flatMap((said) =>
    actsIn(said)
      .slice(0, MOST_SENTENCES)
      .filter(({ acts }) => acts.promise >= PROMISES)
      .map(({ sentence, acts }) =>
        evidence(said, sentence, [...MENTOR_ACTS.map(() => 0), 0, logit(acts.promise), 0, 0, 0, 0, 0, 0, 0]),
      ),
  );
  return [...ofTheirs, ...ofOwn];

  function evidence(said: Said, sentence: Sentence, itself: readonly number[]): Evidence {
    const matter = [...stemsOf(sentence.bare)];
    const since = own.filter(({ time }) => time > said.time);
    const inSince = stemsOf(since.map(({ text }) => text.slice(0, 5000)).join('\n'));
    const share = (stems: ReadonlySet<string>) =>
      matter.filter((stem) => stems.has(stem)).length / Math.max(1, matter.length);
    const message = [...stemsOf(said.text.slice(0, 20_000))];
    const days = (reply.time - said.time) / DAY;
    const values = [
      1,
      ...itself,
      Number(since.length > 0),
      Number(days < 2),
      Number(days >= 2 && days < 7),
      Number(days >= 7 && days < 21),
      Number(days >= 21),
      Math.min(1, matter.length / 6),
      share(inReply),
      share(inSince),
      Number(share(inReply) === 0 && share(inSince) === 0),
      message.filter((stem) => inReply.has(stem)).length / Math.max(1, message.length),
      Math.max(0, ...told.map(({ stems, report }) => report * share(stems))),
      ...ofReply,
    ];
    return { sentence, values: Float32Array.from(values) };
  }
}
