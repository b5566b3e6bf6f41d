import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { IConfigurationSet } from 'aws-cdk-lib/aws-ses';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { grantKeeping, grantRawMail, grantSending } from './grants.ts';
import { OurFunction } from './our-function.ts';
import type { Settings } from './settings.ts';

export interface ReceiveMailProps {
  readonly table: ITable;
  readonly bucket: Bucket;
  readonly queue: Queue;
  readonly settings: Settings;
  readonly configurationSet: IConfigurationSet;
  /** What the World is told, the same for all functions. */
  readonly environment: Record<string, string>;
}

/** For a whole batch; the queue's visibility timeout and the claims of letters are counted from it. */
export const RECEIVE_MAIL_TIMEOUT = Duration.seconds(60);

/** Few at a time: each mail can make a letter, and SES lets a new account send one a second. */
const AT_ONCE = 2;

/** The function that works on the queue of mails, with the rights its World needs and no others. */
export class ReceiveMail extends Construct {
  /** Where it is written what became of each mail. */
  readonly log: LogGroup;

  constructor(
    scope: Construct,
    id: string,
    { table, bucket, queue, settings, configurationSet, environment }: ReceiveMailProps,
  ) {
    super(scope, id);
    const receiveMail = new OurFunction(this, 'ReceiveMail', {
      ...{ name: 'receive-mail', timeout: RECEIVE_MAIL_TIMEOUT, memorySize: 1024, environment },
    });
    this.log = receiveMail.logGroup;
    grantKeeping(receiveMail, table);
    grantRawMail(receiveMail, bucket);
    grantSending(receiveMail, settings, configurationSet);
    receiveMail.handler.addEventSource(
      new SqsEventSource(queue, { batchSize: 5, maxConcurrency: AT_ONCE, reportBatchItemFailures: true }),
    );
  }
}
