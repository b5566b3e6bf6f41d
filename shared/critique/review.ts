import type { Message } from '#shared/mail/message.ts';

export type PrincipleId =
  | 'goal'
  | 'specific-ask'
  | 'own-path'
  | 'relevance'
  | 'homework'
  | 'guidance-not-validation'
  | 'takes-criticism'
  | 'their-interests'
  | 'insight'
  | 'composure'
  | 'radar'
  | 'respect'
  | 'the-ask'
  | 'mirror'
  | 'small-footprint'
  | 'answers-them'
  | 'closes-loop';

/** A thread ready to be judged: its last message by `me` is the one judged. */
export interface Case {
  /** The user's address. */
  readonly me: string;
  /** When the judgement is made. */
  readonly now: Date;
  readonly subject: string;
  /** Oldest first. */
  readonly messages: readonly Message[];
}

/** Whose earlier words a fix quotes. */
export type Whose = 'mentor' | 'own';

export interface Fix {
  readonly principle: PrincipleId;
  readonly quote: string;
  /** Whose words of an earlier message these are, where they are not of the message judged. */
  readonly of?: Whose;
  readonly why: string;
  readonly instead: string;
}

export interface Strength {
  readonly principle: PrincipleId;
  readonly quote: string;
  readonly why: string;
}

export type Reading = 'warm' | 'steady' | 'cooling' | 'cold' | 'unknown';

export interface Temperature {
  readonly reading: Reading;
  /** The evidence, one sentence: "answered in 40 minutes, asked you two questions". */
  readonly because: string;
}

export interface PromiseMade {
  readonly quote: string;
  /** ISO date or date-time, where the promise names one. */
  readonly due?: string;
}

export interface FollowUp {
  /** ISO with offset. */
  readonly at: string;
  readonly why: string;
  readonly draft: string;
}

/** What the critic says of a thread; the shape `review --json` prints. `send` means there is no fix. */
export interface Review {
  readonly verdict: 'send' | 'fix-first';
  /** Where the message judged is not English: what it seems to be, and that nothing was found in its words for it. */
  readonly unread?: string;
  /** Most damaging first; all of them. The letter shows three. */
  readonly fixes: readonly Fix[];
  readonly strengths: readonly Strength[];
  readonly temperature: Temperature;
  readonly asks: readonly string[];
  readonly unanswered: readonly string[];
  readonly promises: readonly PromiseMade[];
  readonly followUp: FollowUp | null;
}
