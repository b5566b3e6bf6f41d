import { isQuestion } from '#shared/mentorship/asks.ts';
import { declineIn } from '#shared/mentorship/openness.ts';
import type { Sentence } from '#shared/mentorship/sentences.ts';
import { stemsOf } from '#shared/mentorship/words.ts';
import { actsIn, anyDoes } from '../acts/acts-in.ts';
import { adviceIn, adviceSoFar, sharedMatter } from '../advice.ts';
import { anyOf, matches } from '../find.ts';
import { fixAtMentors, strengthAt } from '../finding.ts';
import type { Principle } from '../principle.ts';
import { type CaseReading, earlierBy, isMentors } from '../reading.ts';
import { nameFirst, quotedWithin, say } from '../wording.ts';

/** Advice younger than this can hardly have been tried. */
const SOON = 10 * 86_400_000;
/** From here on a sentence may report on it in words of its own. */
const PERHAPS = 0.5;
/** A shorter mail is a note, and owes no report. */
const NOTE = 30;
/** Words in common come about by chance up to this share. */
const MENTIONED = 0.25;
/** Done because of them: "as you said". */
const BECAUSE_OF_THEM = anyOf(
  '(?:as|like) you (?:said|suggested|advised|told|recommended|wrote|asked|warned|predicted|promised)',
  'your (?:advice|suggestion|tip|idea|trick|question|point|list|method|way|rule|note|warning|hint|\\p{L}+)',
  'you (?:were right|told me|suggested|advised|said|asked|recommended|warned|wrote)',
);
/** The same without its subject: "Cut it by a third." */
const DONE_BARE =
  /^\W{0,5}(?:\p{L}{2,20}ed|cut|redid|did|ran|rang|put|wrote|told|tried|took|spoke|made|got|sat|met|had|gave|went|kept|found|sent|left|built|sold|saw|swapped|down (?:to|from)|up (?:to|from))(?![\p{L}\p{N}])/iu;
/** Done by the user. */
const DONE = anyOf(
  "(?:i|we)(?:'ve| have|'d| had)? (?:\\p{L}+ ){0,2}?(?:\\p{L}{2,}ed|cut|ran|put|gave|given|left|went|gone|told|took|taken|made|done|did|wrote|written|rang|built|bought|sent|spent|met|spoke|spoken|got|kept|found|read|let|sat|set|sold|taught|drew|began|threw)",
);

/** Reports back on advice and promises. */
export const closesLoop: Principle = {
  id: 'closes-loop',
  title: 'Reports back',
  source: { essay: 'Mikhail', says: 'Mentors want results: say what you did with their advice, and what came of it.' },
  damage: 78,
  quotesMentor: true,
  hollowBeside: ['takes-criticism'],
  when: {
    fix: 'the mentor gave concrete advice some time ago, and the mail neither reports on it nor mentions it',
    strength: 'it says what was done with the advice, and what came of it',
    silence: 'nothing was advised, or too little time has passed',
  },
  examples: {
    fix: [
      {
        shows: 'advice that is not mentioned again',
        before: [
          {
            from: 'mentor',
            on: '2026-02-08',
            text: 'Hi Sam,\n\nBefore you change anything on the ward, count the handovers for two weeks. Most of the trouble sits there.\n\nDana',
          },
        ],
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nThe head of nursing has moved the talk to Thursday week, and the first slide is still open: a patient, or the photograph of the kitchen that you liked so much. The committee has eight people. Which of the two would you open with?\n\nSam',
        },
        quote: 'count the handovers for two weeks',
      },
    ],
    strength: [
      {
        shows: 'done, with what came of it',
        before: [
          {
            from: 'mentor',
            on: '2026-02-08',
            text: 'Hi Sam,\n\nCount the handovers for two weeks before you change anything on the ward.\n\nDana',
          },
        ],
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nI counted the handovers for two weeks, as you said: 212, and 40 without a sheet.\n\nSam',
        },
        quote: 'I counted the handovers for two weeks',
      },
    ],
    silence: [
      {
        shows: 'advice of yesterday',
        before: [
          { from: 'mentor', on: '2026-03-08', text: 'Hi Sam,\n\nCount the handovers for two weeks first.\n\nDana' },
        ],
        reply: { on: '2026-03-09', text: 'Hi Dana,\n\nThank you, that is clear.\n\nSam' },
      },
    ],
  },
  tells: {
    fix(reading, at) {
      const by = earlierBy(reading, at);
      if (by === 'own')
        return {
          why: `You promised this, and your mail says nothing of it. Mikhail: a mentor wants to see results, and keeps count of what they were told they would see.`,
          instead: `Begin with it, even if it isn’t done: ${say(reading, `I said ${quotedWithin(at.text, 60)}. It is ___.`)}`,
        };
      const told = by === 'mentor' || isMentors(reading, at) ? at : openAdvice(reading);
      const fault =
        told === at
          ? `${nameFirst(reading)} told you this, and your mail says nothing of it`
          : `This leaves open what came of ${told ? `${reading.name}’s advice` : 'the advice, or of what you promised'}`;
      const words = told ? `you said ${quotedWithin(told.text, 60)}. I` : 'I was going to ___. I';
      return {
        why: `${fault}. Mikhail: a mentor wants to see results; who never hears what came of their advice stops giving any.`,
        instead: `Begin with it, even if it went badly: ${say(reading, `${words} ___, and ___ came of it.`)}`,
      };
    },
    strength(reading) {
      const seen = reading.theirs.length > 0 ? 'of the advice' : 'of it';
      return `${nameFirst(reading)} sees what came ${seen}. Nothing makes a mentor gladder to give more.`;
    },
  },
  judge(reading) {
    const advice = adviceSoFar(reading);
    if (advice.length === 0 && reading.theirs.length === 0) return [];
    const told = toldIn(reading);
    if (told) return [strengthAt(closesLoop, reading, told)];
    const open = openAdvice(reading);
    return open ? [fixAtMentors(closesLoop, reading, open)] : [];
  },
};

/** From this weight of evidence on a sentence reports back. */
const REPORTS = 0.8;
/** What speaks for it, besides the sentence itself. */
const WEIGHT = { named: 0.4, adviceShared: 0.12, theirWord: 0.15, terseWord: 0.22, done: 0.15, becauseOfThem: 0.2 };
/** What speaks against: an answer to their question, an excuse, what is still to be done. */
const AGAINST = { received: 0.5, questionShared: 0.12, excuse: 0.5, promise: 0.2 };
const MOST_SHARED = 3;
/** Of so few words of theirs, each weighs more. */
const TERSE = 40;

/** The sentence that says most plainly what became of the mentor's words. */
function toldIn(reading: CaseReading): Sentence | null {
  if (reading.theirs.length === 0) return null;
  const advice = adviceSoFar(reading).map(({ sentence }) => sentence);
  const brought = broughtIn(reading);
  const named = namedIn(reading);
  const isTerse = (reading.latest?.words ?? 0) <= TERSE;
  const asked = reading.questions.filter(({ kind }) => kind === 'question').map(({ sentence }) => sentence);
  const [first] = actsIn(reading.reply)
    .filter(({ sentence }) => !isQuestion(sentence.bare))
    .map(({ sentence, acts }) => {
      const most = (those: readonly Sentence[]) =>
        Math.min(MOST_SHARED, Math.max(0, ...those.map((one) => sharedMatter(one.text, sentence.text))));
      const weight =
        acts.report +
        WEIGHT.adviceShared * most(advice) +
        (isTerse ? WEIGHT.terseWord : WEIGHT.theirWord) * Math.min(MOST_SHARED, wordsOf(sentence, brought)) +
        (matches(sentence, DONE, DONE_BARE) ? WEIGHT.done : 0) +
        (namesOne(sentence, named) ? WEIGHT.named : 0) +
        (matches(sentence, BECAUSE_OF_THEM) ? WEIGHT.becauseOfThem : 0) -
        AGAINST.questionShared * most(asked) -
        AGAINST.excuse * Math.max(0, acts.defends - 0.3) -
        (acts.promise > 0.5 ? AGAINST.promise : 0) -
        (matches(sentence, RECEIVED) ? AGAINST.received : 0);
      return { sentence, weight };
    })
    .toSorted((one, other) => other.weight - one.weight);
  return first && first.weight >= REPORTS ? first.sentence : null;
}

/** Words of matter that the mentor brought into the thread, and the user had not used before. */
function broughtIn({ theirs, own, subject }: CaseReading): ReadonlySet<string> {
  const known = stemsOf([subject, ...own.map(({ text }) => text)].join('\n'));
  const told = theirs.flatMap(({ body }) => body).filter(({ bare }) => !isQuestion(bare));
  return new Set([...stemsOf(told.map(({ text }) => text).join('\n'))].filter((stem) => !known.has(stem)));
}

/** Having read what they wrote is no result. */
const RECEIVED = anyOf(
  '(?:read|saw|got|received|understood|gone through|been through) your (?:\\p{L}+ )?(?:note|e-?mail|mail|message|letter|reply|answer|response|feedback)',
);
/** They speak of the advice, whatever they make of it. */
const CAME_BACK_TO = anyOf('your (?:way|advice|suggestion|tip|rule|method|plan|recipe|exercise)');
/** Somebody did, said or was something. */
const HAPPENED =
  /\b(?:did|was|were|said|told|gave|came|took|went|had|has|spoke|rang|met|wrote|made|got|\p{L}{2,}ed)\b/iu;

/** People and places that the mentor named first. */
function namedIn({ theirs, own, name }: CaseReading): ReadonlySet<string> {
  const known = new Set([name, ...own.flatMap(({ text }) => namesIn(text))]);
  const names = theirs.flatMap(({ body }) => body.flatMap(({ bare }) => namesIn(bare, MIDDLE)));
  return new Set(names.filter((one) => !known.has(one)));
}

/** Whether it tells what became of somebody the mentor named. */
function namesOne({ bare }: Sentence, named: ReadonlySet<string>): boolean {
  return HAPPENED.test(bare) && namesIn(bare).some((name) => named.has(name));
}

/** A word with a capital that does not begin its sentence. */
const MIDDLE = /(?<=[\p{L},;] )\p{Lu}\p{Ll}{2,}/gu;

function namesIn(text: string, pattern = /(?<!\p{L})\p{Lu}\p{Ll}{2,}/gu): readonly string[] {
  return text.slice(0, 20_000).match(pattern) ?? [];
}

function wordsOf({ text }: Sentence, brought: ReadonlySet<string>): number {
  return [...stemsOf(text)].filter((stem) => brought.has(stem)).length;
}

/** Advice in the mentor's latest mail, old enough to have been tried, of which next to nothing comes back. */
function openAdvice(reading: CaseReading): Sentence | null {
  const { reply, latest, own, questions } = reading;
  if (!latest || !(reply.time - latest.time >= SOON) || reply.words < NOTE || anyDoes(reply, 'report', PERHAPS))
    return null;
  if (declineIn(latest.text) || reply.body.some((one) => matches(one, CAME_BACK_TO))) return null;
  const asked = new Set(questions.map(({ sentence }) => sentence));
  const since = [reply, ...own.filter((said) => said.time > latest.time)].map(({ text }) => text).join('\n');
  const stems = stemsOf(since);
  const brought = broughtIn(reading);
  const isUnmentioned = (advice: Sentence) => {
    const matter = [...stemsOf(advice.text)].filter((stem) => brought.has(stem));
    return matter.length >= 3 && matter.filter((stem) => stems.has(stem)).length <= matter.length * MENTIONED;
  };
  return adviceIn(latest).find((advice) => !asked.has(advice) && isUnmentioned(advice)) ?? null;
}
