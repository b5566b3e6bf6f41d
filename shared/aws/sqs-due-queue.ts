import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Due } from '#shared/store.ts';
import type { DueQueue } from '#shared/world.ts';

/** As many as SQS takes in one request. */
const BATCH = 10;

/** What is due, as messages of an SQS queue; `readDue` in shared/flows/due.ts reads them. */
export class SqsDueQueue implements DueQueue {
  readonly #client: SQSClient;
  readonly #url: string;

  constructor(client: SQSClient, url: string) {
    this.#client = client;
    this.#url = url;
  }

  async add(due: readonly Due[]): Promise<void> {
    for (let i = 0; i < due.length; i += BATCH) {
      const Entries = due.slice(i, i + BATCH).map((each, n) => ({ Id: String(n), MessageBody: JSON.stringify(each) }));
      const { Failed = [] } = await this.#client.send(new SendMessageBatchCommand({ QueueUrl: this.#url, Entries }));
      // The next sweep finds them again, and a message more does no harm.
      if (Failed.length > 0) throw new Error(`SQS did not take ${Failed.length} of ${Entries.length} messages`);
    }
  }
}
