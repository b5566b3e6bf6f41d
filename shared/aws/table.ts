import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/** Default name; the stack gives the real one by environment. */
export const TABLE_NAME = 'protege';

/** What must happen later, by shard and time; only items that carry both keys are in it. */
export const DUE_INDEX = 'due';

/** Seconds since the epoch after which an item may go; DynamoDB deletes late, so readers look at it, too. */
export const TTL_ATTRIBUTE = 'ttl';

/** The one table: infra, the local runner and the tests all build it from here. Keys are described in keys.ts. */
export const tableDefinition = {
  TableName: TABLE_NAME,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
    { AttributeName: 'dueShard', AttributeType: 'S' },
    { AttributeName: 'dueAt', AttributeType: 'S' },
  ],
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: DUE_INDEX,
      KeySchema: [
        { AttributeName: 'dueShard', KeyType: 'HASH' },
        { AttributeName: 'dueAt', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
} satisfies CreateTableCommandInput;
