import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Kind } from '#shared/critique/evidence/finding-model.ts';
import { caseOf } from '#shared/critique/example.ts';
import type { Example } from '#shared/critique/principle.ts';
import type { Case, PrincipleId } from '#shared/critique/review.ts';

/** A thread whose findings a reader has labelled: of all principles, or of one. */
export interface LabelledThread {
  readonly id: string;
  readonly case: Case;
  /** Words that earn a finding; undefined where the reader has not looked, or where another might judge otherwise. */
  quotes(principle: PrincipleId, kind: Kind): readonly string[] | undefined;
  /** What the reply leaves open of the mentor's questions; undefined where nobody has looked. */
  readonly unanswered?: readonly string[];
  /** Questions of which one reader says that they are open, and another that they are not. */
  readonly perhapsUnanswered?: readonly string[];
  /** What the reply promises; undefined where nobody has looked. */
  readonly promises?: readonly string[];
  /** Whether several readers have agreed on its labels. */
  readonly isAgreed?: boolean;
  /** How much it counts in learning findings; 1 where nothing is said. */
  readonly counts?: number;
  /** Whether it was written to try this principle hard, and not as mail comes. */
  readonly tries?: PrincipleId;
}

interface Person {
  readonly name: string;
  readonly address: string;
}
interface Finding {
  readonly principle: PrincipleId;
  readonly quotes: readonly string[];
}
/** A line of examples/threads/*.jsonl. */
interface ThreadLine {
  readonly id: string;
  readonly user: Person;
  readonly mentor: Person;
  readonly now: string;
  readonly messages: readonly {
    readonly from: 'user' | 'mentor';
    readonly date: string;
    readonly subject: string;
    readonly text: string;
  }[];
  readonly label: {
    readonly fixes: readonly Finding[];
    readonly strengths: readonly Finding[];
    readonly contestedFixes: readonly PrincipleId[];
    readonly contestedStrengths: readonly PrincipleId[];
    readonly unanswered: readonly string[];
    readonly contestedUnanswered?: readonly string[];
    readonly promises?: readonly string[];
  };
}

export type PrincipleExamples = Readonly<Record<'fix' | 'strength' | 'silence', readonly Example[]>>;

/** Files whose labels several readers have agreed on are called so. */
const AGREED = 'agreed';

/** Whole threads with all their labels. */
export function readThreads(folder: string): readonly LabelledThread[] {
  return filesOf(folder, '.jsonl').flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => ({ ...threadOf(line), isAgreed: name.startsWith(AGREED) })),
  );
}

export function threadOf(line: string): LabelledThread {
  const { id, label, ...thread } = JSON.parse(line) as ThreadLine;
  return {
    id,
    case: caseFrom(thread),
    unanswered: label.unanswered,
    perhapsUnanswered: label.contestedUnanswered,
    promises: label.promises,
    quotes(principle, kind) {
      const [found, contested] =
        kind === 'fix' ? [label.fixes, label.contestedFixes] : [label.strengths, label.contestedStrengths];
      if (contested.includes(principle)) return undefined;
      return found.filter((one) => one.principle === principle).flatMap(({ quotes }) => quotes);
    },
  };
}

/** A labelled thread as a case to judge. */
export function caseFrom({
  user,
  mentor,
  now,
  messages,
}: Pick<ThreadLine, 'user' | 'mentor' | 'now' | 'messages'>): Case {
  return {
    me: user.address,
    now: new Date(now),
    subject: messages[0]!.subject,
    messages: messages.map(({ from, date, subject, text }) => ({
      from: from === 'user' ? user : mentor,
      to: [from === 'user' ? mentor : user],
      cc: [],
      date,
      subject,
      text,
    })),
  };
}

/** The examples of each principle: of the others, only that they are no fix of this one is taken to be known. */
export function readPrincipleExamples(folder: string): readonly LabelledThread[] {
  return filesOf(folder, '.yaml').flatMap((name) =>
    threadsOf(
      name.replace('.yaml', '') as PrincipleId,
      parse(readFileSync(join(folder, name), 'utf8')) as PrincipleExamples,
    ),
  );
}

/** Examples of one principle as labelled threads. @param counts - how much each counts in learning findings */
export function threadsOf(tries: PrincipleId, examples: PrincipleExamples, counts = 1): readonly LabelledThread[] {
  return (['fix', 'strength', 'silence'] as const).flatMap((of) =>
    examples[of].map(
      (example): LabelledThread => ({
        id: `${tries}: ${example.shows}`,
        case: caseOf(example),
        tries,
        counts,
        quotes(principle, kind) {
          if (principle !== tries) return kind === 'fix' ? [] : undefined;
          return of === kind ? [example.quote ?? ''] : [];
        },
      }),
    ),
  );
}

function filesOf(folder: string, ending: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
}
