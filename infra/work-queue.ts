import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { rings } from './alarms.ts';

export interface WorkQueueProps {
  /** Of the function that works on it. */
  readonly timeout: Duration;
  /** What a dead letter means: the alarm says it. */
  readonly whenDead: string;
  /** What it means when nobody works on the queue. */
  readonly whenOld: string;
}

/** Tries of one message before a person has to look at it. */
const TRIES = 5;
/** Tried five times, a message is half an hour old and then dead; one that is older waits for nobody. */
const OLD = Duration.hours(1);

/** A queue of work, and beside it the messages that failed too often, of which somebody is told. */
export class WorkQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { timeout, whenDead, whenOld }: WorkQueueProps) {
    super(scope, id);
    const deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // What AWS asks for: else a message could be handed out again while it is still being worked on.
      visibilityTimeout: Duration.seconds(timeout.toSeconds() * 6),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: TRIES },
    });
    rings(this, 'DeadLetters', {
      what: whenDead,
      heading: 'Dead letters',
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
      threshold: 1,
    });
    rings(this, 'OldMessages', {
      what: whenOld,
      heading: 'Old messages',
      metric: this.queue.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum' }),
      threshold: OLD.toSeconds(),
    });
  }
}
