import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  type PutCommandInput,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';

/** Raised with every change of an item's shape, so that a reader can tell what it holds. */
export const SCHEMA = 1;
const DAY = 86_400;
/** As many as DynamoDB takes in one request. */
const BATCH = 25;

/** The items of one table, by key. Errors of DynamoDB are thrown as they come. */
export class TableItems {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  readonly #now: () => Date;

  /** `now` only dates the items' time to live. The client must drop undefined values when it marshalls. */
  constructor(client: DynamoDBDocumentClient, table: string, now: () => Date) {
    this.client = client;
    this.table = table;
    this.#now = now;
  }

  /** Seconds since the epoch, so many days from now. */
  ttl(days: number): number {
    return Math.floor(this.#now().getTime() / 1000) + days * DAY;
  }

  async get<T>(key: Key): Promise<T | null> {
    const { Item } = await this.client.send(new GetCommand({ TableName: this.table, Key: key, ConsistentRead: true }));
    return Item && this.#isAlive(Item) ? (Item as T) : null;
  }

  async put(key: Key, item: object): Promise<void> {
    await this.client.send(new PutCommand({ TableName: this.table, Item: { ...item, ...key, schema: SCHEMA } }));
  }

  /** False when an item stands there already. */
  putNew(key: Key, item: object): Promise<boolean> {
    return this.putIf(key, item, { ConditionExpression: 'attribute_not_exists(pk)' });
  }

  /** Writes over the version that was read; 0 for one that is not there. False when another stands there by now. */
  putOver(key: Key, item: object, version: number): Promise<boolean> {
    return this.putIf(
      key,
      { ...item, version: version + 1 },
      version === 0
        ? { ConditionExpression: 'attribute_not_exists(pk) OR attribute_not_exists(#v)', ...naming('version') }
        : {
            ConditionExpression: '#v = :v',
            ...naming('version'),
            ExpressionAttributeValues: { ':v': version },
          },
    );
  }

  /** False when the condition does not hold. */
  putIf(key: Key, item: object, condition: Omit<PutCommandInput, 'TableName' | 'Item'>): Promise<boolean> {
    const Item = { ...item, ...key, schema: SCHEMA };
    return holds(this.client.send(new PutCommand({ TableName: this.table, Item, ...condition })));
  }

  /** False when the condition does not hold. */
  update(key: Key, change: Omit<UpdateCommandInput, 'TableName' | 'Key'>): Promise<boolean> {
    return holds(this.client.send(new UpdateCommand({ TableName: this.table, Key: key, ...change })));
  }

  async delete(key: Key): Promise<void> {
    await this.client.send(new DeleteCommand({ TableName: this.table, Key: key }));
  }

  async deleteAll(keys: readonly Key[]): Promise<void> {
    for (let i = 0; i < keys.length; i += BATCH) {
      let requests = keys.slice(i, i + BATCH).map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } }));
      while (requests.length > 0) {
        const { UnprocessedItems } = await this.client.send(
          new BatchWriteCommand({ RequestItems: { [this.table]: requests } }),
        );
        requests = (UnprocessedItems?.[this.table] ?? []) as typeof requests;
      }
    }
  }

  /** All items of a partition whose sort key begins so; of all of it, with ''. */
  async query<T>(pk: string, prefix: string): Promise<T[]> {
    const found: T[] = [];
    const pages = this.pages({
      KeyConditionExpression: prefix ? 'pk = :pk AND begins_with(sk, :sk)' : 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk, ...(prefix && { ':sk': prefix }) },
      ConsistentRead: true,
    });
    for await (const page of pages) found.push(...(page.filter((item) => this.#isAlive(item)) as T[]));
    return found;
  }

  async *pages(query: Omit<QueryCommandInput, 'TableName'>): AsyncIterable<readonly Record<string, unknown>[]> {
    let from: Record<string, unknown> | undefined;
    do {
      const page = await this.client.send(
        new QueryCommand({ TableName: this.table, ...query, ExclusiveStartKey: from }),
      );
      yield page.Items ?? [];
      from = page.LastEvaluatedKey;
    } while (from);
  }

  /** DynamoDB deletes what has outlived its time within two days; until then a reader must look. */
  #isAlive(item: Record<string, unknown>): boolean {
    return typeof item.ttl !== 'number' || item.ttl * 1000 >= this.#now().getTime();
  }
}

function naming(name: string): { ExpressionAttributeNames: Record<string, string> } {
  return { ExpressionAttributeNames: { '#v': name } };
}

async function holds(request: Promise<unknown>): Promise<boolean> {
  try {
    await request;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
