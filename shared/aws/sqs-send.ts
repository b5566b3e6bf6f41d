import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** As many as SQS takes in one request. */
const BATCH = 10;

/** Sends all of them, or throws: then some may have gone. */
export async function sendAll(client: SQSClient, url: string, bodies: readonly string[]): Promise<void> {
  for (let i = 0; i < bodies.length; i += BATCH) {
    const Entries = bodies.slice(i, i + BATCH).map((MessageBody, n) => ({ Id: String(n), MessageBody }));
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
    if (Failed.length > 0) throw new Error(`SQS did not take ${Failed.length} of ${Entries.length} messages`);
  }
}
