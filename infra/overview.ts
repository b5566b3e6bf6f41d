import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  LogQueryVisualizationType,
  LogQueryWidget,
  Metric,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { OurFunction } from './our-function.ts';
import { WorkQueue } from './work-queue.ts';

export interface OverviewProps {
  readonly mailLog: LogGroup;
}

const HOUR = Duration.hours(1);

/** One page that shows how it goes. Made last: it looks for what there is to show. */
export class Overview extends Construct {
  constructor(scope: Construct, id: string, { mailLog }: OverviewProps) {
    super(scope, id);
    const all = Stack.of(this).node.findAll();
    const functions = all.filter((each) => each instanceof OurFunction);
    const queues = all.filter((each) => each instanceof WorkQueue);
    const ses = (metricName: string) =>
      new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Sum', period: HOUR, label: metricName });
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12 });
    new Dashboard(this, 'Dashboard', {
      widgets: [
        [new AlarmStatusWidget({ alarms: all.filter((each) => each instanceof Alarm), width: 24, height: 3 })],
        [
          new LogQueryWidget({
            title: 'What became of mails',
            logGroupNames: [mailLog.logGroupName],
            view: LogQueryVisualizationType.TABLE,
            queryLines: ['filter message.event = "mail"', 'stats count() as mails by message.state, message.reason'],
            width: 12,
          }),
          graph('Letters', [ses('Send'), ses('Delivery'), ses('Bounce'), ses('Complaint')]),
        ],
        [
          graph(
            'Oldest message, seconds',
            queues.map(({ queue, node }) =>
              queue.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum', period: HOUR, label: node.path }),
            ),
          ),
          graph(
            'Milliseconds a call, the slowest of a hundred',
            functions.map(({ handler, node }) =>
              handler.metricDuration({ statistic: 'p99', period: HOUR, label: node.id }),
            ),
          ),
        ],
      ],
    });
  }
}
