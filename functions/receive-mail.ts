import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { readDelivery } from '#shared/flows/delivery.ts';
import { eachRecord } from '#shared/flows/each-record.ts';
import { receiveMail } from '#shared/flows/receive-mail.ts';
import { theWorld } from './world.ts';

/** SQS event holding SES notifications in; the records to deliver again out. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const world = theWorld();
  return eachRecord(event, world.log, (body) => receiveMail(world, readDelivery(body)));
}
