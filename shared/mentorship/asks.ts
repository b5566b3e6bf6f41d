import { bodyOf, type Sentence, sentencesOf } from './sentences.ts';

/** Something the user asks of the mentor. */
export interface Ask {
  readonly sentence: Sentence;
  readonly how: 'question' | 'indirect' | 'imperative';
}

const COURTESY =
  /^(?:\W*)(?:(?:and )?how(?:'s| is| are| have| did)? (?:are )?(?:you|things|life|everything|all)(?: (?:been|doing|keeping|today))?|hope|i hope|all well|you (?:ok|okay|well))\b[^?]{0,30}\?/i;
const INDIRECT = [
  /\bi(?:'d| would| should)(?: (?:really|just|very much|also|greatly|be))* (?:love|like|appreciate|grateful|thankful|glad|obliged|value|welcome|be curious)\b[^.?!]{0,40}\b(?:to (?:hear|know|ask|learn|propose|understand|get)|if you|your (?:\w+ )?(?:advice|thoughts?|view|opinion|take|eye|help|feedback|input|guidance)|whether|how you)/i,
  /\bi (?:was |am |'m )?(?:wonder|wondering|wondered|hoping|curious)\b[^.?!]{0,30}\b(?:if|whether|you|what|how|which|why)\b/i,
  /\b(?:could|can|would|will|might|may) (?:you|u|i ask|i trouble)\b/i,
  /\bif you(?:'d| could| would| can)\b[^.?!]{0,200}\b(?:that'd|that would|this would|i'd|i would|it would|would already)\b/i,
  /\bi(?:'d| would) rather you (?:tell|told|show|say)\b/i,
  /\b(?:i|we)? ?need (?:an answer|a mentor|your|you to)\b/i,
  /\bi would like to ask\b/i,
];
const IMPERATIVE =
  /^(?:(?:so|and|but|also|then|anyway|now|just),? )*(?:please,? (?!find|see|note|excuse|forgive|accept|don't|look after|take care|give my)\p{L}+|(?:tell|show|advise|teach|help) me|let me know (?:what|which|how|whether|your|if (?:that|this|it|the|i|you (?:think|see|agree|can|could|would be)))|give me your|read (?:it|this|the)|have a look|take a look)\b/iu;
const OFFER = /\blet me know if (?:you(?:'d| would)? (?:need|want|like|ever)|i can|there(?:'s| is) anything i)/i;

/** The user's asks in their own sentences, in order. Courtesies ("How are you?") and offers are none. */
export function asksIn(text: string): Ask[] {
  return asksAmong(bodyOf(sentencesOf(text)));
}

/** The same over sentences already cut. */
export function asksAmong(sentences: readonly Sentence[]): Ask[] {
  return sentences.flatMap((sentence): Ask[] => {
    const said = sentence.bare.replaceAll('’', "'");
    if (COURTESY.test(said) || OFFER.test(said)) return [];
    if (isQuestion(said)) return [{ sentence, how: 'question' }];
    if (INDIRECT.some((pattern) => pattern.test(said))) return [{ sentence, how: 'indirect' }];
    return IMPERATIVE.test(said) ? [{ sentence, how: 'imperative' }] : [];
  });
}

/** A question mark at the end of the sentence, outside brackets and quotations. */
export function isQuestion(sentence: string): boolean {
  return /\?[?!)\s.:;]*$/.test(sentence) && /\p{L}{2}/u.test(sentence) && !/\([^()]{0,80}\?\)?$/.test(sentence);
}
