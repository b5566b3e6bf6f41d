import { Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IReceiptRuleSet } from 'aws-cdk-lib/aws-ses';
import { AwsCustomResource, AwsCustomResourcePolicy, PhysicalResourceId } from 'aws-cdk-lib/custom-resources';
import { Construct } from 'constructs';

export interface ActiveRuleSetProps {
  readonly ruleSet: IReceiptRuleSet;
}

/** The name CDK gives, in every stack, to the one function behind all its AWS custom resources. */
const CDK_PROVIDER = 'AWS679f53fac002430cb0da5b7982bd2287';

/**
 * Makes ours the region's one active receipt rule set, which CloudFormation can't. Asked for by `protege:activate`
 * only: another set that is active now would stop receiving without a word, and taking the request back leaves none active.
 */
export class ActiveRuleSet extends Construct {
  constructor(scope: Construct, id: string, { ruleSet }: ActiveRuleSetProps) {
    super(scope, id);
    new AwsCustomResource(this, 'Activation', {
      installLatestAwsSdk: false,
      // On create as well as on update.
      onUpdate: {
        service: 'SES',
        action: 'setActiveReceiptRuleSet',
        parameters: { RuleSetName: ruleSet.receiptRuleSetName },
        physicalResourceId: PhysicalResourceId.of(ruleSet.receiptRuleSetName),
      },
      // Without a name: none is active. An active set can't be deleted.
      onDelete: { service: 'SES', action: 'setActiveReceiptRuleSet' },
      policy: AwsCustomResourcePolicy.fromStatements([
        new PolicyStatement({ actions: ['ses:SetActiveReceiptRuleSet'], resources: ['*'] }),
      ]),
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'SES knows no narrower resource for this one action.',
    });
    Validations.of(Stack.of(this).node.findChild(CDK_PROVIDER)).acknowledge({
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      reason: "The role of CDK's own provider function, which takes no other; it runs at deployments alone.",
    });
  }
}
