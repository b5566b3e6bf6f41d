import { RemovalPolicy } from 'aws-cdk-lib';
import { type Attribute, AttributeType, Billing, ProjectionType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { TTL_ATTRIBUTE, tableDefinition } from '#shared/aws/table.ts';

const TYPES: Readonly<Record<string, AttributeType>> = {
  S: AttributeType.STRING,
  N: AttributeType.NUMBER,
  B: AttributeType.BINARY,
};

const RECOVERY_DAYS = 7;

/** The one table, from the definition that the local runner and the tests use. It outlives the stack. */
export class TheTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const { partitionKey, sortKey } = keysOf(tableDefinition.KeySchema);
    this.table = new TableV2(this, 'Table', {
      partitionKey,
      sortKey,
      globalSecondaryIndexes: tableDefinition.GlobalSecondaryIndexes.map((index) => ({
        indexName: index.IndexName,
        ...keysOf(index.KeySchema),
        projectionType: ProjectionType[index.Projection.ProjectionType],
      })),
      billing: Billing.onDemand(),
      timeToLiveAttribute: TTL_ATTRIBUTE,
      // What a user had deleted is gone from here, too, after a week: the goodbye letter says so.
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: RECOVERY_DAYS },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}

interface KeyPart {
  readonly AttributeName: string;
  readonly KeyType: string;
}

function keysOf(schema: readonly KeyPart[]): { partitionKey: Attribute; sortKey: Attribute } {
  return { partitionKey: attribute(schema, 'HASH'), sortKey: attribute(schema, 'RANGE') };
}

function attribute(schema: readonly KeyPart[], keyType: string): Attribute {
  const name = schema.find((part) => part.KeyType === keyType)?.AttributeName;
  const type =
    TYPES[tableDefinition.AttributeDefinitions.find((one) => one.AttributeName === name)?.AttributeType ?? ''];
  if (!name || !type) throw new Error(`shared/aws/table.ts has no ${keyType} key of a known type`);
  return { name, type };
}
