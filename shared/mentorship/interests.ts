import type { Message } from '#shared/mail/message.ts';
import { seemsEnglish } from './language.ts';
import { isFrom } from './people.ts';
import { bodyOf, sentencesOf } from './sentences.ts';

/** What somebody is at, said in the first person: what they make, what weighs on them, what they look forward to. */
const AT_WORK =
  /\b(?:i['’]?(?:m|ve)|i am|i have|we['’]?re|we are|we['’]?ve)(?: \p{L}+){0,2}? (?:working on|writing|building|trying|finishing|planning|preparing|rehearsing|teaching|opening|moving|learning|reading|growing|fighting|struggling|busy with|worried|thinking about|in the middle of|up to my \p{L}+ in|looking forward to|excited about|starting|started)\b/iu;
const THEIRS =
  /\bmy (?:(?:new|own|next|old|first|last|latest|little) )?(?:book|talk|paper|show|garden|students?|class|team|research|lab|shop|project|play|album|record|exhibition|lecture|course|thesis|translation|kitchen|choir|orchard|workshop|draft|novel|film)\b/iu;
/** Longer ones tell a story; nobody takes them up in a line. */
const LONGEST = 220;

/**
 * What the mentor cares about now, in their own newest words that say so; null where they have said nothing of the kind
 * (Red Dog: talk in terms of their interests).
 */
export function interestOf(messages: readonly Message[], me: string): string | null {
  const theirs = messages.filter((message) => !isFrom(message, me) && seemsEnglish(message.text));
  for (const { text } of theirs.toReversed()) {
    const said = bodyOf(sentencesOf(text)).findLast(
      ({ bare, text: whole }) =>
        whole.length <= LONGEST && !bare.includes('?') && (AT_WORK.test(bare) || THEIRS.test(bare)),
    );
    if (said) return said.text.replace(/\s+/g, ' ');
  }
  return null;
}
