import type { Part, Run } from './parts.ts';
import { INLINE, STYLE } from './style.ts';
import { oneLine, onOneLine } from './words.ts';

/**
 * A letter as HTML for mail: no images, nothing loaded, styles on the elements because some clients drop the sheet, and
 * a sheet for the dark because nothing else can say it.
 */
export function asHtml(title: string, parts: readonly Part[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeLine(title)}</title>
<style>${STYLE}</style>
</head>
<body class="page" style="${INLINE.page}">
<div class="letter" style="${INLINE.letter}">
${parts.map(partAsHtml).join('\n')}
</div>
</body>
</html>
`;
}

function partAsHtml(part: Part): string {
  switch (part.part) {
    case 'lead':
    case 'paragraph':
    case 'small':
      return `<p class="${part.part}" style="${INLINE[part.part]}">${runsAsHtml(part.runs)}</p>`;
    case 'heading':
      return `<h2 class="heading" style="${INLINE.heading}">${escapeLine(part.words)}</h2>`;
    case 'quote':
      return [
        ...(part.label ? [`<p class="label" style="${INLINE.label}">${escapeLine(part.label)}</p>`] : []),
        `<blockquote class="${part.whose}" style="${INLINE[part.whose]}">${escapeLine(part.words)}</blockquote>`,
      ].join('\n');
    case 'list':
      return `<ul class="list" style="${INLINE.list}">
${part.items.map((item) => `<li style="${INLINE.item}">${runsAsHtml(item)}</li>`).join('\n')}
</ul>`;
    case 'rule':
      return `<hr class="rule" style="${INLINE.rule}">`;
  }
}

function runsAsHtml(runs: readonly Run[]): string {
  return runs.map(runAsHtml).join('');
}

function runAsHtml(run: Run): string {
  if (typeof run === 'string') return escapeText(onOneLine(run));
  if (run.run === 'strong') return `<strong>${escapeLine(run.words)}</strong>`;
  if (run.run === 'said') return `“${escapeLine(run.words)}”`;
  if (run.run === 'link') return linkAsHtml(mailto(run.address), run.address);
  const href = `${mailto(run.address)}?subject=${encodeURIComponent(oneLine(run.subject))}`;
  return `${linkAsHtml(href, run.words)} (“${escapeLine(run.subject)}”)`;
}

function linkAsHtml(href: string, words: string): string {
  return `<a class="link" href="${escapeText(href)}" style="${INLINE.link}">${escapeLine(words)}</a>`;
}

function mailto(address: string): string {
  return `mailto:${encodeURIComponent(oneLine(address)).replaceAll('%40', '@').replaceAll('%2B', '+')}`;
}

function escapeLine(text: string): string {
  return escapeText(oneLine(text));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
