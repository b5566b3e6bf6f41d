import type { Sentence } from '#shared/mentorship/sentences.ts';
import { stemsOf } from '#shared/mentorship/words.ts';
import { mentorActsIn } from './acts/mentor-sentences.ts';
import { sharedMatter } from './advice.ts';
import { anyOf, matches } from './find.ts';
import type { CaseReading, Said } from './reading.ts';

/** What weighs on the mentor, in their own words. */
const CONCERN = anyOf(
  "(?:i'm|i am|we're|we are|i've been|we've been) (?:\\p{L}+ )?(?:wrestling|struggling|fighting|worried|stuck|short of|at a loss|losing|rehearsing|finishing|building|moving|mourning|nursing|trying to)",
  "(?:what|the thing) (?:keeps me|i(?:'m| am) wrestling|worries me|weighs on)[^.?!]{0,40}",
  '(?:my|our) (?:own |big |only )?(?:worry|trouble|problem|headache|puzzle|obsession)',
  'keeps (?:me|us) (?:awake|up)|los(?:e|ing) sleep',
);
/** From here on a sentence of the mentor's tells of what occupies them. */
const TROUBLED = 0.75;
/** Words that speak of the mentor's side. */
const YOURS = /\byou(?:r|rs)?\b/i;

/** How a paragraph begins that turns to their side. */
const OPENS =
  /^\W*(?:\p{L}+ thing )?(?:about |on |as for |for |to |and )?your (?!(?:advice|mail|e-?mail|letter|note|question|answer|reply|help)s?\b)\p{L}+/iu;

/** What occupies the mentor, as they have told it so far, newest last. */
export function concernsOf(theirs: readonly Said[]): readonly Sentence[] {
  return theirs.flatMap(({ body }) =>
    mentorActsIn(body)
      .filter(
        ({ sentence, acts }) => (acts.troubled >= TROUBLED && acts.troubled > acts.warms) || matches(sentence, CONCERN),
      )
      .map(({ sentence }) => sentence),
  );
}

/** The sentences of the reply's paragraphs that take up what occupies the mentor. */
export function onTheirConcern({ reply, theirs }: CaseReading): readonly Sentence[] {
  const concerns = concernsOf(theirs);
  if (concerns.length === 0) return [];
  const takesUp = (sentence: Sentence) => concerns.some((one) => sharedMatter(one.text, sentence.text) > 0);
  return paragraphsOf(reply).flatMap((sentences) => {
    const at = sentences.findIndex(
      (one, i) =>
        takesUp(one) && YOURS.test([sentences[i - 1], one, sentences[i + 1]].map((s) => s?.bare ?? '').join(' ')),
    );
    if (at >= 0) return sentences.slice(at);
    return sentences[0] && OPENS.test(sentences[0].bare) ? sentences : [];
  });
}

/** Whether anything of a concern comes back in a message. */
export function isTakenUp(concern: Sentence, reply: Said): boolean {
  const stems = stemsOf(reply.text);
  return [...stemsOf(concern.text)].some((stem) => stems.has(stem));
}

function paragraphsOf({ text, body }: Said): readonly (readonly Sentence[])[] {
  const found: Sentence[][] = [];
  body.forEach((sentence, i) => {
    const before = body[i - 1];
    if (before && !/\n\s*\n/.test(text.slice(before.end, sentence.start))) found.at(-1)!.push(sentence);
    else found.push([sentence]);
  });
  return found;
}
