import { anyOf } from './find.ts';

/** A kind of big ask. */
export interface BigAsk {
  readonly what: 'mentor' | 'word' | 'introduction' | 'shadow' | 'standing' | 'job';
  readonly pattern: RegExp;
  /** How a mentor speaks of it who offers it. */
  readonly spokenOf: RegExp;
}

const OFTEN =
  '(?:weekly|fortnightly|bi-?weekly|monthly|regular(?:ly)?|standing|recurring|every (?:week|fortnight|month|other|two|second|\\d|mon|tues|wednes|thurs|fri|satur|sun|first)\\w*|each (?:week|month)|once (?:a|per|every|in two) (?:week|month|fortnight)s?|(?:one|an) hour (?:a|per) (?:week|month)|(?:first|second|third|last) \\p{L}+day of (?:every|each|the) month|(?:once|twice|\\d times?) (?:a|per) (?:week|month)|on a regular basis|1 day a week|(?:one|two|a) days? (?:a|per) week)';
const MEETING =
  '(?:call|meeting|meet|chat|hour|session|sit down|catch(?:-| )?up|coffee|lunch|video|zoom|speak|talk|conversation|slot|check-?in|half an hour|\\d+ minutes)';
/** What only a friend is asked, or somebody who has seen one's work. */
export const BIG_ASKS: readonly BigAsk[] = [
  {
    what: 'mentor',
    spokenOf: /\bmentor/i,
    pattern: anyOf(
      '(?:be|become|being|becoming|act as|serve as|have you as|want you as|see you as) (?:my|our|a|an|the|as my) (?:\\p{L}+ ){0,2}(?:mentor|teacher|coach|guide|sponsor|advis[eo]r|master|tutor|patron|sounding board|champion|advocate|supervisor|second reader|partner|trustee|chair)',
      'your (?:mentee|prot[eé]g[eé]e?|apprentice|pupil|disciple|trainee)',
      'teach me (?:everything|all|the (?:trade|ropes|craft|business))',
      '(?:work|learn|train) (?:for|under|alongside|beside) you',
      'mentor (?:me|us)',
      '(?:as|for) (?:my|a|our) (?:\\p{L}+ )?mentor',
      'under your wing',
      '(?:need|want|look(?:ing)? for|find|have) a mentor(?! for (?:my|our|the|his|her|their|some|a) (?:students?|teams?|daughters?|sons?|children|kids|nurses|staff|sister|brother|people|colleagues?|friend))',
      '(?:take|accept|have) me (?:on )?as (?:your|a|an) (?:\\p{L}+ )?(?:mentee|student|apprentice|assistant|trainee|pupil|intern)',
      'mentorship',
    ),
  },
  {
    what: 'word',
    spokenOf: /\b(?:a word|refer|recommend|reference)/i,
    pattern: anyOf(
      '(?:put|say|have|drop|give)(?: in)? a (?:good |quick |kind )?word',
      'a (?:good |kind )?word from you',
      '(?:put|send|hand|give|bring) (?:my|our) name (?:in|forward|down|up|before|to)',
      '(?:give|get|grant|set|sort)(?: me| us)?(?: up)?(?: with)? (?:\\p{L}+ ){0,2}(?:rights|access|login|permissions?)',
      'add me (?:to|as)',
      '(?:seat|chair|place)[^.?!]{0,30} on (?:the|our|my) (?:board|committee|jury|panel)',
      '(?:refer|recommend|vouch for|endorse|nominate|back|sponsor) (?:me|us|my|our)\\b',
      '(?:mention|drop|give|pass on|forward) (?:me|my name|us|our name)(?: (?:to|in|at)|[.?]|$)',
      '(?:speak|talk|say something|write|put something|have a word|call|ring)[^.?!]{0,40}(?:on my behalf|on our behalf|in my favou?r|for me to|about me)',
      '(?:ask|call|ring|write to|email|phone|nudge|persuade|convince) (?:him|her|them|\\p{Lu}\\p{L}+|your \\p{L}+)[^.?!]{0,40}(?:about me|for me|on my|for us|about us|to (?:see|meet|take|hire|consider|publish|interview) (?:me|us|my|our))',
      'tell (?:him|her|them|\\p{Lu}\\p{L}+|your \\p{L}+)[^.?!]{0,20}(?:about (?:me|us)|to (?:see|meet|take|hire|consider|publish|interview) (?:me|us|my|our))',
      '(?:lend|give) (?:me|us|it|this) your name|(?:use|put|have) your name (?:on|as|in|for|to)|your name (?:on|under|behind|beside|at the (?:top|bottom))',
      '(?:support|back|second|sign|co-?sign) (?:my|our) (?:application|bid|candidacy|nomination|petition|form|grant|proposal|case|visa)',
      'get (?:me|us|it|my \\p{L}+) (?:in(?:to)?|on(?:to)?|a (?:place|seat|spot|job|meeting|slot)|an (?:interview|audition|appointment|invitation)|in front of|before|past)\\b',
      '(?:pass|hand|show|send|give|put) (?:it|this|them|my \\p{L}+|the \\p{L}+)(?: on| along| over| up)? (?:to|in front of|before|on the desk of) (?:your|the|him|her|them|\\p{Lu})',
      '(?:a |your |the |be (?:my|a) |letters? of )(?:referral|recommendation|reference|referee|endorsement)(?: letter)?',
      '(?:pass|forward|send|hand)(?: on)? my (?:cv|resume|résumé|application|name|portfolio|profile)',
      '(?:write|give|do)(?: me)? (?:a|the) (?:foreword|preface|blurb|testimonial|reference)',
    ),
  },
  {
    what: 'introduction',
    spokenOf: /\b(?:introduc|intro\b|in touch|connect you)/i,
    pattern: anyOf(
      '(?:introduce|connect) (?:me|us)(?: (?:to|with)|[?.]|$)',
      '(?:an? |the |any )?(?:e-?mail |warm |quick |personal )?(?:intro|introduction)s? (?:to|on|with|at)',
      '(?:put|get|bring) (?:me|us) (?:in|into) (?:touch|contact|front|the room)',
      '(?:your|of your) (?:contacts|network|address book|rolodex|connections)',
      '(?:an?|the|your|any) (?:e-?mail |phone )?(?:address|number|contact)s? (?:of|for) (?:\\p{Lu}|your|the (?:person|man|woman|editor|head))',
      'make (?:an|the) (?:intro|introduction)',
      'open (?:a|some|the) doors?',
    ),
  },
  {
    what: 'shadow',
    spokenOf: /\b(?:shadow|sit in|come (?:and|by|to|with|for))/i,
    pattern: anyOf(
      'shadow(?:ing)? (?:you|your)',
      'sit in (?:on|with) (?:your|you|a|one)',
      '(?:tag|come|go) along (?:to|with|on|for)',
      'watch you (?:work|teach|do|for|at)',
      'observe (?:you|your)',
      'spend (?:a|the|some|two|three|one|my)[^.?!]{0,20} (?:day|days|week|weeks|time|afternoon|morning|summer|month|months) (?:with|in|at|on|beside|alongside) (?:you|your)',
      'join you (?:on|at|for|in)',
      'com(?:e|ing) to (?:the|your) (?:workshop|studio|office|lab|laboratory|kitchen|shop|clinic|farm|practice|school)[^.?!]{0,30} for (?:the|a|an|one|two|three|some) (?:\\p{L}+ )?(?:spring|summer|autumn|winter|season|year|months?|weeks?|days?)',
      'be in the room (?:when|with|while)',
      'follow you (?:around|for)',
      '(?:come|spend)[^.?!]{0,30} (?:a|one|two|few) (?:days?|weeks?) (?:with you|at your|in your|beside you)',
      'have me in at',
    ),
  },
  {
    what: 'standing',
    spokenOf: /\b(?:(?:every|each) (?:week|month|other|\p{L}+day)|regularly|weekly|monthly)\b/iu,
    pattern: anyOf(
      `(?:you|we|us)(?: \\p{L}+){0,3} (?:call|meet|speak|talk|read|look|write|send|mark|sit|come|go|do this)[^.?!]{0,60}${OFTEN}`,
      `${OFTEN}[^.?!]{0,60}${MEETING}`,
      `${MEETING}[^.?!]{0,60}${OFTEN}`,
    ),
  },
  {
    what: 'job',
    spokenOf: /\b(?:job|hire|hiring|opening|intern|join)/i,
    pattern: anyOf(
      '(?:hire|employ) me',
      '(?:a |an )?(?:job|internship|position|opening|place|role|apprenticeship) (?:for me|with you|at your|on your|in your)',
      'come on as',
      'invest in (?:my|us|our|me)',
      'join (?:my|our) (?:board|advisory)',
    ),
  },
];
