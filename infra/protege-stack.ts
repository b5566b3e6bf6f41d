import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ActiveRuleSet } from './active-rule-set.ts';
import { MailIn } from './mail-in.ts';
import { MailStore } from './mail-store.ts';
import { ReceiveMail } from './receive-mail.ts';
import type { Settings } from './settings.ts';
import { TheTable } from './the-table.ts';

export interface ProtegeStackProps extends StackProps {
  readonly settings: Settings;
}

/**
 * A mail's way in: SES -> S3 and SNS -> SQS -> receive-mail -> DynamoDB, and SES for the letter out. The domain itself
 * (SES identity with DKIM, MX record) is not made here: it belongs to whoever keeps the DNS.
 */
export class ProtegeStack extends Stack {
  constructor(scope: Construct, id: string, { settings, ...props }: ProtegeStackProps) {
    super(scope, id, props);
    const { table } = new TheTable(this, 'Table');
    const { bucket } = new MailStore(this, 'MailStore');
    const { queue, ruleSet } = new MailIn(this, 'MailIn', { bucket, address: settings.address });
    new ReceiveMail(this, 'ReceiveMail', { table, bucket, queue, settings });

    if (settings.activate) new ActiveRuleSet(this, 'ActiveRuleSet', { ruleSet });
    else {
      new CfnOutput(this, 'ActivateReceiving', {
        description: 'No mail comes in before this has been run; it takes the place of the active rule set, if any',
        value: `aws ses set-active-receipt-rule-set --rule-set-name ${ruleSet.receiptRuleSetName}`,
      });
    }
  }
}
