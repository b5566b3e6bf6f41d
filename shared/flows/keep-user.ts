import type { User } from '#shared/store.ts';
import type { World } from '#shared/world.ts';

/** Two writers seldom meet on one user; more than this is a fault. */
const ATTEMPTS = 5;

/**
 * Writes a change to a user, again from the stored state where somebody else wrote in between; gives what was written.
 * @throws when it loses every time; the queue then tries the whole mail again.
 */
export async function keepUser({ store }: World, user: User, change: (user: User) => User): Promise<User> {
  let current = (await store.user(user.id)) ?? user;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const changed = change(current);
    if (await store.putUser(changed)) return changed;
    current = (await store.user(user.id)) ?? current;
  }
  throw new Error('the user kept changing under our hands');
}
