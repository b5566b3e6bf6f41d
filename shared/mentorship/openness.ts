import type { MentorAct } from '#shared/critique/acts/act.ts';
import { mentorActsInText } from '#shared/critique/acts/mentor-sentences.ts';
import { bodyOf, type Sentence, sentencesOf } from './sentences.ts';

const DECLINE = [
  /\bi(?:'m| am) going to (?:say no|pass|decline|have to (?:pass|decline|say no|stop))\b|\bi(?:'ll| will| have to| must|'m afraid i(?:'ll)? (?:have to|must)|'d better|'m going to have to|'ll have to)(?: \p{L}+)? (?:decline|pass|say no|bow out|step back|leave (?:it|this) (?:there|here)|stop here)\b/iu,
  /\bi (?:don't|do not|no longer|can't|cannot|won't) (?:\p{L}+ )?(?:coach|mentor|teach|advise|take (?:these|this|you|on|any|part)|read (?:scripts?|manuscripts?|drafts?|other)|do (?:these|introductions|referrals|references|calls|interviews)|commit|help (?:you )?(?:with|further|any)|give (?:references|interviews|introductions|advice)|answer (?:any|these|more))\b/iu,
  /\bi(?:'ve| have) (?:stopped|given up|quit) (?:taking|doing|coaching|mentoring|reading|giving|answering)\b|\bi(?:'m| am) (?:not taking|no longer|not (?:able|in a position|going) to|stepping (?:back|away|down)|taking a break|closing)\b(?! (?:complain|lie|pretend|argue|tell))/i,
  /\b(?:not|don't)\b[^.?!]{0,25} (?:the|your) right (?:person|man|woman|one)\b|\b(?:find|look for|ask|try) (?:some(?:body|one)|any(?:body|one)) else\b|\bnot (?:something|a thing) i (?:do|can|want)\b|\bthe answer(?:'s| is) no\b|\bi(?:'d| would) rather not\b|\bno,? (?:i'm afraid|sorry)\b|\bi(?:'m| am) afraid not\b(?! (?:yet|this|on|before|until))|\bi(?:'m| am) winding (?:\p{L}+ ){1,3}down\b/iu,
  /\bplease (?:don't|do not|stop) (?:\p{L}+ )?(?:send|sending|writ(?:e|ing)|call(?:ing)?|contact(?:ing)?|e-?mail(?:ing)?|ask(?:ing)?|chas(?:e|ing)|turn(?:ing)? up|us(?:e|ing) my)\b|\bi (?:need|want|would like|'d like) (?:some |a little |a bit of )?(?:space|distance|quiet|a break|to be left)\b|\bleave (?:it|things|this|me) (?:there|here|at that|alone|be|in peace)\b|\bi(?:'d| would) ask you (?:not to|to stop)\b/iu,
  /\b(?:i wish you|wishing you|wish you) (?:well|luck|all the best|every success|success)\b|\b(?:all the best|best of luck|good luck) (?:for|with|in) (?:it|this|that|your|the|\p{L}+)\b[^.?!]{0,25}[.!]*$|\bi(?:'ve| have) (?:said|given you|told you) (?:all|what|everything)(?: that)? i (?:have|can|know)\b|\b(?:can't|cannot|won't|will not) be able to (?:help|take|go on|continue|do this|do that)\b/iu,
];
const BUSY =
  '(?:busy|underwater|under water|swamped|buried|slammed|snowed under|flat out|up to my (?:neck|eyes|ears)|tied up|drowning|stretched|overloaded|behind (?:on|with) everything|in the weeds|run off my feet|at full tilt)';
const DEFER = new RegExp(
  `\\b(?:${BUSY}|can't (?:right now|this (?:week|month))|(?:not|no) (?:now|this (?:week|month|time))|maybe later|another time|remind me|short (?:on|of) time|no time|a lot on|too much on|(?:haven't|have not|not) (?:had|got|found) (?:the |a |any )?(?:chance|time|moment|minute|look)|when (?:things|it|life|work) (?:calms?|settles?|quietens?|slows?|eases?)|bear with me|leave it with me|i(?:'ll| will) try(?: to)?(?: look| read| get| find| answer)?|can't promise|at some point|(?:mad|hectic|crazy|heavy|bad|rough|hard|difficult|long) (?:week|month|time|few|stretch|quarter|term)|keep it short|briefly|in haste|on the run)\\b`,
  'i',
);
const INVITE =
  /\b(?:happy to|glad to|delighted to|pleased to|let's|come (?:by|over|to|and|in|up|down|round|along|for|on|with)|call me|ring me|ask me|send (?:me|it|them|over|ten|one|two|three|the|your)|tell me|bring (?:me|the|your|it|one|two)|show me|write (?:me|to me|again|back)|keep (?:me posted|asking|going|at it|writing|telling|sending)|let me (?:know|see|have|hear)|any ?time|ask away|i(?:'ll| will) (?:tell|send|show|look|read|introduce|point|keep|put|bring|have|ask|make|call|ring|be (?:there|in|at))|i (?:can|could) (?:point|introduce|send|look|show|put|give|lend|spare|do|read|ask)|lemme know|try (?:it|that|this)|would love|we(?:'ll| will| can| could| should) (?:have|meet|talk|do|go|look|sit|see|make|find)|you(?:'re| are) (?:always )?welcome|my door|join (?:me|us)|report back|i(?:'d| would) (?:like|love|be (?:interested|curious|glad|happy)) to (?:see|hear|know|learn|read|meet|have|answer)|i (?:want|should be (?:interested|curious|glad|pleased)) to (?:see|hear|know|learn)|(?:say|tell (?:him|her|them)) (?:that )?i sent you|(?:use|mention|give) my name|looking forward to)\b/i;
/** A choice of days is an offer of time. */
const OFFERS_TIME =
  /\b(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur?|sun)(?:day)?s?\b[^.?!]{0,40}\bor\b|\b(?:suits?|works?) (?:me|you|for (?:me|you))\b|\b(?:free|about|around|in) (?:on |all |most )?(?:mon|tues?|wed(?:nes)?|thurs?|fri|satur?|sun)(?:day)?\b/i;
const PRAISE =
  /\b(?:congratulations|congrats|well done|bravo|(?:good|fair|sharp|clear) (?:question|hit|one|point|instinct|for you|work|man|girl|lad|plan|call|news|to (?:see|hear))|nice(?:ly)?|proud|pleased|delighted|thrilled|lovely|loved|love (?:it|this|that|how)|glad (?:you|to hear|it)|splendid|excellent|wonderful|marvellous|brilliant|beautiful|terrific|superb|that is not a small thing|great|made my (?:day|week)|made me (?:laugh|smile)|so happy|i(?:'m| am) happy|dear (?:boy|girl|friend|child)|good on you|i like (?:it|this|that|how|your)|like your|you have something|sorry (?:to hear|about your|for your)|hug|abrazo|much love|love,)\b/gi;
const LATER =
  /(?:^|[,;:–-] |\b(?:and|but|so) |\b(?:i'm|i am|i'll be|i will be|i've been|we're|i go)(?: \p{L}+){0,3} )(?:busy|underwater|swamped|buried|slammed|snowed under|away|out|off|travel?ling|on leave|tied up|in court|on tour|unreachable|offline|out of (?:reach|office|town))\b[^.?!]{0,40}\b(?:until|till|til|through)\b|\b(?:try|ping|ask|write(?: to)?|e-?mail|nudge|remind|come back to|get back to|catch|poke|chase) me\b(?: again)? (?:\p{L}+ )?(?:in|after|on|from|next|once|when|around)\b|\bafter the \d|\b(?:back|about|around|human|free) (?:again )?(?:on|in|from|after|by) (?:the \d|\p{Lu}\p{Ll}+(?:day|uary|ch|il|ember|ober|ust|e|y)\b|\d)/iu;

const DAY_NAMED =
  '(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?\\b|\\p{Lu}\\p{Ll}+|next (?:week|month|year|spring|summer|autumn|fall|winter)|(?:the )?(?:end|middle|start|beginning) of|mid-?|late |early )';
/** "Nothing goes in before the 3rd", "not until Easter": a day or a season, not an event. */
const NOT_BEFORE =
  /\b(?:[Hh]eads? down|[Ff]lat out|[Aa]way|[Bb]usy|[Oo]ffline|[Oo]ut)\b[^.?!]{0,20} (?:till|until|til) then\b|\b(?:[Nn]ot|[Nn]othing|[Cc]an't|[Cc]annot|[Nn]o time)\b[^.?!]{0,30}\b(?:before|until|till) (?:then\b|next\b|\p{Lu}|\d|mid\b|late\b|early\b|the (?:\d|\p{Lu}|end\b|middle\b|week\b|weekend\b|spring\b|summer\b|autumn\b|fall\b|winter\b|new\b|holidays?\b))/u;
/** "I am examining until 20 March", "Back on the 25th", "After Easter write me". */
const UNTIL = new RegExp(
  `(?:\\b[Ii](?:'m| am|'ll be| will be)|\\b[Ww]e(?:'re| are)|^\\P{L}*\\p{L}+ing)\\b[^.?!]{0,50}\\b(?:until|till|til) ${DAY_NAMED}|^\\P{L}*(?:I'?m )?[Bb]ack (?:on|in|from|after) ${DAY_NAMED}|^\\P{L}*(?:[Nn]ot before|[Aa]fter) ${DAY_NAMED}`,
  'u',
);

/** Whether the mentor says no, or asks to be left alone, in this message. */
export function declineIn(text: string): Sentence | null {
  const said = bodyOf(sentencesOf(text)).find((s) => DECLINE.some((pattern) => pattern.test(plain(s))));
  return said ?? likely(text, 'declines', 0.8, 5);
}

/** Whether they put it off without a date. A date is a date, not a cooling. */
export function deferralIn(text: string): Sentence | null {
  const isDated = (s: Sentence) => laterIn(s.text) !== null || /\d/.test(s.text);
  const said =
    bodyOf(sentencesOf(text)).find((s) => DEFER.test(plain(s)) && !isDated(s)) ?? likely(text, 'defers', 0.6);
  return said && !isDated(said) ? said : null;
}

/** Whether they invite, ask for something or offer something. */
export function invitationIn(text: string): Sentence | null {
  return first(text, INVITE) ?? first(text, OFFERS_TIME) ?? likely(text, 'invites', 0.75, 4);
}

/** How many warm things they say, greeting and closing included. */
export function warmthIn(text: string): number {
  const read = text.slice(0, 20_000);
  return Math.max(read.match(PRAISE)?.length ?? 0, likely(read, 'warms', 0.7) ? 1 : 0) + (/\p{L}!/u.test(read) ? 1 : 0);
}

/** The sentence that says to come back later ("underwater until the 31st", "try me in April"). */
export function laterIn(text: string): Sentence | null {
  const says = (sentence: Sentence) => [LATER, UNTIL, NOT_BEFORE].some((pattern) => pattern.test(plain(sentence)));
  return bodyOf(sentencesOf(text)).find(says) ?? null;
}

function first(text: string, pattern: RegExp): Sentence | null {
  return bodyOf(sentencesOf(text)).find((sentence) => pattern.test(plain(sentence))) ?? null;
}

/** The sentence that does this most plainly, by what was learnt of such sentences; null where none likely does. */
function likely(text: string, act: MentorAct, from: number, words = 1): Sentence | null {
  const [best] = mentorActsInText(text)
    .filter(({ sentence, acts }) => acts[act] >= from && sentence.text.split(/\s+/).length >= words)
    .toSorted((one, other) => other.acts[act] - one.acts[act]);
  return best?.sentence ?? null;
}

function plain(sentence: Sentence): string {
  return sentence.bare.replaceAll('’', "'");
}
