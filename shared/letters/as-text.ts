import { barsAsText, gaugeAsText, scaleAsText } from './drawn-as-text.ts';
import type { Entry, Part, Run } from './parts.ts';
import { oneLine } from './words.ts';

const COLUMNS = 72;

/** A letter as plain text: 72 columns, quotations marked with "> ". */
export function asText(parts: readonly Part[]): string {
  return `${parts.map(partAsText).join('\n\n')}\n`;
}

function partAsText(part: Part): string {
  switch (part.part) {
    case 'lead':
    case 'paragraph':
    case 'small':
      return wrap(runsAsText(part.runs));
    case 'heading':
      return `${part.words}\n${'-'.repeat(Math.min(COLUMNS, [...part.words].length))}`;
    case 'quote':
      return `${part.label ? `${wrap(oneLine(part.label))}\n` : ''}${part.paragraphs.map((runs) => wrap(runsAsText(runs), '> ')).join('\n>\n')}`;
    case 'advice':
      return wrap(oneLine(`${part.label} ${part.words}`));
    case 'list':
      return part.items.map((item) => wrap(runsAsText(item), '- ', '  ')).join('\n');
    case 'entries':
      return part.entries.map(entryAsText).join('\n\n');
    case 'actions':
      return part.actions.map((action) => wrap(runAsText(action), '- ', '  ')).join('\n');
    case 'gauge':
      return gaugeAsText(part);
    case 'bars':
      return [wrap(oneLine(part.label)), barsAsText(part), wrap(oneLine(part.note))].join('\n');
    case 'rule':
      return '-'.repeat(24);
  }
}

function entryAsText({ title, standing, scale, runs }: Entry): string {
  const head = wrap(oneLine(`${title}: ${scale ? `${scaleAsText(scale)} ` : ''}${standing}`), '- ', '  ');
  const body = runsAsText(runs);
  return body ? `${head}\n${wrap(body, '  ')}` : head;
}

function runsAsText(runs: readonly Run[]): string {
  return oneLine(runs.map(runAsText).join(''));
}

function runAsText(run: Run): string {
  if (typeof run === 'string') return run;
  switch (run.run) {
    case 'link':
      return run.address;
    case 'action':
      return `${oneLine(run.words)} (“${oneLine(run.subject)}”)`;
    case 'said':
      return `“${oneLine(run.words)}”`;
    case 'marked':
      return `*${oneLine(run.words)}*`;
    case 'strong':
      return run.words;
  }
}

/** Breaks at spaces only: a long link stays whole. */
function wrap(line: string, first = '', next = first): string {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const longer = current ? `${current} ${word}` : word;
    const mark = lines.length === 0 ? first : next;
    if (current && mark.length + longer.length > COLUMNS) {
      lines.push(mark + current);
      current = word;
    } else current = longer;
  }
  lines.push((lines.length === 0 ? first : next) + current);
  return lines.join('\n');
}
