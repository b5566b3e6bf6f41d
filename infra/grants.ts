import { type CfnElement, Stack, Validations } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { IConfigurationSet } from 'aws-cdk-lib/aws-ses';
import type { OurFunction } from './our-function.ts';
import type { Settings } from './settings.ts';

/** What a function that keeps things may do with the table; BatchWriteItem deletes what a user wants deleted. */
export function grantKeeping(to: OurFunction, table: ITable): void {
  const actions = ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'];
  to.may(
    actions.map((action) => `dynamodb:${action}`),
    [table.tableArn],
  );
}

/** Writing as the assistant, and as nobody else. */
export function grantSending(to: OurFunction, { address, owners }: Settings, set: IConfigurationSet): void {
  // The domain's identity or the address's own, whichever is verified. An account in SES's sandbox writes to verified
  // addresses alone and asks for a right on theirs as well.
  const identities = [address.slice(address.indexOf('@') + 1), address, ...owners];
  const named = (resource: string, resourceName: string) =>
    Stack.of(to).formatArn({ service: 'ses', resource, resourceName });
  to.may(
    ['ses:SendRawEmail'],
    [...identities.map((name) => named('identity', name)), named('configuration-set', set.configurationSetName)],
  );
}

/** Reading raw mails, and deleting those of a user who wants to be forgotten. */
export function grantRawMail(to: OurFunction, bucket: Bucket): void {
  grantMails(to, bucket, ['s3:GetObject', 's3:DeleteObject'], 'Reads and deletes');
}

/** Looking for raw mails, and reading them. */
export function grantFinding(to: OurFunction, bucket: Bucket): void {
  grantMails(to, bucket, ['s3:GetObject'], 'Reads');
}

function grantMails(to: OurFunction, bucket: Bucket, actions: string[], does: string): void {
  to.may(actions, [bucket.arnForObjects('*')]);
  // Without it, S3 calls a mail that is gone "forbidden", and the log would send people after the wrong fault.
  to.may(['s3:ListBucket'], [bucket.bucketArn]);
  const bucketId = Stack.of(to).getLogicalId(bucket.node.defaultChild as CfnElement);
  Validations.of(to.role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/*]`,
    reason: `${does} any mail of this one bucket, and only there: SES makes up the keys.`,
  });
}
