/**
 * Cuts an .mbox file into its mails (RFC 4155): each begins with a line "From ", at the start or after a blank line, and
 * lines of that look within a mail carry a ">" more, which is taken off (mboxrd). Many programs
 * forget that mark, so that what follows must be a header, too.
 */
export function splitMbox(bytes: Buffer): Buffer[] {
  const text = bytes.toString('latin1');
  const starts = [...text.matchAll(/(?:^|(?<=\n\r?\n))From [^\r\n]{1,500}\r?\n(?=[\w-]{1,76}:)/g)];
  if (starts.length === 0) return text.trim() === '' ? [] : [bytes];
  return starts.map((start, index) => {
    const mail = text.slice(start.index + start[0].length, starts[index + 1]?.index ?? text.length);
    return Buffer.from(mail.replace(/^>(>*From )/gm, '$1'), 'latin1');
  });
}
