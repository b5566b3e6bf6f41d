import { join } from 'node:path';
import { startBucket } from './bucket.ts';
import { folderFault, makeDataFolder } from './data-folder.ts';
import { startDynamo } from './dynamo.ts';
import { ADDRESS, BUCKET_NAME, leaveTheAccount, setEnvironment } from './environment.ts';
import { startInbox } from './inbox.ts';
import { Letters } from './letters.ts';
import { lockFolder } from './lock.ts';
import { type Handler, Queue } from './queue.ts';
import { startSes } from './ses.ts';
import { startSmtp } from './smtp.ts';
import type { Terminal } from './terminal.ts';
import { printBanner, tryExample } from './welcome.ts';

export { StartError } from './start-error.ts';

export interface StartOptions {
  /** 0 takes any free port. */
  readonly smtpPort: number;
  readonly httpPort: number;
  /** Folder everything is kept in. */
  readonly data: string;
  /** Deliver the example when no mail has come in yet. */
  readonly example: boolean;
  /** Where the clock starts; it runs on from there. */
  readonly now?: Date;
  /** The one user there is; without it, every sender is taken for a user. */
  readonly owner?: string;
  /** Stands in for functions/receive-mail.ts; for tests only. */
  readonly handler?: Handler;
}

/** The assistant, running on this machine. */
export interface Running {
  readonly smtpPort: number;
  readonly httpPort: number;
  /** Gives back when no mail is waiting to be handled. */
  drained(): Promise<void>;
  /** Takes no more mail, finishes the one in hand, and closes everything. */
  stop(): Promise<void>;
}

/**
 * Runs the assistant on this machine: the functions as they run on AWS, with stand-ins for what is around them.
 * @throws StartError when this machine, as it is, doesn't allow it
 */
export async function start(options: StartOptions, terminal: Terminal): Promise<Running> {
  const closing: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    return await open(options, terminal, closing, stop);
  } catch (error) {
    await stop();
    throw folderFault(error, options.data);
  }
}

async function open(
  options: StartOptions,
  terminal: Terminal,
  closing: (() => Promise<void>)[],
  stop: () => Promise<void>,
): Promise<Running> {
  const { data } = options;
  const offset = options.now ? options.now.getTime() - Date.now() : 0;
  const now = () => new Date(Date.now() + offset);
  const owner = options.owner?.toLowerCase();
  const lettersFolder = join(data, 'letters');
  let letterSent: (file: string) => void = () => {};
  const firstLetter = new Promise<string>((resolve) => {
    letterSent = resolve;
  });

  leaveTheAccount();
  await makeDataFolder(data);
  closing.push(await lockFolder(data));
  const dynamo = await startDynamo(join(data, 'dynamodb'));
  closing.push(dynamo.close);
  const bucket = await startBucket(BUCKET_NAME, join(data, 'bucket'));
  closing.push(bucket.close);
  const ses = await startSes({ folder: lettersFolder, sender: ADDRESS, now, onLetter: letterSent });
  closing.push(ses.close);

  const ports = { dynamoPort: dynamo.port, bucketPort: bucket.port, sesPort: ses.port };
  setEnvironment(ports, owner ? [owner] : [], options.now);
  // Only now: the functions read their environment when they are loaded and first called.
  const { theWorld } = await import('#functions/world.ts');
  const handler = options.handler ?? (await import('#functions/receive-mail.ts')).handler;

  const queue = await Queue.open({
    folder: data,
    handler,
    onDeadLetter: (id) =>
      terminal.err(
        `Mail ${id} could not be handled; it is in ${join(data, 'dead-letters')}. Move it to pending/ to retry.`,
      ),
  });
  closing.push(() => queue.stop());
  const inboxSettings = { port: options.httpPort, store: theWorld().store, letters: new Letters(lettersFolder) };
  const smtp = await startSmtp({
    port: options.smtpPort,
    address: ADDRESS,
    bucket: BUCKET_NAME,
    now,
    store: bucket.put,
    announce: (id, notification) => queue.add(id, notification),
  });
  closing.push(smtp.close);
  const inbox = await startInbox({ ...inboxSettings, address: ADDRESS, smtpPort: smtp.port });
  closing.push(inbox.close);

  const first = await bucket.isEmpty();
  queue.run();
  printBanner(terminal, { smtpPort: smtp.port, httpPort: inbox.port, data, address: ADDRESS, owner });
  const drained = () => queue.drained();
  if (options.example && first) {
    await tryExample(terminal, {
      smtpPort: smtp.port,
      httpPort: inbox.port,
      address: ADDRESS,
      owner,
      letters: inboxSettings.letters,
      sent: firstLetter,
      drained,
    });
  }
  return { smtpPort: smtp.port, httpPort: inbox.port, drained, stop };
}
