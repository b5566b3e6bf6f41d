import { adviceSoFar, sharedMatter } from './advice.ts';
import { readCase } from './reading.ts';
import type { Case } from './review.ts';

/** More than this in one letter is a list nobody works through. */
const MOST = 3;
/** Of the words that carry matter; fewer in common come about by chance. */
const MENTIONED = 0.2;

/** What the mentor has advised and none of the user's later mails comes back to, newest first, in the mentor's words. */
export function openAdvice(aCase: Case): readonly string[] {
  const reading = readCase(aCase);
  if (!reading) return [];
  const own = [...reading.own, reading.reply];
  return adviceSoFar(reading)
    .filter(({ said, sentence }) => {
      const since = own.filter(({ time }) => time > said.time).map(({ text }) => text);
      const shared = sharedMatter(sentence.text, since.join('\n'));
      return shared === 0 || shared / Math.max(1, sharedMatter(sentence.text, sentence.text)) <= MENTIONED;
    })
    .map(({ sentence }) => sentence.text.replace(/\s+/g, ' '))
    .toReversed()
    .slice(0, MOST);
}
