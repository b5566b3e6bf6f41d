import type { DueMoment, Mentor, Store, User } from '#shared/store.ts';

/** A mentor as the page shows them, with the threads that lie under them. */
export interface KnownMentor extends Mentor {
  /** The user's address. */
  readonly user: string;
  readonly threads: readonly { readonly id: string; readonly subject: string; readonly messages: number }[];
  readonly next: DueMoment | null;
}

/** All mentors of a user, the one who was last in contact first. */
export async function knownMentors(store: Store, user: User): Promise<readonly KnownMentor[]> {
  const [mentors, threads] = await Promise.all([store.mentorsOf(user.id), store.threadsOf(user.id)]);
  const newestFirst = [...threads].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  const known = mentors.map(async (mentor): Promise<KnownMentor> => {
    const theirs = newestFirst.filter(({ mentorId }) => mentorId === mentor.id);
    return {
      ...mentor,
      name: mentor.name || mentor.addresses[0] || 'a mentor',
      user: user.addresses[0] ?? 'a user',
      threads: await Promise.all(
        theirs.map(async ({ id, subject }) => {
          return { id, subject, messages: (await store.messagesOf(user.id, id)).length };
        }),
      ),
      next: mentor.due ?? null,
    };
  });
  return (await Promise.all(known)).sort((a, b) => (b.lastContact ?? '').localeCompare(a.lastContact ?? ''));
}
