import { actsIn, plainest } from '../acts/acts-in.ts';
import { anyOf, firstThat } from '../find.ts';
import { fixAt, strengthAt } from '../finding.ts';
import type { Principle } from '../principle.ts';
import type { Said } from '../reading.ts';
import { nameFirst, say } from '../wording.ts';

/** A wish without an end. */
const VAGUE = anyOf(
  "(?:i|we)(?:'d| would|'m| am)?(?: (?:just|really|only|simply|kind of|mainly))* (?:want|like|love|hope|hoping|trying|wish|looking|aim)(?:ing)?(?: (?:to|for))?(?: (?:be|get|become|do|keep|learn|go|make))?(?: \\p{L}+){0,2} ?(?:better|good|really good|more|successful|success|ahead|further|grow|develop|improve|progress|somewhere|something (?:big|meaningful|better|new)|an impact|a difference|the next level|my potential|bigger things|great things)",
  "(?:see (?:what happens|where (?:it|this|that) (?:goes|takes|leads))|figure (?:it|things|my life|everything) out|whatever (?:comes|works)|go with the flow|keep my options open|don't (?:really )?(?:know|mind) (?:what|where) (?:i|it)[^.?!]{0,40})",
);

/** What one could be held to: a number, a date, a thing that is there or not. */
const HELD_TO =
  /\d|\b(?:by|until|before|within|in) (?:the (?:end|start)|next|this|\p{Lu}|a year|two|three|six|summer|autumn|winter|spring)/u;

/** Somebody's wish, and not a figure of what is. */
const WANTED =
  /\b(?:goal|aim|target|objective|want|need|hope|plan|like to|love to|going to|trying to|have to|must|mean to|intend|ready|so that|deadline|dream|end up|get to|be able)\b/i;

/** From here on a sentence names an end without naming any. */
const VAGUELY = 0.35;
/** From here on it names one. */
const NAMED = 0.75;
const ALSO = 0.45;
const STATED = 0.75;

/** Knows what they want to accomplish. */
export const goal: Principle = {
  id: 'goal',
  title: 'A clear end in mind',
  source: { essay: 'Mikhail', says: 'Have a clear idea of your goals, and picture the end state.' },
  damage: 60,
  mayBe: ({ asks }, kind) => kind === 'strength' || asks.length > 0,
  when: {
    fix: 'it asks for help, and the only end to be found is to “grow”, “succeed” or “learn more”',
    strength: 'it names the end: what, by when, or what good looks like',
    silence: 'it is thanks, a note or a short answer, or the goal stands earlier in the thread',
  },
  examples: {
    fix: [
      {
        shows: 'a wish without an end',
        reply: {
          on: '2026-03-09',
          text: 'Dear Dana,\n\nI just want to get better and see where it goes. How would you spend the next year in my place?\n\nSam',
        },
        quote: 'I just want to get better and see where it goes.',
      },
    ],
    strength: [
      {
        shows: 'what, and by when',
        reply: {
          on: '2026-03-09',
          text: 'Dear Dana,\n\nMy goal is to lead a ward with ten nurses by the end of 2027. Would you take the course first or the deputy’s post?\n\nSam',
        },
        quote: 'My goal is to lead a ward',
      },
    ],
    silence: [
      {
        shows: 'thanks',
        reply: {
          on: '2026-03-09',
          text: 'Dear Dana,\n\nThank you, that was more than I hoped to learn in an hour.\n\nSam',
        },
      },
    ],
  },
  tells: {
    fix: (reading) => ({
      why: `${nameFirst(reading)} can’t point the way without knowing where to. Mikhail: have a clear idea of your goal, and picture its end.`,
      instead: `Name one end you could be held to, even for now: ${say(reading, 'by ___ I want to ___; I’ll know I am there when ___.')}`,
    }),
    strength: ({ name }) => `It says where you want to be, so ${name} can say whether this leads there.`,
  },
  judge(reading) {
    const { reply, own, asks } = reading;
    const stated =
      reading.isFirst || asks.length > 0
        ? plainest(
            reply,
            'goal',
            STATED,
            ({ sentence, acts }) =>
              (HELD_TO.test(sentence.bare) || acts.goal >= 0.82) &&
              acts['vague-goal'] < 0.3 &&
              WANTED.test(sentence.bare),
          )
        : null;
    const known = stated !== null || namesEnd(reply) || own.some(namesEnd);
    const vague =
      asks.length > 0 && !known ? (firstThat(reply, VAGUE) ?? plainest(reply, 'vague-goal', VAGUELY)) : null;
    if (vague) return [fixAt(goal, reading, vague)];
    return stated ? [strengthAt(goal, reading, stated)] : [];
  },
};

/** Whether a message names an end that one could be held to. */
function namesEnd(said: Said): boolean {
  return actsIn(said).some(
    ({ sentence, acts }) =>
      acts.goal > acts['vague-goal'] &&
      (acts.goal >= NAMED || (acts.goal >= ALSO && HELD_TO.test(sentence.bare))) &&
      WANTED.test(sentence.bare),
  );
}
