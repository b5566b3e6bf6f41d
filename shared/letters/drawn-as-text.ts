import type { Entry, Part } from './parts.ts';

/** "○ cold   ○ cooling   ○ steady   ● warm". */
export function gaugeAsText({ steps, at }: Extract<Part, { part: 'gauge' }>): string {
  return steps.map((step, index) => `${dot(index === at)} ${step}`).join('   ');
}

/** "○○○●". */
export function scaleAsText({ at, of }: NonNullable<Entry['scale']>): string {
  return Array.from({ length: of }, (_, index) => dot(index === at)).join('');
}

/** A filled ring or an empty one: told apart without colour, and one character in every font. */
export function dot(isHere: boolean): string {
  return isHere ? '●' : '○';
}

const HEIGHTS = '▁▂▃▄▅▆▇█';

/** A line of bars, and the numbers under them. */
export function barsAsText({ values, most }: Extract<Part, { part: 'bars' }>): string {
  const width = Math.max(...values.map((value) => String(value).length)) + 1;
  const columns = (cells: readonly string[]) =>
    cells
      .map((cell) => cell.padEnd(width))
      .join('')
      .trimEnd();
  const heights = values.map((value) => HEIGHTS[barHeight(value, most, HEIGHTS.length - 1)] ?? HEIGHTS[0]!);
  return `${columns(heights)}\n${columns(values.map(String))}`;
}

/** In steps from 0 to `highest`; the most often is highest, and once is never as low as not at all. */
export function barHeight(value: number, most: number, highest: number): number {
  return most > 0 ? Math.min(highest, Math.ceil((value / most) * highest)) : 0;
}
