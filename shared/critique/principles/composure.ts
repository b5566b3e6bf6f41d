import type { Sentence } from '#shared/mentorship/sentences.ts';
import { wordCount } from '#shared/mentorship/words.ts';
import { anyOf, countOf, matches, saidIn } from '../find.ts';
import { fixAt, strengthAt } from '../finding.ts';
import type { Principle } from '../principle.ts';
import type { CaseReading } from '../reading.ts';
import { nameFirst, quoted, say } from '../wording.ts';

/** Worship: one such phrase weighs two. */
const WORSHIP = [
  anyOf(
    "(?:you|u)(?:'re|r| are| were| will always be)[^.?!]{0,60}(?:the|my)?[^.?!]{0,20}(?:best|greatest|finest|smartest|wisest|kindest|most \\p{L}+(?: and (?:the )?most \\p{L}+)?) (?:\\p{L}+ ){0,4}(?:ever|alive|i(?:'ve| have)|in the|in this|of (?:all|our)|on (?:earth|the planet)|voice|person|mind|human|teacher|\\p{L}+er)",
    '(?:legend(?:ary)?|icon(?:ic)?|genius|goat|goddess|guru|superstar|rock ?star|living proof|lighthouse|saint|idol|hero|heroine|prophet|oracle|gift to)(?! (?:has|said|story|section|image|banner|sandwich))',
    '(?:no ?body|no one|none|no (?:man|woman|person)(?: living| alive)?|not a soul)[^.?!]{0,40} (?:like you|as you do|the way you|(?:even )?close|compares?|from whom|better than you|more than (?:you|from you))',
    '(?:in (?:complete |total |absolute )?awe|goose ?bumps|speechless|star-?struck|worship|on a pedestal|over the moon that you)',
    "(?:still )?(?:can't|cannot|can not|couldn't|could not)(?: quite| even| really)? believe[^.?!]{0,40}(?:writ|talk|email|speak|answered|replied|wrote|look at|of your|you)",
    "(?:chang(?:ed?|ing)|transform(?:ed|ing)|sav(?:ed|ing)) (?:my|our|so many|many|people's|the|how many) (?:(?:whole|entire) )?(?:life|lives|game|world)",
    '(?:dream come true|(?:number one|#1|no\\.? ?1|biggest|huge|massive) fan|fan ?(?:girl|boy)|obsessed with (?:you|your))',
    '(?:endless|deepest|boundless|eternal|undying|immense|infinite|profound) (?:admiration|gratitude|respect|reverence)',
    "(?:your stature|your greatness|somebody like you would|someone like you would|not worthy|don't deserve|do not deserve|what greatness|treasure[^.?!]{0,20} forever|forever and ever|literally shaking)",
    '(?:giant|colossus|titan|angel|god-?send|god-given|miracle|messiah|saviou?r|second to none|one of a kind|unmatched|matchless|peerless|unparalleled|incomparable|larger than life|sheer genius|pure (?:gold|magic|genius)|beyond (?:words|compare|praise|anything))',
    "(?:i|we)(?:'ve| have|'ll| will)? (?:never|not once)(?: \\p{L}+){0,3} (?:met|read|seen|known|heard|had|forget|meet|read|see)[^.?!]{0,60} (?:like (?:you|yours|that|it)|as (?:\\p{L}+) as (?:you|yours)|so (?:\\p{L}+))",
    '(?:moved|brought|reduced) (?:me|us|my \\p{L}+)? ?to tears|i (?:cried|wept|trembled|sobbed)|tears (?:in|ran|came)|took my breath away|my (?:heart|hands?) (?:was |were |is |are )?(?:stopped|racing|shaking|trembling|shook|pounding|raced)',
    "(?:i|we)(?:'d| would)? owe (?:you )?(?:everything|it all|my (?:life|career)|all of it)|without you i(?:'d| would)? (?:be nothing|be nowhere|never)|(?:you|your \\p{L}+) (?:saved|rescued|made) (?:me|my (?:life|year|career))|eternally|worship|bow (?:down )?(?:to|before)",
    '(?:if i (?:could|can|ever)|to)(?: \\p{L}+){0,3} (?:be|become|have|reach|write|play|paint|teach|cook|think) (?:even )?(?:half|a (?:tenth|quarter|fraction)|one (?:tenth|percent))[^.?!]{0,30}(?:you|your)',
    "words (?:can't|cannot|could not|fail)|without (?:any )?exaggeration|eternally grateful|forever (?:grateful|in your debt)",
  ),
];
/** Strong praise: one weighs one, where it is said of the mentor. */
const PRAISE = anyOf(
  '(?:incredible|incredibly|amazing|amazingly|unreal|phenomenal|extraordinary|brilliant|brilliance|perfect|perfection|magnificent|outstanding|exceptional|remarkable|unbelievable|mind-?blowing|awesome|breathtaking|fantastic|flawless|inspirational|inspiring|inspiration|inspired|visionary|wonderful|wisdom|wise|generosity|generous|gracious|kindness|kindest|wisest|greatest|finest|best|most \\p{L}+|master(?:ful|y|piece)?|magic(?:al)?|sublime|divine|treasure|gem|gift|greatness|eternal|priceless|invaluable|immensely|infinitely|profound(?:ly)?|stunning|dazzling|luminous|exquisite|marvellous|marvelous|superb|terrific|precious|privilege|legacy|humble|admire|admired|admiration|blessed|honou?red|blew my mind|blown away|role model)',
);
const OF_THEM = anyOf('you', 'your', "you're", 'u', 'ur', 'yours');
/** So much makes worship: two phrases of it, or one among much praise. */
const GUSH = 4;
/** A crowd of exclamation marks weighs one. */
const CROWD = 6;
/** A first mail's particular compliment: what of theirs it was, and what it did. */
const PARTICULAR = anyOf(
  '(?:your|you)[^.?!]{0,140}(?:stay(?:ed|s) with me|made me (?:\\p{L}+ )?(?:laugh|think|want|try|see|look|ask|change|stop|reread|go)|changed (?:how|what|the way) i|is (?:still )?(?:pinned|taped|hanging|open) |i (?:still )?(?:use|quote|think (?:of|about)|come back to|go back to|keep|teach|re-?read)|taught me|is (?:the reason|why) i|showed me)',
  '(?:made me (?:want|try|look|ask|change|stop|think of)|stayed with me|is pinned|i still (?:use|quote|think))[^.?!]{0,140}(?:your|you)',
);

/** Not a germ: one compliment, then conversation. */
export const composure: Principle = {
  id: 'composure',
  title: 'One compliment, then the matter',
  source: { essay: 'Red Dog', says: 'Don’t be a germ: give one sincere compliment, then have a conversation.' },
  damage: 65,
  when: {
    fix: 'it gushes: stacked superlatives, hero worship, crowds of exclamation marks',
    strength: 'a first mail gives one particular, sincere compliment and goes straight to its matter',
    silence: 'it has a warm line of thanks, or is as lively as the mentor writes',
  },
  examples: {
    fix: [
      {
        shows: 'a first mail with more praise than matter',
        reply: {
          on: '2026-03-09',
          text: 'Dear Dana,\n\nYou are the most brilliant editor alive and an absolute legend. I still can’t believe I am writing to you!!! I edit a student paper. How do you cut an interview?\n\nSam',
        },
        quote: 'You are the most brilliant editor alive and an absolute legend.',
      },
    ],
    strength: [
      {
        shows: 'one compliment about one thing',
        reply: {
          on: '2026-03-09',
          text: 'Dear Dana,\n\nYour interview with the ferry pilot made me look at my own questions again. I edit a student paper. Do you cut on paper or on the screen?\n\nSam',
        },
        quote: 'Your interview with the ferry pilot made me look at my own questions again.',
      },
    ],
    silence: [
      {
        shows: 'warm thanks',
        before: [{ from: 'mentor', on: '2026-03-08', text: 'Hi Sam,\n\nCut the second question.\n\nDana' }],
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nThank you so much, that was brilliant! It is cut, and it reads well.\n\nSam',
        },
      },
    ],
  },
  tells: {
    fix(reading, at) {
      const { name, asks } = reading;
      const [ask] = asks.filter(({ sentence }) => sentence.start !== at.start);
      const next = ask ? `${quoted(ask.sentence.text, 80)}` : 'the matter';
      const fault =
        weightOf(at) === 0 && at.bare.includes('!')
          ? `So much excitement leaves ${name} little to answer.`
          : `So much praise makes ${name} an idol, and idols don’t talk shop.`;
      return {
        why: `${fault} Red Dog calls it being a germ: one compliment, then conversation.`,
        instead: `Keep one thing and say what it did: ${say(reading, 'your ___ made me ___.')} Then straight to ${next}`,
      };
    },
    strength: (reading) => `One particular compliment, and ${nameFirst(reading)} knows that you have really looked.`,
  },
  judge(reading) {
    const { reply, isFirst } = reading;
    const weighed = [...reply.sentences.filter((sentence) => !sentence.quoted)].map((sentence) => ({
      sentence,
      weight: weightOf(sentence),
    }));
    const crowd = countOf(reply.text.slice(0, 20_000), /!/) >= CROWD && !isLively(reading) ? 1 : 0;
    const weight = weighed.reduce((sum, one) => sum + one.weight, crowd);
    const worst = weighed.reduce((one, other) => (other.weight > one.weight ? other : one), {
      sentence: null,
      weight: 0,
    } as {
      sentence: Sentence | null;
      weight: number;
    });
    if (worst.sentence && worst.weight >= 2 && weight >= GUSH) {
      return [fixAt(composure, reading, worst.sentence)];
    }
    const praise = weight <= 1 && isFirst ? reply.body.slice(0, 6).find((one) => matches(one, PARTICULAR)) : undefined;
    if (!praise || wordCount(praise.text) < 8) return [];
    return [strengthAt(composure, reading, praise)];
  },
};

function weightOf(sentence: Sentence): number {
  const text = saidIn(sentence);
  const worship = WORSHIP.reduce((sum, pattern) => sum + 2 * countOf(text, pattern), 0);
  return worship + (OF_THEM.test(text) ? Math.min(2, countOf(text, PRAISE)) : 0);
}

/** Whoever answers an exclamation mark with one is in good company. */
function isLively({ latest }: CaseReading): boolean {
  return latest !== null && countOf(latest.text.slice(0, 20_000), /!/) >= 2;
}
