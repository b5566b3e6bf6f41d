import type { Message } from '#shared/mail/message.ts';

export const SAM = { name: 'Sam Okafor', address: 'sam@example.com' };
export const DANA = { name: 'Dr. Dana Roth', address: 'dana@example.net' };

/** A mail between the two: from whom, when (ISO), what. */
export function mail(from: 'sam' | 'dana', date: string | null, text: string): Message {
  const [author, to] = from === 'sam' ? [SAM, DANA] : [DANA, SAM];
  return { from: author, to: [to], cc: [], date, subject: '', text };
}
