import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { eachRecord } from '#shared/flows/each-record.ts';
import { hearBack, readEvent } from '#shared/flows/hear-back.ts';
import { sesMessageId, theWorld } from './world.ts';

/** SQS event holding what SES tells of our letters in; the records to deliver again out. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const world = theWorld();
  return eachRecord(event, world.log, (body) => hearBack(world, readEvent(body), sesMessageId));
}
