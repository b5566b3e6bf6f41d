import { join } from 'node:path';
import { startBucket } from './bucket.ts';
import { folderFault, makeDataFolder } from './data-folder.ts';
import { startDynamo } from './dynamo.ts';
import { ADDRESS, BUCKET_NAME, leaveTheAccount, setClock, setEnvironment } from './environment.ts';
import { Mails } from './inbox/mails.ts';
import { News } from './inbox/news.ts';
import { startInbox } from './inbox.ts';
import { Letters } from './letters.ts';
import { lockFolder } from './lock.ts';
import { type Handler, Queue } from './queue.ts';
import { startScheduler } from './scheduler.ts';
import { startSes } from './ses.ts';
import { startSmtp } from './smtp.ts';
import { startSqs } from './sqs.ts';
import type { Terminal } from './terminal.ts';
import { printBanner, tryExample } from './welcome.ts';

export { StartError } from './start-error.ts';

/** On AWS it is every ten minutes; here somebody may be looking. */
const SWEEP_SECONDS = 15;

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
  /** Sets the clock, which runs on from there, and sees to what is due by then. */
  moveClock(to: Date): Promise<void>;
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
  let ahead = options.now ? options.now.getTime() - Date.now() : 0;
  setClock(ahead);
  const now = () => new Date(Date.now() + ahead);
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
  const letters = new Letters(lettersFolder);
  const news = new News();
  const onLetter = (file: string) => {
    letterSent(file);
    void news.letterIn(file, letters);
  };
  const ses = await startSes({ folder: lettersFolder, sender: ADDRESS, now, onLetter });
  closing.push(ses.close);

  let addDue: (id: string, body: string) => Promise<void> = async () => {};
  const sqs = await startSqs((id, body) => addDue(id, body));
  closing.push(sqs.close);

  const ports = { dynamoPort: dynamo.port, bucketPort: bucket.port, sesPort: ses.port, sqsPort: sqs.port };
  setEnvironment(ports, owner ? [owner] : []);
  // Only now: the functions read their environment when they are loaded and first called.
  const { theWorld } = await import('#functions/world.ts');
  const handler = news.after(options.handler ?? (await import('#functions/receive-mail.ts')).handler);

  const queue = await Queue.open({
    folder: data,
    handler,
    onDeadLetter: (id) => {
      terminal.err(
        `Mail ${id} could not be handled; it is in ${join(data, 'dead-letters')}. Move it to pending/ to retry.`,
      );
      news.changed();
    },
  });
  closing.push(() => queue.stop());
  const dueQueue = await Queue.open({
    folder: join(data, 'due'),
    handler: news.after((await import('#functions/send-due.ts')).handler),
    onDeadLetter: (id) => terminal.err(`Due moment ${id} could not be seen to; it is in ${join(data, 'due')}.`),
  });
  closing.push(() => dueQueue.stop());
  addDue = (id, body) => dueQueue.add(id, body);
  const { handler: findDue } = await import('#functions/find-due.ts');
  const sweep = async () => {
    await findDue();
    await dueQueue.drained();
  };
  const moveClock = async (to: Date) => {
    ahead = to.getTime() - Date.now();
    setClock(ahead);
    await sweep();
    news.changed();
  };
  const smtp = await startSmtp({
    port: options.smtpPort,
    address: ADDRESS,
    bucket: BUCKET_NAME,
    now,
    store: bucket.put,
    announce: async (id, notification) => {
      await queue.add(id, notification);
      news.changed();
    },
  });
  closing.push(smtp.close);
  const inbox = await startInbox({
    port: options.httpPort,
    store: theWorld().store,
    letters,
    mails: new Mails(bucket),
    data,
    address: ADDRESS,
    smtpPort: smtp.port,
    owner,
    clock: { now, moveTo: moveClock },
    news,
  });
  closing.push(inbox.close);

  const first = await bucket.isEmpty();
  queue.run();
  dueQueue.run();
  // EventBridge Scheduler's part: a sweep now and then, each after the one before.
  const scheduler = startScheduler(SWEEP_SECONDS, async () => void (await findDue()));
  closing.push(scheduler.stop);
  printBanner(terminal, { smtpPort: smtp.port, httpPort: inbox.port, data, address: ADDRESS, owner });
  const drained = async () => {
    await queue.drained();
    await dueQueue.drained();
  };
  if (options.example && first) {
    await tryExample(terminal, {
      smtpPort: smtp.port,
      httpPort: inbox.port,
      address: ADDRESS,
      owner,
      letters,
      sent: firstLetter,
      drained,
    });
  }
  return { smtpPort: smtp.port, httpPort: inbox.port, drained, moveClock, stop };
}
