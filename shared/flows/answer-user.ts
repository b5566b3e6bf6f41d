import { cantReadLetter } from '#shared/letters/cant-read-letter.ts';
import { isTagOf } from '#shared/mail/address.ts';
import type { IncomingMail } from '#shared/mail/incoming.ts';
import type { Person } from '#shared/mail/message.ts';
import type { User } from '#shared/store.ts';
import type { World } from '#shared/world.ts';
import { brief } from './brief.ts';
import { commandIn } from './command-in.ts';
import { critique } from './critique.ts';
import type { Delivery } from './delivery.ts';
import { contentIdOf } from './ids.ts';
import { keepUser } from './keep-user.ts';
import { obey } from './obey.ts';
import { isDoneElsewhere } from './once.ts';
import { inWriting } from './order.ts';
import type { Outcome } from './receive-mail.ts';
import { sendLetter } from './send-letter.ts';
import { type Matter, whatIsIt } from './what-is-it.ts';

/** A user's mail on its way to an answer. */
export interface UserMail {
  readonly delivery: Delivery;
  readonly mail: IncomingMail;
  readonly user: User;
  /** The address of theirs it came from. */
  readonly sender: string;
  readonly contentId: string;
  /** They want it kept, and no letter. */
  readonly quiet?: boolean;
  /** Who the mentor is, where they have said so. */
  readonly mentor?: Person;
}

/** A user's own mail always gets an answer: a critique, a brief, what a command did, or why it could not be read. */
export async function answerUser(
  world: World,
  delivery: Delivery,
  mail: IncomingMail,
  user: User,
  sender: string,
): Promise<Outcome> {
  const contentId = contentIdOf(mail);
  await world.store.addMail(user.id, delivery.id, delivery.key);
  if (await isDoneElsewhere(world.store, user.id, contentId, delivery.id)) {
    return { state: 'duplicate', reason: 'same-mail', userId: user.id };
  }
  const own = underOneAddress(mail, user, sender);
  const asked: UserMail = { delivery, mail: own, user: await reachable(world, user), sender, contentId };
  const command = isToUsAlone(own, world.house.assistant, user) ? await commandIn(world, asked) : null;
  if (!command) return answer(world, asked);
  if (command.kind === 'command' && command.command.kind === 'quiet') return answer(world, { ...asked, quiet: true });
  return obey(world, asked, command);
}

/** Who writes to us can be written to, whatever came back before. */
async function reachable(world: World, user: User): Promise<User> {
  if (!user.unreachable) return user;
  return keepUser(world, user, ({ unreachable: _over, ...rest }) => rest);
}

/** Answers what a mail holds, commands aside. */
export async function answer(world: World, asked: UserMail): Promise<Outcome> {
  if (asked.mail.unreadable) return cantRead(world, asked, asked.mail.unreadable);
  const matter = await matterOf(world, asked);
  if (matter.kind === 'nothing') return cantRead(world, asked, 'no-thread');
  if (matter.kind === 'brief') return brief(world, asked, matter);
  return (await critique(world, asked, matter)) ?? cantRead(world, asked, 'no-mentor');
}

/** Whether a mail names the assistant, and nobody else but its own sender. */
export function isToUsAlone(
  { to, cc }: Pick<IncomingMail, 'to' | 'cc'>,
  assistant: string,
  { addresses }: Pick<User, 'addresses'>,
): boolean {
  const others = [...to, ...cc].filter(({ address }) => !addresses.includes(address));
  return others.length > 0 && others.every(({ address }) => isTagOf(address, assistant) !== null);
}

/** All of a user's confirmed addresses are theirs, whichever they wrote from this time. */
function underOneAddress(mail: IncomingMail, { addresses }: User, sender: string): IncomingMail {
  const isOther = (address: string) => address !== sender && addresses.includes(address);
  const own = (person: Person): Person => (isOther(person.address) ? { ...person, address: sender } : person);
  return {
    ...mail,
    to: mail.to.map(own),
    cc: mail.cc.map(own),
    messages: mail.messages.map((message) => ({
      ...message,
      from: own(message.from),
      to: message.to.map(own),
      cc: message.cc.map(own),
    })),
  };
}

/** What the mail is; an answer to one of our letters that brings a draft means it for the letter's thread. */
async function matterOf({ store, house }: World, { delivery, mail, user, sender }: UserMail): Promise<Matter> {
  const matter = whatIsIt(mail, delivery, sender, house.assistant);
  const onTop = mail.messages.at(-1);
  if (matter.kind !== 'nothing' || !onTop) return matter;
  const threadId = await store.threadByMessageIds(user.id, [mail.inReplyTo, ...mail.references].filter(Boolean));
  if (!threadId) return matter;
  const thread = inWriting(await store.messagesOf(user.id, threadId));
  const answered = whatIsIt({ ...mail, messages: [...thread, onTop] }, delivery, sender, house.assistant);
  return answered.kind === 'judge' && answered.how === 'draft' ? answered : matter;
}

async function cantRead(
  world: World,
  { delivery, mail, user, sender, contentId, quiet }: UserMail,
  reason: Parameters<typeof cantReadLetter>[0]['reason'],
): Promise<Outcome> {
  if (quiet) return { state: 'noted', reason, userId: user.id };
  const letter = cantReadLetter({ subject: mail.subject, reason, assistant: world.house.assistant });
  const sent = await sendLetter(world, 'cant-read', letter, {
    user,
    cause: [contentId],
    answers: { mail, sender },
    // "mentor: dana@example.net" in answer reads the mail again.
    record: { mailKey: delivery.key },
  });
  return { state: 'answered', reason: sent === 'capped' ? 'capped' : reason, userId: user.id };
}
