import { isQuestion } from '#shared/mentorship/asks.ts';
import type { Sentence } from '#shared/mentorship/sentences.ts';
import { wordCount } from '#shared/mentorship/words.ts';
import { actsIn, type Done, plainest } from '../acts/acts-in.ts';
import { mentorActsIn } from '../acts/mentor-sentences.ts';
import { criticalIn, criticismIn, sharedMatter } from '../advice.ts';
import { anyOf, firstThat, matches } from '../find.ts';
import { fixAt, strengthAt } from '../finding.ts';
import type { Principle } from '../principle.ts';
import type { CaseReading } from '../reading.ts';
import { nameFirst, quotedWithin, say } from '../wording.ts';

/** How people argue a criticism away. */
const EXCUSE = anyOf(
  "(?:to be (?:fair|honest)|in (?:my|our) defen[cs]e|in fairness|with (?:all (?:due )?)?respect|for what it's worth|as i (?:said|explained)|i (?:did|do) (?:think|feel|find)|i (?:was|am|'m|felt|feel) (?:a bit |quite |rather |really |very |pretty )?(?:hurt|gutted|upset|surprised|disappointed|taken aback|stung|crushed|offended|sad))",
  "(?:not (?:really )?my (?:fault|doing)|nobody (?:told|said|could)|never (?:told|got told|said)|(?:wasn't|weren't|hadn't been|didn't get) (?:told|given|shown)|everyone (?:else )?(?:says|said|who|thinks|thought|liked|likes)|no one else|other people|others (?:have|had|say|said|liked)|never had (?:an issue|a problem|any))",
  "(?:i don't (?:think|believe|know if|see (?:how|why|that))|i(?:'m| am) not sure (?:that|you|it)|i (?:don't|can't) agree|i disagree|i would argue|i'd argue|i'd say|you(?:'re| are) (?:wrong|missing|being)|you (?:didn't|don't|can't|may have|might have|must have) (?:\\p{L}+ )?(?:see|get|read|notice|understand|know|realise|realize|miss(?:ed)?|misunderstood|overlooked))",
  "(?:because (?:of )?(?:the|my|our|he|she|they|it|i had|i was|nobody)|only because|the reason (?:is|was|it|i)|that's (?:just )?(?:because|how)|it (?:was|is) (?:meant|supposed|intended|deliberate)|that (?:was|is) (?:deliberate|intentional|on purpose|the point))",
);

/** How people own a fault. */
const ADMITS = anyOf(
  "(?:you(?:'re| are| were|'ve got me| had me)(?: \\p{L}+)? right|(?:is|was|are|were) (?:fair|right|true|the word)|point taken|guilty|fair (?:enough|point)|my (?:fault|mistake)|i (?:was|had|hadn't|didn't|did|do|should have)|too \\p{L}+, yes)",
);

/** "Three pages was right", "lazy is fair": a word of theirs, taken. */
const OWNS =
  /^\W*(?:you(?:'re| were| are) (?:quite |so |absolutely )?right|(?:[\p{L}\d"“”'’-]+ ){1,6}(?:is|was|were) (?:fair|right|true|deserved|justified))\b(?! (?:that|of|to|for|now))/iu;

/** Learns from criticism without taking it personally. */
/** From here on a sentence of the mentor's finds fault, or says what to do. */
const HEARD = 0.6;

export const takesCriticism: Principle = {
  id: 'takes-criticism',
  title: 'Criticism taken and used',
  source: { essay: 'Mikhail', says: 'Learn from criticism without taking it personally.' },
  damage: 88,
  // Where nothing was criticised or advised, nothing can be argued away.
  mayBe: ({ theirs }) =>
    theirs.some(({ body }) => mentorActsIn(body).some(({ acts }) => Math.max(acts.criticises, acts.advises) >= HEARD)),
  when: {
    fix: 'it argues, excuses or explains away a criticism the mentor gave',
    strength: 'it restates the criticism and says what was changed because of it',
    silence: 'the mentor criticised nothing, or the disagreement shows that the point was weighed',
  },
  examples: {
    fix: [
      {
        shows: 'a criticism explained away',
        before: [
          {
            from: 'mentor',
            on: '2026-03-08',
            text: 'Hi Sam,\n\nThe second page is too long and I could not follow the numbers.\n\nDana',
          },
        ],
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nTo be fair, everyone else who read it followed the numbers fine, and nobody told me there was a limit.\n\nSam',
        },
        quote: 'everyone else who read it followed the numbers fine',
      },
    ],
    strength: [
      {
        shows: 'restated, and acted on',
        before: [
          {
            from: 'mentor',
            on: '2026-03-08',
            text: 'Hi Sam,\n\nThe second page is too long and I could not follow the numbers.\n\nDana',
          },
        ],
        reply: {
          on: '2026-03-09',
          text: 'Hi Dana,\n\nYou are right that page two was too long: I cut it to the three numbers that matter.\n\nSam',
        },
        quote: 'You are right that page two was too long',
      },
    ],
    silence: [
      {
        shows: 'what others lack is no criticism of the user',
        before: [
          {
            from: 'mentor',
            on: '2026-03-08',
            text: 'Hi Sam,\n\nMost of the nurses I train can’t read a budget, and you can. Here is how I learnt it.\n\nDana',
          },
        ],
        reply: { on: '2026-03-09', text: 'Hi Dana,\n\nI read the article you linked, and it was great.\n\nSam' },
      },
      {
        shows: 'nothing was criticised',
        before: [{ from: 'mentor', on: '2026-03-08', text: 'Hi Sam,\n\nLovely. Send it off.\n\nDana' }],
        reply: { on: '2026-03-09', text: 'Hi Dana,\n\nSent. I was late because of the trains.\n\nSam' },
      },
    ],
  },
  tells: {
    fix(reading, at) {
      const criticism = criticised(reading);
      const meant = criticism.find((one) => sharedMatter(one.text, at.text) > 0) ?? criticism[0];
      const back = meant
        ? `you wrote ${quotedWithin(meant.text, 60)}. I have ___ because of it.`
        : 'you are right about ___. I have ___ because of it.';
      return {
        why: `${nameFirst(reading)} gave you this to use, and you are explaining it away. Mikhail: learn from criticism, and don’t take it personally; who argues gets less of it next time.`,
        instead: `Say it back and say what you will do with it: ${say(reading, back)}`,
      };
    },
    strength: ({ name }) => `You take ${name}’s criticism up and use it, which is why they will give you more.`,
  },
  judge(reading) {
    const { reply, theirs } = reading;
    if (theirs.length === 0) return [];
    const isCriticised = criticised(reading).length > 0 || theirs.slice(-2).some((said) => criticalIn(said) >= PERHAPS);
    const excuse = isCriticised ? excuseIn(reading) : null;
    if (excuse) return [fixAt(takesCriticism, reading, excuse)];
    const used = isCriticised
      ? plainest(
          reply,
          'accepts-criticism',
          TAKEN,
          ({ sentence, acts }) =>
            acts.defends < PLAIN &&
            acts['accepts-criticism'] >= acts.report &&
            (matches(sentence, ADMITS) || isAboutThem(sentence, reading)),
        )
      : null;
    const owned = used ?? (isCriticised ? firstThat(reply, OWNS) : null);
    return owned ? [strengthAt(takesCriticism, reading, owned)] : [];
  },
};

/** Criticism has many forms: from here on a mentor's sentence may be one, where the reply answers as to one. */
const PERHAPS = 0.3;
/** From here on a sentence argues beyond doubt; from here, beside another one. */
const PLAIN = 0.8;
const ALSO = 0.6;
const SURELY = 0.88;
/** Beside a plain excuse, what argues in so many words is one from here on. */
const AT_LEAST = 0.45;
/** It spares the mentor something. */
const SPARES =
  /\b(?:you (?:don't|don’t|do not|needn't|needn’t|need not) (?:have to |need to )?(?!know|see|understand|get)\p{L}+|no need)\b/iu;
/** From here on it takes the criticism up. */
const TAKEN = 0.8;

/** The plainest excuse. A single one may be context: it takes two, or the words of arguing, or the mentor's own matter. */
function excuseIn({ reply, theirs }: CaseReading): Sentence | null {
  const excuses = actsIn(reply)
    .filter(
      ({ sentence, acts }) =>
        acts.defends >= ALSO &&
        acts.defends > acts['accepts-criticism'] &&
        !isQuestion(sentence.bare) &&
        !SPARES.test(sentence.bare),
    )
    .toSorted((one, other) => other.acts.defends - one.acts.defends);
  const [first] = excuses;
  if (!first || first.acts.defends < PLAIN) return null;
  const isPlea = excuses.some(({ sentence }) => matches(sentence, EXCUSE) || isAboutThem(sentence, { theirs }));
  if (!isPlea || (excuses.length < 2 && first.acts.defends < SURELY)) return null;
  // The words that argue say it best.
  const argues = actsIn(reply).filter(
    ({ sentence, acts }) => acts.defends >= AT_LEAST && wordCount(sentence.bare) >= 5 && matches(sentence, EXCUSE),
  );
  const plainly = ({ sentence, acts }: Done) => acts.defends + (isAboutThem(sentence, { theirs }) ? 1 : 0);
  return argues.toSorted((one, other) => plainly(other) - plainly(one))[0]?.sentence ?? first.sentence;
}

/** Whether it speaks of what the mentor wrote of. */
function isAboutThem(sentence: Sentence, { theirs }: Pick<CaseReading, 'theirs'>): boolean {
  return theirs.slice(-2).some(({ text }) => sharedMatter(text, sentence.text) > 0);
}

/** What the mentor has found wanting since the user last wrote, or just before. */
function criticised({ theirs }: CaseReading): readonly Sentence[] {
  return theirs.slice(-2).flatMap((said) => criticismIn(said));
}
