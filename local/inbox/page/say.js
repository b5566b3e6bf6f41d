export const find = (selector, within = document) => within.querySelector(selector);

/** Puts words, and a letter to go to, into a place that is read out. */
export function say(place, words, letter, isError = false) {
  place.classList.toggle('error', isError);
  place.textContent = letter ? `${words} ` : words;
  if (!letter) return;
  const link = document.createElement('a');
  link.href = `/letters/${letter.id}`;
  link.textContent = letter.subject;
  place.append(link);
}
