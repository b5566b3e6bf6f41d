import { callName } from '#shared/mentorship/people.ts';
import { capitalised, shortened } from './words.ts';

const NOBODY = 'your mentor';

/** What a letter calls the mentor in a sentence: their first name; the address, where that is all that is known. */
export function called(mentorName: string): string {
  const name = shortened(mentorName, 80);
  if (name === '' || name.toLowerCase() === NOBODY) return NOBODY;
  if (name.includes('@')) return name.toLowerCase();
  // "Roth, Dana", as directories write it.
  const [last = '', first = '', ...more] = name.split(',').map((part) => part.trim());
  const word = callName({ name: first && more.length === 0 ? `${first} ${last}` : name, address: '' });
  return /\p{L}/u.test(word) ? word : NOBODY;
}

/** The same at the beginning of a sentence; an address stays as it is written. */
export function calledFirst(name: string): string {
  return capitalised(name);
}
