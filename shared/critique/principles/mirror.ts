import type { Sentence } from '#shared/mentorship/sentences.ts';
import type { Principle } from '../principle.ts';
import type { CaseReading, Said } from '../reading.ts';
import { nameFirst, say } from '../wording.ts';

/** Longer than the mentor writes, by so much that they feel it; the method speaks of 400 words to a mentor who writes 40. */
const TIMES_LONGER = 6;
const LONG = 180;
const TERSE = 45;
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
    const usual = theirs.reduce((sum, said) => sum + said.words, 0) / theirs.length;
    const wall = isWall(reading, usual) ? asideOf(reply) : null;
    if (wall) {
      const why = `You write ${reply.words} words to somebody who writes about ${Math.round(usual)}. Mikhail: mirror their habits; a long mail to a short writer is work.`;
      const instead = `Keep what the question needs, in three sentences: ${say(reading, '___ is done. ___ is where I am stuck. Would you ___ or ___?')}`;
      return [{ kind: 'fix', span: wall, why, instead }];
    }
    const fits = theirs.length >= 2 && usual <= 30 && reply.words <= 40 && reply.words >= 4 ? reply.body[0] : undefined;
    return fits
      ? [{ kind: 'strength', span: fits, why: `As short as ${name} writes: it asks for no more time than they give.` }]
      : [];
  },
};

function isFormal({ text }: Said): boolean {
  return FORMAL.test(text.slice(0, 4000)) && !LOOSE.test(text.slice(0, 4000));
}

function looseLine(reply: Said): Sentence | null {
  const loose = reply.sentences.filter((sentence) => !sentence.quoted && LOOSE.test(sentence.bare));
  return loose.length >= 2 ? (loose.find(({ role }) => role === 'body') ?? loose[0]!) : null;
}

function isWall({ reply, questions }: CaseReading, usual: number): boolean {
  return reply.words >= LONG && usual <= TERSE && reply.words >= TIMES_LONGER * usual && questions.length < 3;
}

/** A sentence early in the mail that the mentor would not have written: the first of its body. */
function asideOf(reply: Said): Sentence | null {
  return reply.body[0] ?? null;
}
