import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { OurFunction } from './our-function.ts';

export interface UnsubscribeProps {
  readonly table: ITable;
  readonly environment: Record<string, string>;
}

/** The one thing the world can reach by HTTPS: where one click on a letter ends letters of its kind. */
export class Unsubscribe extends Construct {
  /** With a slash at its end. */
  readonly url: string;

  constructor(scope: Construct, id: string, { table, environment }: UnsubscribeProps) {
    super(scope, id);
    const unsubscribe = new OurFunction(this, 'Unsubscribe', {
      ...{ name: 'unsubscribe', timeout: Duration.seconds(10), memorySize: 512, environment },
    });
    // No signing, since mail programs sign nothing: what may be done, the token in the address says.
    this.url = unsubscribe.handler.addFunctionUrl({ authType: FunctionUrlAuthType.NONE }).url;
    unsubscribe.may(['dynamodb:GetItem', 'dynamodb:PutItem'], [table.tableArn]);
  }
}
