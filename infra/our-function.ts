import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { rings } from './alarms.ts';
import { bundle } from './bundle.ts';

export interface OurFunctionProps {
  /** Its file in functions/, without ending. */
  readonly name: string;
  readonly timeout: Duration;
  readonly memorySize: number;
  readonly environment: Record<string, string>;
}

/** One that broke off is tried again, and the queue sees to it; several in a quarter of an hour are a fault. */
const FAILURES = 3;

/** One of functions/, bundled as it is tested, with a role and a log of its own; what it may do is granted outside. */
export class OurFunction extends Construct {
  readonly handler: LambdaFunction;
  readonly logGroup: LogGroup;
  readonly role: Role;

  constructor(scope: Construct, id: string, { name, timeout, memorySize, environment }: OurFunctionProps) {
    super(scope, id);
    this.logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // A role of its own: the managed policy would let it write to every log group of the account.
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.logGroup.grantWrite(this.role);
    this.handler = new LambdaFunction(this, 'Function', {
      code: bundle(name),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize,
      timeout,
      role: this.role,
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      environment,
    });
    rings(this, 'Errors', {
      what: `${name} breaks off`,
      heading: 'Function errors',
      metric: this.handler.metricErrors({ period: Duration.minutes(15) }),
      threshold: FAILURES,
    });
  }

  may(actions: string[], resources: string[]): void {
    this.role.addToPolicy(new PolicyStatement({ actions, resources }));
  }
}
