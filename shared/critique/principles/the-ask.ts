import type { Sentence } from '#shared/mentorship/sentences.ts';
import { actsIn, anyDoes } from '../acts/acts-in.ts';
import { type Acts, actsOf } from '../acts/model.ts';
import { BIG_ASKS, type BigAsk } from '../big-asks.ts';
import { anyOf, matches } from '../find.ts';
import { fixAt, strengthAt } from '../finding.ts';
import type { Principle } from '../principle.ts';
import type { CaseReading } from '../reading.ts';
import { aboutTopic, say } from '../wording.ts';

const WANTS = anyOf(
  "(?:i|we)(?:'d| would)? (?:also |really |so )*(?:like|love|want|need|hope|wish|propose|wonder(?:ed|ing)?)",
  '(?:could|can|would|will|may|might) (?:you|i|we|u)',
  "i(?:'m| am| was)? (?:hoping|wondering|looking|asking)",
  'would (?:even things|help|mean|be)',
  '(?:please|kindly|give me|get me)',
  "we(?:'ve| have) (?:a|an|one) (?:\\p{L}+ )?(?:seat|place|chair)|(?:do|did) (?:it|this|that|all of it) for (?:a|an)",
  'i want it to be (?:you|u)',
  "(?:you|u)(?:'d| would)? just have to",
);
/** A friend's report of what others did, or did already. */
const DONE = anyOf(
  '(?:thank you|thanks|grateful)[^.?!]{0,30} for',
  '(?:he|she|they|who) (?:has |have |had )?(?:introduced|referred|recommended|put)',
  'you (?:offered|introduced|referred|recommended|put me|said you)',
);
const OFFER = anyOf(
  "(?:i|we)(?:'d| would|'ll| will| can| could)[^.?!]{0,40}(?:in return|in exchange|for you(?:r)?|help(?: you)? with|take (?:\\p{L}+ ){0,3}off|prepare|draft it|do the (?:legwork|typing|work)|write it up|bring|translate|build|fix|share|offer|gladly|teach|return the favou?r)|(?:at )?no charge|free of charge|unpaid",
  '(?:in return|in exchange|return the favou?r|anything i can do for you)',
);
/** Fewer answers than this are no acquaintance yet. */
const ENOUGH = 3;

/** So many mails of theirs, and warm ones, make one who offers something welcome to ask. */
const KNOWN = 2;
/** From here on a sentence offers something, whatever its words. */
const OFFERS = 0.7;
/** From here on it leaves the choice with them. */
const LEAVES = 0.8;

/** The big ask comes late, after warmth, with something offered. */
export const theAsk: Principle = {
  id: 'the-ask',
  title: 'The big ask comes late',
  source: {
    essay: 'Red Dog',
    says: 'Save the big ask until they are warm to you and you have something to offer; asking “will you be my mentor?” is the wrong approach (Mikhail).',
  },
  damage: 90,
  when: {
    fix: 'somebody with few or cool exchanges so far is asked to be a mentor, or for a referral, an introduction, a standing call',
    strength: 'a bigger ask comes after several warm exchanges, with something offered',
    silence: 'it asks something small, or takes up what the mentor offered',
  },
  examples: {
    fix: [
      {
        shows: 'the question itself, in a first mail',
        reply: {
          on: '2026-03-09',
          text: 'Dear Dana,\n\nI run a clinic for night workers in Leeds. Would you be my mentor?\n\nSam',
        },
        quote: 'Would you be my mentor?',
      },
      {
        shows: 'an introduction after one exchange',
        before: [
          { from: 'user', on: '2026-03-02', text: 'Dear Dana,\n\nDo you count visits or patients?\n\nSam' },
          { from: 'mentor', on: '2026-03-03', text: 'Dear Sam,\n\nPatients.\n\nDana' },
        ],
        reply: {
          on: '2026-03-09',
          text: 'Dear Dana,\n\nThank you. Could you introduce me to the head of your trust?\n\nSam',
        },
        quote: 'Could you introduce me to the head of your trust?',
      },
    ],
    strength: [
      {
        shows: 'a bigger ask among people who have worked together',
        before: [
          { from: 'user', on: '2026-01-05', text: 'Dear Dana,\n\nDo you count visits or patients?\n\nSam' },
          { from: 'mentor', on: '2026-01-06', text: 'Dear Sam,\n\nPatients. How many nights do you open?\n\nDana' },
          { from: 'user', on: '2026-01-12', text: 'Dear Dana,\n\nFour nights. We count patients now.\n\nSam' },
          { from: 'mentor', on: '2026-01-13', text: 'Dear Sam,\n\nGood. Tell me what changes.\n\nDana' },
          { from: 'user', on: '2026-02-16', text: 'Dear Dana,\n\nOne in three comes back.\n\nSam' },
          {
            from: 'mentor',
            on: '2026-02-17',
            text: 'Dear Sam,\n\nThat is a great result. Keep me posted, and let me know what you find.\n\nDana',
          },
        ],
        reply: {
          on: '2026-03-09',
          text: 'Dear Dana,\n\nIt is two in five now. Could you introduce me to the head of your trust? I’ll draft it for you, and I can share our forms in return.\n\nSam',
        },
        quote: 'Could you introduce me to the head of your trust?',
      },
    ],
    silence: [
      {
        shows: 'a small ask',
        reply: {
          on: '2026-03-09',
          text: 'Dear Dana,\n\nWould you have ten minutes for one question about counting patients?\n\nSam',
        },
      },
      {
        shows: 'what the mentor offered',
        before: [
          { from: 'user', on: '2026-03-02', text: 'Dear Dana,\n\nDo you count visits or patients?\n\nSam' },
          {
            from: 'mentor',
            on: '2026-03-03',
            text: 'Dear Sam,\n\nPatients. I can introduce you to Ruth, who did it first.\n\nDana',
          },
        ],
        reply: { on: '2026-03-09', text: 'Dear Dana,\n\nYes please, could you introduce me to Ruth?\n\nSam' },
      },
    ],
  },
  tells: {
    fix(reading, at) {
      const what = namedIn(at)?.what ?? (isBig(actsOf(at.bare)) ? 'word' : null);
      return { why: whyTooBig(reading, what), instead: insteadOf(reading, what) };
    },
    strength(reading) {
      const { theirs, name } = reading;
      const after = theirs.length >= KNOWN ? `, after ${theirs.length} mails from ${name}` : '';
      return isOffering(reading)
        ? `A bigger ask${after}, and you bring something for it.`
        : `A bigger ask${after}, and it is plain what a yes would mean.`;
    },
  },
  judge(reading) {
    const { temperature, exchanges, theirs, reply } = reading;
    const big =
      reply.body
        .map((sentence) => ({ sentence, ask: bigAskIn(sentence, reading) }))
        .find(({ ask }) => ask !== undefined) ?? unnamedIn(reading);
    if (!big?.ask || isOffered(big.ask, reading)) return [];
    const offers = isOffering(reading);
    const isWelcome =
      theirs.length >= KNOWN && temperature.reading === 'warm' && (offers || anyDoes(reply, 'leaves-choice', LEAVES));
    if ((exchanges < ENOUGH && !isWelcome) || isCool(reading)) return [fixAt(theAsk, reading, big.sentence)];
    return temperature.reading === 'warm' && offers ? [strengthAt(theAsk, reading, big.sentence)] : [];
  },
};

function isCool({ temperature }: CaseReading): boolean {
  return temperature.reading === 'cold' || temperature.reading === 'cooling';
}

function isOffering({ reply }: CaseReading): boolean {
  return reply.body.some((one) => matches(one, OFFER)) || anyDoes(reply, 'offer', OFFERS);
}

function bigAskIn(sentence: Sentence, { asks }: CaseReading): BigAsk | undefined {
  const wanted = asks.some((ask) => ask.sentence === sentence) || matches(sentence, WANTS);
  if (!wanted || matches(sentence, DONE)) return undefined;
  return namedIn(sentence);
}

function namedIn(sentence: Sentence): BigAsk | undefined {
  return BIG_ASKS.find(({ pattern }) => matches(sentence, pattern));
}

/** From here on an ask is big, even where its words are none that we know. */
const BIG = 0.75;

/** A big ask in words that name none of the kinds: of what kind it is most like, a word on one’s behalf, is a guess. */
function unnamedIn({ reply, asks }: CaseReading): { sentence: Sentence; ask: BigAsk | undefined } | undefined {
  const found = actsIn(reply).find(
    ({ sentence, acts }) => isBig(acts) && asks.some((ask) => ask.sentence === sentence) && !matches(sentence, DONE),
  );
  return found && { sentence: found.sentence, ask: BIG_ASKS.find(({ what }) => what === 'word') };
}

function isBig(acts: Acts): boolean {
  return (
    acts['big-ask'] >= BIG &&
    acts['big-ask'] > acts['specific-ask'] &&
    acts['general-ask'] < 0.5 &&
    acts.bounded < 0.5 &&
    acts.pitch < 0.5
  );
}

/** The mentor spoke of it first. */
function isOffered({ spokenOf }: BigAsk, { theirs }: CaseReading): boolean {
  return theirs.some(({ body }) => body.some((sentence) => matches(sentence, spokenOf)));
}

function whyTooBig(reading: CaseReading, what: BigAsk['what'] | null): string {
  const { exchanges, name, latest } = reading;
  const known =
    !latest || exchanges === 0
      ? `${name} does not know you yet`
      : isCool(reading)
        ? `${name} has stepped back`
        : exchanges < ENOUGH
          ? `${name} has answered you ${exchanges === 1 ? 'once' : 'twice'}`
          : `${name} has not spoken of it`;
  const rule =
    what === 'mentor' || what === 'standing'
      ? 'Mikhail calls asking somebody to be your mentor the wrong approach: it grows out of one good exchange after another.'
      : 'Red Dog keeps the big ask for last, when they are warm to you and you have something to offer.';
  return `This is a big thing to ask while ${known}. ${rule}`;
}

/** The smaller question that the big one grows out of. */
function insteadOf(reading: CaseReading, what: BigAsk['what'] | null): string {
  const about = aboutTopic(reading) || 'about ___';
  const smaller: Record<BigAsk['what'], string> = {
    mentor: `may I ask you one thing ${about}? I lean to ___ because ___. What would you look at first?`,
    standing: `may I put one question to you ${about}, by mail, and tell you in a month what came of it?`,
    word: 'what would they want to see from me before we speak? I have ___ so far.',
    introduction: 'what should I have ready before I write to them myself? I have ___ so far.',
    shadow: 'which part of your day would teach me most, and what should I read about it first?',
    job: 'what would you want to see from somebody before you take them on? I have ___ so far.',
  };
  return `Ask something small first: ${say(reading, smaller[what ?? 'mentor'])}`;
}
