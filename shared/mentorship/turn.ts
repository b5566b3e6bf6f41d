import type { Message } from '#shared/mail/message.ts';
import { isFrom } from './people.ts';

/** Whose turn it is to write: the user's when the mentor wrote last; nobody's in an empty thread. */
export function turnOf(messages: readonly Message[], me: string): 'user' | 'mentor' | 'nobody' {
  const newest = messages.at(-1);
  if (!newest) return 'nobody';
  return isFrom(newest, me) ? 'mentor' : 'user';
}
