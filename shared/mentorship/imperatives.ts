/** What one person asks another to do, as the verb an English order or request begins with. */
const VERBS =
  `accept add address advise agree allow answer approve arrange ask assess attend back bear book borrow bring browse buy call
  challenge chase check choose circle click come comment compare complete confirm connect consider contact convince copy correct count
  criticise criticize critique cross cut decide describe do download draft drop edit email endorse estimate evaluate examine excuse explain
  expect fill find finish fix follow forward get give go grade guide hand have hear help hold imagine include introduce invite invest
  join judge keep lay leave lend let list listen look mail make mark meet mention name nominate note offer open order paste pass phone pick
  ping place play point post prepare pretend promise propose provide publish pull push put quote raise rank rate reach read recommend record
  refer reconsider rehearse reject remember remind remove reply report repost request reserve resend respond return review revise rewrite
  ring save say schedule scold score scribble select send set share shoot shout show sign sit skim skip sort spare speak spell spend
  sponsor stand start state stay stop strike submit suggest supply support suppose swap take talk teach tear tell text think throw
  tick translate treat try turn type underline update upload use view visit vote vouch wait walk watch weigh work write`.split(
    /\s+/,
  );
const VERB = `(?:${VERBS.join('|')})`;
/** What may stand before the verb: connectives, a softener, a list mark, a condition. */
const LEAD =
  '(?:[-*•–]\\s?|\\(?\\w{1,2}[.)]\\s)?(?:(?:so|and|but|also|then|anyway|now|well|ok|okay|next|please|pls|plz|kindly|just|simply|do|maybe|perhaps|otherwise|first|second|finally|meanwhile|only|even|rather|at least|for now|instead|in the meantime|in that case|if (?:so|not|yes|no)),? |if (?:you|it|that|they|he|she|there)[^,.?!]{1,60}, (?:then )?|(?:when|once|after|before|until|as soon as|in case)[^,.?!]{1,60}, )*';
const AT_START = new RegExp(`^${LEAD}(?:don't |do not |never |always )?${VERB}(?=[ ,.!?:;]|$)`, 'i');
const WITHIN = new RegExp(
  `(?:[,;:–—]|\\band|\\bso|\\bor|\\bbut) (?:so |and |then |or )?(?:please |just |pls |kindly |do )?${VERB} (?:me|us)\\b|\\b(?:please|pls|plz|kindly|just) ${VERB} (?:me|us|it|them|this|that|your|a|an|the|back|to|by|on|up|at|into|through|over)\\b`,
  'i',
);
const BE = new RegExp(
  `^${LEAD}be (?:as |a (?:little|bit) |completely |totally |very |really )?(?:honest|brutal(?:ly)?|frank|blunt|indulgent|gentle|kind|patient|ruthless|harsh|rough|hard|candid|critical|merciless|nice|good enough|so kind|mean|strict)\\b`,
  'i',
);
/** The same words, where they are no request: a noun, a farewell, what the author did themselves. */
const NONE = new RegExp(
  `^${LEAD}(?:(?:look(?:ing)?|wait(?:ing)?) forward|(?:talk|speak|write|see|call|hear from) (?:you|to you|soon|later|then|again)|take (?:good )?care|look after (?:you|your)|have a (?:good|great|nice|lovely|wonderful|safe|restful|happy)|give (?:my|our|her|him|them)[^.?!]{0,30}(?:love|regards|best)|(?:hope|thank|enjoy|stay (?:well|safe|warm)|get well|keep (?:well|safe|warm)|say (?:hi|hello)|remember me to|mind you|say,|look,|listen,|note (?:that|to self)|believe me|trust me|don't worry|do not worry|never mind|let me (?:say|tell|explain|add|know if (?:you|i|there)|start|begin|be|try|think|introduce|first|also|just)|let's (?:say|hope|see|be)|let (?:alone|us hope))|\\w+ (?:is|are|was|were|went|has|had|will|would|came|starts?|begins?|ends?|ran|of|from|for)\\b|(?:do|have|did) (?:you|i|we|they)|come to think)`,
  'i',
);
/** "Read it last night": without its subject, the past of these looks like an order. */
const UNCHANGED = new RegExp(
  `^${LEAD}(?:read|put|set|let|cut|quit|hit|come|become|run|split|spread|shut|hurt|bet|cost|beat)\\b`,
  'i',
);
const PAST =
  /\b(?:yesterday|last (?:night|week|month|time|year|\p{L}+day)|ago|already|twice|this morning|again and|over the weekend|at the weekend|and (?:it|i|found|was|have|had|then|tried|am|the)|\p{L}{3,}ed|was|were|had|found|got|went|made|took|all of it|through)\b/iu;

/** Whether somebody is told or asked to do something in this sentence, in the imperative. */
export function isImperative(sentence: string): boolean {
  if (BE.test(sentence)) return true;
  if (WITHIN.test(sentence)) return !/^(?:thank|thanks)\b/i.test(sentence);
  if (!AT_START.test(sentence) || NONE.test(sentence)) return false;
  return (
    !UNCHANGED.test(sentence) ||
    /^\W*(?:please|pls)\b/i.test(sentence) ||
    !PAST.test(sentence.slice(0, 60).split(/[(,;]/)[0]!)
  );
}
