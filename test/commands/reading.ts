import type { CommandMail } from '#shared/commands/command.ts';
import { readCommand } from '#shared/commands/read-command.ts';

/** A Wednesday, ten in the morning in Paris. */
const NOW = new Date('2026-03-11T09:00:00Z');

export function read(change: Partial<CommandMail>) {
  return readCommand({
    tag: '',
    subject: 'Re: Moving into product',
    text: '',
    isAnswerToUs: false,
    holdsThread: false,
    now: NOW,
    zone: 'Europe/Paris',
    ...change,
  });
}

/** The command in a first line, 'unclear', or null. */
export function said(text: string, change: Partial<CommandMail> = {}) {
  const reading = read({ text, ...change });
  return reading?.kind === 'command' ? reading.command : (reading?.kind ?? null);
}
