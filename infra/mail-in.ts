import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { type IReceiptRuleSet, ReceiptRuleSet, TlsPolicy } from 'aws-cdk-lib/aws-ses';
import { S3 } from 'aws-cdk-lib/aws-ses-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { RECEIVE_MAIL_TIMEOUT } from './receive-mail.ts';
import { WorkQueue } from './work-queue.ts';

export interface MailInProps {
  readonly bucket: Bucket;
  readonly address: string;
}

/** From SES to the queue: each mail for the assistant is stored whole, and its notification waits to be worked on. */
export class MailIn extends Construct {
  readonly queue: Queue;
  readonly ruleSet: IReceiptRuleSet;

  constructor(scope: Construct, id: string, { bucket, address }: MailInProps) {
    super(scope, id);
    this.queue = new WorkQueue(this, 'Mails', {
      timeout: RECEIVE_MAIL_TIMEOUT,
      whenDead: 'A mail could not be worked on',
      whenOld: 'Mails wait to be worked on',
    }).queue;
    // Not encrypted with a key: SES can't use AWS's own key for SNS, and the notification holds no body.
    const topic = new Topic(this, 'Topic', { enforceSSL: true });
    topic.addSubscription(new SqsSubscription(this.queue));

    this.ruleSet = this.#ruleSet(bucket, topic, address);
  }

  #ruleSet(bucket: Bucket, topic: Topic, address: string): ReceiptRuleSet {
    // The S3 action gives SES the bucket, but not the topic; and only for this account's mail, or any account could ring.
    const { policyDependable } = topic.addToResourcePolicy(
      new PolicyStatement({
        actions: ['sns:Publish'],
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    const ruleSet = new ReceiptRuleSet(this, 'RuleSet');
    const rule = ruleSet.addRule('ForTheAssistant', {
      // Its +tags, too, says SES; without recipients the rule would match every mail of the account.
      recipients: [address],
      scanEnabled: true,
      // These are private letters: a server that would send them in the open is told no, and its user learns why.
      tlsPolicy: TlsPolicy.REQUIRE,
      actions: [new S3({ bucket, topic })],
    });
    // SES tries both when it makes the rule, so the permissions must be there first; the S3 action sees to the bucket's.
    if (policyDependable) rule.node.addDependency(policyDependable);
    return ruleSet;
  }
}
