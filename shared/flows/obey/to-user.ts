import type { Command } from '#shared/commands/command.ts';
import { confirmAddressLetter } from '#shared/letters/confirm-address-letter.ts';
import { type DoneMatter, doneLetter } from '#shared/letters/done-letter.ts';
import { helpLetter } from '#shared/letters/help-letter.ts';
import type { LetterContent } from '#shared/letters/letter.ts';
import { statusLetter } from '#shared/letters/status-letter.ts';
import { isTagOf } from '#shared/mail/address.ts';
import type { LetterRecord, User } from '#shared/store.ts';
import type { World } from '#shared/world.ts';
import type { UserMail } from '../answer-user.ts';
import { DIGEST, nextDigest } from '../digest-time.ts';
import { planned, withHolidays } from '../habits.ts';
import { idOf } from '../ids.ts';
import { keepMentor } from '../keep-mentor.ts';
import { keepUser } from '../keep-user.ts';
import type { Obeyed } from '../obey.ts';
import { inWriting } from '../order.ts';
import { sendConfirmation } from '../send-confirmation.ts';
import { rowOf, WEEKDAYS, zoneOfUser } from '../user-words.ts';

export type UserCommand = Extract<
  Command,
  { kind: 'pause' | 'resume' | 'status' | 'help' | 'timezone' | 'digest' | 'digest-off' | 'me' | 'quiet' }
>;

/** Obeys what concerns the user as a whole. */
export async function toUser(
  world: World,
  asked: UserMail,
  command: UserCommand,
  letter: LetterRecord | null,
): Promise<Obeyed> {
  const { user } = asked;
  const { assistant } = world.house;
  const done = (what: DoneMatter['what']): Obeyed => ({
    letter: doneLetter({ what, assistant }),
    reason: command.kind,
  });
  switch (command.kind) {
    case 'pause':
      await keepUser(world, user, (current) => ({ ...current, paused: { until: command.until } }));
      return done({ kind: 'paused', until: command.until });
    case 'resume':
      return resume(world, asked, letter);
    case 'timezone': {
      const zone = asZone(command.zone);
      const before = plainZone(zoneOfUser(user, asked.mail));
      await keepUser(world, user, (current) => withNextDigest(world, { ...current, zone }));
      return done({ kind: 'timezone', zone: command.zone, before });
    }
    case 'digest': {
      const { day, hour } = command;
      const digest = { day: WEEKDAYS.indexOf(day) + 1, hour };
      const zone = user.zone ?? zoneOfUser(user, asked.mail);
      await keepUser(world, user, (current) => withNextDigest(world, { ...current, digest, zone }));
      return done({ kind: 'digest', day, hour, zone: plainZone(zone) });
    }
    case 'digest-off':
      await keepUser(world, user, (current) => withNextDigest(world, { ...current, digest: 'off' }));
      return done({ kind: 'digest-off' });
    case 'me':
      return addAddress(world, asked, command.address);
    case 'status':
      return { letter: await status(world, user, asked), reason: 'status' };
    default:
      return { letter: helpLetter({ assistant }), reason: 'help' };
  }
}

/** As luxon reads it: an offset alone is "UTC+02:00". */
function asZone(zone: string): string {
  return /^[+-]/.test(zone) ? `UTC${zone}` : zone;
}

/** As people write it. */
function plainZone(zone: string): string {
  return zone.replace(/^UTC(?=[+-])/, '');
}

function withNextDigest({ clock }: World, user: User): User {
  return { ...user, digestAt: nextDigest(user, clock.now())?.toISOString() };
}

/** Answers to a letter about a mentor whose nudges were stopped begin them again; all others end a pause. */
async function resume(world: World, { user, sender }: UserMail, letter: LetterRecord | null): Promise<Obeyed> {
  const { store, clock, house } = world;
  const current = await keepUser(world, user, ({ paused: _over, ...rest }) => rest);
  for (const mentor of await store.mentorsOf(user.id)) {
    const isStarted = mentor.stopped && mentor.id === letter?.mentorId;
    if (!mentor.silence || (mentor.stopped && !isStarted) || (mentor.due && !isStarted)) continue;
    const messages = inWriting(await store.messagesOf(user.id, mentor.silence.threadId));
    const conversation = await withHolidays({ messages, me: sender, user: current, now: clock.now() });
    await keepMentor(world, mentor, (stored) => planned({ ...stored, stopped: false }, conversation));
  }
  return { letter: doneLetter({ what: { kind: 'resumed' }, assistant: house.assistant }), reason: 'resume' };
}

/** The other address says so itself, in answer to one confirmation that quotes nothing, once a week at most. */
async function addAddress(world: World, { user, contentId }: UserMail, address: string): Promise<Obeyed> {
  const { store, house } = world;
  const { assistant } = house;
  const owner = await store.userByAddress(address);
  if (owner?.id === user.id || isTagOf(address, assistant) !== null) {
    const why = `${address} is known to me already`;
    return { letter: doneLetter({ what: { kind: 'nothing', why }, assistant }), reason: 'me' };
  }
  const code = idOf(user.id, 'address', address, contentId);
  // Whether somebody else has it is not for this user to learn: the answer is the same.
  if (!owner && (await store.addPendingAddress({ code, userId: user.id, address }))) {
    await sendConfirmation(world, user, address, code, confirmAddressLetter({ address, tag: code, assistant }));
  }
  return { letter: doneLetter({ what: { kind: 'address-asked', address }, assistant }), reason: 'me' };
}

async function status(world: World, user: User, { mail }: UserMail): Promise<LetterContent> {
  const zone = zoneOfUser(user, mail);
  const { digest = DIGEST } = user;
  return statusLetter({
    mentors: (await world.store.mentorsOf(user.id)).map((mentor) => rowOf(mentor, zone)),
    paused: user.paused ?? null,
    digest: digest === 'off' ? null : { day: WEEKDAYS[digest.day - 1]!, hour: digest.hour },
    timezone: plainZone(zone),
    assistant: world.house.assistant,
  });
}
