import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export interface BudgetProps {
  /** In USD. */
  readonly monthly: number;
  readonly topic: ITopic;
}

/** Says so when the account's month costs more than was meant, or is about to. */
export class Budget extends Construct {
  constructor(scope: Construct, id: string, { monthly, topic }: BudgetProps) {
    super(scope, id);
    const when = (notificationType: string) => ({
      notification: {
        notificationType,
        comparisonOperator: 'GREATER_THAN',
        threshold: 100,
        thresholdType: 'PERCENTAGE',
      },
      subscribers: [{ subscriptionType: 'SNS', address: topic.topicArn }],
    });
    new CfnBudget(this, 'Budget', {
      budget: { budgetType: 'COST', timeUnit: 'MONTHLY', budgetLimit: { amount: monthly, unit: 'USD' } },
      notificationsWithSubscribers: [when('ACTUAL'), when('FORECASTED')],
    });
  }
}
