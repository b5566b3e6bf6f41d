import { isQuestion } from '#shared/mentorship/asks.ts';
import { answersTo, type MentorQuestion } from '#shared/mentorship/questions.ts';
import type { Sentence } from '#shared/mentorship/sentences.ts';
import { inWords } from '#shared/mentorship/words.ts';
import { matches } from '../find.ts';
import { fixAtMentors, strengthAt } from '../finding.ts';
import type { Principle } from '../principle.ts';
import { type CaseReading, isMentors } from '../reading.ts';
import { nameFirst, quoted, quotedWithin, say } from '../wording.ts';

/** Words before the answer. */
const THANKS = /\b(?:thank|thanks|sorry|apolog|hope (?:you|this|all)|good to hear|great to hear)/i;

/** Said to anybody who writes. */
const COURTESY =
  /^\W*(?:(?:it(?:'s| is|’s) )?(?:so )?(?:nice|good|great|lovely) to hear|thank|thanks|i(?:'ve|’ve| have) (?:gone|been|read) through your|hope)\b/i;

/** Answers what the mentor asked. */
export const answersThem: Principle = {
  id: 'answers-them',
  title: 'Answers what the mentor asked',
  source: {
    essay: 'Protégé',
    says: 'What a mentor asks is the door they hold open: answer it before you ask yourself.',
  },
  damage: 85,
  quotesMentor: true,
  when: {
    fix: 'a question or request in the mentor’s latest message is neither answered nor mentioned',
    strength: 'what they asked is answered',
    silence: 'they asked nothing, or only out of courtesy',
  },
  examples: {
    fix: [
      {
        shows: 'a question passed over',
        before: [
          {
            from: 'mentor',
            on: '2026-03-08',
            text: 'Hi Sam,\n\nPossible. Which team would you join, and who leads it?\n\nDana',
          },
        ],
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nThank you! I have told my manager, and he is glad. The workshop on Friday was the best of the three, with forty people in a room for twenty. My sister came too and sat on the radiator. Do you still have the slides?\n\nSam',
        },
        quote: 'Which team would you join, and who leads it?',
      },
    ],
    strength: [
      {
        shows: 'an answer, first thing',
        before: [
          {
            from: 'mentor',
            on: '2026-03-08',
            text: 'Hi Sam,\n\nPossible. Which team would you join, and who leads it?\n\nDana',
          },
        ],
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nThe search team, which Ruth leads. Would you talk to her or to her deputy first?\n\nSam',
        },
        quote: 'The search team, which Ruth leads.',
      },
    ],
    silence: [
      {
        shows: 'a courtesy',
        before: [{ from: 'mentor', on: '2026-03-08', text: 'Hi Sam,\n\nHow are you? The plan is fine.\n\nDana' }],
        reply: { on: '2026-03-09', text: 'Hi Dana,\n\nIt starts on Monday then.\n\nSam' },
      },
    ],
  },
  tells: {
    fix(reading, at) {
      const asked = askedAt(reading, at);
      const passed = isMentors(reading, at)
        ? openTo(reading).length > 1 && asked
          ? `${inWords(openTo(reading).length)} things that your mail passes over`
          : 'this, and your mail passes over it'
        : asked
          ? `${quoted(asked.sentence.text, 90)}, and this passes it over`
          : 'something that this passes over';
      const words = asked?.sentence.text ?? (isMentors(reading, at) ? at.text : null);
      const answer = asked?.kind === 'request' ? 'here it is: ___.' : '___.';
      return {
        why: `${nameFirst(reading)} asked ${passed}. Who asks and gets no answer stops asking, and a mentor’s questions are where their help begins.`,
        instead: `Answer before anything of your own: ${say(reading, words ? `you asked ${quotedWithin(words, 90)} ${answer}` : 'you asked about ___: ___.')} If you don’t know yet, say when you will.`,
      };
    },
    strength: ({ name }) => `It answers what ${name} asked, which keeps the conversation theirs too.`,
  },
  judge(reading) {
    const { questions, reply, waiting } = reading;
    const [open] = openTo(reading);
    if (open) return [fixAtMentors(answersThem, reading, open.sentence)];
    const plain = questions.filter(({ kind }) => kind !== 'ban').flatMap((question) => answersTo(question, reply.body));
    // "Tuesday, then." takes up none of their words, and comes first.
    const opening = reply.body.find((one) => !isQuestion(one.bare) && !matches(one, THANKS));
    const isDirect = waiting.length === 0 && questions.some(({ kind }) => kind === 'question' || kind === 'request');
    const answers = isDirect && opening ? [...plain, opening] : plain;
    return answers.filter(({ bare }) => !COURTESY.test(bare)).map((span) => strengthAt(answersThem, reading, span));
  },
};

/** What waits for an answer: a ban is the radar's matter, and what is overdue is a promise to keep. */
function openTo({ unanswered }: CaseReading): readonly MentorQuestion[] {
  return unanswered.filter(({ kind }) => kind === 'question' || kind === 'request');
}

/** The open question at a sentence of the mentor's, or the first one that a sentence of the reply passes over. */
function askedAt(reading: CaseReading, at: Sentence): MentorQuestion | undefined {
  const open = openTo(reading);
  return isMentors(reading, at) ? open.find(({ sentence }) => sentence.start === at.start) : open[0];
}
