import type { Sentence } from '#shared/mentorship/sentences.ts';
import { fixAt, strengthAt } from '../finding.ts';
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
/** Where a mail is felt to be long anyway, so many times may be why. */
const LONGER = 2;
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
  tells: {
    fix(reading, at) {
      const { reply } = reading;
      const tone = toneAt(reading, at);
      if (tone === 'loose')
        return {
          why: `${nameFirst(reading)} writes formally, and this does not. Mikhail: mirror their habits; a tone they would not use makes them the odd one out in their own conversation.`,
          instead: `Say the same in their register: ${say(reading, 'thank you, ___ worked: ___.')}`,
        };
      if (tone === 'stiff')
        return {
          why: `${nameFirst(reading)} writes as one talks, and this is a petition. Mikhail: mirror their habits; so much ceremony puts a desk between you.`,
          instead: `Say it as they would: ${say(reading, '___ worked: ___. Would you ___ or ___?')}`,
        };
      if (isWall(reading) || isLonger(reading))
        return {
          why: `You write ${reply.words} words to somebody who writes about ${Math.round(usualOf(reading))}. Mikhail: mirror their habits; a long mail to a short writer is work.`,
          instead: `Keep what the question needs, in three sentences: ${say(reading, '___ is done. ___ is where I am stuck. Would you ___ or ___?')}`,
        };
      return {
        why: `This is not how ${reading.name} writes. Mikhail: mirror their habits; what comes at their length and in their tone is soon read.`,
        instead: `Say it at their length and in their tone: ${say(reading, '___ worked: ___. Would you ___ or ___?')}`,
      };
    },
    strength(reading) {
      const { name } = reading;
      return isFitting(reading)
        ? `In ${name}’s own measure: it asks for no more time than they give.`
        : `In ${name}’s own tone: it reads as one of their mails would.`;
    },
  },
  judge(reading) {
    const { reply, theirs } = reading;
    if (theirs.length === 0) return [];
    const off = looseLine(reading) ?? stiffLine(reading) ?? (isWall(reading) ? asideOf(reply) : null);
    if (off) return [fixAt(mirror, reading, off)];
    return isFitting(reading) ? reply.body.map((span) => strengthAt(mirror, reading, span)) : [];
  },
};

/** How a sentence is off the mentor's tone. In a wall of text it takes more than one for that to be what is told. */
function toneAt(reading: CaseReading, at: Sentence): 'loose' | 'stiff' | null {
  if (isWall(reading) && !looseLine(reading) && !stiffLine(reading)) return null;
  if (isForFormal(reading) && LOOSE.test(at.bare)) return 'loose';
  return isForCasual(reading) && STIFF.test(at.bare) ? 'stiff' : null;
}

function isForFormal({ theirs }: CaseReading): boolean {
  return theirs.length > 0 && theirs.every(isFormal);
}

function isForCasual({ theirs }: CaseReading): boolean {
  return theirs.some(isCasual) && !theirs.some(isFormal);
}

/** How many words the mentor writes, in the mean; NaN before their first. */
function usualOf({ theirs }: CaseReading): number {
  return theirs.reduce((sum, said) => sum + said.words, 0) / theirs.length;
}

function isFormal({ text }: Said): boolean {
  return FORMAL.test(text.slice(0, 4000)) && !LOOSE.test(text.slice(0, 4000));
}

/** Words of ceremony. */
const STIFF =
  /\b(?:esteemed|i have the hono(?:u)?r|with reference to|hereby|herewith|humbly|most obliged|obediently|respected (?:sir|madam)|i beg to|permit me|allow me to express|kindly (?:inform|advise|revert|peruse)|the undersigned|i remain|your good self|perusal)\b/i;

function isCasual({ text }: Said): boolean {
  return LOOSE.test(text.slice(0, 4000)) || /^\s*(?:hey|hi|yo)\b/i.test(text) || !/^\s*\p{Lu}/u.test(text);
}

function stiffLine(reading: CaseReading): Sentence | null {
  if (!isForCasual(reading)) return null;
  const { reply } = reading;
  const stiff = reply.body.filter((sentence) => STIFF.test(sentence.bare));
  return stiff.length >= 2 ? stiff[0]! : null;
}

function looseLine(reading: CaseReading): Sentence | null {
  if (!isForFormal(reading)) return null;
  const { reply } = reading;
  const loose = reply.sentences.filter((sentence) => !sentence.quoted && LOOSE.test(sentence.bare));
  return loose.length >= 2 ? (loose.find(({ role }) => role === 'body') ?? loose[0]!) : null;
}

function isFitting(reading: CaseReading): boolean {
  const { words } = reading.reply;
  return words >= 4 && words <= FITTING && words <= FITTING_TIMES * usualOf(reading);
}

/** Not a wall, but plainly longer than somebody writes who is brief. */
function isLonger(reading: CaseReading): boolean {
  const { words } = reading.reply;
  const usual = usualOf(reading);
  return words >= SHORT && words >= LONGER * usual && usual <= 2 * TERSE;
}

function isWall(reading: CaseReading): boolean {
  const { reply, questions } = reading;
  const usual = usualOf(reading);
  if (questions.length >= 3) return false;
  if (reply.words >= SHORT && reply.words >= FAR_LONGER * usual) return true;
  return reply.words >= LONG && usual <= TERSE && reply.words >= TIMES_LONGER * usual;
}

/** A sentence early in the mail that the mentor would not have written: the first of its body. */
function asideOf(reply: Said): Sentence | null {
  return reply.body[0] ?? null;
}
