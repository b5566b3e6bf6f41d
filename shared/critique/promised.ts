import { isQuestion } from '#shared/mentorship/asks.ts';
import { dueOf, promisesIn } from '#shared/mentorship/promises.ts';
import { actsIn } from './acts/acts-in.ts';
import { anyOf, matches } from './find.ts';
import type { CaseReading } from './reading.ts';
import type { PromiseMade } from './review.ts';

/** From here on a sentence promises, where it also speaks of what is to come; below, the form of a promise is not one. */
const PROMISES = 0.8;
const HARDLY = 0.05;
const TO_COME = anyOf(
  "(?:i|we)(?:'ll| will| shall|'m going to| am going to|'d| would)",
  '(?:gonna|i (?:also )?(?:tell|send|write|show|call|ring|bring|give|mail|report)(?: to)? you)',
  "(?:you(?:'ll| will| shall)|will|comes?|goes|follows|is coming|going out) (?:\\p{L}+ ){0,4}",
);
/** What is given back for a favour is promised with it. */
const IN_RETURN = anyOf(
  "(?:in return|in exchange)[^.?!]{0,40} i(?:'d| would|'ll| will)|i(?:'d| would|'ll| will) [^.?!]{1,80}(?:no charge|in return|in exchange|for free)",
);
/** Said with a will, and promising nothing: it owns up, waits, or says how the mail itself will be. */
const IDLE = anyOf(
  "(?:i|we)(?:'ll| will) (?:\\p{L}+ )?(?:admit|confess|wait|eat|swallow|live with|be (?:honest|frank|straight|brief)|keep (?:it|this|to)|leave it (?:there|here|at)|spare|thank me|tell you (?:that|how))",
  "you(?:'ll| will) (?:thank me|laugh|smile|forgive|understand|see (?:that|why|what))",
);
const CONDITIONAL = anyOf(
  "(?:if|unless) (?:i|you(?!(?:'d| would)? (?:like|want|wish))|not|it|that|so|they|he|she|this|there)",
);

/** What the user promises in the message judged, in the order of the mail. */
export function promised({ reply }: CaseReading): readonly PromiseMade[] {
  const formed = new Map(promisesIn(reply.text, reply.date).map((one) => [one.quote, one]));
  return actsIn(reply).flatMap(({ sentence, acts }): PromiseMade[] => {
    const form = formed.get(sentence.text);
    if (form && matches(sentence, IDLE)) return [];
    if (form) return acts.promise >= HARDLY || acts.offer >= PROMISES ? [form] : [];
    const is =
      (acts.promise >= PROMISES && acts.report < 0.5 && matches(sentence, TO_COME)) || matches(sentence, IN_RETURN);
    if (!is || matches(sentence, IDLE) || matches(sentence, CONDITIONAL) || isQuestion(sentence.bare)) return [];
    const due = dueOf(sentence.text, reply.date);
    return [due ? { quote: sentence.text, due } : { quote: sentence.text }];
  });
}
