/** Words by which people put something off, and what may stand between them and the date ('' is nothing). */
export interface Cue {
  /** A day named, a time by which they promise something or in which they can't do it, or an absence. */
  readonly kind: 'named' | 'promised' | 'refused' | 'absence';
  readonly words: RegExp;
  readonly before: readonly string[];
}

const ABOUT_A_TIME = ['in', 'on', 'after', 'past', 'once', 'when', 'from', 'around', 'about', 'at', ''];
const UNTIL = ['until', 'till', 'til', "'til"];

/** "I am", "we'll soon be", or the beginning of a clause that leaves it out. */
const I_AM =
  "(?:^(?:am |will be |still )?|[,;(–-] ?|\\b(?:and|but|so|as|because) |\\b(?:i|we)(?:'m| am|'re| are|(?:'ll| will| shall| may| might) be)(?: (?:also|now|then|only|just|mostly|still|currently|actually|probably|likely|soon|sadly|all|both|again)){0,2} )";
const REPLY =
  '(?:get back|get to|come back to|reply|respond|answer|write|read|look|review|go (?:through|over)|send|have (?:time|comments|notes|something|an answer|more|news|read|a (?:look|chance|minute|moment|go))|be in touch|think|let you know|(?:call|ring|e-?mail) you|take a look|finish reading)';
const MEET =
  '(?:talk|speak|meet|chat|catch up|reconnect|revisit|touch base|regroup|pick (?:this|it|that|things) up|come back to (?:this|it|that)|discuss|look at (?:it|this|that)|take a look|sit down|do (?:it|this|that)|have (?:a |an )?(?:coffee|tea|lunch|call|drink)|continue|resume)';

export const CUES: readonly Cue[] = [
  // "ping me in two weeks"
  cue(
    'named',
    ABOUT_A_TIME,
    '\\b(?:try|ping|nudge|remind|chase|poke|catch|write(?: to)?|e-?mail|call|ring|ask|message|text|bug|come back to|get back to|check (?:in|back) with|reach out to|follow up with) (?:me|us)\\b|\\b(?:drop me a (?:line|note)|send me a (?:reminder|nudge))\\b',
  ),
  // "write again in three weeks", "follow up in June"
  cue(
    'named',
    ['in', 'after', 'past', 'once', 'when', 'around', ''],
    '(?:^|[,;] |\\bplease |\\bmind )(?:(?:write|writing|ask|asking|call|calling|ping) again|(?:follow|following) up|check (?:in|back)|get in touch|(?:talk|speak)(?: again| more| to you)?)$',
  ),
  // "could we push this to April?", "hold that thought until Easter"
  cue(
    'named',
    [...UNTIL, 'to', 'for', 'after'],
    "\\b(?:let's|let us|could we|can we|shall we|we (?:could|should|can)|i(?:'d| would) rather|i'd prefer to|i suggest we) (?:push|move|park|leave|hold|shelve|put|save|postpone|defer|keep) (?:this|it|that|things)(?: (?:off|back|over))?\\b|\\bhold (?:that|this) thought\\b",
  ),
  // "let's talk in January"
  cue(
    'named',
    ABOUT_A_TIME,
    `\\b(?:let's|let us|we (?:can|could|should|might|will)|we'll|shall we|can we|could we|happy to|glad to|i (?:can|could)|i'd (?:like|love|be happy|be glad|prefer) to|i(?:'d| would) rather)(?: (?!not\\b)\\p{L}+){0,3}? ${MEET}\\b`,
  ),
  // "I'm free in April", "I have time again from the 12th"
  cue(
    'named',
    ['in', 'from', 'after', 'past', 'once', 'when', 'on'],
    `${I_AM}(?:(?:more|again|much|mostly) )*(?:free|available|reachable|human)\\b|\\bi(?:'ll| will)? have (?:more |some )?(?:time|space|room|bandwidth)\\b`,
  ),
  // "I'll get back to you next week", "you'll hear from me by Friday"
  cue(
    'promised',
    [...ABOUT_A_TIME, 'over', 'during', 'by', 'within', 'before'],
    `\\b(?:(?:i'll|i will|i should|i hope to|i plan to|i expect to|i intend to|i'm going to|i am going to|i might|i can|i'll be able to|i should be able to)(?: (?!not\\b|never\\b)\\p{L}+){0,2}? ${REPLY}|(?:you'll|you will|you should) (?:hear(?: back)?(?: from (?:me|us))?(?! from| of| what| that)|have (?:it|them|my|an))|don't hear (?:back )?from me|(?:let me|can i|may i|could i) (?:come|get) back to you)\\b`,
  ),
  // "not before the 12th", "no time until March"
  cue(
    'named',
    ['before', ...UNTIL],
    `(?:^|[,;(–-] ?|\\b(?:but|and|so|though) )(?:(?:probably|definitely|certainly|sadly|sorry),? )?(?:not|nothing|no time|no chance|can't|cannot)\\b`,
  ),
  // "I can't look until March", "I won't get to it this week"
  cue(
    'refused',
    ['before', 'in', 'on', 'during', ...UNTIL, ''],
    `\\b(?:i|we)(?: (?:really|just|probably|sadly))?(?:'m not| am not|'m unable to| am unable to| can't| cannot| can not|'ll not| won't| will not| may not| might not| don't| do not| have no| will have no|'ll have no)(?: \\p{L}+){0,2}? (?:${REPLY}|${MEET}|help|start|promise|time|minute|do|make it|be (?:able|available|free|around|reachable)|able|available|free|around|have (?:a|any|anything|much))\\b|\\b(?:i'm|i am) not (?:taking|doing|reading|answering|looking|writing|checking|meeting|working|coaching|opening)\\b`,
  ),
  // "please don't write to me before the 12th"
  cue(
    'named',
    ['before', ...UNTIL],
    "\\b(?:don't|do not) (?:(?:write(?: to)?|ping|e-?mail|call|chase|message) me|expect (?:anything|an answer|a reply|much|to hear))\\b",
  ),
  // "underwater until the 31st"
  cue(
    'named',
    [...UNTIL, 'through', 'thru'],
    `${I_AM}(?:(?:really|very|completely|totally|pretty|rather|quite|a bit|so|just|all) )*(?:busy|underwater|under water|swamped|buried|slammed|snowed under|flat out|tied up|overloaded|booked(?: up| solid)?|stretched|drowning|heads? down|slow|quiet|silent|in (?:court|hearings?|trial|meetings|interviews|workshops|training|rehearsals?|tech|production|recording|edits|exams|crunch|the field))\\b`,
  ),
  // "things calm down after the 12th"
  cue(
    'named',
    ABOUT_A_TIME,
    '\\b(?:things|it|life|work|my (?:calendar|schedule|diary|week|month))\\b[^,;:.?!]{0,20}\\b(?:calms?|quieter|quietens?|settles?|slows?|eases?|clears?|better|easier|lighter|frees?|opens?)\\b',
  ),
  // "I am back on the 12th"
  cue(
    'absence',
    ['on', 'in', 'from', 'after', 'by', 'around', 'about', 'at', ''],
    `${I_AM}(?:back|returning|in the office|at my desk)\\b(?! (?:and|then|when|up|out|off|down|it|you|your|him|her|them)\\b)|\\b(?:i|we)(?:'ll| will)? return\\b(?! to (?!work|town|the office|my desk))`,
  ),
  // "away until 12 March", "I'm travelling next week"
  cue(
    'absence',
    [...UNTIL, 'through', 'thru', 'from', 'on', 'in', 'to', 'for', 'during', 'over', 'of', ''],
    `${I_AM}(?:away|out|off|travel?ling|abroad|unreachable|unavailable|offline|out of (?:reach|office|town|the office|the country)|not in|at a (?:conference|workshop|retreat|festival|wedding|funeral)|on (?:\\p{L}+ )?(?:leave|holidays?|vacation|sabbatical|tour|the road|retreat|a (?:trip|retreat)))\\b(?! (?:of (?!reach|office|town|the office|the country)|to\\b|from the\\b(?! \\d)))`,
  ),
];

/** "Give me two weeks": a length of time that is asked for. */
export const GIVE_ME =
  /\b(?:(?:give|allow|grant) (?:me|us)|i(?:'ll)? need|i(?:'m going to|'d) need|it(?:'ll| will) take me|(?:will|might|may) take me)(?: (?:about|around|another|at least|say|maybe|perhaps|a good|roughly|just|some))* (an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|a couple of|a few|several)(?: more)? (day|week|fortnight|month)s?\b(?! (?:of|in the|off)\b)/giu;

/** "After the 12th works better", "in January we can talk": the date stands before what it is for. */
export const DATE_FIRST =
  /^,? (?:(?:is|would be|will be|might be|works|suits|should work|would work|would suit)\b(?: me)?(?: much)? ?(?:better|best|easier|good|fine|ok|okay|great|perfect)?(?: (?:for|to) me)?[\s.!,]*$|(?:i'm|i am|i'll be|i will be) (?:a )?(?:free|available|around|human|all yours)\b|(?:we (?:can|could|should)|we'll|let's|i can|i could|i'll|i will) (?:talk|speak|meet|have time|look|chat|catch up|read it|get back)\b)/i;

function cue(kind: Cue['kind'], before: readonly string[], words: string): Cue {
  return { kind, before, words: new RegExp(words, 'giu') };
}
