import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { ActiveRuleSet } from './active-rule-set.ts';
import { Alarms } from './alarms.ts';
import { Budget } from './budget.ts';
import { DueWork } from './due-work.ts';
import { LettersOut } from './letters-out.ts';
import { MailIn } from './mail-in.ts';
import { MailStore } from './mail-store.ts';
import { Overview } from './overview.ts';
import { RECEIVE_MAIL_TIMEOUT, ReceiveMail } from './receive-mail.ts';
import { refuseOtherRegions } from './regions.ts';
import type { Settings } from './settings.ts';
import { TheTable } from './the-table.ts';
import { Unsubscribe } from './unsubscribe.ts';
import { Watch } from './watch.ts';

export interface ProtegeStackProps extends StackProps {
  readonly settings: Settings;
}

const LETTERS_PER_DAY = 50;

/**
 * A mail's way in: SES -> S3 and SNS -> SQS -> receive-mail -> DynamoDB, and SES for the letter out, with what becomes of
 * it; by the clock, what is due. The domain's records are listed at the end of a deployment: they belong to whoever keeps
 * its DNS.
 */
export class ProtegeStack extends Stack {
  constructor(scope: Construct, id: string, { settings, ...props }: ProtegeStackProps) {
    super(scope, id, props);
    refuseOtherRegions(this);
    const { table } = new TheTable(this, 'Table');
    const { bucket } = new MailStore(this, 'MailStore', { rawMailDays: settings.retentionDays });
    const { queue, ruleSet } = new MailIn(this, 'MailIn', { bucket, address: settings.address });
    const lettersOut = new LettersOut(this, 'LettersOut', { settings });
    const { configurationSet } = lettersOut;
    const environment = {
      PROTEGE_TABLE: table.tableName,
      PROTEGE_BUCKET: bucket.bucketName,
      PROTEGE_ADDRESS: settings.address,
      PROTEGE_REGISTRATION: settings.registration,
      PROTEGE_OWNERS: settings.owners.join(','),
      PROTEGE_CONFIGURATION_SET: configurationSet.configurationSetName,
      PROTEGE_LETTERS_PER_DAY: String(LETTERS_PER_DAY),
      PROTEGE_CLAIM_SECONDS: String(RECEIVE_MAIL_TIMEOUT.toSeconds() * 2),
    };
    const told = { table, settings, configurationSet, environment };
    const { log: mailLog } = new ReceiveMail(this, 'ReceiveMail', { ...told, bucket, queue });
    const { url: unsubscribeUrl } = new Unsubscribe(this, 'Unsubscribe', { table, environment });
    new DueWork(this, 'DueWork', { ...told, unsubscribeUrl });
    lettersOut.hearBack(table, environment);
    new Watch(this, 'Watch', { ...told, bucket, queue, mailLog });
    this.#lookedAfter(settings, mailLog);

    if (settings.activate) new ActiveRuleSet(this, 'ActiveRuleSet', { ruleSet });
    else {
      new CfnOutput(this, 'ActivateReceiving', {
        description: 'No mail comes in before this has been run; it takes the place of the active rule set, if any',
        value: `aws ses set-active-receipt-rule-set --rule-set-name ${ruleSet.receiptRuleSetName}`,
      });
    }
  }

  /** By a person: alarms, a page that shows how it goes, and what it may cost. */
  #lookedAfter({ alarmAddress, monthlyBudget }: Settings, mailLog: LogGroup): void {
    const { topic } = new Alarms(this, 'Alarms', { address: alarmAddress });
    new Overview(this, 'Overview', { mailLog });
    if (monthlyBudget > 0) new Budget(this, 'Budget', { monthly: monthlyBudget, topic });
  }
}
