import { randomUUID } from 'node:crypto';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import type { Verdict } from '#shared/flows/delivery.ts';
import { type Header, headersOf } from './mail-head.ts';

/** SES's verdicts on a mail, by the names its notification uses. */
export type Verdicts = Readonly<Record<'spam' | 'virus' | 'spf' | 'dkim' | 'dmarc', Verdict>>;

/** A mail that came in by SMTP and lies in the bucket. */
export interface Arrival {
  readonly id: string;
  readonly at: Date;
  readonly bucket: string;
  readonly key: string;
  /** '' for the null return path. */
  readonly envelopeFrom: string;
  readonly recipients: readonly string[];
  readonly verdicts: Verdicts;
  /** The mail as stored. */
  readonly raw: Buffer;
}

/** SES cuts the headers it repeats in a notification at 10 KB. */
const MAX_HEADER_BYTES = 10 * 1024;
const ACCOUNT = '000000000000';
const TOPIC = `arn:aws:sns:us-east-1:${ACCOUNT}:protege-mail`;
const QUEUE = `arn:aws:sqs:us-east-1:${ACCOUNT}:protege-mail`;

/**
 * The body of the SQS message that announces a mail: SNS's envelope around the notification SES sends for an S3 action
 * (SES developer guide, "Contents of notifications for email receiving").
 */
export function notificationOf(arrival: Arrival): string {
  const timestamp = arrival.at.toISOString();
  return JSON.stringify({
    Type: 'Notification',
    MessageId: randomUUID(),
    TopicArn: TOPIC,
    Subject: 'Amazon SES Email Receipt Notification',
    Message: JSON.stringify({ notificationType: 'Received', mail: mailOf(arrival), receipt: receiptOf(arrival) }),
    Timestamp: timestamp,
    SignatureVersion: '1',
  });
}

/** One message on its way to the handler, as Lambda's event source mapping hands it on. */
export function recordOf(id: string, body: string, tries: number, sentAt: Date): SQSRecord {
  return {
    messageId: id,
    receiptHandle: randomUUID(),
    body,
    attributes: {
      ApproximateReceiveCount: String(tries),
      SentTimestamp: String(sentAt.getTime()),
      SenderId: 'AIDAIT2UOQQY3AUEKVGXU',
      ApproximateFirstReceiveTimestamp: String(sentAt.getTime()),
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: QUEUE,
    awsRegion: 'us-east-1',
  };
}

/** A batch of messages. */
export function eventOf(records: readonly SQSRecord[]): SQSEvent {
  return { Records: [...records] };
}

function mailOf({ id, at, envelopeFrom, recipients, raw }: Arrival) {
  const all = headersOf(raw);
  const headers = upTo(MAX_HEADER_BYTES, all);
  const value = (name: string) => headers.find((header) => header.name.toLowerCase() === name)?.value;
  const list = (name: string) => value(name)?.split(/,\s*(?=[^"]*(?:"[^"]*"[^"]*)*$)/);
  return {
    timestamp: at.toISOString(),
    // SES writes an empty return path as it stands in the header.
    source: envelopeFrom || '<>',
    messageId: id,
    destination: recipients,
    headersTruncated: headers.length < all.length,
    headers,
    commonHeaders: {
      returnPath: envelopeFrom,
      from: list('from'),
      date: value('date'),
      to: list('to'),
      cc: list('cc'),
      messageId: value('message-id'),
      subject: value('subject'),
    },
  };
}

/** The topmost headers that fit. */
function upTo(bytes: number, headers: readonly Header[]): readonly Header[] {
  let left = bytes;
  const end = headers.findIndex(({ name, value }) => {
    left -= name.length + value.length + 4;
    return left < 0;
  });
  return end < 0 ? headers : headers.slice(0, end);
}

function receiptOf({ at, recipients, verdicts, bucket, key }: Arrival) {
  const given = Object.entries(verdicts).filter(([, status]) => status !== 'missing');
  return {
    timestamp: at.toISOString(),
    processingTimeMillis: 1,
    recipients,
    ...Object.fromEntries(given.map(([name, status]) => [`${name}Verdict`, { status }])),
    ...(verdicts.dmarc === 'FAIL' && { dmarcPolicy: 'none' }),
    action: { type: 'S3', topicArn: TOPIC, bucketName: bucket, objectKeyPrefix: '', objectKey: key },
  };
}
