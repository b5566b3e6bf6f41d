import { leadOf } from './attribution-words.ts';
import { ADDRESSEE, REFERENCES } from './languages/words.ts';

const WORDS = REFERENCES.join('|');
/** A newsgroup. */
const GROUP = String.raw`[a-z][\w+-]{0,30}(?:\.[\w+-]{1,40})`;
/** The Message-ID or the subject of what is answered, as Usenet and MH name it before the author; or the group it was sent to. */
const REFERENCE = new RegExp(
  `^\\s*(?:-{2,4}\\s)?(?:(?:in\\s${GROUP}{1,7}\\s)?(?:${WORDS}|article)(?:[:\\s]\\s?(?:id\\s)?<[^<>\\s]{3,150}>|\\s"[^"]{1,200}"),?|in\\s(?:[^\\s<>@,"]{1,64}@[^\\s<>@,"]{1,190}|${GROUP}{1,7}),|in\\s${GROUP}{2,7}(?=\\s))`,
  'iu',
);

/** The words it begins with. */
const FIRST = new Set(['in', 'article', ...REFERENCES.map((words) => /^\p{L}+/u.exec(words)?.[0] ?? '')]);

/** The same between the date and the name. */
const REFERENCE_BETWEEN = new RegExp(
  `(?<=,\\s)(?:(?:${WORDS})\\s<[^<>\\s]{3,150}>,|in\\s${GROUP}{1,7}(?:,|(?=\\s)))`,
  'iu',
);

/** The same behind the verb: "wrote in message <x@y>:", "wrote in message news:x@y...", "wrote in message ...". */
const REFERENCE_BEHIND = new RegExp(
  `\\s(?:${WORDS})[:\\s]?\\s?(?:(?:news:\\s?)?<[^<>\\s]{3,150}>(?:\\.{3})?|(?:news:\\s?)?[^<>\\s:]{0,150}\\.{3})\\s?[:：]?\\s*$`,
  'iu',
);

/** "you [Dana Roth] wrote", "you, Dana Roth, wrote": the name says more. */
const NAMED = new RegExp(
  `(?<!\\p{L})(?:${ADDRESSEE.join('|')})(?:\\s([[(])(\\p{Lu}[^()[\\]]{1,60})[\\])]|,\\s()(\\p{Lu}[^,]{1,60}),)`,
  'iu',
);

/** Supercite's initials before the name: '"DR" == Dana Roth writes:'. */
const CITED = /^\s*"[^"]{1,40}" == /;

/** An attribution without Message-IDs, as long as before, and ending in a colon if it ended in one of them. */
export function withoutReferences(text: string): string {
  const plain = text.includes('" == ') ? text.replace(CITED, blank) : text;
  let rest = beginsWithReference(plain) ? plain.replace(REFERENCE, blank) : plain;
  if (/, in\s|>,/i.test(rest)) rest = rest.replace(REFERENCE_BETWEEN, blank);
  if (/[[(]\p{L}|, .*,/u.test(rest) && NAMED.test(rest))
    rest = rest.replace(NAMED, (all, _open, one, _none, other) =>
      (one ?? other).padStart(all.length - 1).padEnd(all.length),
    );
  // Where the line ends in no such mark, none need be looked for.
  if (!/(?:>|\.{3})\s?[:：]?\s*$/.test(rest)) return rest;
  return rest.replace(REFERENCE_BEHIND, (id) => ':'.padStart(id.trimEnd().length).padEnd(id.length));
}

/** Whether a line begins with the Message-ID, the subject or the group of what is answered. */
export function beginsWithReference(text: string): boolean {
  return FIRST.has(leadOf(text)) && REFERENCE.test(text);
}

/** An attribution without the quotation marks or brackets around it as a whole, as long as before. */
export function withoutFrame(text: string): string {
  return /^["“[].*[:：]\s?["”\]]$/.test(text) ? ` ${text.slice(1, -1)} ` : text;
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}
