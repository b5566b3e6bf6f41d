import type { Log } from '#shared/world.ts';

/** A batch of SQS messages, as far as it matters here. */
export interface Batch {
  readonly Records: readonly { readonly messageId: string; readonly body: string }[];
}

export interface BatchAnswer {
  batchItemFailures: { itemIdentifier: string }[];
}

/** Works on the messages of a batch one after the other; those that failed are named, for the queue to bring again. */
export async function eachRecord(
  { Records }: Batch,
  log: Log,
  work: (body: string) => Promise<unknown>,
): Promise<BatchAnswer> {
  const batchItemFailures: BatchAnswer['batchItemFailures'] = [];
  for (const { messageId, body } of Records) {
    try {
      await work(body);
    } catch (error) {
      // The name alone: a message can carry what the mail says.
      log.note('failed', { record: messageId, error: error instanceof Error ? error.name : 'unknown' });
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}
