import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Due } from '#shared/store.ts';
import type { DueQueue } from '#shared/world.ts';
import { sendAll } from './sqs-send.ts';

/** What is due, as messages of an SQS queue; `readDue` in shared/flows/due.ts reads them. */
export class SqsDueQueue implements DueQueue {
  readonly #client: SQSClient;
  readonly #url: string;

  constructor(client: SQSClient, url: string) {
    this.#client = client;
    this.#url = url;
  }

  /** What did not go, the next sweep finds again, and a message more does no harm. */
  add(due: readonly Due[]): Promise<void> {
    return sendAll(
      this.#client,
      this.#url,
      due.map((each) => JSON.stringify(each)),
    );
  }
}
