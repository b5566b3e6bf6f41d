import type { Weekday } from '#shared/commands/command.ts';
import type { Reading } from '#shared/critique/review.ts';

/** What was obeyed. `mentorName` is a name, or an address; moments are ISO with the user's offset. */
export type Obeyed =
  | { readonly kind: 'snoozed'; readonly mentorName: string; readonly until: string }
  | { readonly kind: 'they-replied'; readonly mentorName: string }
  | { readonly kind: 'cancelled'; readonly mentorName: string }
  | { readonly kind: 'closed'; readonly mentorName: string }
  | { readonly kind: 'stopped'; readonly mentorName: string }
  | { readonly kind: 'paused'; readonly until: string | null }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'temperature'; readonly mentorName: string; readonly reading: Reading; readonly before: Reading }
  /** `principle` is its title, as in docs/principles.md. */
  | { readonly kind: 'wrong'; readonly mentorName: string; readonly finding: number; readonly principle: string }
  | { readonly kind: 'mentor'; readonly mentorName: string }
  | { readonly kind: 'goal'; readonly mentorName: string; readonly goal: string }
  | { readonly kind: 'timezone'; readonly zone: string; readonly before: string }
  | { readonly kind: 'digest'; readonly day: Weekday; readonly hour: number; readonly zone: string }
  | { readonly kind: 'digest-off' }
  /** Asked for; the letter that confirms it went to that address. */
  | { readonly kind: 'address-asked'; readonly address: string }
  | { readonly kind: 'address-confirmed'; readonly address: string }
  /** Their automatic reply was handed on; null where it names no day. */
  | { readonly kind: 'away'; readonly mentorName: string; readonly until: string | null }
  /** Understood, and there was nothing to change; why, as a sentence. */
  | { readonly kind: 'nothing'; readonly why: string };
