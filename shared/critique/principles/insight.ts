import type { Sentence } from '#shared/mentorship/sentences.ts';
import { type Done, plainest } from '../acts/acts-in.ts';
import { sharedMatter } from '../advice.ts';
import { anyOf, matches } from '../find.ts';
import type { Principle } from '../principle.ts';
import type { CaseReading } from '../reading.ts';
import { nameFirst, say } from '../wording.ts';

/** How solutions are pushed at somebody's own business. */
const PUSH = anyOf(
  "(?:you|your \\p{L}+|you guys|u)(?:'d| would|'ll| will)? (?:should|need to|really (?:should|need)|ought to|must|have to|could (?:easily |just )?|might want to|want to|'d be better off|would be better off|are (?:losing|missing|wasting|leaving))",
  "(?:i'd|i would|i) (?:also |really |strongly |just )?(?:suggest|recommend|encourage|advise|propose|urge|change|replace|drop|split|redo|rewrite|rebrand|move|switch|scrap|cut|fix)(?: (?:you|that|your|the|it|to))",
  "(?:the (?:trouble|problem) (?:there|here|with (?:your|that|this|it)) is|there(?:'s| is) no need|you(?:'re| are) doing it|(?:is|are|it's|that's) (?:wrong|outdated|old-fashioned|holding|costing|too (?:old|slow|expensive))|game changer|no brainer|no-brainer|licen[cs]e|subscription|package|our (?:product|service|tool|app|platform|company)|we (?:moved|switched) to|i(?:'ve| have) (?:rewritten|redesigned|redone|corrected|fixed|made you|built you|written you|drafted you|taken the liberty))",
);

/** From here on it pushes; or, where the words of pushing are there, from here. */
const PLAIN = 0.5;
const PERHAPS = 0.3;

/** Insight before solutions. */
export const insight: Principle = {
  id: 'insight',
  title: 'Insight before solutions',
  source: { essay: 'Red Dog', says: 'Offer insight into their concerns before you offer solutions to them.' },
  damage: 82,
  when: {
    fix: 'it pushes an unsolicited solution, correction or pitch at the mentor’s own business',
    strength: 'it offers an observation or a question about the mentor’s concern that shows thought',
    silence: 'the mentor asked for a solution',
  },
  examples: {
    fix: [
      {
        shows: 'a product for the mentor’s trouble',
        before: [
          {
            from: 'mentor',
            on: '2026-03-08',
            text: 'Hi Sam,\n\nWe are short of drivers this winter. Your sheet is fine.\n\nDana',
          },
        ],
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nThanks. About your drivers: you really need to move to an app, we switched to one in May and it is a game changer.\n\nSam',
        },
        quote: 'you really need to move to an app',
      },
    ],
    strength: [
      {
        shows: 'a question that shows thought',
        before: [
          {
            from: 'mentor',
            on: '2026-03-08',
            text: 'Hi Sam,\n\nWe are short of drivers this winter. Your sheet is fine.\n\nDana',
          },
        ],
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nThanks. Your shortage of drivers stayed with me: is it the same evenings each week that nobody takes, or does it move?\n\nSam',
        },
        quote: 'is it the same evenings each week',
      },
    ],
    silence: [
      {
        shows: 'a solution that was asked for',
        before: [
          {
            from: 'mentor',
            on: '2026-03-08',
            text: 'Hi Sam,\n\nWhich app do you use for your drivers? Should we move to one?\n\nDana',
          },
        ],
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nWe switched to an app with a map for the drivers in May, and you should try it for a week.\n\nSam',
        },
      },
    ],
  },
  judge(reading) {
    const { reply, latest } = reading;
    const isUnasked = ({ sentence }: Done) => !wasAskedFor(sentence, reading);
    const pushed =
      plainest(reply, 'pitch', PLAIN, (done) => isTheirs(done) && isUnasked(done)) ??
      plainest(reply, 'pitch', PERHAPS, (done) => matches(done.sentence, PUSH) && isUnasked(done));
    if (pushed) {
      const why = `${nameFirst(reading)} has not asked for this. Red Dog: insight before solutions; a solution from outside says that they have not thought about their own business.`;
      const instead = `Keep the solution, and ask what makes it hard: ${say(reading, 'you wrote about ___. Is it ___ that makes it hard, or ___?')}`;
      return [{ kind: 'fix', span: pushed, why, instead }];
    }
    if (!latest) return [];
    const thought = plainest(
      reply,
      'their-interest',
      'likely',
      ({ sentence }) =>
        sharedMatter(sentence.text, latest.text) >= 1 &&
        /\byour?\b/i.test(sentence.bare) &&
        /\?\s*$/.test(sentence.text),
    );
    return thought
      ? [
          {
            kind: 'strength',
            span: thought,
            why: `It shows that you have thought about what concerns ${reading.name}, before offering anything.`,
          },
        ]
      : [];
  },
};

/** What pushes is about them, and no plan of one’s own. */
function isTheirs({ sentence, acts }: Done): boolean {
  return /\byou(?:r|rs)?\b/i.test(sentence.bare) && acts.path < 0.4 && acts.report < 0.5;
}

/** The mentor put the question themselves. */
function wasAskedFor(sentence: Sentence, { questions }: CaseReading): boolean {
  return questions.some((question) => sharedMatter(question.sentence.text, sentence.text) >= 1);
}
