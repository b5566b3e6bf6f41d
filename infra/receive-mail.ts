import { fileURLToPath } from 'node:url';
import { type CfnElement, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LogLevel, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Settings } from './settings.ts';

export interface ReceiveMailProps {
  readonly table: ITable;
  readonly bucket: Bucket;
  readonly queue: Queue;
  readonly settings: Settings;
}

/** For a whole batch; the queue's visibility timeout and the claims of letters are counted from it. */
export const RECEIVE_MAIL_TIMEOUT = Duration.seconds(60);

const LETTERS_PER_DAY = 50;
/** Few at a time: each mail can make a letter, and SES lets a new account send one a second. */
const AT_ONCE = 2;

/** The function that works on the queue, with the rights its World needs and no others. */
export class ReceiveMail extends Construct {
  constructor(scope: Construct, id: string, { table, bucket, queue, settings }: ReceiveMailProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // A role of its own: the managed policy would let it write to every log group of the account.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    this.#grant(role, table, bucket, settings);

    const handler = new NodejsFunction(this, 'Function', {
      entry: fileURLToPath(new URL('../functions/receive-mail.ts', import.meta.url)),
      handler: 'handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 1024,
      timeout: RECEIVE_MAIL_TIMEOUT,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      environment: {
        PROTEGE_TABLE: table.tableName,
        PROTEGE_BUCKET: bucket.bucketName,
        PROTEGE_ADDRESS: settings.address,
        PROTEGE_REGISTRATION: settings.registration,
        PROTEGE_OWNERS: settings.owners.join(','),
        PROTEGE_LETTERS_PER_DAY: String(LETTERS_PER_DAY),
        PROTEGE_CLAIM_SECONDS: String(RECEIVE_MAIL_TIMEOUT.toSeconds() * 2),
      },
      bundling: {
        format: OutputFormat.ESM,
        minify: true,
        logLevel: LogLevel.WARNING,
        target: 'node24',
        mainFields: ['module', 'main'],
        // The AWS SDK, too: the one we have tested, and quicker to load than the runtime's.
        externalModules: [],
        // CommonJS packages in an ES module still call require for Node's own.
        banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
      },
    });
    handler.addEventSource(
      new SqsEventSource(queue, { batchSize: 5, maxConcurrency: AT_ONCE, reportBatchItemFailures: true }),
    );
  }

  #grant(role: Role, table: ITable, bucket: Bucket, { address, owners }: Settings): void {
    const may = (actions: string[], resources: string[]) =>
      role.addToPolicy(new PolicyStatement({ actions, resources }));
    const onTable = ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'];
    may(
      onTable.map((action) => `dynamodb:${action}`),
      [table.tableArn],
    );
    may(['s3:GetObject'], [bucket.arnForObjects('*')]);
    // Without it, S3 calls a mail that is gone "forbidden", and the log would send people after the wrong fault.
    may(['s3:ListBucket'], [bucket.bucketArn]);
    // The domain's identity or the address's own, whichever is verified. An account in SES's sandbox writes to verified
    // addresses alone and asks for a right on theirs as well.
    const identities = [address.slice(address.indexOf('@') + 1), address, ...owners];
    may(
      ['ses:SendRawEmail'],
      identities.map((name) => Stack.of(this).formatArn({ service: 'ses', resource: 'identity', resourceName: name })),
    );
    const bucketId = Stack.of(this).getLogicalId(bucket.node.defaultChild as CfnElement);
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/*]`,
      reason: 'Reads any mail of this one bucket, and only there: SES makes up the keys.',
    });
  }
}
