/** An alarm's words, and where it is written what to do about it. */
export function runbook(what: string, heading: string): string {
  return `${what}: docs/runbook.md#${heading.toLowerCase().replaceAll(' ', '-')}`;
}
