import { actsIn, plainest } from '../acts/acts-in.ts';
import { anyOf, firstThat, matches, saidIn } from '../find.ts';
import { fixAt, strengthAt } from '../finding.ts';
import type { Principle } from '../principle.ts';
import { say } from '../wording.ts';

/** From here on a sentence wants comfort, whatever its words. */
const FISHES = 0.5;
/** Words that ask to be approved of or comforted. */
const FISHING = anyOf(
  "(?:do|did|don't|would) you (?:really |honestly |still |also )?(?:think|believe|feel|reckon|say)[^.?!]{0,25} i(?:'m| am|'ve| have| was|'d)[^.?!]{0,30}(?:good enough|got what it takes|what it takes|cut out|talented|gifted|smart enough|any good|ready enough|on the right (?:track|path)|right|ok(?:ay)?|crazy|doing (?:ok(?:ay)?|well|fine|alright|all right)|made (?:it|the right))",
  "(?:am i|if i(?:'m| am)|whether i(?:'m| am)|that i(?:'m| am)|was i) (?:really |even |actually |not )?(?:good enough|cut out|any good|talented|up to (?:it|this)|crazy|mad|kidding myself|fooling myself|wasting my time|the only one|a fraud|an impostor|being (?:silly|stupid|too hard on myself)|doing (?:ok(?:ay)?|the right thing|well|all right))",
  "(?:if|whether|that|do|did) i (?:really |even |actually )?(?:have|had|'ve got) what it takes",
  '(?:did i|i) (?:do|did|make|made) the right (?:thing|choice|decision|call)(?: or not)?[,?]',
  "(?:tell|assure|reassure|promise|convince) me (?:that )?(?:i|it|this|these|they|everything|my|we)(?:'(?:m|s|ve|re|ll|d))?\\b(?! (?:still )?(?:miss|lack|should|need|could|would))",
  '(?:please |just )?(?:reassure me|put my mind at (?:rest|ease)|set my mind at (?:rest|ease)|calm me down|cheer me up|comfort me|pat on the (?:back|head))',
  "(?:need|like|love|want|nice|good|help|helps|mean|lift|carry)[^.?!]{0,40} to (?:just )?(?:hear|know|read|see)(?: from you)?(?: that)? (?:i|it|you|this|someone|somebody)[^.?!]{0,15}(?: (?:did|am|was|have|is|it'?s|are|see|think|believe|feel|like|liked|approve|agree|proud|'m|hope)\\b|'(?:m|s|re|ve)\\b)",
  '(?:just|only) (?:need|want|wanted|needed) (?:to hear|you to say|someone to (?:say|tell)|somebody to (?:say|tell)|a (?:kind|good|nice|warm) word|a bit of (?:reassurance|encouragement|validation))',
  'so (?:that )?i (?:can|could) (?:finally |at last )?(?:breathe|sleep|relax|rest|stop worrying)\\b[^.?!]{0,40}',
  "if i (?:thought|knew|felt|believed|heard)(?: that)? you (?:didn't|don't|did not|no longer|weren't|were not|thought i|found me)[^.?!]{0,40}",
  'if i (?:just |only )?heard? (?:that |it )?from you',
  '(?:some|a little|a bit of|a word of|your) (?:reassurance|validation|encouragement|approval|blessing) (?:would|will|is|right now|from you)',
  'be (?:a (?:little|bit) )?(?:indulgent|gentle|kind|nice|lenient|merciful)(?: with (?:me|it|us)|, please)',
  "(?:don't|do not|please don't) (?:be too (?:hard|harsh|critical|rough)|judge (?:me|it) too|tear (?:it|me) apart)",
  "(?:feel|see|say|tell me|agree|hear)(?: that)? (?:there(?:'s| is| was)|it(?:'s| is| was| has)|i(?:'ve| have)) (?:something (?:in it|there|good)|some (?:worth|talent|promise)|good|not (?:bad|for nothing|wasted)|worth)",
  "(?:weren't|wasn't|was not|were not|isn't|hasn't been|not been|not) (?:all )?(?:for nothing|in vain|wasted)",
  'is it (?:any good|good enough|really (?:that )?bad|not (?:too )?bad)\\b',
  'are you (?:proud of|pleased with|happy with|disappointed (?:in|with)) me',
  "you(?:'d| would|'ll| will)(?: \\p{L}+){0,2} have (?:done|left|said|taken|made|chosen|decided)[^.?!]{0,60}, (?:wouldn't|won't) you",
  "(?:i|we) (?:did|made|was|were|have)[^.?!]{0,60}, (?:didn't i|wasn't i|right|haven't i|don't you think|wouldn't you (?:say|agree))\\s*\\?",
  "(?:what (?:do|did) you think of me|where (?:do )?i(?:'d)? (?:would )?(?:stand|rank) (?:beside|among|compared|next to|against))",
  "(?:you|i|it|we|they|that|this)\\b[^.?!]{0,100}\\b(?:good|right|fine|well|strong|ready|same|agree|think so|like(?:d)?|love(?:d)?|proud|enough|ok|okay|worth|better|normal|brave|fair|bad|mad|crazy|silly|stupid)\\b[^.?!]{0,40}, (?:wouldn't|don't|didn't|won't|aren't|haven't|isn't|wasn't|weren't|doesn't|no|right|eh|yes|am i|is it|was i|was it) ?(?:you|i|it|they|that)?\\s*\\?",
  "(?:i(?:'d| would|'ll| will)|i (?:could|might)|let me|makes? me|helps? me|made me) (?:\\p{L}+ )?(?:sleep|feel|breathe|rest|stop worrying|relax|believe|put it down|let (?:it|this) go)[^.?!]{0,40}(?:if you|to hear|to know|hearing|knowing|from you|your (?:word|approval|blessing))",
  '(?:you|your \\p{L}+|a (?:word|line|yes|nod)|it|that|this|hearing (?:it|that))[^.?!]{0,50} (?:give|gives|lend|make) me (?:the )?(?:force|strength|courage|confidence|heart|peace|hope|faith|feel better|feel (?:less|so much|a lot))',
  "(?:do|don't|did|can|could|will) you (?:still |really )?(?:believe|see (?:something|any|a future|potential)|have faith) in me",
  '(?:did|do) you (?:like|love|enjoy) (?:it|mine|my|the)[^.?!]{0,40}\\?',
  "(?:tell me|say)(?: that| to me)? (?:it(?:'s| is| will|'ll)|things|all|everything|i(?:'m| am| was|'ll|'ve)) (?:going to |be |gets? |did |will )*(?:fine|all right|alright|ok|okay|better|well|good|the right|not (?:my|a)|enough|worth|made it)",
  '(?:was i|am i|were we|is it|was it) (?:right|wrong|silly|stupid|foolish|crazy|mad|naive|brave|too (?:harsh|hard|soft)) (?:to|in|for|that)\\b',
  '(?:should i (?:just )?(?:give up|quit)|do i (?:belong|deserve)|have i (?:ruined|failed|blown)|is there (?:any )?hope for me|am i (?:the right|a (?:real|good|true|proper)|any)|i just (?:need|want) (?:someone|somebody|you) to)',
  '(?:a (?:kind|good|warm|nice|encouraging) word|an encouraging word|a pat on|a little (?:encouragement|praise|cheer)|your (?:approval|blessing))',
  "(?:not (?:just|only) me|i(?:'m| am) not (?:alone|the only one|mad|crazy|imagining|a (?:bad|terrible|failure)))\\b[^.?!]{0,60}(?:\\?|tell|hear|know|say|from you)",
  "(?:say|tell me) (?:you(?:'re| are) (?:proud|happy|pleased)|you (?:like|liked|love|loved|believe))",
);
/** Words that ask for what is wrong. */
const CRITICISM = anyOf(
  "(?:i'd|i would|we'd|would) (?:much |far )?(?:rather|prefer to) (?:hear|know|find|be told|you (?:told|tell|say|said))[^.?!]{0,30}(?:now|today|here|from you|wrong|truth|no|bad|hard|worst|before|than|that i|where|what(?:'s| is) (?:wrong|weak|missing))[^.?!]{0,60}",
  '(?<!to )(?:be|please be) (?:as |completely |brutally |totally )?(?:brutal|blunt|ruthless|harsh|rough|honest|merciless|frank|hard|tough|strict|critical)(?:ly)?(?: (?:as you (?:like|want|can|need|please)|about (?:it|this)|with (?:me|it|us)|on (?:me|it|us)))?',
  "(?:don't|do not) (?:spare|hold back|be (?:kind|nice|polite|gentle)|soften)[^.?!]{0,30}",
  "(?:tell|show) me (?:where|what|which|how)[^.?!]{0,30}(?:wrong|weak(?:est)?|breaks?|fails?|fall(?:s|ing)? (?:apart|down|short)|stops? (?:being|working|believing)|miss(?:ing|ed)?|fooling|off|lose you|lost you|doesn't (?:work|hold)|bad)",
  "(?:what|which|where)(?:'s| is| are| would you say is)? (?:the |my |our )?(?:weak(?:est)?|thinnest|biggest (?:hole|flaw|risk|mistake)|worst)[^.?!]{0,50}",
  '(?:poke|shoot|pick|find) (?:some |any |all the )?holes?',
  '(?:a|any|the) (?:hole|flaw|mistake|weakness|error)s? in (?:it|this|that|the|my)',
  'what (?:am i|are we|have i|did i) (?:missing|missed|miss|not seeing|got wrong|get wrong|overlook(?:ed|ing)?)',
  'where (?:would|will|does|do|did|am|are|is) (?:it|this|that|i|we|you|they|the \\p{L}+) (?:\\p{L}+ )?(?:break|fail|fall|attack|go wrong|lose|stop believing|going wrong|wrong|wobble)[^.?!]{0,30}',
  'tear (?:it|this|the plan) (?:apart|to pieces)',
  '(?:honest|blunt|harsh|hard|tough) (?:criticism|critique|feedback|opinion|verdict)',
  '(?:only|just) the (?:places|parts|lines|bits) (?:where|that)[^.?!]{0,60}',
);

/** Below, honesty is spoken of and not asked for. */
const ASKS_FOR_FAULTS = 0.2;

/** A mentor is for guidance, not for validation. */
export const guidanceNotValidation: Principle = {
  id: 'guidance-not-validation',
  title: 'Guidance and honest criticism, not reassurance',
  source: {
    essay: 'Mikhail',
    says: 'Mentors are for guidance, not for validation: seek results and honest criticism.',
  },
  damage: 80,
  when: {
    fix: 'it fishes for approval or asks to be comforted',
    strength: 'it asks what is wrong with the plan, or for honest criticism',
    silence: 'it is courteous, or mentions nerves once and asks for nothing on account of them',
  },
  examples: {
    fix: [
      {
        shows: 'a question with one welcome answer',
        before: [{ from: 'mentor', on: '2026-03-08', text: 'Hi Sam,\n\nHow did the first talk go?\n\nDana' }],
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nThe talk went to 40 people and two stayed behind. Do you think I am good enough for this?\n\nSam',
        },
        quote: 'Do you think I am good enough for this?',
      },
    ],
    strength: [
      {
        shows: 'a question about the weakest point',
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nThe plan has three steps and starts in May. What is the weakest point of it? Be blunt.\n\nSam',
        },
        quote: 'What is the weakest point of it?',
      },
    ],
    silence: [
      {
        shows: 'one plain mention of nerves',
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nI was nervous before the talk. Would you open with the numbers or with the patient?\n\nSam',
        },
      },
      {
        shows: 'somebody else’s words in quotation marks',
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nIn the film he says “Tell me I did right”, and I cut it.\n\nSam',
        },
      },
    ],
  },
  tells: {
    fix(reading, at) {
      const isPast = /\b(?:did|was|were|made|have done|'ve done|have left|done|had|chose|took)\b/i.test(saidIn(at));
      const ask = isPast
        ? 'this is what I did and why: ___. What would you have done differently?'
        : 'the part of it I trust least is ___. What is wrong with it, and what would you change first?';
      return {
        why: `This leaves ${reading.name} little to say but yes, and a yes makes nothing better. A mentor, Mikhail writes, is for guidance and not for validation.`,
        instead: `Ask for something you can use: ${say(reading, ask)}`,
      };
    },
    strength: ({ name }) => `You ask ${name} for what is wrong with it, which is what a mentor is for.`,
  },
  judge(reading) {
    const fishing = firstThat(reading.reply, FISHING) ?? plainest(reading.reply, 'validation', FISHES);
    const critical = actsIn(reading.reply).find(
      ({ sentence, acts }) => matches(sentence, CRITICISM) && acts['seeks-criticism'] >= ASKS_FOR_FAULTS,
    )?.sentence;
    if (fishing) return [fixAt(guidanceNotValidation, reading, fishing)];
    return critical ? [strengthAt(guidanceNotValidation, reading, critical)] : [];
  },
};
