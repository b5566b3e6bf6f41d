import type { LetterKind } from '#shared/store.ts';
import type { World } from '#shared/world.ts';

/** The address that ends letters of this kind by one click, kept for 90 days; null where the house has none. */
export async function oneClickFor(
  { store, chance, house }: World,
  kind: LetterKind,
  { userId, mentorId }: { readonly userId: string; readonly mentorId?: string },
): Promise<string | null> {
  if (!house.unsubscribeUrl || (kind !== 'nudge' && kind !== 'digest')) return null;
  const token = chance.token();
  await store.addOneClick(token, { userId, kind, ...(mentorId && { mentorId }) });
  return `${house.unsubscribeUrl}${userId}/${token}`;
}
