import type { CommandReading } from '#shared/commands/command.ts';
import { readCommand } from '#shared/commands/read-command.ts';
import { isTagOf } from '#shared/mail/address.ts';
import type { IncomingMail } from '#shared/mail/incoming.ts';
import type { LetterRecord } from '#shared/store.ts';
import type { World } from '#shared/world.ts';
import type { UserMail } from './answer-user.ts';
import { zoneOfUser } from './user-words.ts';

/** A letter's id, as the tag of the address its links write to. */
const LETTER_TAG = /^[0-9a-f]{32}$/;
/** So long a letter's links are good. */
const GOOD_DAYS = 90;

/** What a user tells us, and the letter of ours they answer with it, if any. */
export type Told = NonNullable<CommandReading> & {
  readonly letter: LetterRecord | null;
  /** It came by a link of a letter that we know no more. */
  readonly isExpired: boolean;
};

/** The command in a user's mail to us alone, or null. Nothing that stands below a forward or one of our letters is read. */
export async function commandIn(world: World, { delivery, mail, user, sender }: UserMail): Promise<Told | null> {
  const { assistant } = world.house;
  const tags = delivery.recipients.flatMap((address) => isTagOf(address, assistant) ?? []).filter((tag) => tag !== '');
  const letter = await answeredLetter(world, user.id, tags, mail);
  const ours = mail.messages.findLastIndex(({ from }) => isTagOf(from.address, assistant) !== null);
  const own = mail.messages.slice(ours + 1);
  const onTop = mail.hasOwnWords && own.at(-1)?.from.address === sender ? own.at(-1)! : null;
  const reading = readCommand({
    tag: tags[0] ?? '',
    subject: mail.subject,
    text: onTop?.text ?? '',
    isAnswerToUs: letter !== null || ours >= 0,
    holdsThread: own.length > (onTop ? 1 : 0),
    now: world.clock.now(),
    zone: zoneOfUser(user, mail).replace(/^UTC(?=[+-])/, ''),
  });
  return reading && { ...reading, letter, isExpired: letter === null && tags.some((tag) => LETTER_TAG.test(tag)) };
}

/** By the tag of one of its links, or as a mail answers another. */
async function answeredLetter(
  { store, clock }: World,
  userId: string,
  tags: readonly string[],
  { inReplyTo }: IncomingMail,
): Promise<LetterRecord | null> {
  const tag = tags.find((each) => LETTER_TAG.test(each));
  if (tag) {
    const letter = await store.letter(userId, tag);
    const oldest = clock.now().getTime() - GOOD_DAYS * 86_400_000;
    return letter && Date.parse(letter.at) >= oldest ? letter : null;
  }
  if (!inReplyTo) return null;
  return store.letterByMessageId(userId, inReplyTo);
}
