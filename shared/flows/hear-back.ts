import type { World } from '#shared/world.ts';
import { keepUser } from './keep-user.ts';

/** The event is none that SES sends: it goes to the dead-letter queue, where a person can see it. */
export class BadEvent extends Error {}

/** What SES tells of a letter that it took: of a Send, Bounce or Complaint; other events say nothing we act on. */
export interface MailEvent {
  readonly kind: 'sent' | 'bounced' | 'complained' | 'other';
  readonly letterId: string;
  readonly userId: string;
  /** As SES gave it when it took the letter, without brackets or domain. */
  readonly sesId: string;
}

interface SesEvent {
  eventType?: string;
  mail?: { messageId?: string; tags?: Record<string, string[]> };
  bounce?: { bounceType?: string };
}

/**
 * Reads the body of an SQS record: SNS's envelope around an event of SES's event publishing (SES developer guide,
 * "Contents of event data that Amazon SES publishes to Amazon SNS").
 * @throws BadEvent when it is anything else
 */
export function readEvent(body: string): MailEvent {
  const { eventType, mail, bounce } = parse(body);
  if (!eventType || !mail?.messageId) throw new BadEvent('not an event of SES');
  const [letterId = ''] = mail.tags?.letter ?? [];
  const [userId = ''] = mail.tags?.user ?? [];
  const isLost = eventType === 'Bounce' && bounce?.bounceType === 'Permanent';
  const kind = isLost ? 'bounced' : eventType === 'Complaint' ? 'complained' : eventType === 'Send' ? 'sent' : 'other';
  return { kind, letterId, userId, sesId: mail.messageId };
}

/**
 * Takes note of what became of a letter. That SES sent it closes the one window in which a crash could double it; after a
 * hard bounce or a complaint, nothing more goes to that user until they write again.
 */
export async function hearBack(world: World, event: MailEvent, messageId: (sesId: string) => string): Promise<void> {
  const { store, log } = world;
  const { kind, letterId, userId, sesId } = event;
  if (kind === 'other' || !letterId || !userId) return;
  const letter = await store.letter(userId, letterId);
  if (kind === 'sent') {
    await store.letterSent(userId, letterId, messageId(sesId), letter?.threadId);
    return;
  }
  // It went to an address that is not the user's yet, and may never be.
  if (letter?.kind === 'confirmation') return;
  const user = await store.user(userId);
  if (!user) return;
  await keepUser(world, user, (current) => ({
    ...current,
    unreachable: kind === 'bounced' ? 'bounce' : 'complaint',
  }));
  log.note('letter came back', { letter: letterId, kind });
}

function parse(body: string): SesEvent {
  try {
    const envelope = JSON.parse(body) as { Message?: string };
    return JSON.parse(envelope.Message ?? '{}') as SesEvent;
  } catch {
    throw new BadEvent('not JSON in the shape of an SNS notification');
  }
}
