import { printEach } from './print-each.ts';
import type { Terminal } from './terminal.ts';
import type { ThreadFile } from './thread-file.ts';

/** `protege thread`: what a file's thread is, unrolled. @returns the exit code: 1 where any file could not be read. */
export function threadCommand(
  files: readonly string[],
  options: { json: boolean },
  terminal: Terminal,
): Promise<number> {
  return printEach(files, options.json, terminal, (thread) =>
    options.json
      ? { file: thread.file, subject: thread.subject, me: thread.me, messages: thread.messages }
      : readable(thread),
  );
}

function readable({ file, subject, messages }: ThreadFile): string {
  const count = messages.length === 1 ? '1 message' : `${messages.length} messages`;
  const blocks = messages.map((message, index) => {
    const from = [message.from.name, message.from.address && `<${message.from.address}>`].filter(Boolean).join(' ');
    const when = message.date ?? message.dateText ?? 'no date';
    const body = message.text.replace(/^/gm, '  ');
    return `${index + 1}. ${from || 'somebody'}, ${when}\n\n${body}\n`;
  });
  return `${subject || '(no subject)'}: ${count} (${file})\n\n${blocks.join('\n')}`;
}
