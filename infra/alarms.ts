import { Aws, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { runbook } from './runbook.ts';

export interface Ringing {
  /** What is wrong, in a few words. */
  readonly what: string;
  /** The heading of docs/runbook.md that says what to do. */
  readonly heading: string;
  readonly metric: IMetric;
  /** Reached, it rings. */
  readonly threshold: number;
}

/** An alarm on too much of something; nothing measured is nothing wrong. Who hears it: Alarms. */
export function rings(scope: Construct, id: string, { what, heading, metric, threshold }: Ringing): void {
  new Alarm(scope, `${id}Alarm`, {
    alarmDescription: runbook(what, heading),
    metric,
    threshold,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}

export interface AlarmsProps {
  /** Who gets them by mail; an address that does not depend on this stack. */
  readonly address: string | null;
}

/** Where every alarm of the stack rings. Made last: it looks for them. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { address }: AlarmsProps) {
    super(scope, id);
    // Not encrypted with a key: alarms can't use AWS's own key for SNS, and they hold no word of anybody's.
    this.topic = new Topic(this, 'Topic', { displayName: 'Protege', enforceSSL: true });
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        actions: ['sns:Publish'],
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com'), new ServicePrincipal('budgets.amazonaws.com')],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    if (address) this.topic.addSubscription(new EmailSubscription(address));
    const action = new SnsAction(this.topic);
    for (const alarm of Stack.of(this).node.findAll()) if (alarm instanceof Alarm) alarm.addAlarmAction(action);
  }
}
