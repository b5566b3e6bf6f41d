import { mentorActsInText } from '#shared/critique/acts/mentor-sentences.ts';
import { asksAmong, isQuestion } from './asks.ts';
import { bodyOf, type Sentence, sentencesOf } from './sentences.ts';
import { stemsOf, wordCount } from './words.ts';

/** Something the mentor put to the user. */
export interface MentorQuestion {
  readonly sentence: Sentence;
  /** A ban asks not to do something ("please don't send me drafts"); overdue is what they still wait for. */
  readonly kind: 'question' | 'request' | 'ban' | 'overdue';
}

/** Asked out of courtesy or for effect: nobody waits for the answer. */
const COURTESY =
  /\b(?:how are you|how(?:'s| is) (?:life|it going|everything|things)|all(?:'s| is)? well|are you (?:ok|okay|well|all right)|everything (?:ok|okay|all right)|who knows|right|isn't it|don't you think|remember|shall (?:we|i)|(?:can|could|may|shall) i (?:be|say|ask|tell|add|just|put)|why not|you know what|guess what|who am i|what do i know|what else|who else|would you believe)\b[^?]{0,25}\?/i;
/** What the mentor wants to have back: words, a thing, a call. Their other imperatives are advice. */
const REQUEST = [
  /(?:^|[,;:–-] |\b(?:and|so|then|but|please|just) )(?:please )?(?:send|tell|give|show|bring|write|let|call|ring|phone|email|mail|remind|text|forward|promise|report|explain to|walk|come back to|get back to|keep|paste|drop|post|lend|copy|quote|read|play|share with|ping|leave|pass) (?:me|us)\b/i,
  // What is wanted, without a verb: "two copies, please".
  /^[^,.?!]{3,60}, please[.!]*$|[:;] [^,.?!:;]{3,60}, please[.!]*$/i,
  /(?:^|[,;:–-] |\b(?:and|so|then|but|please|just) )(?:please )?(?:send|show|bring|report|write out|list|pick|choose|name|decide|confirm|describe|explain|answer|count|come) (?!(?:in|on|up|out|off|by yourself)\b)(?:\p{L}+|\d+)/iu,
  /\bi(?:'d| would)(?: \p{L}+){0,2} (?:like|love|want|need|be (?:interested|curious|glad|keen)) to (?:see|know|hear|learn|read|have)\b|\bi(?:'d| would|'m| am)(?: \p{L}+){0,2} (?:curious|wondering|keen to know) (?:what|how|whether|if|which|why|who|where)\b|\bi wonder (?:what|how|whether|which|why|who|where) (?:you|your)\b|\b(?:i|we) (?:still |first )?need (?:to (?:see|know)|your|the|an?)\b/iu,
];
const OVERDUE =
  /\bi (?:didn't|haven't|never|don't) (?:see|seen|saw|get|got|have|received) (?:a|an|any|the|your|it)\b|\bi(?:'m| am) still (?:waiting|missing)\b|\byou (?:still )?owe me\b/i;
const BAN =
  /\b(?:please )?(?:don't|do not|never|stop) (?:\p{L}+ )?(?:send|sending|write|writing|call|calling|e-?mail|e-?mailing|copy|copying|cc|phone|ring|share|forward|attach)\b(?: (?:me|it|them|anything|any|the|to|my|us|drafts?|attachments?))/iu;
/** Said to be done by others, some day, or only in a case that may not come. */
const LATER =
  /\b(?:if|in case|some ?time|one day|any ?time|whenever|and ask|ask (?:them|him|her|both|whoever|each|the))\b|\blet me know how\b|\bkeep me posted\b/i;
/** The user takes the question up, or says when they will. */
const TAKEN_UP =
  /\b(?:you asked|your questions?|as for|to answer|in answer|regarding your|on your (?:point|question)|i(?:'ll| will) (?:come|get) back|still (?:working|thinking) on|don't know yet|not sure yet|haven't (?:decided|got|done|had|managed|looked))\b/i;
/** Something is put before the mentor. */
const HANDED_OVER =
  /\b(?:attached|enclosed|here (?:is|are)|below|open for comments|link|folder|put it (?:straight )?in)\b/i;
/** "Which?" waits for an answer, "Forty??" does not. */
function isIdle(question: string): boolean {
  return (
    COURTESY.test(question) ||
    (wordCount(question) < 3 && !/^\W*(?:and )?(?:which|when|where|who|how)\b/i.test(question))
  );
}

/** A question whose mark was left out. */
const UNMARKED =
  /^(?:(?:and|so|but|or),? )?(?:(?:what|which|when|how|who|where|why) (?:\p{L}+ )?(?:do|did|are|were|have|would|will|can)|do|did|are|were|have|would|will|can|could) you\b(?! (?:know|believe|imagine) what)/iu;
/** What answers a request that is no question, by what it is a request for. */
const DONE: readonly (readonly [request: RegExp, done: RegExp])[] = [
  [
    /\b(?:send|show|bring|forward|share|write|see|read|list|have|get|owe|e-?mail|need)\b/i,
    /\b(?:attached|enclosed|here (?:it|they|is|are)|below|as (?:you )?(?:asked|requested)|(?:invite|invitation|just|already|have) sent|sent it|link|i(?:'ll| will) (?:send|bring)|you(?:'ll| will) (?:have|get)|will (?:come|follow))\b/i,
  ],
  [
    /\b(?:call|ring|phone|come|meet)\b/i,
    /\b(?:call(?:ed)?|ring|rang|phoned?|come|came|meet|see you|\p{L}+day|tomorrow|tonight)\b/iu,
  ],
];

/** What the mentor asked in a text, in their words. */
export function questionsIn(text: string): string[] {
  return mentorQuestions(text).map((question) => question.sentence.text);
}

/** What the mentor asked in a text, with where it stands. Courtesies and bare echoes ("Forty??") are left out. */
export function mentorQuestions(text: string): MentorQuestion[] {
  const asking = new Map(mentorActsInText(text).map(({ sentence, acts }) => [sentence.start, acts.asks]));
  return bodyOf(sentencesOf(text)).flatMap((sentence): MentorQuestion[] => {
    const kind = kindOf(sentence.bare.replaceAll('’', "'"), asking.get(sentence.start));
    return kind ? [{ sentence, kind }] : [];
  });
}

/** What a sentence asks by its form, or by how likely it is that it asks; that is undefined where nobody can tell. */
function kindOf(said: string, asks: number | undefined): MentorQuestion['kind'] | null {
  if (BAN.test(said)) return 'ban';
  if (OVERDUE.test(said)) return 'overdue';
  if (isQuestion(said)) {
    const waits = asks === undefined ? !isIdle(said) : asks >= (isIdle(said) ? SURELY : HARDLY);
    return waits ? 'question' : null;
  }
  if (UNMARKED.test(said) && !COURTESY.test(`${said}?`)) return 'question';
  const isRequest = REQUEST.some((pattern) => pattern.test(said)) && !LATER.test(said);
  return asks === undefined ? (isRequest ? 'request' : null) : asks >= (isRequest ? HARDLY : LIKELY) ? 'request' : null;
}

/** From here on what does not look like it asks; from here, what looks idle does; from here, what looks like it may. */
const LIKELY = 0.6;
const SURELY = 0.8;
const HARDLY = 0.05;

/**
 * The mentor's questions that the reply neither answers nor mentions. Cautious: a question is open only when hardly
 * anything of its matter comes back in the reply, and nothing there has the form of its answer.
 */
export function heldOpenBy(questions: readonly MentorQuestion[], reply: string, before = ''): MentorQuestion[] {
  const topic = stemsOf(before.slice(0, 20_000));
  const body = bodyOf(sentencesOf(reply));
  const asks = new Set(asksAmong(body).map((ask) => ask.sentence));
  const sentences = body.map((sentence) => {
    const said = sentence.bare.replaceAll('’', "'");
    return { said, stems: stemsOf(said), asks: asks.has(sentence) && isQuestion(sentence.bare) && !FUZZY.test(said) };
  });
  const text = sentences.map(({ said }) => said).join('\n');
  // An answer comes early, or it carries the question's matter.
  const early = sentences
    .slice(0, Math.max(3, Math.ceil(sentences.length / 3)))
    .map(({ said }) => said)
    .join('\n');
  const stems = new Set(sentences.flatMap((one) => [...one.stems]));
  // What the user asks in turn answers no question; a wish ("at its end I want to know whether...") may.
  const ofAnswers = new Set(sentences.flatMap((one) => (one.asks ? [] : [...one.stems])));
  return questions.filter(({ sentence, kind }) => {
    const asked = sentence.bare.replaceAll('’', "'");
    const all = [...stemsOf(asked)];
    // What the thread is about anyway comes back in every mail, and answers nothing.
    const own = all.filter((stem) => !topic.has(stem));
    const matter = own.length >= 2 ? own : all;
    const touching = sentences.filter((one) => matter.some((stem) => one.stems.has(stem)));
    const told = kind === 'question' ? ofAnswers : stems;
    if (/\b(?:or|which)\b/i.test(asked) && FUZZY.test(early)) return false;
    if (kind === 'ban') return HANDED_OVER.test(text);
    if (kind === 'request' && touching.some(({ said }) => isRefused(said, asked))) return true;
    if (touching.some(({ said }) => TAKEN_UP.test(said)) || (questions.length === 1 && TAKEN_UP.test(early)))
      return false;
    const back = matter.filter((stem) => told.has(stem)).length;
    if (matter.length === 1 && back === 0 && OF_NUMBER.test(asked)) return kind === 'question' && !AMOUNT.test(text);
    if (matter.length === 1 && back === 0 && kind === 'question' && WHO.test(asked) && !NOBODY.test(early))
      return !hasFormOfAnswer(asked, early, false);
    if (matter.length < 2 || back >= Math.max(1, Math.round(matter.length / 3))) return false;
    if (kind !== 'question') return !DONE.some(([request, done]) => request.test(asked) && done.test(text));
    return !hasFormOfAnswer(asked, early, back > 0 || matter.length <= 4);
  });
}

/** An answer to a choice that chooses nothing is one too. */
const FUZZY =
  /\b(?:(?:all|both|any|none|neither|either|half) of (?:them|those|these|it)|a (?:bit|little) of (?:both|each|all)|(?:hard|good|tough|difficult) (?:one|question)|hard to say|can't (?:choose|decide)|(?:haven't|not) decided)\b/i;

/** The user says that they did not keep to the number they were given ("could not get to ten"). */
function isRefused(reply: string, request: string): boolean {
  const numbers = request.match(/\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b/gi) ?? [];
  return (
    /\b(?:could|did|can|was|were|would)(?: not|n't)\b|\b(?:unable|instead of|more than|rather than|impossible)\b/i.test(
      reply,
    ) && numbers.some((number) => new RegExp(`\\b${number}\\b`, 'i').test(reply))
  );
}

/** The user's sentences that take up a question's matter, most of it first; none where that is not plain. */
export function answersTo(question: MentorQuestion, sentences: readonly Sentence[]): Sentence[] {
  const matter = stemsOf(question.sentence.text);
  return sentences
    .filter((sentence) => !isQuestion(sentence.bare))
    .map((sentence) => ({ sentence, shared: [...stemsOf(sentence.text)].filter((stem) => matter.has(stem)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((one, other) => other.shared - one.shared)
    .map(({ sentence }) => sentence);
}

/** The form that an answer to this kind of question takes, so that a plain answer in other words counts. */
function hasFormOfAnswer(question: string, reply: string, near: boolean): boolean {
  const asks = question.toLowerCase();
  if (/\bhow (?:many|much|long|often|old|big|far)\b/.test(asks))
    return /\d|\b(?:one|two|three|four|five|six|seven|ten|none)\b/i.test(reply);
  if (/\b(?:when|what time|which day|what day|what date)\b/.test(asks)) return WHEN.test(reply);
  if (/\bwho(?:'s|'ve|m)?\b/.test(asks)) {
    const names =
      reply
        .slice(0, 600)
        .match(
          /(?<=[a-z,:] )(?<!\b(?:in|at|from|to|of|near|on|the|dear|hi) )\p{Lu}\p{Ll}{2,}|^\p{Lu}\p{Ll}{2,}(?= (?:from|and|is|came|will))/gmu,
        ) ?? [];
    return names.some((name) => !question.includes(name));
  }
  return near && YES_OR_NO.test(asks) && PLAIN_ANSWER.test(reply);
}

/** A question that a number answers, and what such a number looks like. */
const OF_NUMBER = /\b(?:how (?:many|much)|cost|price|charge|rent|rate)\b/i;
/** A question that a name or a person answers. */
const WHO = /^\W*(?:and )?who\b/i;
const NOBODY =
  /(?:^|[.,:] )(?:nobody|no one|none)\b|\b(?:(?:nobody|no one) (?:was|did|is|has|sat|yet)|myself|(?:it was|was it|it is|that was) (?:me|my|the|our))\b/i;
const AMOUNT =
  /[£$€]\s?\d|\d\s?(?:[£$€%]|euros?|pounds?|dollars?|percent|per cent|each)\b|\b(?:costs?|price|free|nothing)\b/i;
const WHEN =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b\d{1,2}(?:st|nd|rd|th|[:.]\d\d| (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|tomorrow|tonight|next week/i;
const YES_OR_NO = /^(?:\W|and |but |so )*(?:do|did|are|is|was|were|have|has|can|could|would|will|should)\b/;
const PLAIN_ANSWER =
  /(?:^|[.!?]\s|\n)\s*(?:yes|yep|yeah|no|nope|not yet|sadly|of course|absolutely|definitely|i do|i did|i am|i have|it is|it does|neither|both)\b(?!,? (?:need|rush|hurry|pressure|doubt))/i;
