import type { Ask } from '#shared/mentorship/asks.ts';
import type { Sentence } from '#shared/mentorship/sentences.ts';
import { wordCount } from '#shared/mentorship/words.ts';
import { actsIn, plainest } from '../acts/acts-in.ts';
import { anyOf, matches, saidIn } from '../find.ts';
import { fixAt, strengthAt } from '../finding.ts';
import type { Principle } from '../principle.ts';
import type { CaseReading } from '../reading.ts';
import { nameFirst, quoted, say } from '../wording.ts';

/** So many questions are a questionnaire. */
const QUESTIONNAIRE = 6;
/** What is more than an evening's reading, by unit. */
const HEAVY: readonly { readonly unit: string; readonly from: number }[] = [
  {
    unit: 'pages?|pp|slides|spreads|sketches|drawings|poems|photos|photographs|pictures|images|screens|recordings|essays|articles|letters|files',
    from: 25,
  },
  { unit: 'chapters|sketch ?books|notebooks|episodes|lectures|interviews|modules|videos|scripts|stories', from: 5 },
  { unit: 'words', from: 6000 },
  { unit: 'minutes|mins', from: 60 },
  { unit: 'hours|hrs', from: 2 },
];
const SMALL = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety hundred'.split(' ');
const NUMBER = `(\\d{1,3}(?:[,.]\\d{3})*|\\d{1,6}|${SMALL.join('|')}|${TENS.join('|')}|a hundred)(?:k)?`;
const LOAD = new RegExp(
  `(?<![\\p{L}\\p{N}])${NUMBER}[ -](?:\\p{L}+ )?(${HEAVY.map(({ unit }) => unit).join('|')})(?![\\p{L}])`,
  'giu',
);
/** Work handed over: it comes with the mail, and somebody is to go through it. */
const HANDED = anyOf(
  'attach(?:ed|ing)?',
  'enclosed',
  "here (?:is|are|'s)",
  "i(?:'m| am) sending",
  "i(?:'ve| have) (?:sent|put|uploaded|shared|attached)",
  'link',
  'folder',
  'drive',
  'dropbox',
  'wetransfer',
  '(?:could|can|would|will) you',
  'if you (?:could|would|can|have)',
  'please',
  'read',
  'look',
  'go through',
  'page through',
  'comment',
  'review',
  'feedback',
  'find',
);
/** What lies behind both already. */
const THEIRS = anyOf(
  'you (?:sent|gave|wrote|shared|lent|named|recommended)',
  'your (?:\\p{L}+ )?\\d+',
  "i(?:'ve| have)? (?:just |now |already )?(?:read|counted|finished|written|cut)",
);
const WHOLE = anyOf(
  '(?:read|review|go (?:through|over)|look (?:through|over|at)|edit|proof-?read|mark up|comment on|correct|check)(?: through| over)? (?:my|the|our|all (?:of )?(?:my|the|our)|through my) (?:whole|entire|full|complete)(?: \\p{L}+)?',
  '(?:read|go|review|edit|comments?|feedback|look|correct|mark|check|criticism|notes|proof-?read)[^.?!]{0,60}(?:line by line|page by page|sentence by sentence|slide by slide|word by word|from (?:start|cover|beginning) to (?:finish|cover|end)|in (?:full|depth|as much detail as)|every (?:single )?(?:page|line|slide|paragraph|picture))',
  '(?:hop|jump|get) on (?:a|the) (?:\\p{L}+ )?(?:call|zoom|phone)[^.?!]{0,40}(?:and (?:talk|chat|go) (?:through|about|over) (?:everything|things|it all|all)|some ?time|to (?:chat|connect|catch up)|about (?:everything|things|life|anything))',
  '(?:an afternoon|a (?:whole|full|half) day|an evening|a couple of hours|a few hours|two hours|two or three hours|several hours|an hour or (?:two|so|more))[^.?!]{0,20}(?:of your time|with you|to (?:go|talk|sit|chat)|together|on (?:zoom|the phone)|\\?)',
);
/** Easy to answer. */
const BOUNDED = anyOf(
  "(?:one|a|two|three|a couple of|a few|a single|half a|1|2|the) ?(?:\\p{L}+ )?(?:lines?|words?|sentences?|numbers?|name|paragraph)(?: of yours| from you)? (?:is|are|would|will|'d|does|do)(?: be| already| do)? ?(?:plenty|enough|all i need|help(?:s|ful)?|fine|great|perfect|me|the job|it)?",
  '(?:a |just a |simple |plain )*(?:yes or (?:a )?no|yes/no|one-?(?:word|line)|thumbs up|nod)',
  '(?:have|spare|give|take|need|need only|for|got|only|just|with|over in|no more than|under|about) (?:me )?(?:ten|fifteen|five|twenty|10|15|5|20|a quarter of an hour|quarter of an hour|two|three|2|3)[ -]?(?:minutes?|mins?|min)?\\b(?: (?:of your time|on the phone|by phone|at the end|before|after))?(?<=minutes?|mins?|min|hour|time|phone)',
  '(?:just|only) (?:the )?(?:first |second |third |last |one |opening )?(?:page|slide|paragraph|section|line|chapter|figure|clause|scene|sentence|question|thing)(?: \\p{L}*\\d+)?',
  '(?:page|slide|paragraph|section|line|figure|clause|scene) \\d+ (?:only|alone|attached|and nothing|is (?:all|the only))',
  '(?:one|a single) (?:question|thing|page|paragraph|slide)(?: only|, no more| is all)',
  '(?:either answer|a single word|one word|a number|a name|a or b|left or right)[^.?!]{0,20}(?:helps|is enough|would do|will do|is plenty|would help)',
  '(?:the rest can wait|you (?:can|may) (?:skip|ignore) the rest|no need to (?:read|open|look at) (?:the rest|it all|anything|more))',
);

/** From here on a sentence asks for much work, whatever its words. */
const LOADS = 0.7;
/** Below, the words speak of something else: of what was small, not of what is asked. */
const SMALL_ASK = 0.1;
/** From here on it bounds what is asked, whatever its words. */
const BOUNDS = 0.9;

/** Easy to answer in the time they have. */
export const smallFootprint: Principle = {
  id: 'small-footprint',
  title: 'Easy to answer in the time they have',
  source: { essay: 'Mikhail', says: 'A single meeting or lunch can be the mentorship: ask what fits in it.' },
  damage: 55,
  hollowBeside: ['guidance-not-validation'],
  when: {
    fix: 'it asks for hours: a long attachment, a list of questions, an open-ended call',
    strength: 'it bounds its ask: one line, fifteen minutes, a yes or no, a named page',
    silence: 'it asks nothing, or sends what the mentor asked to see',
  },
  examples: {
    fix: [
      {
        shows: 'a whole thesis',
        reply: {
          on: '2026-03-09',
          text: 'Dear Dana,\n\nMy thesis is attached, 140 pages. Could you read it and tell me where it is weak?\n\nSam',
        },
        quote: 'My thesis is attached, 140 pages.',
      },
      {
        shows: 'a questionnaire',
        before: [{ from: 'mentor', on: '2026-03-08', text: 'Dear Sam,\n\nAsk away.\n\nDana' }],
        reply: {
          on: '2026-03-09',
          text: 'Dear Dana,\n\n1. How many nurses do you have?\n2. Who pays them?\n3. How long is a shift?\n4. Who writes the rota?\n5. What happens at Christmas?\n6. Do you use agencies?\n7. What do they cost?\n\nSam',
        },
        quote: 'What do they cost?',
      },
    ],
    strength: [
      {
        shows: 'an ask with its size on it',
        reply: {
          on: '2026-03-09',
          text: 'Dear Dana,\n\nDo you pay agency nurses by the night or by the hour? One word is enough.\n\nSam',
        },
        quote: 'One word is enough.',
      },
    ],
    silence: [
      {
        shows: 'what the mentor asked to see',
        before: [
          {
            from: 'mentor',
            on: '2026-03-08',
            text: 'Dear Sam,\n\nSend me the whole thesis, I have a train to sit in.\n\nDana',
          },
        ],
        reply: {
          on: '2026-03-09',
          text: 'Dear Dana,\n\nHere is the thesis, 140 pages. Chapter 3 is the one I trust least.\n\nSam',
        },
      },
    ],
  },
  tells: {
    fix(reading, at) {
      const [fault, instead] = heavinessAt(reading, at);
      return {
        why: `${fault} Mikhail: a single lunch can be the mentorship, so ask for what fits in one.`,
        instead,
      };
    },
    strength: (reading) =>
      `${nameFirst(reading)} can answer this in the time there is, because you say how little is enough.`,
  },
  judge(reading) {
    const { reply, asks } = reading;
    const load = wasAskedFor(reading)
      ? undefined
      : (reply.body.find((one) => isLoad(one, reading)) ?? plainest(reply, 'heavy', LOADS));
    if (load) return [fixAt(smallFootprint, reading, load)];
    const questions = questionsIn(reading);
    if (questions.length >= QUESTIONNAIRE) return [fixAt(smallFootprint, reading, questions.at(-1)!.sentence)];
    if (asks.length === 0) return [];
    return actsIn(reply)
      .filter(
        ({ sentence, acts }) =>
          wordCount(sentence.bare) >= (matches(sentence, BOUNDED) ? 3 : 5) &&
          acts.bounded >= (matches(sentence, BOUNDED) ? SMALL_ASK : BOUNDS),
      )
      .map(({ sentence }) => strengthAt(smallFootprint, reading, sentence));
  },
};

/** What makes the request a heavy one, and what to ask instead. */
function heavinessAt(reading: CaseReading, at: Sentence): readonly [fault: string, instead: string] {
  const { reply, name } = reading;
  const isHeavy = isLoad(at, reading) || plainest(reply, 'heavy', LOADS, ({ sentence }) => sentence.start === at.start);
  if (isHeavy && !wasAskedFor(reading))
    return [
      `This is an evening’s work for ${name}.`,
      `Choose the one page you trust least and say why: ${say(reading, 'page ___ only: I am not sure that ___. Does it hold?')}`,
    ];
  const questions = questionsIn(reading);
  if (questions.length >= QUESTIONNAIRE)
    return [
      `${questions.length} questions make ${name} choose between an evening’s work and no answer.`,
      `Keep the one that decides the others, perhaps ${quoted(hardest(reading), 80)}, and say so: ${say(reading, 'one question: ___? The rest I can find out myself.')}`,
    ];
  return [
    `This asks for more of ${name}’s time than it shows.`,
    `Ask one thing, and say how little is enough: ${say(reading, 'one question: ___? A line is plenty.')}`,
  ];
}

function questionsIn({ asks }: CaseReading): readonly Ask[] {
  return asks.filter(({ how }) => how === 'question');
}

function isLoad(sentence: Sentence, reading: CaseReading): boolean {
  if (matches(sentence, WHOLE)) return reading.asks.some((ask) => ask.sentence === sentence);
  const text = saidIn(sentence);
  if (!matches(sentence, HANDED) || matches(sentence, THEIRS) || reading.asks.length === 0) return false;
  return [...text.matchAll(LOAD)].some(([, number = '', unit = '']) => {
    const heavy = HEAVY.find((one) => new RegExp(`^(?:${one.unit})$`, 'i').test(unit));
    return heavy !== undefined && countFrom(number) >= heavy.from;
  });
}

function countFrom(number: string): number {
  const word = number.toLowerCase();
  if (SMALL.includes(word)) return SMALL.indexOf(word) + 2;
  if (word === 'a hundred') return 100;
  if (TENS.includes(word)) return (TENS.indexOf(word) + 2) * 10;
  return Number(word.replace(/[.,]/g, ''));
}

/** The mentor offered to read it, or to hear all of it. */
function wasAskedFor({ latest }: CaseReading): boolean {
  return (
    latest !== null &&
    /\b(?:send|show|bring|let me (?:see|read|have)|happy to (?:read|look)|glad to (?:read|look)|i(?:'ll| will| can) (?:read|look))\b/i.test(
      latest.text.slice(0, 20_000),
    )
  );
}

/** The question with most to think about. */
function hardest({ asks }: CaseReading): string {
  return asks.reduce((one, other) =>
    /^\W*(?:how|why|what if|would)/i.test(other.sentence.text) && !/^\W*(?:how|why)/i.test(one.sentence.text)
      ? other
      : one,
  ).sentence.text;
}
