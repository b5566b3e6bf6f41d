import { oneLine } from './words.ts';

/** A run of words within a paragraph: plain, strong, somebody's words, an address to write to, or a mail to send there. */
export type Run =
  | string
  | { readonly run: 'strong'; readonly words: string }
  | { readonly run: 'said'; readonly words: string }
  /** Within a quotation, what the letter speaks of. */
  | { readonly run: 'marked'; readonly words: string }
  | { readonly run: 'link'; readonly address: string }
  | Action;

export interface Action {
  readonly run: 'action';
  readonly words: string;
  readonly address: string;
  readonly subject: string;
}

/** A row about somebody: their name, how things stand, and what there is to say. */
export interface Entry {
  readonly title: string;
  readonly standing: string;
  /** Their place on a scale, to be seen at a glance; `standing` says the same in words. */
  readonly scale?: { readonly at: number; readonly of: number };
  readonly runs: readonly Run[];
}

/** A part of a letter. as-text.ts and as-html.ts each show every kind, so that both say the same. */
export type Part =
  | { readonly part: 'lead' | 'paragraph' | 'small'; readonly runs: readonly Run[] }
  | { readonly part: 'heading'; readonly words: string }
  | {
      readonly part: 'quote';
      readonly whose: 'yours' | 'theirs';
      readonly label?: string;
      readonly paragraphs: readonly (readonly Run[])[];
    }
  | { readonly part: 'advice'; readonly label: string; readonly words: string }
  | { readonly part: 'list'; readonly items: readonly (readonly Run[])[] }
  | { readonly part: 'entries'; readonly entries: readonly Entry[] }
  | { readonly part: 'actions'; readonly actions: readonly Action[] }
  | { readonly part: 'gauge'; readonly steps: readonly string[]; readonly at: number }
  | {
      readonly part: 'bars';
      readonly label: string;
      /** Whole numbers, oldest first. */
      readonly values: readonly number[];
      /** What the highest bar stands for, so that bars of one letter can be compared. */
      readonly most: number;
      readonly note: string;
    }
  | { readonly part: 'rule' };

/** The one line that says it all. */
export const lead = (...runs: Run[]): Part => ({ part: 'lead', runs });

export const paragraph = (...runs: Run[]): Part => ({ part: 'paragraph', runs });

export const heading = (words: string): Part => ({ part: 'heading', words: oneLine(words) });

/** The user's own words, perhaps with a part of them marked. The label says whose they are, where no heading does. */
export const yourWords = (words: string | readonly Run[], label?: string): Part => quote('yours', words, label);

/** The mentor's words. The label says whose they are. */
export const theirWords = (words: string | readonly Run[], label?: string): Part => quote('theirs', words, label);

function quote(whose: 'yours' | 'theirs', words: string | readonly Run[], label?: string): Part {
  return { part: 'quote', whose, label, paragraphs: [typeof words === 'string' ? [oneLine(words)] : words] };
}

/** A mail for the user to send, paragraph by paragraph. */
export const yourDraft = (paragraphs: readonly string[], label?: string): Part => ({
  part: 'quote',
  whose: 'yours',
  label,
  paragraphs: paragraphs.map((words) => [oneLine(words)]),
});

/** What to write instead: what the user takes away from a fix. */
export const advice = (label: string, words: string): Part => ({ part: 'advice', label, words });

export const list = (...items: (readonly Run[])[]): Part => ({ part: 'list', items });

export const entries = (...all: Entry[]): Part => ({ part: 'entries', entries: all });

/** What can be done by one tap, each on a line of its own. */
export const actions = (...all: Action[]): Part => ({ part: 'actions', actions: all });

/** Steps from one end to the other, one of which is marked. */
export const gauge = (steps: readonly string[], at: number): Part => ({ part: 'gauge', steps, at });

/** How often something was, week by week, drawn and in numbers. */
export const bars = (label: string, values: readonly number[], most: number, note: string): Part => ({
  part: 'bars',
  label,
  values: values.map((value) => Math.max(0, Math.floor(value))),
  most,
  note,
});

export const rule = (): Part => ({ part: 'rule' });

/** What stands at the end, for whoever looks for it. */
export const small = (...runs: Run[]): Part => ({ part: 'small', runs });

export const strong = (words: string): Run => ({ run: 'strong', words });

/** Somebody's words within a sentence; both renderings put them in quotation marks. */
export const said = (words: string): Run => ({ run: 'said', words });

/** The words of a quotation that the letter speaks of: underlined, or between asterisks. */
export const marked = (words: string): Run => ({ run: 'marked', words });

/** An address to write to; shown as itself, so that it can be read in either rendering. */
export const link = (address: string): Run => ({ run: 'link', address });

/** Something to tell us by one mail, ready to be sent; HTML alone can link it, so the subject is shown in both. */
export const action = (words: string, address: string, subject: string): Action => ({
  run: 'action',
  words,
  address,
  subject,
});

/** What the words behind an action are, for whoever can follow no link. */
export const inBrackets = (address: string): readonly Run[] => [
  'If the links don’t work, write to ',
  link(address),
  ', with the words in brackets as the subject.',
];
