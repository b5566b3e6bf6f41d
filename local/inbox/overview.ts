import { join } from 'node:path';
import type { LetterKind, ReceiptState, Store } from '#shared/store.ts';
import { filesIn } from '../files.ts';
import type { Letters, SentLetter } from '../letters.ts';
import { type KnownMentor, knownMentors } from './known-mentors.ts';
import type { Mails } from './mails.ts';
import type { MailHeading } from './shown-mail.ts';
import { allDue } from './travel.ts';

/** Where the page's facts come from. */
export interface Sources {
  readonly store: Store;
  readonly letters: Letters;
  readonly mails: Mails;
  /** Holds the queue's `pending/` and `dead-letters/`. */
  readonly data: string;
}

export interface ListedLetter extends SentLetter {
  readonly kind: LetterKind | null;
}

/** A mail that came in, and what became of it. */
export interface ListedMail {
  readonly id: string;
  /** `in-hand`: still in the queue; `given-up`: tried too often. */
  readonly state: ReceiptState | 'in-hand' | 'given-up';
  readonly reason: string;
  readonly at: string | null;
  readonly heading: MailHeading | null;
  /** File id of the letter that answers it, where one stands under it. */
  readonly letter: string | null;
}

export interface NextDue {
  readonly at: Date;
  readonly what: string;
}

/** All that the inbox page shows. */
export interface Overview {
  readonly letters: readonly ListedLetter[];
  readonly mentors: readonly KnownMentor[];
  readonly mails: readonly ListedMail[];
  readonly next: NextDue | null;
}

const MOST = 200;

/** Collects what there is to show. The store lists no users, so they are found by their letters, mails and what is due. */
export async function overviewOf({ store, letters, mails, data }: Sources): Promise<Overview> {
  const [sent, receipts, due] = await Promise.all([letters.newest(MOST), store.receipts(MOST), allDue(store)]);
  const ids = new Set([...receipts, ...due].flatMap(({ userId }) => userId ?? []));
  for (const address of new Set(sent.map((letter) => letter.to.toLowerCase()))) {
    const user = await store.userByAddress(address);
    if (user) ids.add(user.id);
  }
  const users = (await Promise.all([...ids].map((id) => store.user(id)))).flatMap((user) => user ?? []);
  const kinds = new Map<string, LetterKind>();
  for (const { id } of users) for (const letter of await store.lettersOf(id)) kinds.set(letter.id, letter.kind);
  const mentors = (await Promise.all(users.map((user) => knownMentors(store, user)))).flat();

  const [pending, dead] = await Promise.all(
    ['pending', 'dead-letters'].map((folder) => filesIn(join(data, folder), '.json')),
  );
  const waiting = (files: readonly string[] = [], state: 'in-hand' | 'given-up') =>
    files.map((file) => ({ deliveryId: file.slice(0, -'.json'.length), state, reason: state, at: null }));
  const done = new Set(receipts.map(({ deliveryId }) => deliveryId));
  const came = [...waiting(pending, 'in-hand'), ...waiting(dead, 'given-up')].filter((it) => !done.has(it.deliveryId));
  const answers = new Map(sent.flatMap(({ id, inReplyTo }) => (inReplyTo ? [[inReplyTo, id] as const] : [])));
  const listed = [...came, ...receipts].map(async ({ deliveryId: id, state, reason, at }): Promise<ListedMail> => {
    const heading = await mails.heading(id);
    return { id, state, reason, at, heading, letter: answers.get(heading?.messageId ?? '') ?? null };
  });
  return {
    letters: sent.map((letter) => ({ ...letter, kind: kinds.get(letter.letterId) ?? null })),
    mentors,
    mails: await Promise.all(listed),
    next: due[0] ? { at: new Date(due[0].at), what: whatIsDue(due[0], mentors) } : null,
  };
}

function whatIsDue({ userId, mentorId }: { userId: string; mentorId: string | null }, mentors: readonly KnownMentor[]) {
  if (mentorId === null) return 'the weekly digest';
  const mentor = mentors.find(({ id, userId: theirs }) => id === mentorId && theirs === userId);
  return mentor ? `a nudge about ${mentor.name}` : 'a nudge';
}
