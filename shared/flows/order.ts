import type { Message } from '#shared/mail/message.ts';

/** Stored messages as they were written; what has no date is older than what has. */
export function inWriting<Each extends Message>(messages: readonly Each[]): readonly Each[] {
  return messages.toSorted((one, other) => timeOf(one) - timeOf(other));
}

function timeOf({ date }: Message): number {
  return Date.parse(date ?? '') || 0;
}
