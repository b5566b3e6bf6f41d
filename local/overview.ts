import type { Receipt, Store } from '#shared/store.ts';
import type { Letters, SentLetter } from './letters.ts';

/** A thread the assistant knows, as the inbox page shows it. */
export interface KnownThread {
  readonly subject: string;
  readonly user: string;
  readonly mentor: string;
  readonly temperature: string;
  readonly because: string;
  readonly turn: 'user' | 'mentor';
  readonly messages: number;
}

/** All that the inbox page shows. */
export interface Overview {
  readonly letters: readonly SentLetter[];
  readonly threads: readonly KnownThread[];
  readonly receipts: readonly Receipt[];
}

const MOST = 200;

/** Collects what there is to show. The store lists no users, so they are found by their letters and receipts. */
export async function overviewOf(store: Store, letters: Letters): Promise<Overview> {
  const [sent, receipts] = await Promise.all([letters.newest(MOST), store.receipts(MOST)]);
  const addresses = new Map<string, string>();
  for (const receipt of receipts) {
    if (receipt.userId) addresses.set(receipt.userId, `user ${receipt.userId.slice(0, 8)}`);
  }
  for (const address of new Set(sent.map((letter) => letter.to.toLowerCase()))) {
    const user = await store.userByAddress(address);
    if (user) addresses.set(user.id, user.addresses[0] ?? address);
  }
  const threads = await Promise.all([...addresses].map(([id, address]) => threadsOf(store, id, address)));
  return { letters: sent, threads: threads.flat(), receipts };
}

async function threadsOf(store: Store, userId: string, user: string): Promise<readonly KnownThread[]> {
  const [mentors, threads] = await Promise.all([store.mentorsOf(userId), store.threadsOf(userId)]);
  const newestFirst = [...threads].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  return Promise.all(
    newestFirst.map(async (thread) => {
      const mentor = mentors.find(({ id }) => id === thread.mentorId);
      return {
        subject: thread.subject,
        user,
        mentor: mentor?.name || mentor?.addresses[0] || 'a mentor',
        temperature: mentor?.temperature.reading ?? 'unknown',
        because: mentor?.temperature.because ?? '',
        turn: mentor?.turn ?? 'user',
        messages: (await store.messagesOf(userId, thread.id)).length,
      };
    }),
  );
}
