import type { Sentence } from '#shared/mentorship/sentences.ts';
import type { CaseReading, Said } from './reading.ts';
import type { PrincipleId, Whose } from './review.ts';

/** Words by their place: `text.slice(start, end)` of the message they stand in. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Finding {
  /** In the user's newest message, unless `of` says otherwise. */
  readonly span: Span;
  /** Only where the principle has `quotesMentor`: the span lies in an earlier message, of this author. */
  readonly of?: Whose;
  /** That message, where it is not the mentor's latest. */
  readonly said?: Said;
  /** Why this mentor would feel it, or like it. */
  readonly why: string;
}

export interface FixFinding extends Finding {
  readonly kind: 'fix';
  /** What to write instead, in this thread's own matter: something to paste and finish. */
  readonly instead: string;
}

export interface StrengthFinding extends Finding {
  readonly kind: 'strength';
}

/** What a principle says of a reply. It points at words and never repeats them: the engine does the quoting. */
export type PrincipleFinding = FixFinding | StrengthFinding;

/** A small thread for tests and docs. */
export interface Example {
  /** What it shows, in a few words. */
  readonly shows: string;
  readonly before?: readonly ExampleMail[];
  readonly reply: ExampleMail;
  /** The words the finding must point at, a part of them or more; none for silence. */
  readonly quote?: string;
}

export interface ExampleMail {
  /** The reply's sender is the user, whatever this says. */
  readonly from?: 'user' | 'mentor';
  /** The day it was written, "2026-03-09". */
  readonly on: string;
  readonly text: string;
}

export interface Principle {
  readonly id: PrincipleId;
  readonly title: string;
  readonly source: {
    readonly essay: 'Mikhail' | 'Red Dog' | 'Protégé';
    /** What it says, in one sentence. */
    readonly says: string;
  };
  /** Puts fixes in order: the higher, the sooner it is told. No two principles have the same. */
  readonly damage: number;
  /** Whether a fix may quote what it says was neglected: the mentor's words, or the user's own earlier ones. */
  readonly quotesMentor?: true;
  /** What the method wants to be so before there can be such a finding at all; it may always be where this is left out. */
  mayBe?(reading: CaseReading, kind: 'fix' | 'strength'): boolean;
  /** Beside a fix of one of these its strength would ring hollow, and is left out. */
  readonly hollowBeside?: readonly PrincipleId[];
  readonly when: { readonly fix: string; readonly strength: string; readonly silence: string };
  readonly examples: {
    readonly fix: readonly Example[];
    readonly strength: readonly Example[];
    readonly silence: readonly Example[];
  };
  /**
   * The words for a finding at a sentence, however that was found: `judge` finds, and tells in these. `at` lies in the
   * user's newest message, or in an earlier one where the principle has `quotesMentor`. They fit any sentence, saying
   * in general what nothing in the reading makes particular.
   */
  readonly tells: {
    /** What a fix at this sentence says: why this mentor would feel it, and what to write instead. */
    fix(reading: CaseReading, at: Sentence): { readonly why: string; readonly instead: string };
    /** Why this mentor would like it. */
    strength(reading: CaseReading, at: Sentence): string;
  };
  /** The findings in one reply, the plainest first: one of each kind is told. Pure, and linear in the text. */
  judge(reading: CaseReading): readonly PrincipleFinding[];
}
