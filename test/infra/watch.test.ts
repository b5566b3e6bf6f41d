import type { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { functionOf, only, queueOf, statementsOf, templateWith } from './template.ts';

let template: Template;
beforeAll(() => {
  template = templateWith();
});

const actions = (construct: string) =>
  statementsOf(template, construct)
    .flatMap(({ Action }) => Action)
    .filter((action) => !action.startsWith('logs:'))
    .sort();

describe('once a day', () => {
  it('the assistant writes to itself, and can do nothing else', () => {
    expect(actions('WatchCanaryRole')).toEqual(['ses:SendRawEmail']);
  });

  it('lost mail is looked for by a function that reads and puts back, and writes nothing', () => {
    expect(actions('WatchFindLostRole')).toEqual([
      'dynamodb:GetItem',
      's3:GetObject',
      's3:ListBucket',
      'sqs:SendMessage',
    ]);
    expect(functionOf(template, 'WatchFindLost').Environment).toMatchObject({
      Variables: { PROTEGE_MAIL_QUEUE: { Ref: queueOf(template, 'MailIn').id } },
    });
  });

  it('each is called by a clock that may call it alone', () => {
    const schedules = Object.values(template.findResources('AWS::Scheduler::Schedule'));
    expect(schedules.map(({ Properties }) => Properties.ScheduleExpression).sort()).toEqual([
      'rate(1 day)',
      'rate(1 day)',
      'rate(10 minutes)',
    ]);
    for (const construct of ['WatchCanaryByDay', 'WatchFindLostByDay', 'DueWorkSweep']) {
      expect(statementsOf(template, construct)).toMatchObject([
        { Action: 'lambda:InvokeFunction', Resource: { 'Fn::GetAtt': [expect.stringMatching(/Function/), 'Arn'] } },
      ]);
    }
  });
});

describe('the one thing the world can reach', () => {
  it('is a function behind a URL, which may read and write the table, and nothing else', () => {
    expect(only(template, 'AWS::Lambda::Url').Properties).toMatchObject({
      AuthType: 'NONE',
      TargetFunctionArn: { 'Fn::GetAtt': [expect.stringMatching(/^Unsubscribe/), 'Arn'] },
    });
    expect(actions('Unsubscribe')).toEqual(['dynamodb:GetItem', 'dynamodb:PutItem']);
  });

  it('can be called by its URL alone', () => {
    const permissions = Object.values(template.findResources('AWS::Lambda::Permission'));
    const open = permissions.filter(({ Properties }) => Properties.Principal === '*');
    expect(open).toHaveLength(2);
    for (const { Properties } of open) {
      expect(JSON.stringify(Properties.FunctionName)).toContain('Unsubscribe');
      expect(Properties.FunctionUrlAuthType === 'NONE' || Properties.InvokedViaFunctionUrl === true).toBe(true);
    }
  });
});
