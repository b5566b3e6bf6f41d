import { isQuestion } from '#shared/mentorship/asks.ts';
import { actsIn, type Done, plainest } from '../acts/acts-in.ts';
import { anyOf, firstThat, matches } from '../find.ts';
import { fixAt, strengthAt } from '../finding.ts';
import type { Principle } from '../principle.ts';
import type { CaseReading } from '../reading.ts';
import { nameFirst, ownMatter, quotedWithin, say } from '../wording.ts';

/** How people put forward what they mean to do. */
const LEANING = anyOf(
  "i(?:'m| am|'ve been| was|'d been)? (?:leaning|lean|torn|inclined|minded|thinking of|thinking about|planning|tempted|thought of|considering)",
  '(?:my|the|our) (?:plan|idea|instinct|hunch|guess|feeling|first thought|leaning|preference|proposal|choice|order)',
  "i(?:'d| would|'ll| will| want to| think i(?:'d|'ll| will| would)| could| can) (?:rather |sooner |probably |either |then |first )?(?:start|begin|go|take|put|cut|keep|move|open|try|do|make|use|drop|leave|ask|write|build|offer|choose|pick|say|play|run|set|hold|split|swap|wait)",
  '(?:either|on (?:the )?one hand|option (?:a|one|1)|two (?:ways|options|routes|possibilities|things)|(?:first|one),? [^.?!]{3,120}(?:second|then|two|the other),?|instead of|rather than|or (?:else )?(?:do|should|would) (?:i|you))',
);

/** Words of leaning that hardly mean anything else. */
const LEANS = anyOf(
  "i(?:'m| am|'d| would| myself|'ve been|'ve)? (?:\\p{L}+ )?(?:lean|leaning|leant|incline|inclined|torn|minded|tend)(?: (?:to|towards?|for|between|the other))?|and (?:lean|incline|tend) to",
  "(?:my|our) (?:plan|idea|thinking|instinct|leaning|choice|preference|hunch|guess)(?: so far| now)? (?:is|was|would be)|i(?:'m| am) (?:thinking of|for|planning to|between)",
);
/** Words that leave the choice of one's life to somebody else. */
export const HANDS_OVER = anyOf(
  "i(?:'ll| will|'d| would)(?: \\p{L}+){0,2} (?:do|go with|go for|follow|take|accept) (?:whatever|anything|everything) you",
  '(?:if|say|pretend|suppose|imagine) you (?:were|are) me[^.?!]{0,100}\\?',
  "(?:tell|say|show)(?: to)? me [^.?!]{1,60} i(?:'ll| will)? (?:\\p{L}+ )?(?:go|do|take|follow|start)",
);
/** The same by the way. */
const TRUSTS = anyOf('(?:trust|believe) you(?:r judge?ment|r eyes?)? more than (?:me|myself|mine|my own)');
const HINT = 0.05;
/** From here on a plan is one where its words are there; from here, whatever they are. */
const LIKELY = 0.35;
const SURELY = 0.6;
const FISHES = 0.45;
const GENERAL = 0.6;

/** Below, it may be one step of a plan that is asked about. */
const PLAIN = 0.3;
/** From here on there is a path beside the question. */
const PATH = 0.75;

/** Has a path in mind and needs guidance to walk it. */
export const ownPath: Principle = {
  id: 'own-path',
  title: 'A path of one’s own',
  source: { essay: 'Mikhail', says: 'Have a sense of the path you want to take, and ask for guidance to walk it.' },
  damage: 70,
  hollowBeside: ['guidance-not-validation', 'specific-ask'],
  when: {
    fix: 'it hands the whole problem over, with no plan, option or leaning of their own',
    strength: 'it lays out options, a plan or a leaning, and asks about that',
    silence: 'no problem is put to the mentor',
  },
  examples: {
    fix: [
      {
        shows: 'the whole problem handed over',
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nThe pilot ends in May and nobody has said what comes next. What should I do now?\n\nSam',
        },
        quote: 'What should I do now?',
      },
    ],
    strength: [
      {
        shows: 'two ways, a leaning and a question',
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nI see two ways on: a third ward in May, or a year of counting on these two. I’m leaning towards the year, because the numbers are thin. Where does that go wrong?\n\nSam',
        },
        quote: 'I’m leaning towards the year',
      },
    ],
    silence: [
      {
        shows: 'a path that is not what the reply asks about',
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nDo you think that I am good enough to lead a ward? My matron says that I should wait for another year, but she doesn’t really get what I want to do, so I will probably just apply anyway.\n\nSam',
        },
      },
      {
        shows: 'a report that asks nothing',
        reply: { on: '2026-03-09', text: 'Hi Dana,\n\nThe second ward began on Monday, and the sheet works.\n\nSam' },
      },
    ],
  },
  tells: {
    fix(reading, at) {
      const matter = ownMatter(reading, [at]);
      const about = matter ? ` about ${quotedWithin(matter, 60)}` : '';
      return {
        why: `It leaves the whole problem on ${reading.name}’s desk. Mikhail: come with a path in mind; then a mentor can say where it bends.`,
        instead: `Write down what you would do if nobody answered${about}, and ask about that: ${say(reading, 'I would ___ first and then ___, because ___. Where does that go wrong?')}`,
      };
    },
    strength: (reading) => `${nameFirst(reading)} sees the path you have in mind, and can guide you on it.`,
  },
  judge(reading) {
    const { reply } = reading;
    const handed = firstThat(reply, HANDS_OVER) ?? firstThat(reply, TRUSTS) ?? plainest(reply, 'hand-over', PLAIN);
    const hasPath = actsIn(reply).some(
      ({ sentence, acts }) =>
        sentence !== handed &&
        (acts.path >= PATH || (matches(sentence, LEANING) && acts.path >= PLAIN)) &&
        acts['hand-over'] < acts.path,
    );
    if (handed && !hasPath) return [fixAt(ownPath, reading, handed)];
    const [path] = wantsGuidance(reading)
      ? actsIn(reply)
          .filter(isPath)
          .toSorted((one, other) => other.acts.path - one.acts.path)
      : [];
    return path ? [strengthAt(ownPath, reading, path.sentence)] : [];
  },
};

/** A path is put up for guidance by a question that can be answered: "do you think I am good enough?" is none. */
function wantsGuidance({ reply, asks }: CaseReading): boolean {
  return actsIn(reply).some(
    ({ sentence, acts }) =>
      acts.validation < FISHES &&
      acts['hand-over'] < PLAIN &&
      acts['general-ask'] < GENERAL &&
      asks.some((ask) => ask.sentence === sentence),
  );
}

/** A leaning in so many words; or a plan, plainly. "Do you think I am good enough?" and "what should I do?" are none. */
function isPath({ sentence, acts }: Done): boolean {
  if (acts.validation >= FISHES || acts['hand-over'] >= PLAIN || isQuestion(sentence.bare)) return false;
  return (
    (matches(sentence, LEANS) && acts.path >= HINT) ||
    (acts.path >= LIKELY && matches(sentence, LEANING)) ||
    acts.path >= SURELY
  );
}
