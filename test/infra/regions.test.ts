import { expect, it } from 'vitest';
import { templateWith } from './template.ts';

it('a region in which SES receives no mail is refused at once, with those that will do', () => {
  expect(() => templateWith({}, 'eu-north-1')).toThrow(
    /eu-north-1 will not do\..*eu-west-1.*Choose one with AWS_REGION/,
  );
  expect(() => templateWith({}, 'eu-west-1')).not.toThrow();
});

it('where the region is not known yet, CloudFormation refuses it before anything is made', () => {
  const { Rules } = templateWith().toJSON() as { Rules: Record<string, { Assertions: object[] }> };
  expect(Rules.Region?.Assertions).toMatchObject([
    {
      Assert: { 'Fn::Contains': [expect.arrayContaining(['us-east-1', 'eu-central-1']), { Ref: 'AWS::Region' }] },
      AssertDescription: expect.stringContaining('SES receives mail in these regions only'),
    },
  ]);
});
