/** The line that parts a signature from the text; it does not flow (RFC 3676, 4.3). */
const DELIMITER = '-- ';

/**
 * Joins the lines of a format=flowed text again (RFC 3676): a line that ends in a space goes on in the next, if that
 * stands at the same quote depth.
 * @param delSp whether the space at the join belongs to the break alone (DelSp=yes)
 */
export function unflow(text: string, delSp: boolean): string {
  const joined: string[] = [];
  const open: string[] = [];
  let openDepth = 0;
  const close = () => {
    if (open.length > 0) joined.push((openDepth > 0 ? `${'>'.repeat(openDepth)} ` : '') + open.splice(0).join(''));
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    const { depth, end } = marksOf(line);
    // One space after the marks is stuffing.
    const content = line[end] === ' ' ? line.slice(end + 1) : line.slice(end);
    if (depth !== openDepth || content === DELIMITER) close();
    openDepth = depth;
    const flows = content.endsWith(' ') && content !== DELIMITER && content.trim() !== '';
    open.push(flows && delSp ? content.slice(0, -1) : content);
    if (!flows) close();
  }
  close();
  return joined.join('\n');
}

/** How many marks a line begins with, and where they end; Eudora leaves a blank between them. */
function marksOf(line: string): { depth: number; end: number } {
  let depth = 0;
  let end = 0;
  while (line[end] === '>' || (end > 0 && line[end] === ' ' && line[end + 1] === '>')) {
    end += line[end] === '>' ? 1 : 2;
    depth++;
  }
  return { depth, end };
}
