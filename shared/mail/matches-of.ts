/**
 * All matches of a pattern with the g flag, none of them empty. `matchAll` makes the pattern anew at each call, which takes
 * ten times as long as to find what a line holds.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}
