import type { Sentence } from '#shared/mentorship/sentences.ts';
import { anyDoes, plainest } from '../acts/acts-in.ts';
import { sharedMatter } from '../advice.ts';
import { concernsOf, isTakenUp } from '../concerns.ts';
import { countOf } from '../find.ts';
import { fixAt, strengthAt } from '../finding.ts';
import type { Principle } from '../principle.ts';
import type { CaseReading } from '../reading.ts';
import { nameFirst, quoted, say } from '../wording.ts';

/** A mail so much about oneself that the other would notice. */
const LONG = 40;
const SELF = 5;
/** So many words to one of “I” or “my” are not about oneself. */
const PER_SELF = 10;

/** Below, the mentor's work is mentioned in passing. */
const PLAIN = 0.6;
const PERHAPS = 0.4;

/** Talks in terms of the mentor's interests. */
export const theirInterests: Principle = {
  id: 'their-interests',
  title: 'In terms of what they care about',
  source: { essay: 'Red Dog', says: 'Talk in terms of their interests.' },
  damage: 40,
  quotesMentor: true,
  when: {
    fix: 'the mail is all about the sender although the thread shows what the mentor cares about',
    strength: 'it connects to the mentor’s work, problem or passion by name, and says something about it',
    silence: 'it is a short practical note',
  },
  examples: {
    fix: [
      {
        shows: 'all about the sender, past what weighs on the mentor',
        before: [
          {
            from: 'mentor',
            on: '2026-03-08',
            text: 'Hi Sam,\n\nWe are struggling with the archive, the roof leaks on the part books. Tell me how the sheet goes.\n\nDana',
          },
        ],
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nMy sheet is on both wards now and I am pleased with it. I want to move to a third ward in May, and my manager wants me to write a report about my work, which I have begun. I also have my interview for the deputy post, and I need my references by the end of the month. I am thinking about my talk at the congress as well, because I have never given one. What would I say first in my talk? And which of my two drafts should I send to my manager?\n\nSam',
        },
        quote: 'We are struggling with the archive, the roof leaks on the part books.',
      },
    ],
    strength: [
      {
        shows: 'something thoughtful about their work',
        before: [
          {
            from: 'mentor',
            on: '2026-03-08',
            text: 'Hi Sam,\n\nFine. I am off to the archive, the choir’s old part books turned up.\n\nDana',
          },
        ],
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nThe sheet is on both wards now. Your article about the part books made me wonder whether the choir sang from memory, since the altos have no words at all.\n\nSam',
        },
        quote: 'Your article about the part books',
      },
    ],
    silence: [
      { shows: 'a practical note', reply: { on: '2026-03-09', text: 'Hi Dana,\n\nThursday at nine, room 4.\n\nSam' } },
    ],
  },
  tells: {
    fix(reading) {
      const concern = untouched(reading);
      const fault = concern
        ? `${nameFirst(reading)} wrote ${quoted(concern.text, 60)}, and your mail is about you alone.`
        : `${nameFirst(reading)} has work of their own to care about, and this is about yours alone.`;
      const instead = concern
        ? `Give their concern one honest line before your own: ${say(reading, 'what became of ___? I have been thinking that ___.')}`
        : `Give something of theirs one honest line before your own: ${say(reading, 'your ___ made me think that ___.')}`;
      return { why: `${fault} Red Dog: talk in terms of their interests.`, instead };
    },
    strength: (reading) =>
      `It is about ${reading.name}’s own work, and says something about it. ${nameFirst(reading)} is not only asked, but met.`,
  },
  judge(reading) {
    const { reply, theirs } = reading;
    const matter = theirs.map(({ text }) => text).join('\n');
    const theirsToo = plainest(
      reply,
      'their-interest',
      'likely',
      ({ sentence, acts }) =>
        acts['their-interest'] >= PLAIN && /\byour?\b/i.test(sentence.bare) && sharedMatter(sentence.text, matter) >= 2,
    );
    const unmet = theirsToo ? null : passedOver(reading);
    if (unmet) return [fixAt(theirInterests, reading, unmet)];
    return theirsToo ? [strengthAt(theirInterests, reading, theirsToo)] : [];
  },
};

/** A mail of some length about oneself, and not a word on what the mentor has just said weighs on them. */
function passedOver(reading: CaseReading): Sentence | null {
  const { reply, asks } = reading;
  if (asks.length === 0 || reply.words < LONG || !untouched(reading)) return null;
  const text = reply.text.slice(0, 20_000);
  const selves = countOf(text, SELVES);
  if (selves < SELF || reply.words / selves > PER_SELF || anyDoes(reply, 'their-interest', PERHAPS)) return null;
  const [self] = reply.body.toSorted((one, other) => countOf(other.bare, SELVES) - countOf(one.bare, SELVES));
  return self ?? null;
}

/** What the mentor has just said weighs on them, where nothing of it comes back in the reply. */
function untouched({ reply, latest }: CaseReading): Sentence | null {
  const concern = latest && concernsOf([latest]).at(-1);
  return concern && !isTakenUp(concern, reply) ? concern : null;
}

const SELVES = /\b(?:i|me|my|mine)\b/i;
