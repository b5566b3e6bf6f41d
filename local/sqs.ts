import { createHash, randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type Listening, readBody, serveHttp } from './http-server.ts';

/** What SQS takes in one request. */
const MAX_REQUEST_BYTES = 1024 * 1024;

interface Entry {
  readonly Id?: string;
  readonly MessageBody?: string;
}

/**
 * A stand-in for SQS's API: SendMessageBatch alone (AWS JSON 1.0), for the one queue there is.
 * @param add gives back when the message is on the disk
 */
export function startSqs(add: (id: string, body: string) => Promise<void>): Promise<Listening> {
  return serveHttp(0, async (request, response) => {
    const [, operation] = String(request.headers['x-amz-target'] ?? '').split('.');
    const body = (await readBody(request, MAX_REQUEST_BYTES)).toString('utf8');
    if (operation !== 'SendMessageBatch') {
      return send(response, 400, {
        __type: 'com.amazonaws.sqs#UnsupportedOperation',
        message: 'Only SendMessageBatch.',
      });
    }
    const { Entries = [] } = JSON.parse(body) as { Entries?: readonly Entry[] };
    const Successful = [];
    for (const { Id, MessageBody = '' } of Entries) {
      const MessageId = randomUUID();
      await add(MessageId, MessageBody);
      // The client holds the sum against what it has sent.
      Successful.push({ Id, MessageId, MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex') });
    }
    send(response, 200, { Successful, Failed: [] });
  });
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
}
