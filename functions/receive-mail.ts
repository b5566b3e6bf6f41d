import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { readDelivery } from '#shared/flows/delivery.ts';
import { receiveMail } from '#shared/flows/receive-mail.ts';
import { theWorld } from './world.ts';

/** SQS event holding SES notifications in; the records to deliver again out. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const world = theWorld();
  const failed: string[] = [];
  for (const record of event.Records) {
    try {
      await receiveMail(world, readDelivery(record.body));
    } catch (error) {
      // The name alone: a message can carry what the mail says.
      world.log.note('mail failed', {
        record: record.messageId,
        error: error instanceof Error ? error.name : 'unknown',
      });
      failed.push(record.messageId);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}
