import type { Store } from '#shared/store.ts';

/**
 * Whether another delivery of this content has been brought to its end for this user. One that was broken off and lies
 * among the dead letters has not: then this one goes on in its place, and leaves the same traces.
 */
export async function isDoneElsewhere(
  store: Store,
  userId: string,
  contentId: string,
  deliveryId: string,
): Promise<boolean> {
  const holder = await store.claimContent(userId, contentId, deliveryId);
  return holder !== deliveryId && (await store.receipt(holder)) !== null;
}
