import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { functionOf, only, queueOf, type Statement, statementsOf, templateWith } from './template.ts';

let template: Template;
beforeAll(() => {
  template = templateWith();
});

/** The one that works on mail: it alone may read the bucket. */
function theFunction() {
  return functionOf(template, 'ReceiveMail');
}

describe('the function', () => {
  it('runs on the current Node, on arm', () => {
    expect(theFunction()).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Timeout: 60 });
  });

  it('hands back the mails of a batch that failed, and only those', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': [queueOf(template, 'MailIn').id, 'Arn'] },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('is over before its mails are handed out again or its claims run out', () => {
    const { VisibilityTimeout } = queueOf(template, 'MailIn').Properties;
    const { Timeout, Environment } = theFunction() as { Timeout: number; Environment: Environment };
    expect(VisibilityTimeout).toBe(Timeout * 6);
    expect(Number(Environment.Variables.PROTEGE_CLAIM_SECONDS)).toBeGreaterThan(Timeout);
  });

  it('is told all that its World asks for', () => {
    const bucket = only(template, 'AWS::S3::Bucket', { LoggingConfiguration: Match.anyValue() });
    expect(theFunction().Environment).toEqual({
      Variables: {
        PROTEGE_TABLE: { Ref: only(template, 'AWS::DynamoDB::GlobalTable').id },
        PROTEGE_BUCKET: { Ref: bucket.id },
        PROTEGE_ADDRESS: 'coach@protege.example',
        PROTEGE_REGISTRATION: 'closed',
        PROTEGE_OWNERS: 'sam@example.com',
        PROTEGE_CONFIGURATION_SET: { Ref: only(template, 'AWS::SES::ConfigurationSet').id },
        PROTEGE_LETTERS_PER_DAY: '50',
        PROTEGE_CLAIM_SECONDS: '120',
      },
    });
  });

  it('forgets what it did after a month', () => {
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
    expect(theFunction().LoggingConfig).toMatchObject({ LogGroup: { Ref: expect.stringMatching(/^ReceiveMail/) } });
  });
});

interface Environment {
  readonly Variables: Readonly<Record<string, unknown>>;
}

describe('its rights', () => {
  it('name each action and each thing', () => {
    const rights = statements();
    expect(rights.length).toBeGreaterThan(4);
    for (const { Action, Resource } of rights) {
      expect([Action].flat().filter((action) => action.includes('*'))).toEqual([]);
      expect([Resource].flat()).not.toContain('*');
    }
  });

  it('are no more than its World needs', () => {
    expect(
      statements()
        .flatMap(({ Action }) => Action)
        .filter((action) => /^(dynamodb|s3|ses):/.test(action))
        .sort(),
    ).toEqual([
      'dynamodb:BatchWriteItem',
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
      's3:DeleteObject',
      's3:GetObject',
      's3:ListBucket',
      'ses:SendRawEmail',
    ]);
    template.allResourcesProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() });
  });

  it('let it write as the assistant alone', () => {
    const sending = statements().filter(({ Action }) => Action === 'ses:SendRawEmail');
    const names = JSON.stringify(sending)
      .match(/identity\/[^"]+/g)
      ?.sort();
    expect(names).toEqual(['coach@protege.example', 'protege.example', 'sam@example.com'].map((n) => `identity/${n}`));
  });
});

function statements(): readonly Statement[] {
  return statementsOf(template, 'ReceiveMail');
}
