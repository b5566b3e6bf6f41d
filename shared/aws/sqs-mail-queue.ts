import type { SQSClient } from '@aws-sdk/client-sqs';
import type { MailQueue } from '#shared/world.ts';
import { sendAll } from './sqs-send.ts';

/** The queue that SES's notifications come in by. */
export class SqsMailQueue implements MailQueue {
  readonly #client: SQSClient;
  readonly #url: string;

  constructor(client: SQSClient, url: string) {
    this.#client = client;
    this.#url = url;
  }

  add(notifications: readonly string[]): Promise<void> {
    return sendAll(this.#client, this.#url, notifications);
  }
}
