import { Aws, CfnOutput, Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { rings } from './alarms.ts';
import { OurFunction } from './our-function.ts';
import type { Settings } from './settings.ts';
import { WorkQueue } from './work-queue.ts';

export interface LettersOutProps {
  readonly settings: Settings;
}

const TIMEOUT = Duration.seconds(30);
/** SES puts an account under review at 5 % and 0.1 %; there should be time to look before. */
const BOUNCE_RATE = 0.03;
const COMPLAINT_RATE = 0.0008;

/** Who the letters come from, and what becomes of them: SES reports each, and a function takes note. */
export class LettersOut extends Construct {
  readonly configurationSet: ConfigurationSet;
  readonly #events: WorkQueue;

  constructor(scope: Construct, id: string, { settings }: LettersOutProps) {
    super(scope, id);
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    });
    // Not encrypted with a key: SES can't use AWS's own key for SNS. An event holds an address and no body.
    const topic = new Topic(this, 'Topic', { enforceSSL: true });
    // CDK lets SES write to the topic, for this account and this set alone.
    this.configurationSet.addEventDestination('ToTopic', {
      destination: EventDestination.snsTopic(topic),
      events: [EmailSendingEvent.SEND, EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    this.#events = new WorkQueue(this, 'Events', {
      timeout: TIMEOUT,
      whenDead: 'A report of SES on a letter could not be worked on',
      whenOld: 'Reports of SES on letters wait to be worked on',
    });
    topic.addSubscription(new SqsSubscription(this.#events.queue));
    if (settings.identity) this.#identify(settings.address);
    this.#watch();
  }

  /** The function that takes note; made apart, since what it is told names this construct. */
  hearBack(table: ITable, environment: Record<string, string>): void {
    const hearBack = new OurFunction(this, 'HearBack', {
      ...{ name: 'hear-back', timeout: TIMEOUT, memorySize: 512, environment },
    });
    hearBack.may(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], [table.tableArn]);
    hearBack.handler.addEventSource(
      new SqsEventSource(this.#events.queue, { batchSize: 10, maxConcurrency: 2, reportBatchItemFailures: true }),
    );
  }

  /** The domain, with DKIM and a MAIL FROM of its own, and the records that its DNS must have. */
  #identify(address: string): void {
    const domain = address.slice(address.indexOf('@') + 1);
    const mailFrom = `mail.${domain}`;
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      configurationSet: this.configurationSet,
      mailFromDomain: mailFrom,
    });
    const records = [
      ...identity.dkimRecords.map(({ name, value }) => `${name} CNAME ${value}`),
      `${domain} MX 10 inbound-smtp.${Aws.REGION}.amazonaws.com`,
      `${mailFrom} MX 10 feedback-smtp.${Aws.REGION}.amazonses.com`,
      `${mailFrom} TXT "v=spf1 include:amazonses.com ~all"`,
      `_dmarc.${domain} TXT "v=DMARC1; p=quarantine"`,
    ];
    records.forEach((value, index) => {
      new CfnOutput(this, `DnsRecord${index + 1}`, {
        description: 'To add where the DNS of the domain is kept',
        value,
      });
    });
  }

  #watch(): void {
    const rate = (metricName: string) =>
      new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Average', period: Duration.hours(1) });
    rings(this, 'BounceRate', {
      what: 'Too many letters come back',
      heading: 'Bounces',
      metric: rate('Reputation.BounceRate'),
      threshold: BOUNCE_RATE,
    });
    rings(this, 'ComplaintRate', {
      what: 'Too many letters are called spam',
      heading: 'Complaints',
      metric: rate('Reputation.ComplaintRate'),
      threshold: COMPLAINT_RATE,
    });
  }
}
