import { asHtml } from './as-html.ts';
import { asText } from './as-text.ts';
import type { LetterContent } from './letter.ts';
import type { Part } from './parts.ts';

/** A letter's content from the one description of its parts. */
export function compose(subject: string, parts: readonly (Part | readonly Part[])[]): LetterContent {
  const all = parts.flat();
  return { subject, text: asText(all), html: asHtml(subject, all) };
}
