import { isImperative } from '#shared/mentorship/imperatives.ts';
import type { Sentence } from '#shared/mentorship/sentences.ts';
import { stemsOf } from '#shared/mentorship/words.ts';
import { mentorActsIn } from './acts/mentor-sentences.ts';
import { anyOf, matches, saidIn } from './find.ts';
import type { CaseReading, Said } from './reading.ts';

const SHOULD = anyOf(
  'you (?:should|could|might|need to|have to|must|want to|ought to)(?! (?:know|understand|see|be (?:proud|pleased|glad)))',
  "(?:i(?:'d| would) (?:rather |first |also |always |just |never )?(?!like|love|be|have|hope|say|think|never|prefer|rather)\\p{L}+|if i were you|my advice|i suggest|i recommend|why not|how about|it(?:'s| is) worth|make sure|be sure)",
);
/** An order that begins with how often. */
const ORDER = /^\W*(?:(?:and|but|so|then|now|please),? )?(?:don't|do not|never|always|stop|start|try) \p{L}+/iu;
/** An order that is no advice: what to send or tell the mentor, or when to come. */
const FOR_ME = anyOf(
  '(?:send|tell|show|give|bring|write|ring|call|ask|email|e-mail|let|remind|ping|forward|mail)(?: \\p{L}+){0,2}? (?:me|us|over|it over)',
  '(?:let me know|keep me posted|come (?:by|over|in|and|to)|say hello|take care|good luck|have a|enjoy|write again|drop it in)',
);
/** What a mentor finds wanting: in the user or their work, so not what others can’t do. */
const CRITICAL = anyOf(
  '(?<!(?:me|it|that|,) )too (?!bad|late to|kind|well|soon to|that|it|the|a|i)\\p{L}+|(?:a bit|a little|rather|so) (?:long|short|vague|thin|flat|slow|fast|loud|soft|general|wordy|heavy|busy|tight|loose|dry|sweet|weak)',
  "(?:i|it|this|that|they|these|those|there|you|the (?:\\p{L}+ )?\\p{L}+|your (?:\\p{L}+ ){0,2}?\\p{L}+) (?:isn't|is not|aren't|are not|wasn't|was not|weren't|doesn't|does not|don't|do not|didn't|did not|hasn't|haven't|won't|can't) (?:\\p{L}+ ){0,2}?(?:work|ready|clear|good|enough|there|right|hold|convince|convincing|believe|see|know|follow|say|answer|add up|make sense|land|read|help|done|true|earned|yours|it|fit|match|balance|done)",
  '(?:weak|weakest|wrong|unclear|vague|confusing|confused|muddled|sloppy|boring|flat|thin|underproofed|rushed|careless|missing|lacks?|lacking|mistakes?|errors?|faults?|problem|trouble|messy|clumsy|stiff|lazy|crowded|cliché|cliched|repetitive|hard to (?:read|follow|review|see|believe)|falls? (?:apart|flat)|wander|wanders|drags?|sags?|stumbles?|buried|hiding|hides?|overdone|overwritten|unfinished|late|again)',
  '(?:you|your \\p{L}+) (?:keep|kept|never|still|only|forgot|missed|rushed|skipped|ignored|skated|rely|hide|tend to)',
);

/** From here on a sentence of the mentor's advises or criticises, whatever its words. */
const LIKELY = 0.55;

/** The mentor's advice and instructions in a message: what to do, not what to send them. */
export function adviceIn(said: Said): readonly Sentence[] {
  return mentorActsIn(said.body)
    .filter(({ sentence, acts }) => isAdvice(sentence) || (acts.advises >= LIKELY && !/\?\s*$/.test(saidIn(sentence))))
    .map(({ sentence }) => sentence);
}

function isAdvice(sentence: Sentence): boolean {
  const text = saidIn(sentence);
  if (/\?\s*$/.test(text) || text.split(/\s+/).length < 4) return false;
  return (isImperative(text) || ORDER.test(text) || matches(sentence, SHOULD)) && !matches(sentence, FOR_ME);
}

/** The mentor's criticism of the user's work in a message. */
export function criticismIn(said: Said): readonly Sentence[] {
  return mentorActsIn(said.body)
    .filter(({ sentence, acts }) => matches(sentence, CRITICAL) || acts.criticises >= LIKELY)
    .map(({ sentence }) => sentence)
    .filter((sentence) => !/\?\s*$/.test(saidIn(sentence)));
}

/** How likely it is that a message of the mentor's finds something wanting. */
export function criticalIn(said: Said): number {
  return Math.max(0, ...mentorActsIn(said.body).map(({ acts }) => acts.criticises));
}

/** How many words that carry matter two texts share. */
export function sharedMatter(one: string, other: string): number {
  const stems = stemsOf(other);
  return [...stemsOf(one)].filter((stem) => stems.has(stem)).length;
}

/** The advice the mentor has given so far, oldest first, each with the message it stands in. */
export function adviceSoFar({ theirs }: CaseReading): readonly { readonly said: Said; readonly sentence: Sentence }[] {
  return theirs.flatMap((said) => adviceIn(said).map((sentence) => ({ said, sentence })));
}
