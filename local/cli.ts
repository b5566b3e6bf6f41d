import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Terminal, terminal } from './terminal.ts';

const USAGE = `Protégé reads your mail with a mentor and tells you alone how to make it better.

  protege start [--smtp-port 2525] [--http-port 8025] [--data .protege] [--now ISO] [--owner ADDRESS] [--no-example]
      runs the assistant on this machine: mail to coach@localhost, letters at http://127.0.0.1:8025
  protege thread [--json] FILE...
      unrolls the threads of .eml, .mbox or .json files
  protege review [--json] [--me ADDRESS] [--now ISO] FILE...
      judges the newest message of each
  protege digest [--json] [--at ISO] [--data .protege]
      shows what the weekly letters would say, from what "start" has kept; nothing is sent`;

/** The command is not one of ours, or its words are off: the message says which. */
class UsageError extends Error {}

/** Runs the command line; sets the exit code: 0 done, 1 something could not be done, 2 the call makes no sense. */
export async function main(args: readonly string[]): Promise<void> {
  try {
    process.exitCode = await run(args, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
  }
}

async function run([command, ...rest]: readonly string[], to: Terminal): Promise<number> {
  if (rest.includes('--help') || rest.includes('-h')) {
    to.out(USAGE);
    return 0;
  }
  switch (command) {
    case 'start':
      return runStart(rest, to);
    case 'thread': {
      const { values, positionals } = parsed(rest, { json: { type: 'boolean' } });
      const { threadCommand } = await import('./thread-command.ts');
      return threadCommand(named(positionals), { json: values.json ?? false }, to);
    }
    case 'review': {
      const { values, positionals } = parsed(rest, {
        json: { type: 'boolean' },
        me: { type: 'string' },
        now: { type: 'string' },
      });
      const now = timeFrom(values.now)?.toISOString();
      const { reviewCommand } = await import('./review-command.ts');
      return reviewCommand(
        named(positionals),
        { json: values.json ?? false, ...(values.me && { me: values.me }), ...(now && { now }) },
        to,
      );
    }
    case 'digest': {
      const { values, positionals } = parsed(rest, {
        json: { type: 'boolean' },
        at: { type: 'string' },
        data: { type: 'string' },
      });
      if (positionals.length > 0) throw new UsageError(`"digest" takes no file, and "${positionals[0]}" is one.`);
      const { digestCommand } = await import('./digest-command.ts');
      const at = timeFrom(values.at) ?? new Date();
      return digestCommand({ json: values.json ?? false, data: values.data ?? '.protege', at }, to);
    }
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      to.out(USAGE);
      return 0;
    default:
      throw new UsageError(`There is no command "${command}".`);
  }
}

async function runStart(args: readonly string[], to: Terminal): Promise<number> {
  const { values, positionals } = parsed(args, {
    'smtp-port': { type: 'string' },
    'http-port': { type: 'string' },
    data: { type: 'string' },
    now: { type: 'string' },
    owner: { type: 'string' },
    'no-example': { type: 'boolean' },
  });
  if (positionals.length > 0) throw new UsageError(`"start" takes no file, and "${positionals[0]}" is one.`);
  const { start, StartError } = await import('./start.ts');
  const now = timeFrom(values.now);
  const owner = values.owner;
  try {
    const running = await start(
      {
        smtpPort: portFrom(values['smtp-port'], 2525),
        httpPort: portFrom(values['http-port'], 8025),
        data: values.data ?? '.protege',
        example: !values['no-example'],
        ...(now && { now }),
        ...(owner && { owner }),
      },
      to,
    );
    await interrupted();
    to.out('');
    await running.stop();
    return 0;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    to.err(error.message);
    return 1;
  }
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

type Options = NonNullable<ParseArgsConfig['options']>;

function parsed<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function named(files: readonly string[]): readonly string[] {
  if (files.length === 0) throw new UsageError('Name a file to read.');
  return files;
}

function timeFrom(value: unknown): Date | undefined {
  if (typeof value !== 'string') return undefined;
  const time = new Date(value);
  if (Number.isNaN(time.getTime())) throw new UsageError(`"${value}" is no time; write it like 2026-03-01T09:00:00Z.`);
  return time;
}

function portFrom(value: unknown, otherwise: number): number {
  const port = Number(value ?? otherwise);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`"${value}" is no port.`);
  return port;
}
