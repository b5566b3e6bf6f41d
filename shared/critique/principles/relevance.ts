import type { Sentence } from '#shared/mentorship/sentences.ts';
import { wordCount } from '#shared/mentorship/words.ts';
import { actsIn, type Done, plainest } from '../acts/acts-in.ts';
import { actsOf } from '../acts/model.ts';
import { anyOf, firstThat, matches } from '../find.ts';
import { fixAt, strengthAt } from '../finding.ts';
import type { Principle } from '../principle.ts';
import type { CaseReading } from '../reading.ts';
import { nameFirst, say } from '../wording.ts';

/** A shorter mail has no room to lose its point. */
const LONG = 80;
/** In a mail of this length, what is beside the point must be plain. */
const LONGER = 110;
/** From here on a sentence tells of oneself. */
const STORY = 0.6;
const PLAINLY = 0.88;
/** Sentences beside the point that a reader forgives. */
const FORGIVEN = 1;

/** Said to be kept apart. */
const SET_APART = anyOf(
  "i(?:'ll| will|'ve| have)? (?:leave|left|leaving|skip|skipped|spare you)(?: (?:out|aside) (?:the|all|everything|my)| (?:the|all|everything|my) [^.?!]{1,30} (?:out|aside))[^.?!]{0,60}",
  '(?:what (?:counts|matters|bears)(?: here| on (?:it|this))?:|only (?:this|that|one thing) (?:matters|counts|bears)|(?:the rest|which) i will spare you)',
  "(?:that's|that is|this is|it's) (?:all|everything)(?: that| i think)? (?:bears|matters|counts|you need|is needed|belongs)[^.?!]{0,40}",
  "(?:the rest|everything else) (?:doesn't|does not|can wait|is not|isn't|has nothing)[^.?!]{0,40}",
);

/** Several things announced, none of which is the point. */
const MEDLEY = anyOf(
  "(?:a number of|several|various|many|a few|some|all sorts of|so many|other|lots of) (?:other )?(?:matters|items|things|topics|points|updates|subjects|news)(?: (?:have|has) [^.?!]{1,40}| (?:from|on|at) (?:my|our) [^.?!]{1,20}| while i (?:have|'ve got)[^.?!]{1,20}| to (?:tell|share|raise|discuss|cover)[^.?!]{0,40}|:)",
);

/** Separates what pertains from what doesn't. */
export const relevance: Principle = {
  id: 'relevance',
  title: 'What bears on the question',
  source: { essay: 'Mikhail', says: 'Distinguish what pertains to the end you have in mind from what does not.' },
  damage: 52,
  when: {
    fix: 'it tells a life story, mixes several topics, or buries the point far down',
    strength: 'its background is only what the question needs',
    silence: 'it is short',
  },
  examples: {
    fix: [
      {
        shows: 'a life story before the question',
        reply: {
          on: '2026-03-09',
          text: `Dear Dana,\n\nI was born in Leeds, and my grandmother, who raised me, always said that hospitals smell of hope. As a child I used to bandage my brother’s teddy bears, and at school I was the one who carried the plasters. After that I spent a long winter in a bakery, which is a story of its own, and then two years at sea with my uncle, who taught me to tie knots and to be patient with people. My wife says that I talk too much about the boat. Last summer we went back there with the children and the dog, and it rained for nine days. Which ward would you begin with, days or nights?\n\nSam`,
        },
        quote: 'After that I spent a long winter in a bakery',
      },
    ],
    strength: [
      {
        shows: 'said to be all that bears on it',
        reply: {
          on: '2026-03-09',
          text: 'Dear Dana,\n\nTwo wards, 12 patients each, one sheet. I leave out the history, since it doesn’t bear on this. Days or nights first?\n\nSam',
        },
        quote: 'I leave out the history',
      },
    ],
    silence: [
      {
        shows: 'a short mail',
        reply: { on: '2026-03-09', text: 'Dear Dana,\n\nMy grandmother says hello. Days or nights?\n\nSam' },
      },
    ],
  },
  tells: {
    fix(reading, at) {
      const isPoint = isBuried(reading, at);
      const fault = isPoint
        ? `${nameFirst(reading)} comes to this, which is what you need, only after all the rest.`
        : `${reading.name} has to read past this to find what you need.`;
      const advice = isPoint ? 'Begin with it' : 'Leave it for when you meet, and begin with the point';
      return {
        why: `${fault} Mikhail: separate what pertains to your end from what doesn’t.`,
        instead: `${advice}: ${say(reading, '___ is what I want to decide, and only ___ matters for it.')}`,
      };
    },
    strength: ({ name }) => `You keep to what the question needs, and ${name} can see that you do.`,
  },
  judge(reading) {
    const { reply } = reading;
    const apart = firstThat(reply, SET_APART);
    if (apart) return [strengthAt(relevance, reading, apart)];
    if (reply.words < LONG) return [];
    const stories = actsIn(reply).filter(({ acts }) => acts.story >= STORY);
    const isPlain = stories.some(({ acts }) => acts.story >= PLAINLY) && wordsOf(stories) >= reply.words / 4;
    const story =
      stories.length > FORGIVEN && (reply.words >= LONGER || isPlain) ? plainest(reply, 'story', STORY) : null;
    const medley = story ?? (reply.words >= LONG && reading.asks.length > 2 ? firstThat(reply, MEDLEY) : null);
    return medley ? [fixAt(relevance, reading, medley)] : [];
  },
};

/** Whether a sentence is the point itself: all that is asked, far down, and nothing beside it. */
function isBuried({ reply, asks }: CaseReading, at: Sentence): boolean {
  const [ask, ...more] = asks;
  const isAsked = ask?.sentence.start === at.start && more.length === 0;
  return isAsked && at.start > reply.text.length / 2 && !matches(at, MEDLEY) && actsOf(at.bare).story < STORY;
}

function wordsOf(stories: readonly Done[]): number {
  return stories.reduce((sum, { sentence }) => sum + wordCount(sentence.text), 0);
}
