import { readFileSync } from 'node:fs';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { IDLE } from '../../bench/prices.ts';
import { type Found, madeIn, only, templateWith } from './template.ts';

let template: Template;
let alarms: readonly Found['Properties'][];
beforeAll(() => {
  template = templateWith();
  alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);
});

describe('each alarm', () => {
  it('is counted in docs/cost.md', () => {
    expect(alarms).toHaveLength(IDLE.alarms);
    expect(readFileSync('docs/cost.md', 'utf8')).toContain(`${IDLE.alarms} alarms and a metric`);
  });

  it('says what is wrong, and names a heading of the runbook', () => {
    const headings = [...readFileSync('docs/runbook.md', 'utf8').matchAll(/^## (.+)$/gm)].map(([, heading]) =>
      heading!.toLowerCase().replaceAll(' ', '-'),
    );
    expect(alarms.length).toBeGreaterThan(10);
    for (const { AlarmDescription } of alarms) {
      const [, named] = /^.{15,}: docs\/runbook\.md#([a-z-]+)$/.exec(String(AlarmDescription)) ?? [];
      expect(headings, String(AlarmDescription)).toContain(named);
    }
  });

  it('rings where somebody hears it', () => {
    const topic = { Ref: madeIn(template, 'AWS::SNS::Topic', 'Alarms').id };
    for (const { AlarmActions } of alarms) expect(AlarmActions).toEqual([topic]);
    template.hasResourceProperties('AWS::SNS::Subscription', {
      TopicArn: topic,
      Protocol: 'email',
      Endpoint: 'sam@example.com',
    });
  });
});

it('alarms and budget may ring for this account alone, and nobody without TLS', () => {
  const { PolicyDocument } = madeIn(template, 'AWS::SNS::TopicPolicy', 'Alarms').Properties;
  expect(PolicyDocument).toMatchObject({
    Statement: [
      { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      {
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: ['budgets.amazonaws.com', 'cloudwatch.amazonaws.com'] },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ],
  });
});

describe('an alarm rings', () => {
  it('for each queue, when a message has waited for an hour', () => {
    const old = alarms.filter(({ MetricName }) => MetricName === 'ApproximateAgeOfOldestMessage');
    expect(old).toHaveLength(3);
    for (const alarm of old) expect(alarm).toMatchObject({ Threshold: 3600, Statistic: 'Maximum' });
  });

  it('for each function, when it breaks off several times', () => {
    const functions = Object.keys(template.findResources('AWS::Lambda::Function'));
    const watched = alarms
      .filter(({ MetricName, Namespace }) => Namespace === 'AWS/Lambda' && MetricName === 'Errors')
      .map(({ Dimensions }) => (Dimensions as [{ Value: { Ref: string } }])[0].Value.Ref);
    expect(watched.sort()).toEqual(functions.sort());
  });

  it('when letters are called spam, before SES has to', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'Reputation.ComplaintRate',
      Threshold: 0.0008,
    });
  });

  it('when no canary came in for a day, also when nothing at all was measured', () => {
    const canary = alarms.find(({ MetricName }) => MetricName === 'CanaryCame')!;
    expect(canary).toMatchObject({
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      TreatMissingData: 'breaching',
    });
    expect(Number(canary.Period) * Number(canary.EvaluationPeriods)).toBeGreaterThan(86_400);
    const filter = only(template, 'AWS::Logs::MetricFilter').Properties;
    expect(filter.LogGroupName).toEqual({ Ref: expect.stringMatching(/^ReceiveMail/) });
    // As functions/world.ts notes it, under `message`, where Lambda puts it.
    expect(filter.FilterPattern).toBe('{ ($.message.event = "mail") && ($.message.reason = "canary") }');
  });
});

describe('the budget', () => {
  it('speaks up when the month costs more than was meant, or is about to', () => {
    const topic = { Ref: madeIn(template, 'AWS::SNS::Topic', 'Alarms').id };
    const when = (NotificationType: string) =>
      Match.objectLike({
        Notification: Match.objectLike({ NotificationType, Threshold: 100 }),
        Subscribers: [{ SubscriptionType: 'SNS', Address: topic }],
      });
    template.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: { BudgetLimit: { Amount: 10, Unit: 'USD' }, TimeUnit: 'MONTHLY' },
      NotificationsWithSubscribers: [when('ACTUAL'), when('FORECASTED')],
    });
  });

  it('is none where none is wanted', () => {
    templateWith({ 'protege:monthly-budget': '0' }).resourceCountIs('AWS::Budgets::Budget', 0);
  });
});

it('the dashboard shows what became of mails, and nobody’s words', () => {
  const { DashboardBody } = only(template, 'AWS::CloudWatch::Dashboard').Properties;
  expect(JSON.stringify(DashboardBody)).toContain('stats count() as mails by message.state, message.reason');
});
