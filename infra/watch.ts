import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { IConfigurationSet } from 'aws-cdk-lib/aws-ses';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { byTheClock } from './by-the-clock.ts';
import { grantFinding, grantSending } from './grants.ts';
import { OurFunction } from './our-function.ts';
import { runbook } from './runbook.ts';
import type { Settings } from './settings.ts';

export interface WatchProps {
  readonly table: ITable;
  readonly bucket: Bucket;
  /** Of mails that wait to be worked on. */
  readonly queue: Queue;
  /** Where it is written what became of each mail. */
  readonly mailLog: LogGroup;
  readonly settings: Settings;
  readonly configurationSet: IConfigurationSet;
  readonly environment: Record<string, string>;
}

const DAILY = Duration.days(1);
/** A day, and six hours more: the canary comes at no certain hour. */
const QUIET = { period: Duration.hours(6), evaluationPeriods: 5 };

/** What looks after the way in, day by day: a mail to ourselves that must arrive, and a search for those that got lost. */
export class Watch extends Construct {
  constructor(scope: Construct, id: string, props: WatchProps) {
    super(scope, id);
    this.#canary(props);
    this.#lostMail(props);
  }

  #canary({ settings, configurationSet, environment, mailLog }: WatchProps): void {
    const canary = new OurFunction(this, 'Canary', {
      ...{ name: 'canary', timeout: Duration.seconds(30), memorySize: 512, environment },
    });
    grantSending(canary, settings, configurationSet);
    byTheClock(this, 'CanaryByDay', { does: 'The assistant writes to itself', what: canary, every: DAILY });

    const came = new MetricFilter(this, 'CanaryCame', {
      logGroup: mailLog,
      metricNamespace: 'Protege',
      metricName: 'CanaryCame',
      // Lambda puts what the code notes under `message`.
      filterPattern: FilterPattern.all(
        FilterPattern.stringValue('$.message.event', '=', 'mail'),
        FilterPattern.stringValue('$.message.reason', '=', 'canary'),
      ),
    });
    new Alarm(this, 'CanaryAlarm', {
      alarmDescription: runbook(
        'The mail that the assistant sends to itself has not come in for a day',
        'No mail comes in',
      ),
      metric: came.metric({ statistic: 'Sum', period: QUIET.period }),
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: QUIET.evaluationPeriods,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  #lostMail({ table, bucket, queue, environment }: WatchProps): void {
    const findLost = new OurFunction(this, 'FindLost', {
      ...{ name: 'find-lost', timeout: Duration.minutes(10), memorySize: 512 },
      environment: { ...environment, PROTEGE_MAIL_QUEUE: queue.queueUrl },
    });
    grantFinding(findLost, bucket);
    findLost.may(['dynamodb:GetItem'], [table.tableArn]);
    findLost.may(['sqs:SendMessage'], [queue.queueArn]);
    byTheClock(this, 'FindLostByDay', {
      does: 'Puts mail back in the queue that was stored and never worked on',
      ...{ what: findLost, every: DAILY },
    });
  }
}
