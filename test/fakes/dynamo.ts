import { CreateTableCommand, DeleteTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';
import { tableDefinition } from '#shared/aws/table.ts';

export interface TestTable {
  readonly documents: DynamoDBDocumentClient;
  readonly name: string;
  close(): Promise<void>;
}

/** A fresh table in a real engine: dynalite in memory, or the one at PROTEGE_TEST_DYNAMODB (DynamoDB Local). */
export async function testTable(): Promise<TestTable> {
  const given = process.env.PROTEGE_TEST_DYNAMODB;
  const server = given ? null : dynalite({ createTableMs: 0, deleteTableMs: 0 });
  if (server) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server?.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const client = new DynamoDBClient({
    region: 'us-east-1',
    endpoint: given ?? `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const name = `protege-${process.pid}-${Math.random().toString(36).slice(2)}`;
  await client.send(new CreateTableCommand({ ...tableDefinition, TableName: name }));
  await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 1, maxDelay: 1 }, { TableName: name });
  return {
    documents: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    name,
    async close() {
      await client.send(new DeleteTableCommand({ TableName: name }));
      client.destroy();
      await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
    },
  };
}
