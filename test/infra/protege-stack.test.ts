import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { TTL_ATTRIBUTE, tableDefinition } from '#shared/aws/table.ts';
import { ADDRESS, madeIn, only, queueOf, templateWith } from './template.ts';

/** SES, on behalf of this account: any account could have it write here otherwise. */
const SES_FOR_US = {
  Effect: 'Allow',
  Principal: { Service: 'ses.amazonaws.com' },
  Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
};
const NOBODY_WITHOUT_TLS = { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } };

let template: Template;
beforeAll(() => {
  template = templateWith();
});

/** Properties of a policy that holds this statement among others. */
function stating(statement: object): object {
  return { PolicyDocument: { Statement: Match.arrayWith([Match.objectLike(statement)]) } };
}

describe('the table', () => {
  it('has the keys and the index of tableDefinition', () => {
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      AttributeDefinitions: tableDefinition.AttributeDefinitions,
      KeySchema: tableDefinition.KeySchema,
      GlobalSecondaryIndexes: tableDefinition.GlobalSecondaryIndexes,
      BillingMode: tableDefinition.BillingMode,
      TimeToLiveSpecification: { AttributeName: TTL_ATTRIBUTE, Enabled: true },
    });
  });

  it('can be brought back to any moment of a week, and outlives the stack', () => {
    const kept = {
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 7 },
    };
    template.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      Properties: { Replicas: [Match.objectLike(kept)] },
    });
  });
});

describe('raw mail', () => {
  it('is gone after 30 days, or when it is told, and each look at it is on record', () => {
    const { Properties } = only(template, 'AWS::S3::Bucket', { LoggingConfiguration: Match.anyValue() });
    expect(Properties).toMatchObject({
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 30, Status: 'Enabled' }] },
    });
    const shorter = only(templateWith({ 'protege:retention-days': 7 }), 'AWS::S3::Bucket', {
      LoggingConfiguration: Match.anyValue(),
    });
    expect(shorter.Properties).toMatchObject({ LifecycleConfiguration: { Rules: [{ ExpirationInDays: 7 }] } });
  });

  it('lies in no bucket that could be public, plain, or read without TLS', () => {
    template.resourceCountIs('AWS::S3::Bucket', 2);
    template.resourceCountIs('AWS::S3::BucketPolicy', 2);
    template.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: Match.anyValue(),
    });
    template.allResourcesProperties('AWS::S3::BucketPolicy', stating(NOBODY_WITHOUT_TLS));
  });
});

describe('the way in', () => {
  it('takes mail for the assistant alone, over TLS, scanned, into bucket and topic', () => {
    const bucket = only(template, 'AWS::S3::Bucket', { LoggingConfiguration: Match.anyValue() });
    const topic = madeIn(template, 'AWS::SNS::Topic', 'MailIn');
    expect(only(template, 'AWS::SES::ReceiptRule').Properties.Rule).toMatchObject({
      Recipients: [ADDRESS],
      ScanEnabled: true,
      TlsPolicy: 'Require',
      Enabled: true,
      Actions: [{ S3Action: { BucketName: { Ref: bucket.id }, TopicArn: { Ref: topic.id } } }],
    });
  });

  it('makes the rule only when SES may write to both', () => {
    const topicPolicy = madeIn(template, 'AWS::SNS::TopicPolicy', 'MailIn');
    const bucketPolicy = only(template, 'AWS::S3::BucketPolicy', stating(SES_FOR_US));
    expect(only(template, 'AWS::SES::ReceiptRule').DependsOn).toEqual(
      expect.arrayContaining([topicPolicy.id, bucketPolicy.id]),
    );
  });

  it('lets SES ring for this account alone, and nobody without TLS', () => {
    const { PolicyDocument } = madeIn(template, 'AWS::SNS::TopicPolicy', 'MailIn').Properties;
    expect(PolicyDocument).toMatchObject({
      Statement: [NOBODY_WITHOUT_TLS, { ...SES_FOR_US, Action: 'sns:Publish' }],
    });
    // SES can't use AWS's own key for SNS.
    expect(madeIn(template, 'AWS::SNS::Topic', 'MailIn')).not.toHaveProperty('Properties.KmsMasterKeyId');
  });

  it('puts aside what failed five times, and says so', () => {
    for (const construct of ['MailIn', 'DueWork', 'LettersOut']) {
      const { RedrivePolicy } = queueOf(template, construct).Properties as {
        RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [string, 'Arn'] }; maxReceiveCount: number };
      };
      expect(RedrivePolicy.maxReceiveCount).toBe(5);
      const [deadLetters] = RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'];
      template.hasResourceProperties('AWS::CloudWatch::Alarm', {
        Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [deadLetters, 'QueueName'] } }],
        Threshold: 1,
      });
    }
  });

  it('takes the place of the active rule set only when asked to', () => {
    template.resourceCountIs('Custom::AWS', 0);
    template.hasOutput('ActivateReceiving', {});
    templateWith({ 'protege:activate': 'true' }).hasResourceProperties('Custom::AWS', {
      Update: Match.objectLike({ 'Fn::Join': Match.anyValue() }),
    });
  });
});
