import { Aws, CfnRule, Fn, Stack, Token } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Where SES receives mail (AWS General Reference, "Amazon SES endpoints and quotas", email receiving endpoints). */
export const RECEIVING_REGIONS: readonly string[] = [
  ...['us-east-1', 'us-east-2', 'us-west-2', 'ca-central-1'],
  ...['eu-central-1', 'eu-west-1', 'eu-west-2'],
  ...['ap-northeast-1', 'ap-southeast-1', 'ap-southeast-2'],
];

const WHERE = `SES receives mail in these regions only: ${RECEIVING_REGIONS.join(', ')}`;

/** Stops a deployment to a region in which no mail would come in: at once where it is known, else before anything is made. */
export function refuseOtherRegions(scope: Construct): void {
  const { region } = Stack.of(scope);
  if (!Token.isUnresolved(region) && !RECEIVING_REGIONS.includes(region)) {
    throw new Error(`${region} will not do. ${WHERE}. Choose one with AWS_REGION.`);
  }
  new CfnRule(scope, 'Region', {
    assertions: [{ assert: Fn.conditionContains([...RECEIVING_REGIONS], Aws.REGION), assertDescription: `${WHERE}.` }],
  });
}
