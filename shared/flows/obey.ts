import { doneLetter } from '#shared/letters/done-letter.ts';
import { helpLetter } from '#shared/letters/help-letter.ts';
import type { LetterContent } from '#shared/letters/letter.ts';
import type { LetterRecord } from '#shared/store.ts';
import type { World } from '#shared/world.ts';
import type { UserMail } from './answer-user.ts';
import type { Told } from './command-in.ts';
import { deleteEverything } from './obey/delete-everything.ts';
import { exportAll } from './obey/export-all.ts';
import { type MentorCommand, toMentor } from './obey/to-mentor.ts';
import { toUser, type UserCommand } from './obey/to-user.ts';
import { whichMentor } from './obey/which-mentor.ts';
import type { Outcome } from './receive-mail.ts';
import { sendLetter } from './send-letter.ts';

/** What obeying came to: a letter, or an outcome where the letters have been seen to. */
export type Obeyed =
  | {
      readonly letter: LetterContent;
      readonly reason: string;
      readonly record?: Pick<LetterRecord, 'mentorId' | 'threadId'>;
    }
  | { readonly outcome: Outcome };

/** Does what a user tells us, and says what was done. Doing it twice does it once. */
export async function obey(world: World, asked: UserMail, told: Told): Promise<Outcome> {
  const { user, mail, sender, contentId } = asked;
  const obeyed = await done(world, asked, told);
  if ('outcome' in obeyed) return obeyed.outcome;
  const sent = await sendLetter(world, 'answer', obeyed.letter, {
    user,
    cause: [contentId],
    answers: { mail, sender },
    ...(obeyed.record && { record: obeyed.record }),
  });
  return { state: 'obeyed', reason: sent === 'capped' ? 'capped' : obeyed.reason, userId: user.id };
}

async function done(world: World, asked: UserMail, told: Told): Promise<Obeyed> {
  const { assistant } = world.house;
  if (told.kind === 'unclear') {
    return { letter: helpLetter({ tried: told.tried, near: told.near, assistant }), reason: 'unclear' };
  }
  if (told.isExpired) {
    const why = 'That link is older than 90 days, so I have done nothing; tell me in a mail of its own';
    const now = world.clock.now().toISOString();
    return { letter: doneLetter({ what: { kind: 'nothing', why }, now, assistant }), reason: 'expired' };
  }
  const { command } = told;
  switch (command.kind) {
    case 'export':
      return exportAll(world, asked);
    case 'delete-everything':
    case 'yes':
      return deleteEverything(world, asked, command.kind === 'yes');
    case 'snooze':
    case 'they-replied':
    case 'cancel':
    case 'done':
    case 'stop':
    case 'temperature':
    case 'wrong':
    case 'mentor':
    case 'goal': {
      const mentor = await whichMentor(world, asked.user, told.letter);
      return toMentor(world, asked, command satisfies MentorCommand, told.letter, mentor);
    }
    default:
      return toUser(world, asked, command as UserCommand, told.letter);
  }
}
