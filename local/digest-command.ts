import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { matterOf } from '#shared/flows/send-digest.ts';
import { digestLetter } from '#shared/letters/digest-letter.ts';
import type { User } from '#shared/store.ts';
import type { World } from '#shared/world.ts';
import { startDynamo } from './dynamo.ts';
import { leaveTheAccount, setEnvironment } from './environment.ts';
import { lockFolder } from './lock.ts';
import { StartError } from './start-error.ts';
import type { Terminal } from './terminal.ts';

export interface DigestOptions {
  readonly json: boolean;
  /** Folder that `protege start` keeps everything in. */
  readonly data: string;
  /** The time it would be sent at. */
  readonly at: Date;
}

/**
 * `protege digest`: what each user's weekly letter would say at this time. Nothing is sent, and nothing is changed.
 * @returns the exit code, 1 where the folder can't be read
 */
export async function digestCommand({ json, data, at }: DigestOptions, terminal: Terminal): Promise<number> {
  const closing: (() => Promise<void>)[] = [];
  try {
    if (!existsSync(join(data, 'dynamodb'))) {
      throw new StartError(
        `There is nothing in ${data} yet: run "protege start" first, or name the folder with --data.`,
      );
    }
    leaveTheAccount();
    closing.push(await lockFolder(data));
    const dynamo = await startDynamo(join(data, 'dynamodb'));
    closing.push(dynamo.close);
    setEnvironment({ dynamoPort: dynamo.port, bucketPort: 0, sesPort: 0, sqsPort: 0 }, []);
    const { theWorld } = await import('#functions/world.ts');
    for (const user of await usersOf(theWorld())) await print(theWorld(), user, at, json, terminal);
    return 0;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    terminal.err(error.message);
    return 1;
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

/** Those whose mails have come in. */
async function usersOf({ store }: World): Promise<readonly User[]> {
  const ids = new Set((await store.receipts(Number.POSITIVE_INFINITY)).flatMap(({ userId }) => userId ?? []));
  const users = await Promise.all([...ids].map((id) => store.user(id)));
  return users.filter((user) => user !== null);
}

async function print(world: World, user: User, at: Date, json: boolean, terminal: Terminal): Promise<void> {
  const matter = await matterOf(world, user, at);
  const letter = matter && digestLetter(matter);
  const [address = ''] = user.addresses;
  if (json) {
    const digest = letter && { subject: letter.subject, text: letter.text };
    terminal.out(JSON.stringify({ user: address, at: at.toISOString(), digest }));
  } else if (letter) terminal.out(`To ${address}\n${letter.subject}\n\n${letter.text}`);
  else terminal.out(`To ${address}: nothing to say, so no digest.`);
}
