/** Where a command's words go. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
}

/** The real one. */
export const terminal: Terminal = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
};
