/** No command is longer; only a goal comes near. */
export const LONGEST = 300;

const UNSEEN = /[\u200b-\u200f\u2060\ufeff]/g;
const POLITE_FIRST = /^(?:please|pls|kindly|thanks|thank you|ok|okay),? /i;
/** As the letters show commands, and as phones and programs dress words. */
const QUOTED = /^(?:"(.*)"|“(.*)”|«(.*)»|'(.*)'|\*(.*)\*)$/u;
const SMILE = /(?:\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier}|[:;]-?\))$/u;
const POLITE_LAST = /(?:, ?| )(?:please|pls|thanks|thank you|many thanks|thanks a lot|thx|cheers)$/i;

/** A line without what surrounds a command in it: spaces, politeness, the point at its end. '' where it is too long. */
export function phraseOf(line: string): string {
  if (line.length > 4 * LONGEST) return '';
  let phrase = tidied(line);
  if (phrase.length > LONGEST) return '';
  for (let bare = ''; bare !== phrase; ) {
    bare = phrase;
    phrase = phrase
      .replace(/[.!…]{1,9}$/u, '')
      .replace(SMILE, '')
      .replace(QUOTED, (_, ...inner: (string | undefined)[]) => inner.slice(0, 5).join(''))
      .replace(POLITE_FIRST, '')
      .replace(POLITE_LAST, '')
      .trim();
  }
  return phrase;
}

/** On one line, with plain apostrophes and hyphens, so that a phone's typography changes nothing. */
export function tidied(line: string): string {
  return line.replace(UNSEEN, '').replace(/\s+/g, ' ').replace(/[’‘]/g, "'").trim();
}

/** The user's lines up to the mark of a signature, without the empty ones: the first few, which is all that matters. */
export function linesOf(text: string): readonly string[] {
  const lines = text
    .trimStart()
    .slice(0, 6000)
    .split(/\r\n|\r|\n/, 60);
  const end = lines.findIndex((line) => /^(?:-- ?|_{2,80})$/.test(line));
  return (end < 0 ? lines : lines.slice(0, end))
    .map((line) => line.replace(UNSEEN, '').trim())
    .filter((line) => line !== '');
}

const CLOSING =
  /^(?:thanks|thank you|many thanks|thx|cheers|best|all the best|(?:best|kind|warm|many) (?:regards|wishes)|regards|yours|sincerely|please|bye)(?: (?:again|a lot|so much|very much|in advance))?[,.!]*$/i;
const DEVICE =
  /^(?:(?:sent|get|gesendet|envoyé|enviado|inviato|verzonden|skickat|wysłane?) (?:from|with|via|outlook|von|mit|depuis|de|desde|do|da|dal|met|van|från|z)|von meinem) .{1,60}$/i;
/** A word of a name, in scripts with capitals and without; "de", "van". */
const NAME_WORD = /^(?:[\p{Lu}\p{Lo}][\p{L}.'’-]{0,30}|\p{Ll}{1,3})$/u;

/** Whether lines under a command say nothing: thanks, a name, a phone's own line. */
export function saysNothing(lines: readonly string[]): boolean {
  const names = lines.filter((line) => !CLOSING.test(line) && !DEVICE.test(line));
  return lines.length <= 6 && names.length <= 2 && names.every(isName);
}

/** The same for what stands under a subject, where a signature may be left that could not be told: no sentence at all. */
export function saysNoSentence(lines: readonly string[]): boolean {
  const other = lines.filter((line) => !CLOSING.test(line) && !DEVICE.test(line));
  return other.length <= 8 && other.every((line) => line.length <= 60 && !/[.,;:?!]$/.test(line));
}

function isName(line: string): boolean {
  const words = line.slice(0, 60).split(' ');
  return line.length <= 50 && words.length <= 4 && words.every((word) => NAME_WORD.test(word));
}

/** Whether two words differ by one letter: one more, one less, another, or two that changed places. */
export function isTypoOf(word: string, right: string): boolean {
  if (word === right || Math.abs(word.length - right.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === right[start]) start += 1;
  const [rest, wanted] = [word.slice(start), right.slice(start)];
  if (rest.slice(1) === wanted.slice(1) || rest.slice(1) === wanted || rest === wanted.slice(1)) return true;
  return rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2);
}
