import { readdir } from 'node:fs/promises';
import {
  CreateTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { tableDefinition } from '#shared/aws/table.ts';
import { closeHttp, type Listening, listen } from './http-server.ts';
import { openLevel } from './level.ts';
import { StartError } from './start-error.ts';

/** DynamoDB over a folder, with the one table in it. @throws StartError when the folder's files are broken. */
export async function startDynamo(path: string): Promise<Listening> {
  await check(path);
  const server = dynalite({ path, createTableMs: 0 });
  const port = await listen(server, 0);
  await createTable(port);
  return { port, close: () => closeHttp(server) };
}

/**
 * Reads the whole store once. dynalite would meet a broken file in the middle of a request, and take the process down
 * with it; and LevelDB starts afresh, without a word, where its CURRENT file is missing.
 */
async function check(path: string): Promise<void> {
  const broken = () =>
    new StartError(`The files in ${path} are broken; move that folder away to start anew, or restore it from a copy.`);
  const files = await readdir(path).catch(() => [] as string[]);
  if (files.some((file) => file.endsWith('.ldb') || file.startsWith('MANIFEST')) && !files.includes('CURRENT')) {
    throw broken();
  }
  const database = openLevel(path);
  try {
    await database.open();
    for await (const _ of database.values());
  } catch {
    throw broken();
  } finally {
    await database.close();
  }
}

async function createTable(port: number): Promise<void> {
  const client = new DynamoDBClient({
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  try {
    await client.send(new CreateTableCommand(tableDefinition));
  } catch (error) {
    // There since an earlier start.
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  const name = { TableName: tableDefinition.TableName };
  await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 1, maxDelay: 1 }, name);
  client.destroy();
}
