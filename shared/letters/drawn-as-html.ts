import { barHeight, dot } from './drawn-as-text.ts';
import { escapeLine } from './escape-html.ts';
import type { Entry, Part } from './parts.ts';
import { INLINE, TABLE } from './style.ts';

/** The height of the highest bar, in pixels. */
const HIGHEST = 40;
const BAR_WIDTH = 26;

/** Cells with a line above them, the thick one where the reading is; a filled ring says it without colour. */
export function gaugeAsHtml({ steps, at }: Extract<Part, { part: 'gauge' }>): string {
  const cells = steps.map((step, index) => {
    const look = index === at ? 'here' : 'step';
    const words = `${dot(index === at)} ${escapeLine(step)}`;
    return `<td class="${look}" width="${Math.floor(100 / steps.length)}%" style="${INLINE[look]}">${index === at ? `<strong>${words}</strong>` : words}</td>`;
  });
  return `<table ${TABLE} width="100%" style="${INLINE.gauge}"><tr>
${cells.join('\n')}
</tr></table>`;
}

/** "○○○●" for the eye alone: the words that follow say it. */
export function scaleAsHtml({ at, of }: NonNullable<Entry['scale']>): string {
  const rings = Array.from({ length: of }, (_, index) => dot(index === at)).join('');
  return `<span class="dots" aria-hidden="true" style="${INLINE.dots}">${rings}</span>`;
}

/** Columns of table cells, which every mail program draws, over their numbers. The last one is the week that ends. */
export function barsAsHtml({ label, values, most, note }: Extract<Part, { part: 'bars' }>): string {
  const last = values.length - 1;
  const drawn = values.map((value, index) => barAsHtml(barHeight(value, most, HIGHEST), index === last));
  const numbers = values.map((value, index) => {
    const look = index === last ? 'lastCount' : 'count';
    return `<td class="${look}" align="center" style="${INLINE[look]}">${index === last ? `<strong>${value}</strong>` : value}</td>`;
  });
  return `<p class="barsLabel" style="${INLINE.barsLabel}">${escapeLine(label)}</p>
<table ${TABLE} style="${INLINE.bars}"><tr>
${drawn.join('\n')}
</tr><tr>
${numbers.join('\n')}
</tr></table>
<p class="barsNote" style="${INLINE.barsNote}">${escapeLine(note)}</p>`;
}

/** Outlook takes a cell's height from its attribute and its text; a space of one pixel lets it be low. */
function barAsHtml(height: number, isLast: boolean): string {
  const look = height === 0 ? 'noBar' : isLast ? 'lastBar' : 'bar';
  const cell = `<td class="${look}" width="${BAR_WIDTH}" height="${Math.max(2, height)}" style="${INLINE[look]};height:${Math.max(2, height)}px">&nbsp;</td>`;
  return `<td width="${BAR_WIDTH + 6}" height="${HIGHEST}" align="left" valign="bottom" style="${INLINE.column}"><table ${TABLE}><tr>${cell}</tr></table></td>`;
}
