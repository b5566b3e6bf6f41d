import { oneLine } from './words.ts';

/** A run of words within a paragraph: plain, strong, somebody's words, an address to write to, or a mail to send there. */
export type Run =
  | string
  | { readonly run: 'strong'; readonly words: string }
  | { readonly run: 'said'; readonly words: string }
  | { readonly run: 'link'; readonly address: string }
  | { readonly run: 'action'; readonly words: string; readonly address: string; readonly subject: string };

/** A part of a letter. as-text.ts and as-html.ts each show every kind, so that both say the same. */
export type Part =
  | { readonly part: 'lead' | 'paragraph' | 'small'; readonly runs: readonly Run[] }
  | { readonly part: 'heading'; readonly words: string }
  | { readonly part: 'quote'; readonly whose: 'yours' | 'theirs'; readonly label?: string; readonly words: string }
  | { readonly part: 'list'; readonly items: readonly (readonly Run[])[] }
  | { readonly part: 'rule' };

/** The one line that says it all. */
export const lead = (...runs: Run[]): Part => ({ part: 'lead', runs });

export const paragraph = (...runs: Run[]): Part => ({ part: 'paragraph', runs });

export const heading = (words: string): Part => ({ part: 'heading', words: oneLine(words) });

/** The user's own words. The label says that they are, where the heading above does not. */
export const yourWords = (words: string, label?: string): Part => ({ part: 'quote', whose: 'yours', label, words });

/** The mentor's words. The label says whose they are. */
export const theirWords = (words: string, label?: string): Part => ({ part: 'quote', whose: 'theirs', label, words });

export const list = (...items: (readonly Run[])[]): Part => ({ part: 'list', items });

export const rule = (): Part => ({ part: 'rule' });

/** What stands at the end, for whoever looks for it. */
export const small = (...runs: Run[]): Part => ({ part: 'small', runs });

export const strong = (words: string): Run => ({ run: 'strong', words });

/** Somebody's words within a sentence; both renderings put them in quotation marks. */
export const said = (words: string): Run => ({ run: 'said', words });

/** An address to write to; shown as itself, so that it can be read in either rendering. */
export const link = (address: string): Run => ({ run: 'link', address });

/** Something to tell us by one mail, ready to be sent; HTML alone can link it, so the subject is shown in both. */
export const action = (words: string, address: string, subject: string): Run => ({
  run: 'action',
  words,
  address,
  subject,
});

/** What the words behind an action are, for whoever can follow no link. */
export const inBrackets = (address: string): readonly Run[] => [
  'In brackets: the whole subject of a mail to ',
  link(address),
  '.',
];
