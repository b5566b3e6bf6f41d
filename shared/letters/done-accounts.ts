import { called } from './called.ts';
import { spelledDate } from './dates.ts';
import type { Obeyed } from './obeyed.ts';
import { action, type Run } from './parts.ts';
import { spelledDigest, spelledEnd } from './status-letter.ts';
import { sentence, shortened } from './words.ts';

/** What a letter says of something obeyed. */
export interface Account {
  readonly subject: string;
  readonly line: string;
  readonly besides?: readonly Run[];
  readonly undo: readonly Run[];
}

/** Each thing that can be obeyed, in words: what has changed, what that means, and how to undo it. */
export function accountOf(what: Obeyed, now: string, assistant: string): Account {
  const undo = (words: string, subject: string): Run[] => [action(words, assistant, subject), '.'];
  const name = 'mentorName' in what ? called(what.mentorName) : '';
  const again = undo(`Ask me about ${name} in three days after all`, 'snooze 3 days');
  switch (what.kind) {
    case 'snoozed':
      return {
        subject: 'Snoozed',
        line: `Leave it for now: I ask about ${name} again on ${spelledDate(what.until, now)}.`,
        undo: [...undo('Drop that nudge', 'cancel'), ' For another day, answer with, say, “snooze until Friday”.'],
      };
    case 'they-replied':
      return {
        subject: 'Noted: they answered',
        line: `It is your turn: ${name} has answered, and the nudge is off.`,
        besides: ['Forward me the answer, and I tell you what it asks for.'],
        undo: again,
      };
    case 'cancelled':
      return {
        subject: 'Nudge dropped',
        line: `Done: the next nudge about ${name} is dropped, and nothing else.`,
        undo: again,
      };
    case 'closed':
      return {
        subject: 'Thread closed',
        line: `Done: this thread with ${name} is closed, and no nudge comes about it.`,
        besides: ['A new mail in it opens it again.'],
        undo: again,
      };
    case 'stopped':
      return {
        subject: 'No more nudges',
        line: `Done: no more nudges about ${name}.`,
        besides: ['I still read what you send me, and the digest still names them.'],
        undo: again,
      };
    case 'paused':
      return {
        subject: 'Paused',
        line: `Done: all nudges and the digest are paused ${spelledEnd(what.until, now)}.`,
        besides: ['I still answer what you send me.'],
        undo: undo('Resume now', 'resume'),
      };
    case 'resumed':
      return {
        subject: 'Resumed',
        line: 'Done: the pause is over, and nudges and the digest come again.',
        undo: undo('Pause again', 'pause'),
      };
    case 'temperature':
      return {
        subject: 'Temperature corrected',
        line: `Done: ${name} counts as ${what.reading} now.`,
        besides: [
          `I had read ${what.before === 'unknown' ? 'nothing yet' : `them as ${what.before}`}. Their next mail is read anew.`,
        ],
        undo:
          what.before === 'unknown'
            ? ['To correct it again, answer with “warm”, “steady”, “cooling” or “cold”.']
            : undo('Put it back', what.before),
      };
    case 'wrong':
      return {
        subject: 'Finding taken back',
        line: `Leave point ${what.finding} as you wrote it: I was wrong.`,
        besides: [`I’ll raise “${shortened(what.principle, 80)}” less often when I read your mails to ${name}.`],
        undo: ['The other points stand.'],
      };
    case 'mentor':
      return {
        subject: 'Mentor set',
        line: `Done: the mentor in this thread is ${name}.`,
        undo: ['If that is not right, answer with “mentor:” and their address.'],
      };
    case 'goal':
      return {
        subject: 'Goal kept',
        line: `Done: this is your goal with ${name}.`,
        undo: ['To change it, answer with “goal:” and the new one.'],
      };
    case 'timezone':
      return {
        subject: 'Time zone set',
        line: `Done: your time zone is ${what.zone} now.`,
        besides: ['Nudges and the digest keep to it.'],
        undo: undo(`Back to ${what.before}`, `timezone ${what.before}`),
      };
    case 'digest':
      return {
        subject: 'Digest set',
        line: `Done: the digest comes on ${spelledDigest(what)} (${what.zone}), when there is something to say.`,
        undo: undo('Turn it off', 'digest off'),
      };
    case 'digest-off':
      return {
        subject: 'Digest off',
        line: 'Done: no more digests.',
        undo: undo('Have it on Mondays at 8', 'digest monday 8am'),
      };
    case 'address-asked':
      return {
        subject: 'One more step for your address',
        line: `Look into the mailbox of ${what.address}: a letter there asks you to confirm it.`,
        besides: ['Until then nothing has changed.'],
        undo: ['If you did not mean this, leave that letter unanswered.'],
      };
    case 'address-confirmed':
      return {
        subject: 'Address added',
        line: `Done: you can write to me from ${what.address}, too.`,
        undo: ['What you send from there is answered there; all other letters go where they went before.'],
      };
    case 'away':
      return {
        subject: `Noted: ${name} is away`,
        line: `Nothing to answer: ${name} is away${what.until ? ` until ${spelledDate(what.until, now)}` : ''}.`,
        besides: ['I ask about them two working days after they are back, not before.'],
        undo: undo('Ask me in three days all the same', 'snooze 3 days'),
      };
    case 'nothing':
      return {
        subject: 'Nothing to change',
        line: sentence(shortened(what.why, 200)),
        undo: undo('Where you stand with your mentors', 'status'),
      };
  }
}
