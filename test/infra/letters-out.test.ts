import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { madeIn, only, queueOf, statementsOf, templateWith } from './template.ts';

let template: Template;
beforeAll(() => {
  template = templateWith();
});

describe('letters', () => {
  it('go out over TLS alone, and SES reports what became of each', () => {
    expect(only(template, 'AWS::SES::ConfigurationSet').Properties).toMatchObject({
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      ReputationOptions: { ReputationMetricsEnabled: true },
    });
    expect(only(template, 'AWS::SES::ConfigurationSetEventDestination').Properties).toMatchObject({
      EventDestination: { Enabled: true, MatchingEventTypes: ['send', 'bounce', 'complaint'] },
    });
  });

  it('are reported by SES for this account and this set alone, over TLS', () => {
    const { PolicyDocument } = madeIn(template, 'AWS::SNS::TopicPolicy', 'LettersOut').Properties;
    const { Statement } = PolicyDocument as { Statement: { Effect: string; Condition: object }[] };
    const conditions = (effect: string) =>
      JSON.stringify(
        Statement.filter(({ Effect }) => Effect === effect).map(({ Condition }) => Condition),
      ).toLowerCase();
    expect(Statement).toHaveLength(2);
    expect(conditions('Allow')).toContain('aws:sourceaccount');
    expect(conditions('Allow')).toContain('aws:sourcearn');
    expect(conditions('Deny')).toContain('aws:securetransport');
  });

  it('that came back are noted by a function that can send none and read no mail', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': [queueOf(template, 'LettersOut').id, 'Arn'] },
    });
    const actions = statementsOf(template, 'LettersOutHearBack').flatMap(({ Action }) => Action);
    expect(actions.filter((action) => /^(dynamodb|ses|s3):/.test(action))).toEqual([
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
    ]);
  });

  it('ring an alarm before SES has to', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName: 'Reputation.BounceRate', Threshold: 0.03 });
  });
});

describe('the domain', () => {
  it('is SES’s identity with DKIM and a MAIL FROM of its own, and the records to add are listed', () => {
    expect(only(template, 'AWS::SES::EmailIdentity').Properties).toMatchObject({
      EmailIdentity: 'protege.example',
      MailFromAttributes: { MailFromDomain: 'mail.protege.example' },
    });
    const records = Object.entries(template.findOutputs('*')).filter(([name]) => name.includes('DnsRecord'));
    expect(records).toHaveLength(7);
  });

  it('is left alone where the account has it already', () => {
    const without = templateWith({ 'protege:identity': 'false' });
    without.resourceCountIs('AWS::SES::EmailIdentity', 0);
    without.hasResourceProperties('AWS::SES::ConfigurationSet', Match.anyValue());
  });
});
