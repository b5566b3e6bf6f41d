import { isQuestion } from '#shared/mentorship/asks.ts';
import { isImperative } from '#shared/mentorship/imperatives.ts';
import type { Sentence } from '#shared/mentorship/sentences.ts';
import { wordCount } from '#shared/mentorship/words.ts';
import { actsIn, type Done, plainest } from '../acts/acts-in.ts';
import { sharedMatter } from '../advice.ts';
import { onTheirConcern } from '../concerns.ts';
import { anyOf, matches, saidIn } from '../find.ts';
import { fixAt, strengthAt } from '../finding.ts';
import type { Principle } from '../principle.ts';
import type { CaseReading, Said } from '../reading.ts';
import { nameFirst, say } from '../wording.ts';

/** How solutions are pushed at somebody's own business. */
const PUSH = anyOf(
  "(?:you|your \\p{L}+|you guys|u)(?:'d| would|'ll| will)? (?:should|need to|really (?:should|need)|ought to|must|have to|could (?:easily |just )?|might want to|want to|'d be better off|would be better off|are (?:losing|missing|wasting|leaving))",
  "(?:i'd|i would|i) (?:also |really |strongly |just )?(?:suggest|recommend|encourage|advise|propose|urge|change|replace|drop|split|redo|rewrite|rebrand|move|switch|scrap|cut|fix)(?: (?:you|that|your|the|it|to))",
  "(?:the (?:trouble|problem) (?:there|here|with (?:your|that|this|it)) is|there(?:'s| is) no need|you(?:'re| are) doing it|(?:is|are|it's|that's) (?:wrong|outdated|old-fashioned|holding|costing|too (?:old|slow|expensive))|game changer|no brainer|no-brainer|licen[cs]e|subscription|package|our (?:product|service|tool|app|platform|company)|we (?:moved|switched) to|i(?:'ve| have) (?:rewritten|redesigned|redone|corrected|fixed|made you|built you|written you|drafted you|taken the liberty))",
);

/** How a solution is put to somebody who has told of a trouble. */
const SOLVES = anyOf(
  '(?:the|your|my) (?:answer|solution|fix|cure|way out) (?:is|would be|to (?:that|this|it))',
  "you(?:'d| would|'ll| will)? (?:need|have|ought|must|should|only need|just need)(?: to)? (?!see|know|hear)\\p{L}+",
  "(?:i(?:'ve| have)?|we(?:'ve| have)?) (?:done|made|drawn|built|written|drafted|designed|mocked up)[^.?!]{0,40} for you",
);
/** Something of theirs, which is not what they wrote to the user. */
const THEIR_THING =
  /\byour (?!(?:advice|e-?mails?|mails?|letters?|notes?|questions?|answers?|repl(?:y|ies)|help|time|message|feedback|comments?|point|suggestions?|way|list|offer|idea|remarks?|view|opinion|turn|side|place|guidance|experience)\b)\p{L}+/iu;
/** What is wrong with it, or ought to be otherwise. */
const OUGHT = anyOf(
  '(?:ought to|has to|have to|needs? to|should|must) (?:be|come|go|have|stand|get|look|sit|start|begin|move)',
  "(?:too (?:low|high|long|slow|short|small|big|old|dark|cheap|expensive|complicated|late)|there(?:'s| is) no (?:need|\\p{L}+ (?:to|on|in|for))|nobody|no one|undersells|outdated|holding (?:you|it|the|things)|loses? (?:you|people|money)|money on the table|in this day and age)",
  "(?:the )?(?:trouble|problem|mistake|issue)(?: there| here| with (?:it|that|this))? is (?:that )?you(?:'re| are|r)?|you(?:'d| would) want to|you(?:'ll| will) (?:thank|wonder)",
  "i(?:'d| would) (?:also )?(?:split|put|change|drop|cut|move|raise|lower|rename|rewrite|merge|close|replace|redo) (?:the|that|it|them|this|your|all)",
);
/** What speaks of the user's own side. */
const MINE = /\b(?:i|i'm|i've|i'll|my|mine|me|we|we're|we've|our|us)\b(?!'d)/iu;

/** How a thought is put that leaves the matter with its owner. */
const WONDERS = anyOf(
  "(?:i(?:'ve| have)? (?:\\p{L}+ )?(?:wonder(?:ed|ing)?|notic(?:ed|e)|thought of|keep thinking|kept thinking|asked myself)|(?:it|that|which|and) (?:made|makes|has made|set) me (?:wonder|think|ask|look)\\p{L}*|struck me|could it be|might it be|may it be|is it (?:possible|that|the)|perhaps|maybe|what if|seems? to me|reminds? me)",
  '(?:mine|ours)(?: \\p{L}+){1,3}|(?:in|at|on) (?:my|our) (?:own )?\\p{L}+[^.?!]{0,60}(?:too|as well|when|once|until|only)|all (?:\\d+|of them|\\p{L}+)[^.?!]{0,60}, none',
);
/** From here on a question is about their matter. */
const INTERESTED = 0.5;
/** From here on it pushes; or, where the words of pushing are there, from here. */
const PLAIN = 0.65;
const PERHAPS = 0.45;

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
  tells: {
    fix: (reading) => ({
      why: `${nameFirst(reading)} has not asked for this. Red Dog: insight before solutions; a solution from outside says that they have not thought about their own business.`,
      instead: `Keep the solution, and ask what makes it hard: ${say(reading, 'you wrote about ___. Is it ___ that makes it hard, or ___?')}`,
    }),
    strength: ({ name }) => `It shows that you have thought about what concerns ${name}, before offering anything.`,
  },
  judge(reading) {
    const { reply } = reading;
    const isUnasked = ({ sentence }: Done) => !wasAskedFor(sentence, reading);
    const pushed =
      plainest(reply, 'pitch', PLAIN, (done) => isTheirs(done) && isUnasked(done)) ??
      plainest(reply, 'pitch', PERHAPS, (done) => matches(done.sentence, PUSH) && isUnasked(done)) ??
      onTheirConcern(reading).find((sentence) => matches(sentence, SOLVES) && isUnasked(doneOf(reply, sentence))) ??
      runIn(reading);
    if (pushed) return [fixAt(insight, reading, solutionNear(pushed, reading) ?? pushed)];
    const thought = thoughtIn(reading);
    return thought ? [strengthAt(insight, reading, thought)] : [];
  },
};

/** How far from the plainest sentence of pushing its solution may stand. */
const NEAR = 3;
/** So much of pushing is in it at least. */
const HINT = 0.12;
const SOLUTION = anyOf(
  '(?:suggest|recommend|propose) (?:that )?you',
  "i(?:'ve| have) (?:rewritten|redesigned|redone|rebuilt|redrawn) (?:your|the|it|that)",
);

/** What they are told to do about it, which is what the mentor would feel most. */
function solutionNear(pushed: Sentence, { reply }: CaseReading): Sentence | null {
  const at = reply.body.indexOf(pushed);
  const near = reply.body.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  return (
    near.find((one) => matches(one, SOLUTION)) ??
    near.find((one) => isImperative(saidIn(one)) && !MINE.test(one.bare) && doneOf(reply, one).acts.pitch >= HINT) ??
    null
  );
}

/** So many sentences of pushing in a mail that speaks of something of theirs are no slip. */
const RUN = 2;

/** The plainest of several sentences that find their things wanting, or say what to do with them. */
function runIn(reading: CaseReading): Sentence | null {
  const { reply } = reading;
  const at = reply.body.findIndex((sentence) => THEIR_THING.test(sentence.bare));
  if (at < 0) return null;
  const pushing = reply.body.slice(at).filter((sentence) => {
    const said = saidIn(sentence).replace(
      /\b(?:i'd|i would(?:n't)?|i wouldn't|in (?:my|our) (?:view|opinion)|if i (?:may|might) say so)\b/gi,
      '',
    );
    const { acts } = doneOf(reply, sentence);
    if (MINE.test(said) || isQuestion(said) || acts['accepts-criticism'] >= 0.9 || acts.path >= 0.5) return false;
    return matches(sentence, OUGHT, PUSH) || (isImperative(said) && said.split(',').length >= 3);
  });
  return pushing.length >= RUN ? (pushing.find((one) => matches(one, OUGHT, PUSH)) ?? pushing[0]!) : null;
}

/** A thought or a question about the mentor's own concern, which pushes nothing. */
function thoughtIn(reading: CaseReading): Sentence | null {
  const { reply } = reading;
  const thoughts = onTheirConcern(reading).filter((sentence) => {
    const { acts } = doneOf(reply, sentence);
    const isThought =
      matches(sentence, WONDERS) || (isQuestion(sentence.bare) && !/\b(?:i|my|me)\b/i.test(sentence.bare));
    return isThought && acts.pitch < PERHAPS && acts['big-ask'] < 0.5 && wordCount(sentence.text) >= 5;
  });
  return (
    thoughts[0] ?? plainest(reply, 'their-interest', INTERESTED, ({ sentence }) => isAboutTheirs(sentence, reading))
  );
}

function isAboutTheirs(sentence: Sentence, { theirs }: CaseReading): boolean {
  return (
    /\byour?\b/i.test(sentence.bare) &&
    isQuestion(sentence.bare) &&
    theirs.some((said) => sharedMatter(sentence.text, said.text) >= 1)
  );
}

function doneOf(reply: Said, sentence: Sentence): Done {
  return actsIn(reply).find((done) => done.sentence === sentence)!;
}

/** What pushes is about them, and no plan of one’s own. */
function isTheirs({ sentence, acts }: Done): boolean {
  return /\byou(?:r|rs)?\b/i.test(sentence.bare) && acts.path < 0.4 && acts.report < 0.5;
}

/** The mentor put the question themselves. */
function wasAskedFor(sentence: Sentence, { questions }: CaseReading): boolean {
  return questions.some((question) => sharedMatter(question.sentence.text, sentence.text) >= 1);
}
