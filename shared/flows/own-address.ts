import { tagged } from '#shared/letters/tagged.ts';
import type { World } from '#shared/world.ts';
import type { UserMail } from './answer-user.ts';
import { letterIdOf } from './send-letter.ts';

/** The address of the letter that answers this mail: what is written there is about what the letter is about. */
export function ownAddress({ house }: World, { user, contentId }: Pick<UserMail, 'user' | 'contentId'>): string {
  return tagged(house.assistant, letterIdOf({ user, cause: [contentId] }));
}
