import type { LetterRecord, Mentor, User } from '#shared/store.ts';
import type { World } from '#shared/world.ts';

/** Whom a command is about, or the ones it may be about. */
export type Which = { readonly one: Mentor } | { readonly among: readonly Mentor[] };

/** The mentor of the letter that is answered; else the only one there is, or the only one who is waited for. */
export async function whichMentor({ store }: World, user: User, letter: LetterRecord | null): Promise<Which> {
  if (letter?.mentorId) {
    const mentor = await store.mentor(user.id, letter.mentorId);
    if (mentor) return { one: mentor };
  }
  const mentors = await store.mentorsOf(user.id);
  const waiting = mentors.filter(({ silence, due }) => silence || due);
  const [only] = mentors.length === 1 ? mentors : waiting.length === 1 ? waiting : [];
  return only ? { one: only } : { among: mentors };
}
