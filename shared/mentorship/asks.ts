import { isImperative } from './imperatives.ts';
import { bodyOf, type Sentence, sentencesOf } from './sentences.ts';

/** Something the user asks of the mentor. */
export interface Ask {
  readonly sentence: Sentence;
  readonly how: 'question' | 'indirect' | 'imperative';
}

const COURTESY =
  /^(?:\W*)(?:(?:and )?how(?:'s| is| are| have| did)? (?:are )?(?:you|things|life|everything|all)(?: (?:been|doing|keeping|today))?|hope|i hope|all well|you (?:ok|okay|well))\b[^?]{0,30}\?/i;
/** "You are so humble??", "How do you do." */
const RHETORICAL =
  /^\W*(?:you(?:'re| are)\b[^,]{0,80}\?[?!]{0,9}$|how do you do\.|who(?:'d| would) have thought|what can i say|guess what|you know what)/i;
const OFFER =
  /\blet me know if (?:you(?:'d| would)? (?:need|want|like|ever)|i can|there(?:'s| is) anything i)|\b(?:would you like|do you want|shall i|should i|can i|may i) (?:me to |i )?(?:send|bring|share|help|do|pass|show|buy|get) you\b/i;
/** "If not, say so": what makes an ask smaller is none. */
const WAY_OUT =
  /^\W*(?:(?:and|but|or|so),? )?if (?:not|(?:it|this|that|now)(?:'s| is)? (?:not (?!too much)|isn't|no )|you(?:'d| would)? (?:rather|prefer)|you (?:don't|do not|can't|cannot|haven't|ever)|anything)\b[^?]{0,200}$|^\W*(?:please )?(?:take your time|don't (?:worry|feel|bother|trouble|answer|reply|think|spend|give)|do not (?:worry|feel|bother|trouble)|no (?:need|rush|hurry|pressure)|ignore (?:this|me)|forget (?:it|this|i)|feel free to (?:ignore|say no|skip))\b[^?,]{0,120}$/i;
const PLEASED = '(?:grateful|thankful|glad|obliged|happy|delighted|honou?red|curious|interested|pleased|indebted|keen)';
const FROM_YOU =
  '(?:ask|hear|know|learn|talk|speak|meet|see|come|visit|borrow|propose|request|invite|pick|join|get your|get you|have (?:you|your|a word|a chat|a call|lunch|coffee|an? (?:hour|half hour))|sit|use your|put (?:this|it|one|a question|two)|run (?:this|it|something)|understand (?:how|why|whether|what)|shadow|follow you|work (?:with|for|under) you|count on|be (?:told|introduced|put|allowed|invited)|find out|be considered|apply|send you|call you|show you|read your|bring you)';
const HELP =
  '(?:advice|help|guidance|input|feedback|intro|introduction|hint|pointers?|opinion|thoughts?|comments?|suggestions?|tips?|signature|reference|letter|ideas?|eye)';
/** Requests that come without a question mark. */
const INDIRECT: readonly RegExp[] = [
  /\b(?:could|can|would|will|might|won't|can't|couldn't) (?:you|u)\b(?! (?:believe|imagine that))/i,
  /\b(?:could|can|may|might) (?:i|we) (?:ask|trouble|come|bring you|send you|have|see|use|borrow|join|call|ring|pick|run|beg|impose|meet|sit|visit|put|hope|count|suggest|propose|invite|speak|talk|do)\b/i,
  /\bif (?:you|u) (?:could|would|were (?:able|willing|to)|might|can (?:spare|find|bear|think of|help|manage|send|put|tell|point))\b(?! (?:have|believe)\b)/i,
  /\bif you(?:'d| have| had)? \p{L}[^.?!]{0,200}\b(?:that'd|that would|this would|i'd (?:be|have|love|like)|i would (?:be|love|like)|it would|you (?:name|pick|choose))\b/iu,
  new RegExp(
    `\\bi(?:'d| would|'ll| will|'m| am)(?: \\p{L}+){0,2} be (?:so |very |most |really |much |extremely |eternally |immensely )?${PLEASED}\\b[^.?!]{0,40}\\b(?:to (?:hear|know|learn|see|have|get|come|meet)|if|for (?:a|an|any|your|some|whatever)|of (?:your|a|any)|what|how|whether)\\b`,
    'iu',
  ),
  new RegExp(
    `\\bi(?:'d| would| should|'m| am)? (?:really |just |very much |also |so |still |dearly |only )*(?:love|like|want|wish|hope|hoping|need|have|keen|dying) to (?:\\p{L}+ )?${FROM_YOU}\\b`,
    'iu',
  ),
  /\bi(?:'d| would| should)? (?:really |just |very much |also |so |greatly |dearly )*(?:love|like|want|need|appreciate|value|welcome|treasure|prefer)(?: it)? (?:you\b|your\b|if you|an? (?:\p{L}+ )?(?:answer|reply|word|line|intro|introduction|opinion|steer|pointer|call|chat|hint|favou?r|second opinion|eye|look|letter|reference|mentor|teacher|signature|read)|some (?:advice|help|guidance|feedback|input|thoughts|direction)|any (?:\p{L}+ )?(?:advice|help|guidance|feedback|input|thoughts|tips|comments|pointers|ideas))/iu,
  /\b(?:i|we) (?:was |were |am |'m |do |just )?(?:wonder|wondering|wondered|curious)\b[^.?!]{0,30}\b(?:if|whether|you|what|how|which|why|about)\b|\bi(?:'m| am| was|'ve been) (?:hoping|curious|asking you|counting on|relying on|writing to ask|looking to you|looking for (?:a mentor|somebody|someone|your|advice|guidance|help))\b/i,
  /\bi(?:'d| would)? (?:rather|prefer) (?:that )?you (?:tell|told|show|say|said|call|did|do|wrote|write|pick|choose|chose|gave|give)\b|\bi (?:ask|beg|urge|invite|request|propose|expect|count on|rely on) (?:you|that you|your|we|that we)\b|\bi (?:hope|wish) (?:that )?you(?:'ll| will| can| could| would|'d) (?!(?:be (?:well|proud|pleased)|enjoy|like|have a|feel|forgive|excuse|understand|both|all))/i,
  /\b(?:need|want) (?:an answer|a mentor|you to|your (?:\p{L}+ )?(?:help|advice|answer|opinion|signature|eye|view|input|name|word|ok|blessing|support)|it back|to hear|to know (?:by|what|if|whether|how))\b/iu,
  new RegExp(
    `\\b(?:${HELP}|(?:from|with|by) you|your [^.?!,;]{1,40})[^.?!,;]{0,40} (?:would|will|'d|is|are|does)(?: \\p{L}+){0,2} (?:be )?(?:welcome|appreciated|help(?:ful)?|great|lovely|useful|wonderful|brilliant|perfect|mean|make|let|save|carry|settle|even)\\b`,
    'iu',
  ),
  /\beven (?:just |only )?(?:an?|one|two|the|your|\p{L}\))[^.?!]{0,50}\b(?:works|would|helps|will|is)\b/iu,
  /\b(?:let's|shall we|how about|what about|why don't (?:we|you)|we (?:could|should|might|can) (?:meet|talk|speak|do (?:it|this)|set|make (?:it|this)|sit|have (?:a|lunch|coffee)|find (?:a|an|half))|perhaps (?:you|we) (?:could|can|might)|maybe (?:you|we) (?:could|can|might))\b(?! (?:say|hope|see|be))/i,
  /\b(?:open for|welcome any|grateful for any|happy (?:for|about|to (?:get|have|receive)) any|open to (?:any )?(?:ideas|suggestions|comments|thoughts))\b|\b(?:comments|suggestions|ideas|thoughts|corrections|feedback|criticism)[^.?!]{0,20}(?:welcome|appreciated)\b/i,
  /\b(?:you|u)(?:'d| would|'ll| will)? (?:(?:just|only|simply|really|all) )*(?:have to|need to|need only|would have to) (?!(?:have|be|know|understand))\p{L}+|\byou (?:(?:name|pick|choose|set) (?:the|a|which|what|when|any)|say (?:which|what|when|the (?:word|day)))\b|\byou (?:can|could|may|might) (?:just |simply |also |always |even )?(?:send|call|ring|write|tell|draw|show|give|mark|put|reach|point|introduce|look|ask|mention|leave|drop|skim|sign|help|pass|let)\b/iu,
  /\b(?:any|a) (?:chance|possibility|way) (?:you|we|i|of|that|to)\b|\bwould it be (?:ok|okay|possible|all right|alright|too|at all|fine)\b|\bis (?:it|there) (?:any )?(?:possible|chance|way) (?:for|to|you|that|of)\b/i,
  /^(?:(?:and|so|but|also|or|then)[, ]+)?(?:(?:what|which|who|how|why|where|when)(?: \p{L}+){0,2} (?:do|does|did|would|should|could|can|will) (?:you|u|i|we|they|it|he|she|one)|what(?:s|'s| is) the (?:best|right|usual|normal))\b[^.!?]{3,}[.]?$/iu,
  /^(?:(?:[Aa]nd|[Ss]o|[Bb]ut|[Aa]lso|[Oo]r|[Tt]hen)[, ]+)?(?:(?:[Dd]o|[Dd]oes|did|are|were|would|should|could|can|will|have) (?:u|you|they|he|she|i|we)|(?:is|does|would|will|can) (?:it|that|this|there|the|\p{Lu}[\p{L}\p{Lu}]+))\b[^!]{5,}[.]?$/u,
  /\bit(?:'d| would) \p{L}+[^.?!]{1,60} to (?:hear|know|have your|get your)\b|\bit(?:'d| would) (?:be|mean|help|make|do)\b[^.?!]{0,80}\b(?:if (?:you|i could|we could)|to (?:have|hear|get|see|meet|know|talk) (?:you|from|your)|for you to|coming from you)\b/iu,
  /\b(?:what i(?:'m| am) after|i(?:'m| am) after (?:a|your|some)|my (?:ask|request|question) (?:is|to you)|(?:a|one|the|another|small|big|last) favou?r(?: i| to ask)?\b|i(?: was|'m|'d been|'ve been) thinking (?:that )?(?:you|we|of you)\b|i(?:'ve| have)? thought of you (?:for|as)\b|i (?:could|can) (?:use|do with) (?:your|some|a|an)|would you mind|do me a|there(?:'s| is) (?:one|a) thing i(?:'d| would)? (?:ask|like to ask|want to ask|need))/i,
  /(?:^|[,;:–-] |\b(?:and|so|but|or) )(?:(?:could|may|might|can) (?:i|we)|should (?:i|we) (?!have\b)) ?\p{L}+/iu,
  /\bany (?:\p{L}+ ){0,2}?(?:advice|thoughts?|help|ideas?|tips?|hints?|pointers?|comments?|feedback|suggestions?|contacts?)\b[^.?!]{0,60}\b(?:welcome|appreciated|received)\b/iu,
  /\b(?:the|my|our) (?:\p{L}+ )?question (?:is|remains)\b|^\W*(?:(?:only|just|so|also|still),? )?(?:wondering|wondered|curious) (?:if|whether|what|how|which|why|about|did|is|are|was|has|have|does|do)\b|^\W*(?:lmk|plz|pls)\b/iu,
  /\bi(?:'d| would) (?:\p{L}+ ){0,2}(?:like|love) to (?!(?:thank|tell|say|report|think|believe|apologi[sz]e|let|assure|show you (?:that|how))\b)\p{L}+ [^.?!]{0,60}\b(?:you|your)\b/iu,
  /\b(?:all|what|the only thing) (?:i|we)(?:'d| would)?(?: still| really| now| also)? (?:need|want|ask|like|lack|miss)(?: now| still)?(?: from you)?\b[^.?!]{0,20} (?:is|would be|are)\b|\bneeds? your\b|\b(?:i|we)(?:'d| would)? (?:need|want|like) [^.?!,;]{1,60} (?:from|by|with|of) you\b/i,
  /\battached for your\b|\bfor your (?:comments?|review|opinion|signature|thoughts|eyes|corrections?|feedback|approval)\b|\b(?:a|another) (?:quick |short |last )?(?:look|read)\b[^.?!]{0,30}\b(?:from you|would)\b/i,
  /\bi(?:'d| would) (?:have|expect) (?:it|them|this|that|an answer|your answer) (?:back )?(?:by|before|on|in)\b|\b(?:answer|reply|response|yes|form|signature)[^.?!]{0,20} (?:by|before) \p{L}+[^.?!]{0,15}(?:latest|at the latest)\b/iu,
];

/** The mark of a list's item. */
const MARK = /^\s*(?:[-*•–]\s+|\(?(?:\d{1,2}|\p{L})[.)]\s+)/u;
/** What announces a list of things that are asked for. */
const LIST_OF_ASKS =
  /\b(?:need|want|ask(?:ing)?|questions?|requests?|help|hand|favours?|could you|please)\b[^.?!]{0,80}:\s*$/i;
/** "And no sign of it yet??" exclaims. */
const EXCLAIMED = /\?\?[?!)\s.]*$/;

/** The user's asks in their own sentences, in order. Courtesies ("How are you?") and offers are none. */
export function asksIn(text: string): Ask[] {
  return asksAmong(bodyOf(sentencesOf(text)));
}

/** The same over sentences already cut. */
export function asksAmong(sentences: readonly Sentence[]): Ask[] {
  let inList = false;
  return sentences.flatMap((sentence): Ask[] => {
    const whole = sentence.bare.replaceAll('’', "'");
    const said = whole.replace(MARK, '');
    if (said === whole) inList = LIST_OF_ASKS.test(whole);
    else if (inList)
      return [
        {
          sentence,
          how: /^(?:what|which|who|how|why|where|when)\b/i.test(said) || isQuestion(said) ? 'question' : 'imperative',
        },
      ];
    if ([RHETORICAL, COURTESY, OFFER, WAY_OUT].some((pattern) => pattern.test(said))) return [];
    if (isQuestion(said))
      return EXCLAIMED.test(said) && !QUESTION_WORD.test(said) ? [] : [{ sentence, how: 'question' }];
    if (INDIRECT.some((pattern) => pattern.test(said))) return [{ sentence, how: 'indirect' }];
    return isImperative(said) ? [{ sentence, how: 'imperative' }] : [];
  });
}

/** What has the mark of a question, in whatever language; of nothing else can one be sure. */
export function marksIn(sentences: readonly Sentence[]): Ask[] {
  return sentences
    .filter(({ bare }) => /[?？؟;]\s*$/u.test(bare) && !(/;\s*$/.test(bare) && !/\p{Script=Greek}/u.test(bare)))
    .map((sentence) => ({ sentence, how: 'question' }));
}

/** A question mark at the end of a sentence (as it is without its quotations), outside brackets. */
export function isQuestion(sentence: string): boolean {
  if (/\s{2,}\?[\s.]*$/.test(sentence) && !QUESTION_WORD.test(sentence)) return false;
  return /\?[?!)\s.:;]*$/.test(sentence) && /\p{L}{2}/u.test(sentence) && !/\([^()]{0,80}\?\)?$/.test(sentence);
}

const QUESTION_WORD =
  /\b(?:what|which|who|how|why|where|when|whether)\b|(?:^|, )(?:and |so |but |or )?(?:do|did|is|are|was|were|would|could|can|should|have|has|shall) /i;
