import { isQuestion } from '#shared/mentorship/asks.ts';
import { answersTo } from '#shared/mentorship/questions.ts';
import { inWords } from '#shared/mentorship/words.ts';
import { matches } from '../find.ts';
import type { Principle } from '../principle.ts';
import { nameFirst, quotedWithin, say } from '../wording.ts';

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
          text: 'Hi Dana,\n\nThank you! Do you still have the slides from the product workshop?\n\nSam',
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
  judge(reading) {
    const { questions, reply, waiting, name } = reading;
    // A ban is the radar's matter, and what is overdue is a promise to keep.
    const unanswered = reading.unanswered.filter(({ kind }) => kind === 'question' || kind === 'request');
    const [open] = unanswered;
    if (open) {
      const passed =
        unanswered.length > 1
          ? `${inWords(unanswered.length)} things that your mail passes over`
          : 'this, and your mail passes over it';
      const why = `${nameFirst(reading)} asked ${passed}. Who asks and gets no answer stops asking, and a mentor’s questions are where their help begins.`;
      const answer = open.kind === 'question' ? '___.' : 'here it is: ___.';
      const instead = `Answer before anything of your own: ${say(reading, `you asked ${quotedWithin(open.sentence.text, 90)} ${answer}`)} If you don’t know yet, say when you will.`;
      return [{ kind: 'fix', span: open.sentence, of: 'mentor', why, instead }];
    }
    const plain = questions.filter(({ kind }) => kind !== 'ban').flatMap((question) => answersTo(question, reply.body));
    // "Tuesday, then." takes up none of their words, and comes first.
    const opening = reply.body.find((one) => !isQuestion(one.bare) && !matches(one, THANKS));
    const isDirect = waiting.length === 0 && questions.some(({ kind }) => kind === 'question' || kind === 'request');
    const answers = isDirect && opening ? [...plain, opening] : plain;
    const why = `It answers what ${name} asked, which keeps the conversation theirs too.`;
    return answers.filter(({ bare }) => !COURTESY.test(bare)).map((span) => ({ kind: 'strength', span, why }));
  },
};
