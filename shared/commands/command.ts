export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** What a user tells us by mail. Moments are ISO with the offset of the user's zone; they lie after `now`. */
export type Command =
  | { readonly kind: 'snooze'; readonly until: string }
  | { readonly kind: 'they-replied' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'done' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'pause'; readonly until: string | null }
  | { readonly kind: 'resume' }
  | { readonly kind: 'quiet' }
  | { readonly kind: 'status' }
  | { readonly kind: 'temperature'; readonly reading: 'warm' | 'steady' | 'cooling' | 'cold' }
  | { readonly kind: 'wrong'; readonly finding: number }
  /** An address in lower case, or a name as written. */
  | { readonly kind: 'mentor'; readonly who: string }
  | { readonly kind: 'goal'; readonly goal: string }
  | { readonly kind: 'me'; readonly address: string }
  /** IANA ("Europe/Paris") or an offset ("+02:00"). */
  | { readonly kind: 'timezone'; readonly zone: string }
  | { readonly kind: 'digest'; readonly day: Weekday; readonly hour: number }
  | { readonly kind: 'digest-off' }
  | { readonly kind: 'help' }
  | { readonly kind: 'export' }
  | { readonly kind: 'delete-everything' }
  | { readonly kind: 'yes' };

/** A user's mail to the assistant alone, as far as a command can stand in it. */
export interface CommandMail {
  /** The +tag of our address it came to, '' for none. */
  readonly tag: string;
  /** As written. */
  readonly subject: string;
  /** The user's own newest words; quotations and signature are cut off where they could be told. */
  readonly text: string;
  /** Whether it answers one of our letters. */
  readonly isAnswerToUs: boolean;
  /** Whether something is forwarded or quoted below that is not one of our letters. */
  readonly holdsThread: boolean;
  readonly now: Date;
  /** The user's: IANA or "+02:00". */
  readonly zone: string;
}

export type Where = 'tag' | 'subject' | 'first-line';

/** `unclear` is never obeyed: `tried` is what was written, `near` are the names of commands it may have meant. */
export type CommandReading =
  | { readonly kind: 'command'; readonly command: Command; readonly where: Where }
  | { readonly kind: 'unclear'; readonly tried: string; readonly near: readonly CommandName[] }
  | null;

/** What the help letter calls a command. */
export type CommandName =
  | 'snooze'
  | 'they replied'
  | 'cancel'
  | 'done'
  | 'stop'
  | 'pause'
  | 'resume'
  | 'quiet'
  | 'status'
  | 'temperature'
  | 'wrong'
  | 'mentor'
  | 'goal'
  | 'me'
  | 'timezone'
  | 'digest'
  | 'help'
  | 'export'
  | 'delete everything';
