import type { DateTime } from 'luxon';
import { type NamedDays, namedDays } from './named-days.ts';

/** What a sentence says of when its author will be there again: the day it names, or that they are away. */
export type Deferral =
  | { readonly kind: 'named'; readonly day: DateTime }
  /** `day` is the day of return; null where the sentence does not name it. */
  | { readonly kind: 'absence'; readonly day: DateTime | null };

interface Cue {
  readonly kind: Deferral['kind'];
  readonly words: RegExp;
  /** What may stand before the date; '' is nothing. */
  readonly before: readonly string[];
}

const PREPOSITION =
  /(?:^|\s)(before|until|till?|'til|through|thru|after|past|once|when|by|from|on|in|within|around|about|at|for|of|since|during)(?: (?:about|around|at|least|the|early|late|mid|sometime|some|time|perhaps|maybe|say|next|another|a|week|end|middle|beginning|start|first|of|in|roughly|probably))*[\s-]*$/i;
const IN_TEXT = /^(in|on|after|within|by|from|until|before|around|about|at|for) /i;
const ABOUT_A_TIME = ['in', 'on', 'after', 'past', 'once', 'when', 'from', 'around', 'about', 'at', ''];
const I =
  "(?:^|[,;(–-] ?|\\b(?:and|but|so|as|because) |\\b(?:i|we)(?:'m| am|'ll be| will be|'re| are|'ll| will)?(?: \\p{L}+){0,2} )";

const CUES: readonly Cue[] = [
  {
    // "ping me in two weeks"
    kind: 'named',
    words:
      /\b(?:try|ping|nudge|remind|chase|poke|catch|write(?: to)?|e-?mail|call|ring|ask|message|text|bug|come back to|get back to|check (?:in|back) with|reach out to|follow up with) (?:me|us)\b/giu,
    before: ABOUT_A_TIME,
  },
  {
    // "let's talk in January"
    kind: 'named',
    words:
      /\b(?:let's|let us|we (?:can|could|should|might|will)|we'll|shall we|can we|could we|happy to|glad to|i (?:can|could)|i'd (?:like|love|be happy|be glad) to)(?: (?!not\b)\p{L}+){0,3} (?:talk|speak|meet|chat|catch up|reconnect|revisit|touch base|regroup|pick (?:this|it|that|things) up|come back to (?:this|it|that)|discuss|look at (?:it|this|that)|take a look|sit down|do (?:it|this|that)|continue|resume)\b/giu,
    before: ABOUT_A_TIME,
  },
  {
    // "I'll get back to you next week", "you'll hear from me by Friday"
    kind: 'named',
    words:
      /\b(?:(?:i'll|i will|i should|i hope to|i plan to|i expect to|i intend to|i'm going to|i am going to|i might|i can|i'll be able to|i should be able to)(?: (?!not\b|never\b)\p{L}+){0,2} (?:get back|get to|come back|reply|respond|answer|write|read|look|review|go (?:through|over)|send|have (?:time|comments|notes|something|a look|an answer|more|news|read|a chance)|be in touch|think|let you know|call|ring|e-?mail|know|finish|take a look|return)|(?:you'll|you will|you should) (?:hear|have (?:it|them|my|an))|(?:i'll|i will) (?:be in touch|let you know))\b/giu,
    before: [...ABOUT_A_TIME, 'by', 'within'],
  },
  {
    // "not before the 12th", "I can't look until March"
    kind: 'named',
    words:
      /(?:(?:^|[,;(–-] ?|\b(?:but|and|so|though) )(?:(?:probably|definitely|certainly|sadly|sorry),? )?(?:not|nothing|no time|no chance)|\b(?:i|we|me)\b[^,;:.?!]{0,20}(?:n't|cannot| not| no time| nothing|'m unable| am unable| won't| never))\b/giu,
    before: ['before', 'until', 'till', 'til', "'til"],
  },
  {
    // "underwater until the 31st"
    kind: 'named',
    words: new RegExp(
      `${I}(?:(?:really|very|completely|totally|pretty|rather|quite|a bit|so|just|all) )*(?:busy|underwater|under water|swamped|buried|slammed|snowed under|flat out|tied up|overloaded|booked(?: up| solid)?|stretched|drowning|heads? down|in (?:court|rehearsals?|production|exams|crunch))\\b`,
      'giu',
    ),
    before: ['until', 'till', 'til', "'til", 'through', 'thru'],
  },
  {
    // "things calm down after the 12th"
    kind: 'named',
    words:
      /\b(?:things|it|life|work|my (?:calendar|schedule|diary|week|month))\b[^,;:.?!]{0,20}\b(?:calms?|quieter|quietens?|settles?|slows?|eases?|clears?|better|easier|lighter|frees?|opens?)\b/giu,
    before: ['in', 'on', 'after', 'past', 'once', 'when', 'from', 'around', ''],
  },
  {
    // "I have time again from the 12th", "I'm free in April"
    kind: 'named',
    words: new RegExp(
      `${I}(?:(?:more|again|much|mostly) )*(?:free|available|reachable|human)\\b|\\bi(?:'ll| will)? have (?:more |some )?(?:time|space|room|bandwidth)\\b`,
      'giu',
    ),
    before: ['in', 'from', 'after', 'past', 'once', 'when', 'on', 'again'],
  },
  {
    // "I am back on the 12th"
    kind: 'absence',
    words: new RegExp(
      `${I}(?:back(?! (?:to|and|then|when|up|out|off|down|it|you|your|him|her|them)\\b(?! (?:the office|work|my desk)))|return(?:ing)?\\b(?! (?:it|the|your|to you))|in the office|at my desk)`,
      'giu',
    ),
    before: ['on', 'in', 'from', 'after', 'by', 'around', 'about', 'at', ''],
  },
  {
    // "away until 12 March", "I'm travelling next week"
    kind: 'absence',
    words: new RegExp(
      `${I}(?:away|out|off|travel?ling|abroad|unreachable|unavailable|offline|out of (?:reach|office|town|the office|the country|pocket)|not in|at a (?:conference|workshop|retreat)|on (?:\\p{L}+ )?(?:leave|holidays?|vacation|sabbatical|tour|the road|retreat|a (?:trip|retreat)))\\b(?! (?:of (?!reach|office|town|the office|the country|pocket)|from the (?:idea|truth)))`,
      'giu',
    ),
    before: ['until', 'till', 'til', "'til", 'through', 'thru', 'from', 'on', 'in', 'for', 'during', 'next', ''],
  },
];

/** "Give me two weeks": a length of time that is asked for. */
const GIVE_ME =
  /\b(?:(?:give|allow|grant) (?:me|us)|i(?:'ll)? need|i(?:'m going to|'d) need|it(?:'ll| will) take me|(?:will|might|may) take me)(?: (?:about|around|another|at least|say|maybe|perhaps|a good|roughly|just|some))* (an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|a couple of|a few|several)(?: more)? (day|week|fortnight|month)s?\b/giu;
const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const PAST =
  /\b(?:was|were|had|been|gave|did|didn't|wrote|made|held|saw|met|came|went|ran|took|said|sent|got|spent|used to|published|appeared|wasn't|weren't|hadn't|haven't|hasn't|could have|should have|would have)\b/i;
const NOT_WAITING = /\bwait(?:ing)?\b|\bno (?:need|reason|point)\b|\bbetter late\b/i;
const THEIR_TURN =
  /\b(?:if|when|once|unless|provided|so long as|as long as|whatever|anything|everything) (?:you|that you)\b|\byou (?:\p{L}+ )?(?:send|submit|finish|give|get|mail|write)\b/iu;
const FURTHEST = 50;

/** What a sentence puts off, and until when; the latest where it says it twice. Null where it puts off nothing. */
export function deferralIn(sentence: string, written: DateTime): Deferral | null {
  const said = sentence.replaceAll('’', "'").replace(/\s/g, ' ');
  if (said.length > 600) return null;
  const days = namedDays(said, written);
  const found = [...askedFor(said, written), ...days.flatMap((named, i) => deferralAt(said, named, days[i - 1]))];
  return found.reduce<Deferral | null>((latest, one) => (isLater(one, latest) ? one : latest), null);
}

function deferralAt(said: string, named: NamedDays, earlier: NamedDays | undefined): Deferral[] {
  if (earlier && /^\W*or\b/i.test(said.slice(earlier.end, named.start))) return [];
  const own = IN_TEXT.exec(said.slice(named.start, named.end))?.[1] ?? '';
  const head = `${said.slice(0, named.start)}${own}`;
  const found = PREPOSITION.exec(head);
  const before = (found?.[1] ?? '').toLowerCase();
  const rest = found ? head.slice(0, found.index) : head;
  for (const { kind, words, before: allowed } of CUES) {
    if (!allowed.includes(before)) continue;
    const cue = [...rest.matchAll(words)].at(-1);
    if (!cue) continue;
    const between = rest.slice(cue.index + cue[0].length);
    if (between.length > FURTHEST || /[;:]/.test(between) || PAST.test(between) || PAST.test(cue[0])) continue;
    if (PAST.test(rest.slice(Math.max(0, cue.index - 25), cue.index))) continue;
    if (NOT_WAITING.test(rest) || THEIR_TURN.test(between)) continue;
    const relation = /\b(?:after|once|when)\b/i.test(between) ? 'after' : before;
    return [
      kind === 'named' ? { kind, day: dayNamed(relation, named) } : { kind, day: dayOfReturn(cue[0], relation, named) },
    ];
  }
  return [];
}

function dayNamed(relation: string, { first, last }: NamedDays): DateTime {
  return /^(?:after|past|once|when|by|through|thru)$/.test(relation) ? last.plus({ days: 1 }) : first;
}

function dayOfReturn(cue: string, relation: string, { first, last }: NamedDays): DateTime | null {
  const isBack = /\b(?:back|return(?:ing)?|in the office|at my desk)$/i.test(cue) && !/\bout of the office$/i.test(cue);
  if (isBack) return relation === 'after' ? last.plus({ days: 1 }) : first;
  if (/^(?:until|'?til|till)$/.test(relation)) return first;
  if (relation === 'from' && first.equals(last)) return null;
  return last.plus({ days: 1 });
}

function askedFor(said: string, written: DateTime): Deferral[] {
  return [...said.matchAll(GIVE_ME)].map(([, many, unit]) => {
    const count = countOf(many!.toLowerCase());
    const days = unit!.toLowerCase() === 'fortnight' ? { days: 14 * count } : { [unit!.toLowerCase()]: count };
    return { kind: 'named', day: written.startOf('day').plus(days) };
  });
}

function countOf(many: string): number {
  if (/^an?$/.test(many)) return 1;
  if (many === 'a couple of') return 2;
  if (many === 'a few' || many === 'several') return 3;
  const spelt = NUMBERS.indexOf(many);
  return spelt > 0 ? spelt : Number(many);
}

function isLater(one: Deferral, other: Deferral | null): boolean {
  if (!other) return true;
  if (!one.day || !other.day) return one.day !== null;
  return one.day > other.day;
}
