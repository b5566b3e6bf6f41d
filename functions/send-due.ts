import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { readDue } from '#shared/flows/due.ts';
import { eachRecord } from '#shared/flows/each-record.ts';
import { sendDue } from '#shared/flows/send-due.ts';
import { theWorld } from './world.ts';

/** SQS event holding what is due in; the records to deliver again out. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const world = theWorld();
  return eachRecord(event, world.log, (body) => sendDue(world, readDue(body)));
}
