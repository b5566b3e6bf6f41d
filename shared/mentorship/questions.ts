import { isQuestion } from './asks.ts';
import { bodyOf, type Sentence, sentencesOf } from './sentences.ts';
import { stemsOf, wordCount } from './words.ts';

/** Something the mentor put to the user. */
export interface MentorQuestion {
  readonly sentence: Sentence;
  readonly kind: 'question' | 'request';
}

/** Asked out of courtesy or for effect: nobody waits for the answer. */
const COURTESY =
  /\b(?:how are you|how(?:'s| is) (?:life|it going|everything|things)|all(?:'s| is)? well|are you (?:ok|okay|well|all right)|everything (?:ok|okay|all right)|who knows|right|isn't it|don't you think|remember|shall (?:we|i)|(?:can|could|may|shall) i|why not|you know what|guess what)\b[^?]{0,25}\?/i;
const REQUEST =
  /^(?:(?:and|so|but|then|also|please|just),? )*(?:send|tell|give|show|bring) me\b|^(?:(?:and|so|but|then|also),? )*(?:please )?let me know (?:what|which|who|how|where|why)\b/i;
const LATER = /\b(?:when|once|if|whenever|after|in case|some ?time|one day|any ?time)\b/i;
/** The user takes the question up, or says when they will. */
const TAKEN_UP =
  /\b(?:you asked|your questions?|as for|to answer|in answer|regarding your|on your (?:point|question)|i(?:'ll| will) (?:come|get) back|still (?:working|thinking) on|don't know yet|not sure yet|haven't (?:decided|got|done|had|managed|looked))\b/i;

/** What the mentor asked in a text, in their words. */
export function questionsIn(text: string): string[] {
  return mentorQuestions(text).map((question) => question.sentence.text);
}

/** What the mentor asked in a text, with where it stands. Courtesies and bare echoes ("Forty??") are left out. */
export function mentorQuestions(text: string): MentorQuestion[] {
  return bodyOf(sentencesOf(text)).flatMap((sentence): MentorQuestion[] => {
    const said = sentence.bare.replaceAll('’', "'");
    if (isQuestion(said)) return COURTESY.test(said) || wordCount(said) < 3 ? [] : [{ sentence, kind: 'question' }];
    return REQUEST.test(said) && !LATER.test(said) ? [{ sentence, kind: 'request' }] : [];
  });
}

/**
 * The mentor's questions that the reply neither answers nor mentions. Cautious: a question is open only when nothing of
 * its matter comes back in the reply, and nothing there has the form of its answer.
 */
export function unansweredBy(questions: readonly MentorQuestion[], reply: string): MentorQuestion[] {
  const text = reply.slice(0, 40_000).replaceAll('’', "'");
  if (TAKEN_UP.test(text)) return [];
  const said = stemsOf(text);
  return questions.filter(({ sentence }) => {
    const matter = [...stemsOf(sentence.text)];
    return (
      matter.length >= 2 && !matter.some((stem) => said.has(stem)) && !hasFormOfAnswer(sentence.text, text, sentence)
    );
  });
}

/** The user's sentence that answers a question: the one that takes up most of its matter. Null where that is not plain. */
export function answerTo(question: MentorQuestion, sentences: readonly Sentence[]): Sentence | null {
  const matter = stemsOf(question.sentence.text);
  let best: Sentence | null = null;
  let most = 0;
  for (const sentence of sentences) {
    if (isQuestion(sentence.bare)) continue;
    const shared = [...stemsOf(sentence.text)].filter((stem) => matter.has(stem)).length;
    if (shared > most) [best, most] = [sentence, shared];
  }
  return best;
}

/** The form that an answer to this kind of question takes, so that a plain answer in other words counts. */
function hasFormOfAnswer(question: string, reply: string, asked: Sentence): boolean {
  const asks = question.toLowerCase();
  if (/\bhow (?:many|much|long|often|old|big|far)\b/.test(asks))
    return /\d|\b(?:one|two|three|four|five|six|seven|ten|none)\b/i.test(reply);
  if (/\b(?:when|what time|which day|what day|what date)\b/.test(asks))
    return /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b\d{1,2}(?:st|nd|rd|th|[:.]\d\d| (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|tomorrow|tonight|next week/i.test(
      reply,
    );
  if (/\bwho(?:'s|'ve|m)?\b/.test(asks)) {
    const names =
      reply.slice(0, 600).match(/(?<=[a-z,:] )\p{Lu}\p{Ll}{2,}|^\p{Lu}\p{Ll}{2,}(?= (?:from|and|is|came|will))/gmu) ??
      [];
    return names.some((name) => !asked.text.includes(name));
  }
  if (/^(?:\W|and |but |so )*(?:do|did|are|is|was|were|have|has|can|could|would|will|should)\b/.test(asks))
    return /(?:^|[.!?]\s|\n)\s*(?:yes|yep|yeah|no|nope|not yet|sadly|of course|absolutely|definitely|i do|i did|i am|i have|it is|it does|neither|both)\b/i.test(
      reply,
    );
  return false;
}
