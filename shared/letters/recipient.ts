import type { User } from '#shared/store.ts';

/**
 * Who a letter goes to; the one function that decides it. A letter about a user's mail goes back to the address it came
 * from, when that is one the user has confirmed; every other letter goes to their first. What comes back is always the
 * user's own entry, never the sender as the mail spelled it, so that no mail can name an addressee.
 * @param sender the authenticated From address of the mail that is answered, or '' when none is
 * @throws when the user has no confirmed address: there is nobody to write to.
 */
export function recipientFor(user: User, sender: string): string {
  const asked = sender.trim().toLowerCase();
  const address = user.addresses.find((own) => own.toLowerCase() === asked) ?? user.addresses[0];
  if (!address) throw new Error('the user has no confirmed address');
  return address;
}
