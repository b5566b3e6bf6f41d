import { escapeLine, escapeText } from './escape-html.ts';
import type { Action, Run } from './parts.ts';
import { INLINE } from './style.ts';
import { oneLine, onOneLine } from './words.ts';

/** Runs of words as the inside of an element. */
export function runsAsHtml(runs: readonly Run[]): string {
  return runs.map(runAsHtml).join('');
}

function runAsHtml(run: Run): string {
  if (typeof run === 'string') return escapeText(onOneLine(run));
  switch (run.run) {
    case 'strong':
      return `<strong>${escapeLine(run.words)}</strong>`;
    case 'said':
      return `“${escapeLine(run.words)}”`;
    case 'marked':
      // Underlined, since <mark> is nothing to some programs and colour alone is nothing to some readers.
      return `<u class="marked" style="${INLINE.marked}">${escapeLine(run.words)}</u>`;
    case 'link':
      return linkAsHtml(mailto(run.address), run.address);
    case 'action':
      return `${linkAsHtml(hrefOf(run), run.words)} (“${escapeLine(run.subject)}”)`;
  }
}

/** The mail that an action sends. */
export function hrefOf({ address, subject }: Action): string {
  return `${mailto(address)}?subject=${encodeURIComponent(oneLine(subject))}`;
}

function linkAsHtml(href: string, words: string): string {
  return `<a class="link" href="${escapeText(href)}" style="${INLINE.link}">${escapeLine(words)}</a>`;
}

function mailto(address: string): string {
  return `mailto:${encodeURIComponent(oneLine(address)).replaceAll('%40', '@').replaceAll('%2B', '+')}`;
}
