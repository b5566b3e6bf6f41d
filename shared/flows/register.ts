import type { User } from '#shared/store.ts';
import type { World } from '#shared/world.ts';
import { idOf } from './ids.ts';

/** Whoever may come by their address alone: an owner, or where anyone may come, whoever comes. */
export function register({ store, clock }: World, address: string): Promise<User> {
  return store.addUser({ id: userIdOf(address), addresses: [address], createdAt: clock.now().toISOString() });
}

/** The id of the user who comes by this address. */
export function userIdOf(address: string): string {
  return idOf('user', address);
}
