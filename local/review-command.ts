import { review } from '#shared/critique/critique.ts';
import { critiqueLetter } from '#shared/letters/critique-letter.ts';
import { isFrom, mentorOf } from '#shared/mentorship/people.ts';
import { followUpOf } from '#shared/timing/follow-up.ts';
import { printEach } from './print-each.ts';
import type { Terminal } from './terminal.ts';
import type { ThreadFile } from './thread-file.ts';

export interface ReviewOptions {
  readonly json: boolean;
  /** The user's address; else what the file says, else the sender of the outermost mail. */
  readonly me?: string;
  /** ISO; else what the file says, else the real time. */
  readonly now?: string;
}

/** `protege review`: the critique of a thread's newest message. @returns the exit code, 1 where a file could not be read. */
export function reviewCommand(files: readonly string[], options: ReviewOptions, terminal: Terminal): Promise<number> {
  return printEach(files, options.json, terminal, (thread) => {
    const me = options.me?.toLowerCase() ?? thread.me;
    const now = timeOf(options.now ?? thread.now);
    const { subject, messages } = thread;
    const judged = review({ me, now, subject, messages });
    const verdict = { ...judged, followUp: followUpOf(judged, { me, now, messages }) };
    return options.json ? { file: thread.file, ...verdict } : asLetter(thread, me, verdict, now);
  });
}

function timeOf(iso: string | undefined): Date {
  const time = iso ? new Date(iso) : new Date();
  return Number.isNaN(time.getTime()) ? new Date() : time;
}

function asLetter(thread: ThreadFile, me: string, verdict: ReturnType<typeof review>, now: Date): string {
  const mentor = mentorOf(thread.messages, me);
  const letter = critiqueLetter({
    subject: thread.subject,
    mentorName: mentor?.name || mentor?.address || 'your mentor',
    review: verdict,
    reading: 'reply',
    judged: thread.messages.findLast((message) => isFrom(message, me))?.text ?? '',
    now: now.toISOString(),
    assistant: 'coach@localhost',
  });
  return `${letter.subject}\n\n${letter.text}`;
}
