import type { Sentence } from '#shared/mentorship/sentences.ts';
import type { Principle } from '../principle.ts';
import type { CaseReading, Said } from '../reading.ts';
import { nameFirst, say } from '../wording.ts';

/** Longer than the mentor writes, by so much that they feel it; the method speaks of 400 words to a mentor who writes 40. */
const TIMES_LONGER = 6;
const LONG = 180;
const TERSE = 45;
/** So many times is too long even in a short mail. */
const FAR_LONGER = 12;
const SHORT = 60;
/** So long a mail fits in with any but the tersest writer. */
const FITTING = 60;
const FITTING_TIMES = 5;
const LOOSE =
  /\p{Extended_Pictographic}|(?<![\p{L}])(?:lol|omg|lmao|haha+|hehe+|gonna|wanna|gotta|heyy+|hiya|yo|bro|dude|mate|u|ur|pls|plz|thx|btw|tbh|ngl|rn|idk|imo|xx+)(?![\p{L}])/iu;
const FORMAL =
  /^\s*(?:dear\b|sehr)|(?:^|\n)\s*(?:(?:with )?(?:kind|best|warm) regards|yours (?:sincerely|faithfully|truly)|respectfully)/iu;

/** Mirrors the mentor's habits. */
export const mirror: Principle = {
  id: 'mirror',
  title: 'Their length, their tone',
  source: {
    essay: 'Mikhail',
    says: 'Mirror the behaviours of the person you want to learn from, and get on their schedule.',
  },
  damage: 45,
  hollowBeside: [
    'goal',
    'specific-ask',
    'own-path',
    'relevance',
    'homework',
    'guidance-not-validation',
    'takes-criticism',
    'their-interests',
    'insight',
    'composure',
    'radar',
    'respect',
    'the-ask',
    'small-footprint',
    'answers-them',
    'closes-loop',
  ],
  when: {
    fix: 'it is much longer, much looser or much stiffer than the mentor writes',
    strength: 'its length and tone fit the mentor’s',
    silence: 'the mentor has written nothing yet',
  },
  examples: {
    fix: [
      {
        shows: 'slang to somebody who writes formally',
        before: [
          {
            from: 'mentor',
            on: '2026-03-08',
            text: 'Dear Mr Okafor,\n\nI thank you for your letter. May I ask which ward you intend to begin with?\n\nWith kind regards,\nDana Roth',
          },
        ],
        reply: { on: '2026-03-09', text: 'heyyy Dana 👋\n\nomg ward 4 lol, they are gonna love it 😂\n\nSam' },
        quote: 'heyyy Dana',
      },
    ],
    strength: [
      {
        shows: 'two lines to somebody who writes two lines',
        before: [
          { from: 'mentor', on: '2026-03-02', text: 'Which ward?\n\nD' },
          { from: 'user', on: '2026-03-03', text: 'Ward 4.\n\nSam' },
          { from: 'mentor', on: '2026-03-04', text: 'Good. Count for two weeks, then come back.\n\nD' },
        ],
        reply: { on: '2026-03-19', text: 'Counted: 212, 40 without a sheet. Nights first?\n\nSam' },
        quote: 'Counted: 212',
      },
    ],
    silence: [
      {
        shows: 'a first mail',
        reply: { on: '2026-03-09', text: 'Dear Dana,\n\nWhich ward would you begin with, and why?\n\nSam' },
      },
    ],
  },
  judge(reading) {
    const { reply, theirs, name } = reading;
    if (theirs.length === 0) return [];
    const loose = theirs.every(isFormal) ? looseLine(reply) : null;
    if (loose) {
      const why = `${nameFirst(reading)} writes formally, and this does not. Mikhail: mirror their habits; a tone they would not use makes them the odd one out in their own conversation.`;
      return [
        {
          kind: 'fix',
          span: loose,
          why,
          instead: `Say the same in their register: ${say(reading, 'thank you, ___ worked: ___.')}`,
        },
      ];
    }
    const stiff = theirs.some(isCasual) && !theirs.some(isFormal) ? stiffLine(reply) : null;
    if (stiff) {
      const why = `${nameFirst(reading)} writes as one talks, and this is a petition. Mikhail: mirror their habits; so much ceremony puts a desk between you.`;
      const instead = `Say it as they would: ${say(reading, '___ worked: ___. Would you ___ or ___?')}`;
      return [{ kind: 'fix', span: stiff, why, instead }];
    }
    const usual = theirs.reduce((sum, said) => sum + said.words, 0) / theirs.length;
    const wall = isWall(reading, usual) ? asideOf(reply) : null;
    if (wall) {
      const why = `You write ${reply.words} words to somebody who writes about ${Math.round(usual)}. Mikhail: mirror their habits; a long mail to a short writer is work.`;
      const instead = `Keep what the question needs, in three sentences: ${say(reading, '___ is done. ___ is where I am stuck. Would you ___ or ___?')}`;
      return [{ kind: 'fix', span: wall, why, instead }];
    }
    const isFit = reply.words >= 4 && reply.words <= FITTING && reply.words <= FITTING_TIMES * usual;
    const why = `In ${name}’s own measure: it asks for no more time than they give.`;
    return isFit ? reply.body.map((span) => ({ kind: 'strength', span, why })) : [];
  },
};

function isFormal({ text }: Said): boolean {
  return FORMAL.test(text.slice(0, 4000)) && !LOOSE.test(text.slice(0, 4000));
}

/** Words of ceremony. */
const STIFF =
  /\b(?:esteemed|i have the hono(?:u)?r|with reference to|hereby|herewith|humbly|most obliged|obediently|respected (?:sir|madam)|i beg to|permit me|allow me to express|kindly (?:inform|advise|revert|peruse)|the undersigned|i remain|your good self|perusal)\b/i;

function isCasual({ text }: Said): boolean {
  return LOOSE.test(text.slice(0, 4000)) || /^\s*(?:hey|hi|yo)\b/i.test(text) || !/^\s*\p{Lu}/u.test(text);
}

function stiffLine(reply: Said): Sentence | null {
  const stiff = reply.body.filter((sentence) => STIFF.test(sentence.bare));
  return stiff.length >= 2 ? stiff[0]! : null;
}

function looseLine(reply: Said): Sentence | null {
  const loose = reply.sentences.filter((sentence) => !sentence.quoted && LOOSE.test(sentence.bare));
  return loose.length >= 2 ? (loose.find(({ role }) => role === 'body') ?? loose[0]!) : null;
}

function isWall({ reply, questions }: CaseReading, usual: number): boolean {
  if (questions.length >= 3) return false;
  if (reply.words >= SHORT && reply.words >= FAR_LONGER * usual) return true;
  return reply.words >= LONG && usual <= TERSE && reply.words >= TIMES_LONGER * usual;
}

/** A sentence early in the mail that the mentor would not have written: the first of its body. */
function asideOf(reply: Said): Sentence | null {
  return reply.body[0] ?? null;
}
