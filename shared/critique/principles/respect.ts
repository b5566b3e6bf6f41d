import type { Sentence } from '#shared/mentorship/sentences.ts';
import { wordCount } from '#shared/mentorship/words.ts';
import { actsIn, type Done, plainest } from '../acts/acts-in.ts';
import { actsOf } from '../acts/model.ts';
import { anyOf, matches, saidIn } from '../find.ts';
import { fixAt, strengthAt } from '../finding.ts';
import type { Principle } from '../principle.ts';
import type { CaseReading } from '../reading.ts';
import { nameFirst, say } from '../wording.ts';

const TIME =
  "(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|tomorrow|tonight|today|noon|midday|eod|cob|asap|end of (?:the )?(?:day|week|month)|(?:this|next|the) weekend|weekend|(?:this|next) (?:week|evening|afternoon|morning|weekend|month)|\\d{1,2}(?:st|nd|rd|th|[:.]\\d\\d|am|pm)|(?:the )?\\d{1,2} \\p{L}+|at (?:\\d|one|two|three|four|five|six|seven|eight|nine|ten)|(?:one|two|three|four|five|six|seven|eight|nine|ten)(?: o'clock)?|\\d{1,2}";
/** What is arranged or said over the mentor's head. */
const BOOKED = anyOf(
  "i(?:'ve| have|'ll| will| took the liberty of|'m going to|'m)?(?: (?:already|just|also|now|even|simply|gone ahead and|went ahead and|taken the liberty(?: of| to)?|got))* (?:put|book(?:ed|ing)?|schedul(?:e|ed|ing)|block(?:ed|ing)?|pencill?(?:ed)?|set|reserv(?:e|ed|ing)|sign(?:ed)?|slotted|arranged|moved|rescheduled|entered|enrolled|registered|got|fixed|added|listed|included|cop(?:y|ied)|entering|nominated|volunteered|committed)(?: \\p{L}+){0,2}? (?:us|you (?:down|in|up|on|for|at|into|a)|your (?:name|calendar|diary|visit|call|meeting|talk|session)|a (?:table|room|slot|call|meeting) (?:for|with) (?:us|you)|the (?:call|meeting|room|table|slot) (?:for|to|on|at))\\b",
  '(?:the |an |a |my |your )?(?:calendar |zoom |teams )?(?:invite|invitation)s?(?: (?:is|are|has been|was))?(?: (?:already|just|now))? (?:sent|on (?:its|the) way|in your (?:calendar|diary|inbox)|out)',
  "(?:i(?:'ll| will|'ve| have|'m)(?: \\p{L}+)? )(?:send|sent|sending)(?: you)? (?:the|an|a|out the) (?:calendar |zoom |teams )?(?:invite|invitation)",
  "i(?:'ve| have|'ll| will)?(?: (?:already|just|also|now|even))* (?:told|promised|announced|informed|assured|let|said|confirmed)[^.?!]{0,60}(?:that )?you(?:'ll| will| would be|'d be|'d (?:come|join|speak|write|call|look|read|sign|help|take)| would (?:come|join|speak|write|call|look|read|sign|help|take)|'re (?:coming|going|joining|speaking|on|in|reading|looking)| are (?:coming|going|joining|speaking|on|in|reading|looking))\\b[^.?!]{0,60}",
  "i(?:'ll| will) tell[^.?!]{0,40} (?:that )?you(?:'ve| have|'ll| will|'re| are)\\b[^.?!]{0,60}",
  "i(?:'ve| have|'ll| will)?(?: (?:already|just|also|now|even))* (?:given|gave|give|listed|named|put(?: down)?|used|added|shared|forwarded|passed(?: on)?|posted|published|printed|quoted)[^.?!]{0,30}(?:your (?:name|number|e-?mail|address|phone|photo|picture|mails?|reply|answer|draft|file|letter|contact)|you (?:down )?as)",
  'your (?:name|photo|picture|logo|quote|title|bio)(?: (?:is|has been|will be|goes|stands|was))(?: \\p{L}+)? (?:on|in|at|under|up|printed|listed|down|announced|next to)',
  "you(?:'re| are|'ll be| will be)(?: (?:now|already|also|both))? (?:on (?:at|the (?:programme|program|list|bill|panel|poster|agenda|form|board|jury|schedule|team|committee))|down (?:for|as|on)|booked|listed|registered|scheduled|seated|opening|speaking|presenting|expected|meeting|giving|chairing|hosting|up (?:at|first|next|after)|in (?:for|charge of|the programme)|signing|taking (?:over|the))",
  "(?:we|they|everybody|everyone|the \\p{L}+|my \\p{L}+)(?:'re| are|'s| is|'ve| have|'ll| will)? (?:all )?(?:count(?:ing)?|relying?|bank(?:ing)?|expect(?:s|ing)?|wait(?:ing)?)(?: (?:on|for))? you\\b[^.?!]{0,60}",
  '(?:looked|peeked|checked|had a look|have a look|saw|seen|see|look|found)[^.?!]{0,25} your (?:diary|calendar|schedule|home address|private|mobile|personal)|your (?:private|mobile|home|personal) (?:number|address|e-?mail)',
  '(?:see|catch|meet) you (?:there|then|at (?:\\d|\\p{L}+ (?:on|at))|on (?:\\p{L}+day|the \\d))[^.?!]{0,40}',
  "(?:consider|treat|take|count|call) (?:it|this|that|yourself|you) (?:as )?(?:done|settled|agreed|a (?:yes|deal|date)|booked|confirmed|decided|in)\\b|(?:it(?:'s| is)|that(?:'s| is)) (?:all )?(?:settled|agreed|decided|arranged|fixed) then",
);
/** A day or an hour as if it were agreed. */
const SETTLED = anyOf(
  `shall we say (?:the \\d|${TIME})[^.?!]{0,60}`,
  `(?:great|perfect|brilliant|super|excellent|wonderful|ok|okay),? so (?:on )?(?:${TIME})[^.?!]{0,30} then`,
  "i(?:'ve| have) (?:already )?(?:swapped|moved|cancelled|canceled|rearranged|changed) (?:my|a|the) (?:\\p{L}+ )?\\p{L}+ for (?:it|that|this|you)",
);
/** Where they will be found, whether they said so or not. */
const COMING = anyOf(
  "i(?:'ll| will|'m going to|'m) (?:just |then |also )?(?:come|coming|drop(?:ping)?|stop(?:ping)?|swing(?:ing)?|pass(?:ing)?|pop(?:ping)?|be (?:at|outside|in front of|waiting)|ring(?:ing)?|call(?:ing)?|phon(?:e|ing)|try(?:ing)?)(?: (?:by|in|over|round|past|up))*(?: (?:at|to|in|for|outside))? (?:you|your \\p{L}+)\\b[^.?!]{0,60}",
);
/** A date by which the mentor has to do something. */
const DEADLINE = anyOf(
  `(?:need|want|expect|require|must have|have to have|'d have|would have|like)[^.?!]{0,20}(?:an |your |the |it|this|that|them|a )(?:\\p{L}+ ){0,4}?(?:back )?(?:by|before|no later than|not later than|until|within)(?: the| this| next)? (?:${TIME})`,
  `(?:reply|respond|lmk|answer|get back to me|come back to me|send (?:it|them|me|your)(?: \\p{L}+){0,3}|let me know|return (?:it|them)|sign (?:it|this)|confirm|have (?:it|this|that)(?: \\p{L}+)?)(?: back)?(?: to me)? (?:by|before|no later than|until|within|at the latest)(?: the| this| next)? (?:${TIME})`,
  `(?:send|get|have|want|need|let me have|give me|return|answer|reply|read|sign|fill|record|write|mark|look|comment|review|tell me|decide|confirm|it|them|this|yours?|comments|answer|signature|letter|form)(?: \\p{L}+){0,6}? (?:by|before|no later than|not later than|within) (?:the end of )?(?:this |next |the )?(?:${TIME})[^.?!]{0,30}(?:please|thanks|latest|at the latest|sharp|so (?:that )?(?:i|we) can|otherwise|or (?:else )?(?:i|we))`,
  '(?:the |my |our )?(?:deadline|last day|cut-?off)(?: for (?:you|your)[^.?!]{0,30}) (?:is|falls)[^.?!]{0,40}',
  "you(?:'ve| have) (?:got )?(?:until|till|\\d+ (?:days|hours)|one|two|three|a|the)(?: \\p{L}+)?(?: (?:day|days|hours|week|weekend|night))?[^.?!]{0,20} to (?:read|answer|reply|decide|sign|send|look|get|mark|comment|write)",
  "(?:time is short|time is running out|clock is ticking|it(?:'s| is) (?:very |really )?urgent|this (?:is|can't|cannot) (?:urgent|wait)|as soon as you (?:get|read|see) this)",
  "(?:unless i hear|if i (?:don't|do not) hear|if you (?:don't|do not) (?:answer|reply|respond|object))[^.?!]{0,100}",
  "i(?:'ll| will) (?:assume|take (?:it|that|your silence|silence|this))[^.?!]{0,60}",
  '(?:need|want|must have)[^.?!]{0,40}(?:asap|urgently|right away|immediately|at the latest|latest)',
  '(?:by|before) (?:the )?(?:end of (?:the )?(?:day|week)|eod|cob|tomorrow|tonight)(?: (?:latest|at the latest))?,? please',
);
/** What is due to the user, in their own eyes. */
const ENTITLED = anyOf(
  "(?:you owe|i deserve|least you (?:can|could) do|it's only fair|i(?:'m| am) entitled|it(?:'s| is) not (?:too )?much to ask|not asking (?:for )?(?:too )?much|i expect(?:ed)? (?:you|more|better|an answer))",
  "(?:i(?:'m| am) sure|i know|no doubt) you(?:'ll| will|'d| would)(?: \\p{L}+)? (?:say yes|agree|love to|be (?:happy|glad|delighted) to|want to (?:help|revise|change|reconsider)|find the time|make (?:the )?time)",
  "(?:you|u)(?:'d| would|'ll| will)? (?:only|just|simply)? ?(?:would |have to |need to |only |just )+(?:just |only )?(?:have to|need to|sign|fill|record|forward|send|write|come|say)",
  "(?:(?:it |this |that )?(?:will|would|'ll|'d|should|can|could)(?:n't| not)? (?:only |hardly |barely )?(?:take|cost)(?: you)? (?:you )?(?:long|only|just|a (?:minute|second|moment)|two|five|ten|no time|more than))",
  "(?:for (?:you|someone like you|somebody like you|a (?:man|woman|person) (?:like you|of your))[^.?!]{0,20}(?:it's|it is|this is|that's|is) (?:nothing|easy|a small|just|only|no))",
  "(?:after (?:all|everything) (?:i|we|that)[^.?!]{0,40}|i(?:'ve| have) (?:earned|waited (?:long )?enough)|fair(?:'s| is) fair|my turn|in return (?:i|for (?:that|this|my))[^.?!]{0,20} (?:expect|want|assume)|i was counting on|you (?:can|could)(?:'t|not| not) (?:just |really |possibly )?(?:refuse|say no|leave|let me down|turn))",
  "(?:make sure|be sure|don't forget|do not forget|remember) (?:you|to (?:read|send|sign|bring|call|reply|answer|write|mention|tell|include))\\b[^.?!]{0,60}",
  "you (?:must|have to|need to|had better|'d better) (?!(?:understand|have|be (?:busy|proud|tired|very)|know|think|admit|feel|get|see|wonder|hear))\\p{L}+[^.?!]{0,20} (?:me|it|this|us|him|her|them|my|the)\\b",
  "i(?:'d| would) (?:encourage|advise|urge|invite) you to (?:re\\p{L}+|go back|look again|think again|check)[^.?!]{0,40}",
  "i (?:won't|will not|don't|do not) (?:hold|take) (?:it|that|this) (?:against you|personally from you)|i(?:'ll| will)? forgive you",
  "(?:i've|i have) (?:found|spotted|corrected|fixed)[^.?!]{0,30} (?:mistakes?|errors?|typos?)[^.?!]{0,30} (?:in|on) your",
  '(?:just|simply) (?:ring|call|phone|text|message|email|send|sign|forward|tell) (?:me|it|them|us|him|her)\\b[^.?!]{0,40}$',
  "(?:i think|maybe|perhaps) you(?:'ll| will) want to (?:revise|correct|change|reconsider|take back)",
);
/** The choice and the pace are left with the mentor. */
const LEFT_TO_THEM = anyOf(
  "(?:as|how(?:ever)?|when|where|what|the way) you (?:like|prefer|please|wish|think (?:best|right|fit))|if you(?:'d| would) (?:like|rather|prefer)[^.?!]{0,60}|should you (?:ever|want|have|prefer|wish|find)|(?:don't|please don't|do not) feel (?:obliged|you (?:must|have|need)|bound|any)|no obligation|with your permission|either way[^.?!]{0,20}(?:thank|fine|good|grateful)|(?:i|we) (?:haven't|won't|will not|have not) (?:\\p{L}+ )?[^.?!]{0,40} (?:until|unless|before|without) (?:you|your)[^.?!]{0,40}|(?:is that|would that be|is it) (?:all right|alright|ok|okay|fine) (?:with|by|for) you|unless you(?:'d| would)? (?:rather|prefer|object|mind)[^.?!]{0,40}|(?:just )?say (?:no|so|the word)\\b[^.?!]{0,40}|your time is yours",
  "(?:only |but only )?if (?:it(?:'s| is| would be|'d be)? |that(?:'s| is)? |this(?: is)? )?(?:useful|of use|convenient|welcome|helpful to you|suits|appeals)(?: you)?",
  'what(?:ever|ever day|ever time) (?:suits|works|is (?:easier|easiest|best|convenient))|whichever (?:suits|works|you prefer|is easier)|when(?:ever)? (?:it )?suits|whenever (?:you|it|is|that)[^.?!]{0,40}',
  "no (?:rush|hurry|pressure)|(?:there(?:'s| is) )?no need to (?:reply|answer|respond|write back)|take (?:your|all the) time|in your own time|at your (?:own )?(?:pace|leisure|convenience)",
  "you (?:name|choose|pick|set|say) (?:the|a|which|what|when)[^.?!]{0,50}|(?:i'll|i will|i can|i'd) (?:fit|work) (?:in )?(?:around|round) (?:it|you|your)",
  "(?:if not|if you(?:'d| would)? (?:rather|prefer) not|if (?:it|that|this|now)(?: is|'s|'s)? not|if you(?: have|'ve)? no|if you (?:can't|cannot)|if (?:it|this|that)(?:'s| is)? too)[^.?!]{0,80}(?:understand|fine|no problem|no harm|all right|alright|ok(?:ay)?|say so|tell me|never mind|forget it|i'll)",
  "(?:i|we)(?:'ll| will| would|'d)?(?: \\p{L}+)? understand(?: that)?(?: (?:completely|entirely|too|of course|perfectly|it))?[.!\\s]*$",
  "(?:works|suits|is) (?:just )?(?:as well|fine|equally well|just as good) for (?:me|us)|feel free to (?:ignore|say no|decline|skip|pass)|(?:a )?no is (?:a )?(?:fine|good|perfectly|also|an)[^.?!]{0,20}|(?:it(?:'s| is)|that(?:'s| is)|entirely|all|completely|is) (?:your call|up to you|for you to (?:say|decide|choose))",
);
/** They asked for it: an invitation, a date, a hurry. */
const ASKED_FOR =
  /\b(?:(?:an|the|your|calendar) (?:invite|invitation)|calendar|calendly|book (?:it|me|us|a)|put (?:it|something|me|us|a \w+) in|pick (?:a|one|any)|grab a|any (?:day|time|slot|evening|morning)|go ahead|set (?:it|something) up|feel free|name (?:me )?(?:a|the) (?:day|time|date))\b/i;
const AS_THEY_SAID = anyOf(
  '(?:as|like|what) (?:you|we) (?:said|asked|wanted|suggested|wrote|told|offered|agreed|arranged|planned)',
  'as (?:agreed|arranged|discussed|promised)',
);
/** Said with a wink between people who tease each other. */
const TEASE =
  /^[\p{L} .'-]{0,30}?\byou (?:old |ancient |big |great |absolute |terrible )?(?!are|were|have|had|will|all|said|asked|wrote|can|could|should|must|may|know|see|too|and|both|must)\p{L}{3,12}[,!.]?$/iu;

/** Their authority and their autonomy: a step of distance. */
export const respect: Principle = {
  id: 'respect',
  title: 'Their authority and their choice',
  source: { essay: 'Red Dog', says: 'Keep a psychological distance: respect their authority and their autonomy.' },
  damage: 100,
  hollowBeside: ['radar', 'the-ask', 'small-footprint', 'composure'],
  when: {
    fix: 'it presumes: an invitation nobody agreed to, a deadline set on the mentor, an order, something owed',
    strength: 'it leaves the choice and the pace with them',
    silence: 'it is direct as people who know each other are, or keeps to what the mentor offered',
  },
  examples: {
    fix: [
      {
        shows: 'a yes taken for granted',
        before: [{ from: 'mentor', on: '2026-03-08', text: 'Hi Sam,\n\nWe could talk about it some day.\n\nDana' }],
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nGreat! I’ve booked us a table for Thursday at one and the invitation is in your calendar.\n\nSam',
        },
        quote: 'I’ve booked us a table for Thursday at one',
      },
      {
        shows: 'a deadline set on the mentor',
        reply: {
          on: '2026-03-09',
          text: 'Dear Dana,\n\nThe form is attached. I need your answer by Wednesday.\n\nSam',
        },
        quote: 'I need your answer by Wednesday.',
      },
    ],
    strength: [
      {
        shows: 'their calendar comes first',
        reply: {
          on: '2026-03-09',
          text: 'Dear Dana,\n\nCould I ask you about one slide? You name the day and I’ll fit around it.\n\nSam',
        },
        quote: 'You name the day and I’ll fit around it.',
      },
    ],
    silence: [
      {
        shows: 'an invitation the mentor asked for',
        before: [
          { from: 'mentor', on: '2026-03-08', text: 'Hi Sam,\n\nThursday at one works. Send me an invite.\n\nDana' },
        ],
        reply: { on: '2026-03-09', text: 'Hi Dana,\n\nThursday at one, invite sent. I’ll bring the slide.\n\nSam' },
      },
    ],
  },
  tells: {
    fix(reading, at) {
      const { name } = reading;
      if (isBooked(at, reading))
        return {
          why: `${nameFirst(reading)} has not agreed to this yet. Red Dog speaks of psychological distance: their time is theirs to give, and a yes that was taken for granted is not a gift.`,
          instead: `Ask, and leave the choice open: ${say(reading, 'would ___ suit you? If something else is easier, or nothing is, just say so and I’ll fit around it.')}`,
        };
      if (isComing(at, reading))
        return {
          why: `${nameFirst(reading)} has not asked for this. Red Dog speaks of psychological distance: whose door it is, opens it.`,
          instead: `Turn it into a question: ${say(reading, 'may I ___? Any time that suits you, and a mail will do as well.')}`,
        };
      if (isDeadline(at))
        return {
          why: `This puts ${name} on your clock, and a favour with a deadline becomes a debt. Red Dog: respect their autonomy.`,
          instead: `Say what your date is and leave theirs open: ${say(reading, 'I decide on ___. If a line from you reaches me before, it goes in; if not, I’ll go with ___.')}`,
        };
      const isOwed = matches(at, ENTITLED) || actsOf(at.bare).presumes >= PRESUMES;
      const fault = isOwed
        ? `This speaks as if a yes from ${name} were settled.`
        : `This decides for ${name}, or comes closer than they have asked you to.`;
      return {
        why: `${fault} Red Dog: keep a step of distance, and leave them their authority.`,
        instead: `Ask it as something they may refuse: ${say(reading, 'would you be willing to ___? If not, I’ll understand.')}`,
      };
    },
    strength: ({ name }) => `You leave the choice and the pace with ${name}.`,
  },
  judge(reading) {
    const { reply } = reading;
    const fault = isBanter(reading) ? null : faultIn(reading);
    if (fault) return [fixAt(respect, reading, fault)];
    const left = actsIn(reply).filter(
      ({ sentence, acts }) =>
        acts['leaves-choice'] >= (matches(sentence, LEFT_TO_THEM) ? LEAVES_ALSO : LEAVES) &&
        wordCount(sentence.bare) >= 3,
    );
    return left.map(({ sentence }) => strengthAt(respect, reading, sentence));
  },
};

/** From here on it leaves the choice with them; where the words of it are there, from here. */
const LEAVES = 0.85;
const LEAVES_ALSO = 0.15;
/** What is presumed of the mentor speaks of them. */
const TO_THEM = /\b(?:you|your|yours|u|ur|please|kindly|us|let's)\b/i;
/** From here on a sentence takes a yes for granted, whatever its words. */
const PRESUMES = 0.5;

/** The plainest presumption: what is arranged, then who comes, then what is due, then what is taken for granted. */
function faultIn(reading: CaseReading): Sentence | null {
  const { reply } = reading;
  return (
    reply.body.find((one) => isBooked(one, reading)) ??
    reply.body.find((one) => isComing(one, reading)) ??
    reply.body.find(isDeadline) ??
    actsIn(reply).find((done) => matches(done.sentence, ENTITLED) && !isPitch(done) && !isRealQuestion(done.sentence))
      ?.sentence ??
    plainest(
      reply,
      'presumes',
      PRESUMES,
      ({ sentence, acts }) =>
        !isPitch({ sentence, acts }) &&
        acts['leaves-choice'] < 0.3 &&
        TO_THEM.test(sentence.bare) &&
        !isRealQuestion(sentence) &&
        !REPORTED.test(sentence.bare) &&
        !matches(sentence, LEFT_TO_THEM, SOFT) &&
        !isAgreed(sentence, reading),
    )
  );
}

function isBooked(sentence: Sentence, reading: CaseReading): boolean {
  return matches(sentence, BOOKED, SETTLED) && !isAgreed(sentence, reading);
}

function isComing(sentence: Sentence, reading: CaseReading): boolean {
  return (
    matches(sentence, COMING) &&
    !matches(sentence, LEFT_TO_THEM, SOFT) &&
    !isInvited(reading) &&
    !isAgreed(sentence, reading)
  );
}

function isDeadline(sentence: Sentence): boolean {
  return matches(sentence, DEADLINE) && !matches(sentence, LEFT_TO_THEM, SOFT);
}

/** What is pushed at the mentor's business is another fault. */
function isPitch({ acts }: Done): boolean {
  return acts.pitch >= 0.5 && acts.pitch > acts.presumes;
}

/** Somebody else said it. */
const REPORTED = /\b(?:says?|said|wrote|told|asks|asked|according to|thinks|wants|insists?|insisted)\b/i;

/** A question that wants to know something takes nothing for granted. */
function isRealQuestion(sentence: Sentence): boolean {
  return /^\W*(?:and |so |but |when [^,?]{1,60}, )?(?:how|what|when|where|which|who|why|did|do|does|is|are|was|were|have|has|would|could)\b.*\?\s*$/is.test(
    saidIn(sentence),
  );
}

const SOFT =
  /\b(?:if (?:at all )?(?:you (?:can|could|happen|have)|possible|it (?:helps|suits))|ideally|by any chance|would be (?:lovely|great|ideal|perfect|wonderful)|i (?:decide|submit|send|present|sign|answer|hand))\b/i;

/** The mentor offered to meet or talk. */
function isInvited({ theirs }: CaseReading): boolean {
  return theirs.some(({ text }) =>
    /\b(?:call|ring|phone|come|drop|stop|swing|pop|visit|meet|see you|lunch|coffee)\b/i.test(text.slice(0, 20_000)),
  );
}

/** The mentor asked to be booked, or named the very day. */
function isAgreed(sentence: Sentence, { latest }: CaseReading): boolean {
  if (!latest) return false;
  if (matches(sentence, AS_THEY_SAID)) return true;
  const text = latest.text.slice(0, 20_000);
  if (ASKED_FOR.test(text)) return true;
  const days = /(?<![\p{L}\p{N}])(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?(?![\p{L}\p{N}])/giu;
  const theirs = (text.replace(/\blast \w+/gi, '').match(days) ?? []).map((day) => day.slice(0, 3).toLowerCase());
  const mine = (saidIn(sentence).match(days) ?? []).map((day) => day.slice(0, 3).toLowerCase());
  return mine.length > 0 && mine.every((day) => theirs.includes(day));
}

function isBanter({ reply, theirs, own }: CaseReading): boolean {
  const teases = (text: string) => TEASE.test(text.slice(0, 120).split('\n')[0]!.trim());
  return teases(reply.text) && [...theirs, ...own].some(({ text }) => teases(text));
}
