import { WEEKDAYS } from '#shared/commands/arguments.ts';
import type { Command } from '#shared/commands/command.ts';
import { confirmAddressLetter } from '#shared/letters/confirm-address-letter.ts';
import { type DoneMatter, doneLetter } from '#shared/letters/done-letter.ts';
import { helpLetter } from '#shared/letters/help-letter.ts';
import type { LetterContent } from '#shared/letters/letter.ts';
import { statusLetter } from '#shared/letters/status-letter.ts';
import { isTagOf } from '#shared/mail/address.ts';
import type { LetterRecord, Mentor, User } from '#shared/store.ts';
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
import { rowOf, zoneOfUser } from '../user-words.ts';

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
    letter: doneLetter({ what, now: world.clock.now().toISOString(), assistant }),
    reason: command.kind,
  });
  switch (command.kind) {
    case 'pause': {
      const paused = await keepUser(world, user, (current) => ({ ...current, paused: { until: command.until } }));
      // What an earlier pause without an end has dropped comes when this one is over.
      if (command.until) await planAgain(world, { ...asked, user: paused }, () => false);
      return done({ kind: 'paused', until: command.until });
    }
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
async function resume(world: World, asked: UserMail, letter: LetterRecord | null): Promise<Obeyed> {
  const current = await keepUser(world, asked.user, ({ paused: _over, ...rest }) => rest);
  await planAgain(world, { ...asked, user: current }, (mentor) => mentor.id === letter?.mentorId);
  const now = world.clock.now().toISOString();
  return { letter: doneLetter({ what: { kind: 'resumed' }, now, assistant: world.house.assistant }), reason: 'resume' };
}

/** Sets the moment of everybody who is waited for anew; what the user has put off themselves stays. */
async function planAgain(
  world: World,
  { user, sender }: UserMail,
  isStarted: (mentor: Mentor) => boolean,
): Promise<void> {
  const { store, clock } = world;
  for (const mentor of await store.mentorsOf(user.id)) {
    if (!mentor.silence || (mentor.stopped && !isStarted(mentor))) continue;
    const messages = inWriting(await store.messagesOf(user.id, mentor.silence.threadId));
    const conversation = await withHolidays({ messages, me: sender, user, now: clock.now() });
    await keepMentor(world, mentor, (stored) => {
      const kept = stored.due?.snoozed ? stored.due : undefined;
      return planned({ ...stored, stopped: false, due: kept }, conversation);
    });
  }
}

/** The other address says so itself, in answer to one confirmation that quotes nothing, once a week at most. */
async function addAddress(world: World, { user, contentId }: UserMail, address: string): Promise<Obeyed> {
  const { store, clock, house } = world;
  const { assistant } = house;
  const now = clock.now().toISOString();
  const owner = await store.userByAddress(address);
  if (owner?.id === user.id || isTagOf(address, assistant) !== null) {
    const why = `${address} is known to me already`;
    return { letter: doneLetter({ what: { kind: 'nothing', why }, now, assistant }), reason: 'me' };
  }
  const isMentor = (await store.mentorsOf(user.id)).some(({ addresses }) => addresses.includes(address));
  if (isMentor) {
    const why = `${address} is your mentor’s address, and I never write there`;
    return { letter: doneLetter({ what: { kind: 'nothing', why }, now, assistant }), reason: 'me' };
  }
  const code = idOf(user.id, 'address', address, contentId);
  // Whether somebody else has it is not for this user to learn: the answer is the same.
  const isAsked = owner !== null || (await store.addPendingAddress({ code, userId: user.id, address }));
  if (!isAsked) {
    const why = `I asked ${address} within the last seven days; look into its mailbox, or tell me again later`;
    return { letter: doneLetter({ what: { kind: 'nothing', why }, now, assistant }), reason: 'me' };
  }
  if (!owner) {
    await keepUser(world, user, (current) => withAsked(current, code, address));
    await sendConfirmation(world, user, address, code, confirmAddressLetter({ address, tag: code, assistant }));
  }
  return { letter: doneLetter({ what: { kind: 'address-asked', address }, now, assistant }), reason: 'me' };
}

/** So that it can be deleted with all else. */
function withAsked(user: User, code: string, address: string): User {
  const { asked = [] } = user;
  return asked.some((each) => each.code === code) ? user : { ...user, asked: [...asked, { code, address }].slice(-20) };
}

async function status(world: World, user: User, { mail }: UserMail): Promise<LetterContent> {
  const zone = zoneOfUser(user, mail);
  const { digest = DIGEST } = user;
  return statusLetter({
    mentors: (await world.store.mentorsOf(user.id)).map((mentor) => rowOf(mentor, zone)),
    paused: user.paused ?? null,
    digest: digest === 'off' ? null : { day: WEEKDAYS[digest.day - 1]!, hour: digest.hour },
    timezone: plainZone(zone),
    now: world.clock.now().toISOString(),
    assistant: world.house.assistant,
  });
}
