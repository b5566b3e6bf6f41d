import type { Part, Run } from './parts.ts';
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
      return `${part.label ? `${wrap(oneLine(part.label))}\n` : ''}${wrap(oneLine(part.words), '> ')}`;
    case 'list':
      return part.items.map((item) => wrap(runsAsText(item), '- ', '  ')).join('\n');
    case 'rule':
      return '-'.repeat(24);
  }
}

function runsAsText(runs: readonly Run[]): string {
  return oneLine(runs.map(runAsText).join(''));
}

function runAsText(run: Run): string {
  if (typeof run === 'string') return run;
  if (run.run === 'link') return run.address;
  if (run.run === 'action') return `${oneLine(run.words)} (“${oneLine(run.subject)}”)`;
  return run.run === 'said' ? `“${oneLine(run.words)}”` : run.words;
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
