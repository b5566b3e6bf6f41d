import type { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Construct } from 'constructs';
import type { OurFunction } from './our-function.ts';

export interface Task {
  /** For whoever looks at the schedule. */
  readonly does: string;
  readonly what: OurFunction;
  readonly every: Duration;
}

/** Calls a function every so often. One that fails is not tried again: the next one finds whatever it left. */
export function byTheClock(scope: Construct, id: string, { does, what, every }: Task): void {
  const { functionArn } = what.handler;
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
  role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [functionArn] }));
  new Schedule(scope, id, {
    description: does,
    schedule: ScheduleExpression.rate(every),
    // CDK would let it call every version there may ever be.
    target: new LambdaInvoke(what.handler, { retryAttempts: 0, role: role.withoutPolicyUpdates() }),
  });
}
