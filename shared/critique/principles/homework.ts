import { isQuestion } from '#shared/mentorship/asks.ts';
import type { Sentence } from '#shared/mentorship/sentences.ts';
import { stemsOf, wordCount } from '#shared/mentorship/words.ts';
import { anyDoes, plainest } from '../acts/acts-in.ts';
import { sharedMatter } from '../advice.ts';
import { anyOf, firstThat, matches } from '../find.ts';
import { fixAt, strengthAt } from '../finding.ts';
import type { Principle } from '../principle.ts';
import type { CaseReading } from '../reading.ts';
import { nameFirst, say } from '../wording.ts';
import { HANDS_OVER } from './own-path.ts';

/** They say themselves that they have not looked. */
const NOT_LOOKED = anyOf(
  "(?:i )?(?:haven't|have not|didn't|did not)(?: (?:actually|really|even|quite|yet|get round to|bother to))* (?:read|install(?:ed)?|open(?:ed)?|look|try|tried|start|check|watch|looked|opened|had (?:the |a )?(?:time|chance)|got (?:round|around)|checked|googled|tried|watched|finished|started|searched)[^.?!]{0,80}",
  '(?:easier|quicker|faster|simpler|better|nicer|handier)(?: just)? (?:to|if i|for me to) (?:just |simply )?(?:ask|hear|get)\\b[^.?!]{0,40}|(?:could ?n.?t|cannot|can.?t|couldnt|cant|not) be (?:bothered|arsed)[^.?!]{0,40}|(?:before|instead of) (?:i )?(?:google|googling|read|reading|look|looking|search|searching)[^.?!]{0,40}',
  "(?:since|as|because) you(?:'ve| have| know| must)[^.?!]{0,40}(?:in your head|by heart|anyway|anyhow|off the top)|(?:save|spare)(?:s)? me (?:the|from|having)[^.?!]{0,40}",
);
/** Where the mentor has pointed. */
const POINTER = anyOf(
  '(?:page|pages|chapter|section|step|table|figure|paper|book|article|link|website|site|docs?|documentation|manual|handbook|guide|guidelines|notes?|wiki|faq|video|talk|blog|post|spreadsheet|sheet|template|list|portal|council|form|appendix)',
);
const TRIED = anyOf(
  "(?:i|we)(?:'ve| have|'d| had)? (?:also |already |now |since |just |even |first |[^.?!,;]{1,40} and (?:have )?)*?(?:read|tried|measured|counted|tested|ran|run|checked|compared|went through|gone through|looked (?:through|at|up)|watched|asked|rang|visited|timed|weighed|logged|plotted|interviewed|worked through|searched|spoke|spoken|wrote (?:down|up)|reread|listened|recorded|built|baked|cooked|drew|practised|practiced|sat)",
);

/** From here on a sentence says that its author has not looked, or asks what a look would tell. */
const UNPREPARED = 0.35;
/** What was done on advice is a report: it is no homework where it is so much more of that. */
const LESS = 0.7;

/** Educates themselves first. */
export const homework: Principle = {
  id: 'homework',
  title: 'Homework done',
  source: { essay: 'Mikhail', says: 'Educate yourself first: research is what makes your questions insightful.' },
  damage: 75,
  mayBe: ({ asks }) => asks.length > 0,
  when: {
    fix: 'it asks what the mentor’s own words, the thread or a search already answers, without a sign of having tried',
    strength: 'it says what was read, tried or measured before asking',
    silence: 'nothing is asked',
  },
  examples: {
    fix: [
      {
        shows: 'asking for what the mentor has pointed to',
        before: [
          {
            from: 'mentor',
            on: '2026-03-08',
            text: 'Hi Sam,\n\nThe dose table is in chapter 4 of our guide, with the times. Look there first.\n\nDana',
          },
        ],
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nI haven’t opened the guide yet, this week was mad. What is the dose for the second hour?\n\nSam',
        },
        quote: 'I haven’t opened the guide yet',
      },
    ],
    strength: [
      {
        shows: 'what was counted before asking',
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nI counted 212 handovers over three weeks, and 40 of them had no sheet. Would you look at nights first?\n\nSam',
        },
        quote: 'I counted 212 handovers',
      },
    ],
    silence: [
      {
        shows: 'a note that asks nothing',
        reply: { on: '2026-03-09', text: 'Hi Dana,\n\nI read it on the train, thank you.\n\nSam' },
      },
    ],
  },
  tells: {
    fix: (reading) => ({
      why: `${nameFirst(reading)} has pointed to the answer, or a search would. Mikhail: do your homework first; it is what makes a question worth an expert’s time.`,
      instead: `Look first, then ask what is left: ${say(reading, 'I read ___ and tried ___. What I still can’t tell is ___.')}`,
    }),
    strength: ({ name }) => `You did the groundwork before you asked, so ${name} can start where you stopped.`,
  },
  judge(reading) {
    const { reply, asks } = reading;
    if (asks.length === 0) return [];
    const lazy =
      firstThat(reply, NOT_LOOKED) ??
      plainest(reply, 'unprepared', UNPREPARED, ({ sentence }) => !matches(sentence, HANDS_OVER)) ??
      askedAgain(reading);
    if (lazy) return [fixAt(homework, reading, lazy)];
    const done = plainest(
      reply,
      'homework',
      0.5,
      ({ sentence, acts }) =>
        matches(sentence, TRIED) &&
        acts.homework >= acts.report * LESS &&
        /\d|\p{Lu}\p{Ll}+\s\p{Lu}|["“'‘]/u.test(sentence.text.slice(1)),
    );
    return done ? [strengthAt(homework, reading, done)] : [];
  },
};

/** A question for a fact: a date, a name, a number. */
const FOR_A_FACT = /\b(?:what|which|who|when|where|how (?:much|many|long))\b/i;
/** The mentor sends the user to read something. */
const SENT_TO = anyOf('(?:read|see|look (?:at|up|in)|check|start with|go through|watch|consult|then my)');

/**
 * A question about the very thing the mentor has said, or has said where to find, from somebody who shows no sign of
 * having looked.
 */
function askedAgain({ theirs, reply, asks }: CaseReading): Sentence | null {
  const told = theirs.flatMap((said) => said.body).filter(({ bare }) => !isQuestion(bare));
  const questions = asks.filter(({ sentence }) => isQuestion(sentence.bare) && FOR_A_FACT.test(sentence.bare));
  const answered = questions.find(({ sentence }) => {
    const matter = stemsOf(sentence.bare).size;
    return (
      matter >= 2 &&
      wordCount(sentence.text) <= 14 &&
      told.some((one) => sharedMatter(sentence.text, one.text) === matter)
    );
  });
  if (answered) return answered.sentence;
  const hasLooked = anyDoes(reply, 'homework', 'likely') || reply.body.some((sentence) => matches(sentence, TRIED));
  if (hasLooked) return null;
  const pointers = told.filter((sentence) => matches(sentence, POINTER));
  const again = asks.find(({ sentence }) =>
    pointers.some((pointer) => {
      const shared = sharedMatter(sentence.text, pointer.text);
      return shared >= 3 || (shared >= 1 && matches(pointer, SENT_TO) && FOR_A_FACT.test(sentence.bare));
    }),
  );
  return again?.sentence ?? null;
}
