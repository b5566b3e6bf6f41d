/** A verdict as SES gives it; `missing` where the notification has none. */
export type Verdict = 'PASS' | 'FAIL' | 'GRAY' | 'PROCESSING_FAILED' | 'missing';

/** One mail handed to us by SES: where its bytes lie, and what only the envelope knows. */
export interface Delivery {
  /** SES's messageId: the same for every repetition of this delivery. */
  readonly id: string;
  /** Key of the raw mail in the bucket. */
  readonly key: string;
  /** Envelope sender; '' for the null return path. */
  readonly envelopeFrom: string;
  /** Envelope recipients of ours, lower case. */
  readonly recipients: readonly string[];
  readonly verdicts: Readonly<Record<'spam' | 'virus' | 'spf' | 'dkim' | 'dmarc', Verdict>>;
}

/** The event is none that SES sends: it goes to the dead-letter queue, where a person can see it. */
export class BadNotification extends Error {}

interface Notification {
  notificationType?: string;
  mail?: { messageId?: string; source?: string };
  receipt?: { recipients?: readonly string[]; action?: { type?: string; objectKey?: string } } & Record<
    string,
    unknown
  >;
}

const VERDICTS: readonly string[] = ['PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED'];

/**
 * Reads the body of an SQS record: SNS's envelope around SES's "Received" notification of an S3 action
 * (SES developer guide, "Contents of notifications for email receiving").
 * @throws BadNotification when it is anything else.
 */
export function readDelivery(body: string): Delivery {
  const { notificationType, mail, receipt } = readNotification(body);
  const id = mail?.messageId;
  const key = receipt?.action?.objectKey;
  if (notificationType !== 'Received' || !id || !receipt || receipt.action?.type !== 'S3' || !key) {
    throw new BadNotification('not a "Received" notification of an S3 action');
  }
  const source = (mail.source ?? '').trim();
  const verdict = (name: string): Verdict => {
    const status = (receipt[`${name}Verdict`] as { status?: string } | undefined)?.status ?? '';
    return VERDICTS.includes(status) ? (status as Verdict) : 'missing';
  };
  return {
    id,
    key,
    envelopeFrom: source === '<>' ? '' : source.toLowerCase(),
    recipients: (receipt.recipients ?? []).map((address) => address.toLowerCase()),
    verdicts: {
      spam: verdict('spam'),
      virus: verdict('virus'),
      spf: verdict('spf'),
      dkim: verdict('dkim'),
      dmarc: verdict('dmarc'),
    },
  };
}

/** The other way round: a body that `readDelivery` reads as this delivery. */
export function writeDelivery({ id, key, envelopeFrom, recipients, verdicts }: Delivery): string {
  const given = Object.entries(verdicts).filter(([, verdict]) => verdict !== 'missing');
  const Message = JSON.stringify({
    notificationType: 'Received',
    mail: { messageId: id, source: envelopeFrom || '<>' },
    receipt: {
      recipients,
      ...Object.fromEntries(given.map(([name, status]) => [`${name}Verdict`, { status }])),
      action: { type: 'S3', objectKey: key },
    },
  } satisfies Notification);
  return JSON.stringify({ Message });
}

function readNotification(body: string): Notification {
  try {
    const envelope = JSON.parse(body) as { Type?: string; Message?: string };
    return JSON.parse(envelope.Message ?? '{}') as Notification;
  } catch {
    throw new BadNotification('not JSON in the shape of an SNS notification');
  }
}
