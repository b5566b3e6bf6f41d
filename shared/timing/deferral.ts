import type { DateTime } from 'luxon';
import { CUES, type Cue, DATE_FIRST, GIVE_ME } from './deferral-cues.ts';
import { type NamedDays, namedDays } from './named-days.ts';

/** What a sentence says of when its author will be there again. */
export type Deferral =
  /** The first day that will do. */
  | { readonly kind: 'named'; readonly day: DateTime }
  /** The day of return; null where the sentence does not name it. */
  | { readonly kind: 'absence'; readonly day: DateTime | null };

const PREPOSITION =
  /(?:^|\s)(before|until|till?|'til|through|thru|after|past|once|when|by|from|on|in|within|around|about|at|for|of|since|during|over|to)(?: (?:about|around|at|least|the|early|late|mid|sometime|some|time|perhaps|maybe|say|next|another|a|week|end|middle|beginning|start|first|second|third|fourth|last|half|of|in|roughly|probably))*[\s-]*$/i;
/** An event between the words that put off and its date. */
const EVENT = /\b(after|once|when|until|till)(?: [\p{L}'’-]+){1,5} ?$/iu;
const IN_TEXT = /^(in|on|after|within|by|from|until|before|around|about|at|for|over|during) /i;

const PAST =
  /\b(?:was|were|had|been|gave|did|didn't|wrote|made|held|saw|met|came|went|ran|took|said|sent|got|spent|used to|published|appeared|wasn't|weren't|hadn't|haven't|hasn't|(?:could|should|would) have (?!an?\b|time|more|some|any|news|notes|comments)\w+)\b/i;
const NOT_WAITING = /\bwait(?:ing)?\b|\bno (?:need|reason|point)\b/i;
/** What comes between says that the date is the other's to keep. */
const THEIR_TURN =
  /\b(?:if|when|once|unless|provided|so long as|as long as|whatever|anything|everything) (?:you|that you|they|he|she|it)\b|, but\b|\b(?:need|want|expect|please|can you|could you|you can|deadline|due)\b|\byou (?:\p{L}+ )?(?:send|submit|finish|give|get|mail|write)\b/iu;
/** "Every Monday", "once a month": a habit. */
const HABIT =
  /\b(?:every|each|per|once an?|twice an?|times an?)(?: (?:other|second|single))? *$|\b(?:once|twice|times) $/i;
/** "A report of March"; but "most of April" is a time. */
const PART_OF =
  /(?<!\b(?:most|much|all|half|part|rest|whole|week|end|middle|beginning|start|half|days?)) of (?:the )?$/i;
const OPENING = /^(?:\W|\b(?:maybe|perhaps|probably|so|but|and|ok|okay|yes|sure|then)\b)*$/i;
/** Letters between the words that put off and the date; what is further away is about something else. */
const FURTHEST = 50;
const LONGEST_SENTENCE = 600;
const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/**
 * What a sentence puts off, and until when; the latest where it says it twice. Past dates, dates of events and days that
 * the reader is to keep put off nothing: in doubt the answer is null, since a floor that is none keeps the user silent.
 * @param written when it was written, in the zone it was written in
 */
export function deferralIn(sentence: string, written: DateTime): Deferral | null {
  const said = sentence.replaceAll('’', "'").replace(/\s/g, ' ');
  if (said.length > LONGEST_SENTENCE) return null;
  const days = namedDays(said, written);
  const found = [...askedFor(said, written), ...days.flatMap((named, i) => deferralAt(said, named, days[i - 1]))];
  return found.reduce<Deferral | null>((latest, one) => (isLater(one, latest) ? one : latest), null);
}

function deferralAt(said: string, named: NamedDays, earlier: NamedDays | undefined): Deferral[] {
  if (earlier && /^\W*or\b/i.test(said.slice(earlier.end, named.start))) return [];
  if (/^'s\b/.test(said.slice(named.end))) return [];
  if (HABIT.test(said.slice(0, named.start)) || PART_OF.test(said.slice(0, named.start))) return [];
  const own = IN_TEXT.exec(said.slice(named.start, named.end))?.[1] ?? '';
  const head = `${said.slice(0, named.start)}${own}`;
  const found = PREPOSITION.exec(head);
  const nearest = (found?.[1] ?? '').toLowerCase();
  const rest = found ? head.slice(0, found.index) : head;
  for (const { kind, words, before: allowed } of CUES) {
    const cue = [...rest.matchAll(words)].at(-1);
    if (!cue || !isAbout(rest, cue)) continue;
    const event = EVENT.exec(rest.slice(cue.index + cue[0].length))?.[1];
    const before = event?.toLowerCase() ?? nearest;
    if (!allowed.includes(before)) continue;
    if (kind === 'absence') return [{ kind, day: dayOfReturn(cue[0], before, named) }];
    return [{ kind: 'named', day: dayNamed(isOver(kind, before) ? 'after' : before, named) }];
  }
  const isDateFirst = OPENING.test(rest) && nearest !== 'by' && DATE_FIRST.test(said.slice(named.end));
  return isDateFirst ? [{ kind: 'named', day: dayNamed(nearest, named) }] : [];
}

/** Whether what was found is about the date at the end of `rest`, and not told of the past or asked of the reader. */
function isAbout(rest: string, cue: RegExpExecArray): boolean {
  const between = rest.slice(cue.index + cue[0].length);
  const around = rest.slice(Math.max(0, cue.index - 25));
  if (between.length > FURTHEST || /[;:]/.test(between)) return false;
  return !PAST.test(around) && !NOT_WAITING.test(rest) && !THEIR_TURN.test(between);
}

/** What is promised for a time, or refused for it, is not asked about before it is over. */
function isOver(kind: Cue['kind'], before: string): boolean {
  return kind === 'promised' || (kind === 'refused' && !/^(?:before|until|'?til|till)$/.test(before));
}

function dayNamed(relation: string, { first, last }: NamedDays): DateTime {
  return /^(?:after|past|once|when|by|through|thru)$/.test(relation) ? last.plus({ days: 1 }) : first;
}

function dayOfReturn(cue: string, relation: string, { first, last }: NamedDays): DateTime | null {
  const isBack = /\b(?:back|return(?:ing)?|(?<!out of )(?:in )?the office|at my desk)$/i.test(cue);
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
  if (!other?.day) return !other || one.day !== null;
  return one.day !== null && one.day > other.day;
}
