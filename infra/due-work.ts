import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IConfigurationSet } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { DUE_INDEX } from '#shared/aws/table.ts';
import { byTheClock } from './by-the-clock.ts';
import { grantKeeping, grantSending } from './grants.ts';
import { OurFunction } from './our-function.ts';
import type { Settings } from './settings.ts';
import { WorkQueue } from './work-queue.ts';

export interface DueWorkProps {
  readonly table: ITable;
  readonly settings: Settings;
  readonly configurationSet: IConfigurationSet;
  readonly environment: Record<string, string>;
  readonly unsubscribeUrl: string;
}

/** A nudge that comes ten minutes later is as good. */
const EVERY = Duration.minutes(10);
const TIMEOUT = Duration.seconds(60);
const AT_ONCE = 2;

/** What must happen later: a sweep now and then hands on what is due, and a second function sees to each. */
export class DueWork extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { table, settings, configurationSet, environment, unsubscribeUrl }: DueWorkProps,
  ) {
    super(scope, id);
    const { queue } = new WorkQueue(this, 'Moments', {
      timeout: TIMEOUT,
      whenDead: 'A nudge or digest could not be sent',
      whenOld: 'Nudges and digests wait to be sent',
    });
    const told = { ...environment, PROTEGE_DUE_QUEUE: queue.queueUrl };

    const findDue = new OurFunction(this, 'FindDue', {
      ...{ name: 'find-due', timeout: TIMEOUT, memorySize: 512, environment: told },
    });
    findDue.may(['dynamodb:Query'], [`${table.tableArn}/index/${DUE_INDEX}`]);
    findDue.may(['sqs:SendMessage'], [queue.queueArn]);
    byTheClock(this, 'Sweep', { does: 'Hands on what is due', what: findDue, every: EVERY });

    const sendDue = new OurFunction(this, 'SendDue', {
      ...{ name: 'send-due', timeout: TIMEOUT, memorySize: 1024 },
      environment: { ...told, PROTEGE_UNSUBSCRIBE_URL: unsubscribeUrl },
    });
    grantKeeping(sendDue, table);
    grantSending(sendDue, settings, configurationSet);
    sendDue.handler.addEventSource(
      new SqsEventSource(queue, { batchSize: 5, maxConcurrency: AT_ONCE, reportBatchItemFailures: true }),
    );
  }
}
