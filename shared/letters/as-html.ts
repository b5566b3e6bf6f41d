import { barsAsHtml, gaugeAsHtml, scaleAsHtml } from './drawn-as-html.ts';
import { escapeLine, escapeText } from './escape-html.ts';
import type { Action, Entry, Part } from './parts.ts';
import { hrefOf, runsAsHtml } from './runs-as-html.ts';
import { INLINE, STYLE, TABLE } from './style.ts';

/**
 * A letter as HTML for mail: no images, nothing loaded, styles on the elements because some clients drop the sheet, and
 * a sheet for the dark because nothing else can say it. Boxes are tables, and Outlook, which knows no greatest width,
 * gets one of a fixed width around the whole. The page stands twice, since webmail drops the body and keeps what is in it.
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
<div class="page" lang="en" style="${INLINE.page}">
<!--[if mso]><table ${TABLE} width="600" align="center"><tr><td><![endif]-->
<div class="letter" style="${INLINE.letter}">
${parts.map(partAsHtml).join('\n')}
</div>
<!--[if mso]></td></tr></table><![endif]-->
</div>
</body>
</html>
`;
}

function partAsHtml(part: Part): string {
  switch (part.part) {
    case 'lead':
      return element('h1', 'lead', runsAsHtml(part.runs));
    case 'paragraph':
    case 'small':
      return element('p', part.part, runsAsHtml(part.runs));
    case 'heading':
      return element('h2', 'heading', escapeLine(part.words));
    case 'quote':
      return quoteAsHtml(part);
    case 'advice':
      return box(
        'advice',
        `<strong class="adviceLabel" style="${INLINE.adviceLabel}">${escapeLine(part.label)}</strong> ${escapeLine(part.words)}`,
      );
    case 'list':
      return `<ul class="list" style="${INLINE.list}">
${part.items.map((item) => element('li', 'item', runsAsHtml(item))).join('\n')}
</ul>`;
    case 'entries':
      return rows(part.entries.map((entry) => element('td', 'entry', entryAsHtml(entry))));
    case 'actions':
      return rows(part.actions.map((action) => element('td', 'actionCell', actionAsHtml(action))));
    case 'gauge':
      return gaugeAsHtml(part);
    case 'bars':
      return barsAsHtml(part);
    case 'rule':
      return `<hr class="rule" style="${INLINE.rule}">`;
  }
}

function quoteAsHtml({ whose, label, paragraphs }: Extract<Part, { part: 'quote' }>): string {
  const inside = paragraphs.map(runsAsHtml);
  const words =
    inside.length === 1
      ? `<blockquote style="${INLINE.quote}">${inside[0]}</blockquote>`
      : `<blockquote style="${INLINE.quote}">\n${inside.map((each, index) => element('p', index === inside.length - 1 ? 'lastOfDraft' : 'ofDraft', each)).join('\n')}\n</blockquote>`;
  return `${label ? `${element('p', 'label', escapeLine(label))}\n` : ''}${box(whose, words)}`;
}

function entryAsHtml({ title, standing, scale, runs }: Entry): string {
  const name = `<strong>${escapeLine(title)}:</strong>`;
  const head = `${name} ${scale ? `${scaleAsHtml(scale)} ` : ''}${escapeLine(standing)}`;
  return runs.length > 0 ? `${head}<br><span class="more" style="${INLINE.more}">${runsAsHtml(runs)}</span>` : head;
}

/** The whole row is what is tapped. */
function actionAsHtml(action: Action): string {
  const subject = `<span class="subject" style="${INLINE.subject}">(“${escapeLine(action.subject)}”)</span>`;
  return `<a class="action" href="${escapeText(hrefOf(action))}" style="${INLINE.action}">${escapeLine(action.words)} ${subject}</a>`;
}

function element(tag: string, look: keyof typeof INLINE, inside: string): string {
  return `<${tag} class="${look}" style="${INLINE[look]}">${inside}</${tag}>`;
}

/** A block with a line or a ground of its own, which Outlook draws for a cell alone. */
function box(look: keyof typeof INLINE, inside: string): string {
  return `<table ${TABLE} width="100%" style="${INLINE.box}"><tr>${element('td', look, inside)}</tr></table>`;
}

function rows(cells: readonly string[]): string {
  return `<table ${TABLE} width="100%" style="${INLINE.box}">
${cells.map((cell) => `<tr>${cell}</tr>`).join('\n')}
</table>`;
}
