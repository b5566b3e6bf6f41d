import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { hintOf, isBreak, isHidden, quoteOf } from './html-marks.ts';
import { type Hint, type Line, MAX_DEPTH } from './line.ts';
import { parseHtml } from './parse-html.ts';
import { readLine } from './text-lines.ts';

/** What holds where we stand in the tree. */
interface Place {
  readonly depth: number;
  readonly hint: Hint | undefined;
  readonly pre: boolean;
  /** The mark before the next item of a list. */
  readonly item: string;
}

/** The lines of an HTML body: what a reader sees, with the quotations and the client's own marks read from the tree. */
export function htmlLines(html: string): Line[] {
  const lines: Line[] = [];
  let current = '';
  // Kept beside the words: asking the words themselves at every tag would read a long line over and over.
  let hasWords = false;
  let hasHardSpace = false;
  let place: Place = { depth: 0, hint: undefined, pre: false, item: '' };

  const write = (text: string) => {
    current += text;
    hasWords ||= /\S/.test(text);
    hasHardSpace ||= text.includes('\u00a0');
  };
  const clear = () => {
    current = '';
    hasWords = hasHardSpace = false;
  };
  const end = () => {
    const { depth, text } = readLine(place.pre ? current : current.replace(/\s+/g, ' ').trim());
    lines.push({ depth: Math.min(place.depth + depth, MAX_DEPTH), text, ...(place.hint && { hint: place.hint }) });
    clear();
  };
  const breakIfAny = () => {
    // A block of nothing but a space that must stay is an empty line.
    if (hasWords || hasHardSpace) end();
    else clear();
  };
  const space = () => {
    breakIfAny();
    if (lines.length > 0 && lines.at(-1)?.text !== '')
      lines.push({ depth: place.depth, text: '', ...(place.hint && { hint: place.hint }) });
  };

  // A stack of our own: a hostile mail nests deeper than the call stack goes.
  const stack: (AnyNode | (() => void))[] = parseHtml(html).toReversed();
  while (stack.length > 0) {
    const next = stack.pop()!;
    if (typeof next === 'function') {
      next();
      continue;
    }
    if (isText(next)) {
      const [first = '', ...rest] = place.pre ? next.data.split('\n') : [next.data.replace(/[\t\n\r ]+/g, ' ')];
      write(first);
      for (const part of rest) {
        end();
        write(part);
      }
      continue;
    }
    if (!isTag(next) || isHidden(next)) continue;
    if (next.name === 'br') {
      end();
      continue;
    }
    if (next.name === 'hr') {
      breakIfAny();
      lines.push({
        depth: place.depth,
        text: '________________________________',
        ...(place.hint && { hint: place.hint }),
      });
      continue;
    }
    enter(next);
  }
  breakIfAny();
  return lines;

  function enter(element: Element): void {
    const outer = place;
    const kind = isCellsOwn(element) ? null : isBreak(element.name);
    const quote = quoteOf(element);
    const hint = hintOf(element);
    if (kind === 'paragraph' || quote) space();
    else if (kind === 'line') breakIfAny();
    if (kind === 'cell' && hasWords) write(' ');
    place = {
      depth: Math.min(outer.depth + (quote ? 1 : 0), MAX_DEPTH),
      hint: hintWithin(hint, quote, outer.hint),
      pre: element.name === 'pre' || (outer.pre && element.name !== 'p'),
      item: element.name === 'ul' ? '- ' : element.name === 'ol' ? '1. ' : outer.item,
    };
    // A mark where the part starts; what is in it has to say what it is.
    if (hint === 'container') lines.push({ depth: place.depth, text: '', hint });
    if (element.name === 'li') write(place.item || '- ');
    stack.push(() => {
      if (kind === 'paragraph' || quote) space();
      else if (kind === 'line') breakIfAny();
      place = outer;
    });
    for (let i = element.children.length - 1; i >= 0; i--) stack.push(element.children[i]!);
  }
}

function hintWithin(own: Hint | undefined, quote: 'cite' | 'indent' | null, outer: Hint | undefined): Hint | undefined {
  if (own && own !== 'container') return own;
  if (quote) return quote === 'indent' ? 'indent' : undefined;
  return outer;
}

/** A paragraph that is all of a cell: the cell's words, as Word writes tables. */
function isCellsOwn({ name, parent }: Element): boolean {
  if (name !== 'p' || !parent || !isTag(parent) || (parent.name !== 'td' && parent.name !== 'th')) return false;
  // To the second tag at most: a cell may hold thousands.
  let tags = 0;
  for (const child of parent.children) if (isTag(child) && ++tags > 1) return false;
  return tags === 1;
}
