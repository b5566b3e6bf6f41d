import type { Command } from '#shared/commands/command.ts';
import { principles } from '#shared/critique/principles/index.ts';
import type { PrincipleId } from '#shared/critique/review.ts';
import { type DoneMatter, doneLetter } from '#shared/letters/done-letter.ts';
import { helpLetter } from '#shared/letters/help-letter.ts';
import { MAX_MAIL_BYTES } from '#shared/mail/incoming.ts';
import { readHead } from '#shared/mail/read-head.ts';
import { readMail, unread } from '#shared/mail/read-mail.ts';
import { readPerson } from '#shared/mail/read-people.ts';
import type { LetterRecord, Mentor } from '#shared/store.ts';
import type { World } from '#shared/world.ts';
import { answer, type UserMail } from '../answer-user.ts';
import { answered, planned, temperatureOf, withHolidays } from '../habits.ts';
import { keepMentor } from '../keep-mentor.ts';
import type { Obeyed } from '../obey.ts';
import { inWriting } from '../order.ts';
import { ownAddress } from '../own-address.ts';
import { nameOf } from '../user-words.ts';
import type { Which } from './which-mentor.ts';

export type MentorCommand = Extract<
  Command,
  {
    kind: 'snooze' | 'they-replied' | 'cancel' | 'done' | 'stop' | 'temperature' | 'wrong' | 'mentor' | 'goal';
  }
>;

/** Obeys what concerns one mentor; asks which where that can't be told. */
export async function toMentor(
  world: World,
  asked: UserMail,
  command: MentorCommand,
  letter: LetterRecord | null,
  which: Which,
): Promise<Obeyed> {
  const assistant = ownAddress(world, asked);
  const now = world.clock.now().toISOString();
  if (command.kind === 'mentor') return readAgain(world, asked, command.who, letter);
  if (!('one' in which)) {
    const names = which.among.map(({ name, addresses }) => nameOf(name, addresses[0]));
    return {
      letter: doneLetter({ what: { kind: 'nothing', why: whichOf(names) }, now, assistant }),
      reason: 'which-mentor',
    };
  }
  const mentor = which.one;
  const mentorName = nameOf(mentor.name, mentor.addresses[0]);
  const done = (what: DoneMatter['what']): Obeyed => ({
    letter: doneLetter({ what, now, assistant }),
    reason: command.kind,
    record: { mentorId: mentor.id, threadId: letter?.threadId ?? mentor.silence?.threadId },
  });
  const keep = (change: (current: Mentor) => Mentor) => keepMentor(world, mentor, change);
  switch (command.kind) {
    case 'snooze': {
      const silence = mentor.silence ?? (await begunAgain(world, asked, mentor, letter));
      if (!silence) return done({ kind: 'nothing', why: `No mail of yours waits for ${mentorName} now` });
      // The index sorts by it: in UTC.
      const due = { at: new Date(command.until).toISOString(), kind: 'nudge' as const, snoozed: true };
      await keep((current) => ({ ...current, stopped: false, silence: current.silence ?? silence, due }));
      return done({ kind: 'snoozed', mentorName, until: command.until });
    }
    case 'they-replied':
      if (isAboutAnother(mentor, letter) || isBeforeIt(mentor, letter)) return done(newerMail(mentorName));
      await keep((current) => answered(closed(current)));
      return done({ kind: 'they-replied', mentorName });
    case 'cancel':
      await skip(world, asked, mentor);
      return done({ kind: 'cancelled', mentorName });
    case 'done':
      if (isAboutAnother(mentor, letter)) return done(newerMail(mentorName));
      await keep((current) => ({ ...closed(current), silence: undefined, due: undefined }));
      return done({ kind: 'closed', mentorName });
    case 'stop':
      await keep((current) => ({ ...current, stopped: true, due: undefined }));
      return done({ kind: 'stopped', mentorName });
    case 'temperature':
      await temper(world, asked, mentor, command.reading);
      return done({
        ...{ kind: 'temperature', mentorName, reading: command.reading },
        before: temperatureOf(mentor).reading,
      });
    case 'goal':
      await keep((current) => ({ ...current, goal: command.goal }));
      return done({ kind: 'goal', mentorName, goal: command.goal });
    case 'wrong': {
      const principle = letter?.fixes?.[command.finding - 1];
      if (!principle)
        return { letter: helpLetter({ tried: `wrong ${command.finding}`, assistant }), reason: 'unclear' };
      await keep((current) => withWrong(current, principle, letter.id));
      return done({ kind: 'wrong', mentorName, finding: command.finding, principle: titleOf(principle) });
    }
  }
}

/** The letter is about a thread, and what waits now is a mail in another. */
function isAboutAnother({ silence }: Mentor, letter: LetterRecord | null): boolean {
  return silence !== undefined && letter?.threadId !== undefined && letter.threadId !== silence.threadId;
}

/** The letter was written before the mail that waits now. */
function isBeforeIt({ silence }: Mentor, letter: LetterRecord | null): boolean {
  return silence !== undefined && letter !== null && Date.parse(letter.at) < Date.parse(silence.since);
}

function newerMail(mentorName: string): DoneMatter['what'] {
  const why = `You have written to ${mentorName} since that letter, and I still wait with you for an answer to the newer mail`;
  return { kind: 'nothing', why };
}

/** What was written up to now is settled: read again, it begins no new silence. */
function closed(mentor: Mentor): Mentor {
  return mentor.silence ? { ...mentor, closedThrough: mentor.silence.since } : mentor;
}

/** Snoozed after it was closed: the user's last mail is waited for again, unless the mentor has written since. */
async function begunAgain(
  { store }: World,
  { user }: UserMail,
  mentor: Mentor,
  letter: LetterRecord | null,
): Promise<Mentor['silence']> {
  const threads = (await store.threadsOf(user.id)).filter(({ mentorId }) => mentorId === mentor.id);
  const newest = threads.toSorted((one, other) => one.createdAt.localeCompare(other.createdAt)).at(-1);
  const thread = threads.find(({ id }) => id === letter?.threadId) ?? newest;
  if (!thread) return undefined;
  const last = inWriting(await store.messagesOf(user.id, thread.id)).at(-1);
  if (!last?.date || !user.addresses.includes(last.from.address)) return undefined;
  return { since: last.date, threadId: thread.id, subject: thread.subject, nudges: 0 };
}

function titleOf(id: PrincipleId): string {
  return principles.find((principle) => principle.id === id)?.title ?? id;
}

function whichOf(names: readonly string[]): string {
  if (names.length === 0) return 'I know no mentor of yours yet; forward me a thread with one';
  const shown = names.slice(0, 5).join(', ');
  return `I could not tell whom you mean (${shown}): answer a letter of mine about them, and say it there`;
}

/** This nudge is left out; what would come after it comes at its time. Said again by the same mail, it is one nudge. */
async function skip(world: World, { user, sender, contentId }: UserMail, mentor: Mentor): Promise<void> {
  const { silence } = mentor;
  if (!silence) return;
  const now = world.clock.now();
  const messages = inWriting(await world.store.messagesOf(user.id, silence.threadId));
  const conversation = await withHolidays({ messages, me: sender, user, now });
  await keepMentor(world, mentor, (current) => {
    if (!current.silence || current.told === contentId) return current;
    const skipped = { ...current.silence, nudges: current.silence.nudges + 1, nudgedAt: now.toISOString() };
    return planned({ ...current, told: contentId, silence: skipped, due: undefined }, conversation);
  });
}

async function temper(world: World, { user, sender }: UserMail, mentor: Mentor, said: Mentor['said']): Promise<void> {
  const { silence } = mentor;
  const messages = silence ? inWriting(await world.store.messagesOf(user.id, silence.threadId)) : [];
  const conversation = await withHolidays({ messages, me: sender, user, now: world.clock.now() });
  await keepMentor(world, mentor, (current) => planned({ ...current, said }, conversation));
}

/** Counted once for each letter, however often it is said. */
function withWrong(mentor: Mentor, principle: PrincipleId, letterId: string): Mentor {
  const { wrong = {}, wrongSaid = [] } = mentor;
  const said = `${letterId} ${principle}`;
  if (wrongSaid.includes(said)) return mentor;
  return {
    ...mentor,
    wrong: { ...wrong, [principle]: (wrong[principle] ?? 0) + 1 },
    wrongSaid: [...wrongSaid, said].slice(-20),
  };
}

/** The mail that could not be read for want of a mentor, or this very one, now that they are named. */
async function readAgain(world: World, asked: UserMail, who: string, letter: LetterRecord | null): Promise<Obeyed> {
  const mentor = readPerson(who);
  const raw = letter?.mailKey ? await world.rawMail.read(letter.mailKey, MAX_MAIL_BYTES) : null;
  if (!raw) return { outcome: await answer(world, { ...asked, mail: withoutFirstLine(asked), mentor }) };
  const mail = raw.cut ? unread(await readHead(raw.bytes), 'too-large') : await readMail(raw.bytes);
  return { outcome: await answer(world, { ...asked, mail, mentor }) };
}

/** The line that names the mentor is no part of what is judged. */
function withoutFirstLine({ mail, sender }: UserMail): UserMail['mail'] {
  const onTop = mail.messages.at(-1);
  if (onTop?.from.address !== sender) return mail;
  const text = onTop.text.replace(/^.*\n?/, '').trim();
  return { ...mail, messages: [...mail.messages.slice(0, -1), { ...onTop, text }] };
}
