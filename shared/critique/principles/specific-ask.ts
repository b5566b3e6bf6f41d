import type { Ask } from '#shared/mentorship/asks.ts';
import type { Sentence } from '#shared/mentorship/sentences.ts';
import { stemsOf, wordCount } from '#shared/mentorship/words.ts';
import { actsOf } from '../acts/model.ts';
import { anyOf, firstThat, matches, saidIn } from '../find.ts';
import { fixAt, strengthAt } from '../finding.ts';
import type { Principle } from '../principle.ts';
import type { CaseReading } from '../reading.ts';
import { aboutTopic, nameFirst, ownMatter, quoted, say } from '../wording.ts';

/** Asks that nobody can answer in a few lines, because they are about everything. */
const GENERAL = anyOf(
  "any (?:other |general |further |more |kind of |sort of |life |career )?(?:advice|tips|thoughts|guidance|pointers|insights?|wisdom|suggestions|ideas|feedback|input|help)(?: (?:at all|you (?:have|might have|may have|can (?:give|share|offer)|could (?:give|share|offer)|would (?:give|have|share)))| for (?:me|us|someone|somebody|a |an |people|young)[^.?!]{0,60})?(?:,? (?:is|are|would be|will be|'d be|be)\\b[^.?!]{0,40})?[.?!\\s]{0,5}$",
  '(?:some|your|a bit of|a little|general) (?:words of wisdom|wisdom|life advice|career advice|advice|guidance|direction|tips|pointers|insights)(?: (?:and|or) \\p{L}+)?(?: (?:in general|on life|on my (?:career|life|path|future|journey)|about (?:my (?:career|life|path|future|journey)|life|everything)|for (?:me|someone|somebody|a (?:beginner|young)[^.?!]{0,40})))?[.?!\\s]{0,5}$',
  'words of wisdom',
  'what (?:it|does it|would it) takes?(?: to (?:make it|succeed|be|become|get)[^.?!]{0,40})?',
  'what (?:makes|made) (?:a|you|someone|somebody) (?:good|great|successful|special|different)[^.?!]{0,40}',
  'how (?:can|could|should|do|might) i (?:grow|improve|get better|become (?:better|good|great|successful|more)|stand out|succeed|move forward|make it|be successful|get ahead|get started|go about (?:my|this|things))[^.?!]{0,40}',
  '(?:talk|chat|speak|hear|conversation|catch up) (?:with you )?about (?:life|things|everything|anything|my (?:future|career|situation|options)|the future|your (?:work|life|career|experience|field|job))',
  '(?:your|any|some) (?:thoughts|take|view|views|opinion|advice|feedback|impressions|input) (?:on|about) (?:it(?: all)?|this|that|all (?:this|that|of (?:it|this))|things|the above|everything|me|my (?:work|situation|career|life|profile|writing|art|music|portfolio|future))[.?!\\s]{0,5}$',
  'what do you (?:make|think) of (?:it all|all (?:this|that|of (?:it|this))|everything|me|my (?:work|situation|career|life|profile|writing|art|music|portfolio))',
  '(?:learn|benefit|profit) from (?:you|your)(?: \\p{L}+){0,3}[.?!\\s]{0,5}$',
  'where (?:do|would) you see (?:me|this|it|things)',

  'pick(?:ing)? your brains?',
  "what (?:have you|did you|you have|you've|you) learn(?:ed|t)[^.?!]{0,30}(?:career|life|years|way|journey|all this|so far)",
  'what (?:do|did) you wish (?:you|they|people|some(?:body|one)|any(?:body|one))[^.?!]{0,30}(?:told|known|said|taught|warned)[^.?!]{0,40}',
  "(?:lob|chuck|throw|toss|send|hit|give|shoot) me (?:with |over )?(?:whatever|anything|all|everything)(?: that)? you(?:'ve| have)?(?: got)?",
  "what (?:do|would) you (?:wish|tell|say)[^.?!]{0,20}(?:your (?:younger|\\d+|twenty|thirty)|you(?:'d| had) known)",
  '(?:about|hear|know|learn|share|tell)[^.?!]{0,15} your (?:story|journey|path|career|experiences?|secrets?)',
  'how (?:did you|you|you ever)(?: ever| first)? (?:got|get|made it|make it|came|come|become|became|rose|reached?)(?: to)? (?:where you are|there|this far|so far|so (?:good|successful)|here)',
  '(?:whatever|everything|anything|all)(?: that)? you(?: \\p{L}+)? (?:feel|know|can (?:share|tell|teach|say)|could (?:share|tell|say|teach)|think (?:is|might|would|could|will|i)|say|want to (?:share|say)|would (?:like to )?(?:share|say))',
  'how (?:do|did|does) (?:you|one|people|somebody|someone|i) (?:do it|make it(?: big)?|succeed|get there|get good|become (?:good|great|successful|like you|a (?:good|great))[^.?!]{0,30})',
  "(?:what(?:'s| is| are|s)|share|know) (?:your|the) (?:secrets?|recipe|keys?)(?: (?:to|of|for|behind)[^.?!]{0,30})?",
  '(?:what(?:ever)? (?:comes|pops|springs) (?:in)?to (?:your )?mind|what strikes you)',
  '(?:just |simply )?(?:tell|give|send) me (?:all|everything|anything|whatever)[^.?!]{0,50}',
  'be (?:successful|a success|the best|great) (?:like you|in (?:life|business|this (?:field|industry|business)))',
);
/** Words of asks about everything: where an ask has one of these and hardly a word of anything else, it is general. */
const VAGUE = stemsOf(
  `advice advise thoughts guidance guide pointers insights wisdom suggestions ideas feedback input tips perspective view opinion take story
  journey path career life future success successful experience experiences lessons learn learned grow growth improve better best develop
  development stage position situation field industry business profession area world people person someone somebody anyone young beginner
  starting start began become secret share hear love like feel think ought whatever everything anything all stuff general direction steps
  forward next level far farther further top big great good help support mentor inspire mind brain pick talk chat connect coffee lunch call
  happy grateful appreciate welcome curious wonder wondering hope hoping ask asking question questions interested offer give bit little
  some kind sort maybe perhaps open whole work things succeed years today ever how manage approach go about really truly honestly generally`,
);
const VAGUE_NOUN = anyOf(
  'advice|thoughts|guidance|pointers|insights?|wisdom|suggestions|tips|perspective|story|journey|path|career|lessons|success|successful|experiences?|(?:get|become|be|getting|becoming) (?:better|good|great|successful)|grow|improve|succeed|make it|what it takes|everything|anything|whatever|(?:my|the) future|life|the next level|your take|what you think|comes? to mind',
);
/** General only where nothing else is asked and nothing in particular lies before the mentor. */
const BARE =
  /^(?:(?:so|and|anyway|well|also),? )?(?:(?:any|your|what are your) )?(?:thoughts|ideas|advice|tips|suggestions|input|opinion)(?: please)?\?+$|^(?:would love|i'd love|i would love) to (?:connect|chat|catch up|network|have a chat)(?: (?:some ?time|soon|with you|and learn[^.?!]{0,40}))*[.!?]*$/i;
/** A question that wants something done, not thought. */
const FAVOUR =
  /^\W*(?:so |and |but |now )?(?:(?:could|can|will|may|might) (?:you|i|we)\b|would you (?:please|mind|be (?:willing|able|so|open|free|my)|have (?:time|(?:\w+ )?minutes|half|an? )|consider|look|read|review|introduce|send|help|give me|let me|take a look|meet|call|write|share|come|join|spare)\b)/i;
const TO_THEM =
  /\b(?:would|did|do|have|had|were|was|are|should|could) (?:you|your)\b|\b(?:you|your)\b[^?]{0,120}\?|\bwould (?:the|it|that|this|a|an)\b|,? or\b/i;

/** From here on an ask is general, where it is not also specific. */
const GENERALLY = 0.7;
const ALSO = 0.4;

/** With more asks, no one of them stands out. */
const MOST = 3;
/** From here on an ask wants comfort, and is no real question. */
const COMFORT = 0.45;

/** A specific question gets a specific answer. */
export const specificAsk: Principle = {
  id: 'specific-ask',
  title: 'A specific question gets a specific answer',
  source: { essay: 'Mikhail', says: 'Be specific: ask how they would approach a problem that you are facing.' },
  damage: 50,
  hollowBeside: ['guidance-not-validation', 'radar', 'the-ask', 'respect', 'small-footprint', 'homework'],
  when: {
    fix: 'everything it asks is general: “any advice?”, “pick your brain”, “how did you get where you are?”',
    strength: 'it puts one concrete question that can be answered in a few lines',
    silence: 'it wants nothing, or a general word stands beside a real question',
  },
  examples: {
    fix: [
      {
        shows: 'a first mail that asks for everything',
        reply: {
          on: '2026-03-09',
          text: 'Dear Dana,\n\nI am in my second year of nursing and I really admire your path. I would love to pick your brain some time.\n\nSam',
        },
        quote: 'I would love to pick your brain some time.',
      },
      {
        shows: 'a general question after the mentor has opened the door',
        before: [{ from: 'mentor', on: '2026-03-08', text: 'Hi Sam,\n\nThe pilot sounds good. Go on.\n\nDana' }],
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nThe pilot has 12 patients on two wards now. Any advice for someone at my stage?\n\nSam',
        },
        quote: 'Any advice for someone at my stage?',
      },
    ],
    strength: [
      {
        shows: 'a choice between two things',
        reply: {
          on: '2026-03-09',
          text: 'Dear Dana,\n\nWe start with 12 patients in May. Would you begin on one ward with every shift, or on two wards with days only?\n\nSam',
        },
        quote: 'Would you begin on one ward with every shift, or on two wards with days only?',
      },
    ],
    silence: [
      {
        shows: 'a general word that asks nothing of the mentor',
        reply: {
          on: '2026-03-09',
          text: 'Dear Dana,\n\nThe ward wants the handover sheet on paper, and my manager has given me some advice on how to print it. The board meets on Friday.\n\nSam',
        },
      },
      {
        shows: 'thanks that want nothing',
        reply: { on: '2026-03-09', text: 'Dear Dana,\n\nThe sheet works, thank you. Nothing to ask today.\n\nSam' },
      },
    ],
  },
  tells: {
    fix: (reading, at) => ({
      why: `${nameFirst(reading)} can’t tell from this what you need, and a general question gets a general answer, or none. Mikhail: be specific, and ask how they would approach a problem you are facing.`,
      instead: insteadOf(reading, at),
    }),
    strength: ({ name }) => `One concrete question that ${name} can answer in a few lines.`,
  },
  judge(reading) {
    const { asks } = reading;
    const real = asks.filter(
      (ask) => !isGeneral(ask) && wordCount(ask.sentence.text) >= 4 && actsOf(ask.sentence.bare).validation < COMFORT,
    );
    const general =
      asks.find(isGeneral)?.sentence ?? (asks.length === 0 ? firstThat(reading.reply, GENERAL, BARE) : null);
    if (general && real.length === 0) return [fixAt(specificAsk, reading, general)];
    const strong =
      asks.length <= MOST ? real.find((ask) => isConcrete(ask) && !isOfAnotherKind(ask.sentence))?.sentence : undefined;
    return strong ? [strengthAt(specificAsk, reading, strong)] : [];
  },
};

/** A concrete question can still fish for comfort, or ask for too much: then it is no strength. */
function isOfAnotherKind(sentence: Sentence): boolean {
  const acts = actsOf(sentence.bare);
  return (
    Math.max(acts.validation, acts['big-ask'], acts['general-ask'], acts.chase, acts['their-interest']) >
    acts['specific-ask']
  );
}

function isGeneral({ sentence }: Ask): boolean {
  if (matches(sentence, GENERAL, BARE)) return true;
  const acts = actsOf(sentence.bare);
  if (acts['general-ask'] >= GENERALLY && acts['specific-ask'] < ALSO) return true;
  const particular = [...stemsOf(saidIn(sentence))].filter((stem) => !VAGUE.has(stem));
  return particular.length <= 1 && matches(sentence, VAGUE_NOUN);
}

function isConcrete({ sentence, how }: Ask): boolean {
  const text = saidIn(sentence);
  return how === 'question' && wordCount(text) >= 6 && TO_THEM.test(text) && !FAVOUR.test(text);
}

/** A skeleton of a question, and where in the user's own words it can begin. */
function insteadOf(reading: CaseReading, general: Sentence): string {
  const matter = ownMatter(reading, [general]);
  const about = aboutTopic(reading);
  const ask = say(
    reading,
    `${about ? `${about}: ` : ''}I am deciding between ___ and ___, and lean to ___ because ___. Which would you try first?`,
  );
  return matter ? `Start from your own ${quoted(matter, 90)} and ask one thing: ${ask}` : `Ask one thing: ${ask}`;
}
