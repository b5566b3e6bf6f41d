/** How a language's mail clients name the parts of a quotation. Lower case; the data only, no patterns. */
export interface Language {
  /** BCP 47, for the names of months and days (Intl). */
  readonly code: string;
  /** Which comes first in a date of numbers alone: `either` where it depends on the country. */
  readonly order: 'day-first' | 'year-first' | 'either';
  /** Labels of a header block ("From:"), without the colon. */
  readonly labels: Readonly<Record<Field | 'other', readonly string[]>>;
  /** What Lotus Notes says of others under the sender's name, without a colon: "Sent by: x", "Please respond to x". */
  readonly asides?: readonly string[];
  /** What stands between who sent a mail and whose words it holds: "on behalf of". */
  readonly behalf?: readonly string[];
  /** Words an attribution starts with ("On"). */
  readonly leads: readonly string[];
  /** Words that say somebody wrote ("wrote"). */
  readonly verbs: readonly string[];
  /** Words that say it now and then: they count only with a colon, over marked lines. */
  readonly rareVerbs?: readonly string[];
  /** What stands before a Message-ID in an attribution: "In article <x@y>, Dana wrote:". */
  readonly references?: readonly string[];
  /** Who is written to, before the name: "you [Dana Roth] wrote". */
  readonly addressee?: readonly string[];
  /** What says it to the one it is written to: "You wrote", "your message of". */
  readonly verbsToAuthor?: readonly string[];
  /** What stands before the name in an attribution: "the user". */
  readonly titles?: readonly string[];
  /** The line over a forwarded mail. */
  readonly forwards: readonly string[];
  /** The line over a quoted mail. */
  readonly originals: readonly string[];
  /** The line under a forwarded mail. */
  readonly ends: readonly string[];
  /** The words over the name at the end: "Kind regards". */
  readonly closings: readonly string[];
  /** How a device's or a program's own signature starts. */
  readonly mobile: readonly string[];
}

/** What a line of a header block can say. */
export type Field = 'from' | 'to' | 'cc' | 'bcc' | 'replyTo' | 'date' | 'subject';
