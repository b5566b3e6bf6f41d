import type { PrincipleId } from '#shared/critique/review.ts';
import type { LetterRecord } from '#shared/store.ts';

/** What somebody who does this well can pass on (Mikhail: keep your eyes open for those earlier in their journeys). */
const GIFTS: Readonly<Partial<Record<PrincipleId, string>>> = {
  goal: 'You say what you want to arrive at. Ask somebody behind you what a good year would look like for them, and wait for the answer.',
  'specific-ask':
    'You ask questions that can be answered. Help somebody behind you turn “any advice?” into one such question.',
  'own-path': 'You bring options of your own. When somebody behind you asks what to do, ask which two ways they see.',
  homework:
    'You look before you ask. Pass on the one text or talk that taught you most to somebody who is where you were.',
  'guidance-not-validation':
    'You ask for what is wrong. Offer somebody behind you to read one page of theirs in the same spirit.',
  'takes-criticism': 'You use criticism. Tell somebody behind you of one that stung and helped.',
  'their-interests': 'You notice what others care about. Introduce two people you know who work on the same thing.',
  'closes-loop': 'You are good at reporting back. Is there an earlier adviser who would like to hear how things went?',
  'small-footprint': 'You ask for little at a time. Offer somebody behind you fifteen minutes this week.',
};
const FOR_ANYONE =
  'Somebody is where you were a year ago. Write them three lines about the one thing you wish you had known.';

/** One thing for the user to pass on this week: by what they have lately done well, oftenest first. */
export function payForward(critiques: readonly LetterRecord[]): string {
  const counts = new Map<PrincipleId, number>();
  for (const { strengths = [] } of critiques) for (const id of strengths) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [best] = [...counts].filter(([id]) => GIFTS[id]).sort(([, one], [, other]) => other - one);
  return (best && GIFTS[best[0]]) ?? FOR_ANYONE;
}
