import type { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { functionOf, madeIn, only, queueOf, statementsOf, templateWith } from './template.ts';

let template: Template;
beforeAll(() => {
  template = templateWith();
});

const actions = (construct: string) =>
  statementsOf(template, construct)
    .flatMap(({ Action }) => Action)
    .filter((action) => /^(dynamodb|s3|ses|sqs:Send)/.test(action))
    .sort();

describe('what is due', () => {
  it('is looked for by the clock', () => {
    expect(madeIn(template, 'AWS::Scheduler::Schedule', 'DueWork').Properties).toMatchObject({
      ScheduleExpression: 'rate(10 minutes)',
      State: 'ENABLED',
    });
  });

  it('is found by a function that may read the index and hand on, and nothing else', () => {
    expect(actions('DueWorkFindDue')).toEqual(['dynamodb:Query', 'sqs:SendMessage']);
    expect(JSON.stringify(statementsOf(template, 'DueWorkFindDue'))).toContain('/index/due');
  });

  it('is seen to by a function that may keep and send, and reads no raw mail', () => {
    expect(actions('DueWorkSendDue')).toEqual([
      ...['BatchWriteItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'].map(
        (name) => `dynamodb:${name}`,
      ),
      'ses:SendRawEmail',
    ]);
  });

  it('is sent with an address that ends it by one click', () => {
    const url = { 'Fn::GetAtt': [only(template, 'AWS::Lambda::Url').id, 'FunctionUrl'] };
    expect(functionOf(template, 'DueWorkSendDue').Environment).toMatchObject({
      Variables: { PROTEGE_UNSUBSCRIBE_URL: url },
    });
  });

  it('goes by a queue that both know', () => {
    const url = { Ref: queueOf(template, 'DueWork').id };
    for (const construct of ['DueWorkFindDue', 'DueWorkSendDue']) {
      expect(functionOf(template, construct).Environment).toMatchObject({ Variables: { PROTEGE_DUE_QUEUE: url } });
    }
  });
});
