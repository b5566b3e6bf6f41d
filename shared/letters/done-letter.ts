import type { Weekday } from '#shared/commands/command.ts';
import type { Reading } from '#shared/critique/review.ts';
import { called, calledFirst } from './called.ts';
import { compose } from './compose.ts';
import { spelledDate } from './dates.ts';
import type { LetterContent } from './letter.ts';
import { action, inBrackets, lead, paragraph, type Run, rule, small, yourWords } from './parts.ts';
import { spelledDigest, spelledEnd } from './status-letter.ts';
import { sentence, shortened } from './words.ts';

/** What was obeyed. `mentorName` is a name, or an address; moments are ISO with the user's offset. */
export type Obeyed =
  | { readonly kind: 'snoozed'; readonly mentorName: string; readonly until: string }
  | { readonly kind: 'they-replied'; readonly mentorName: string }
  | { readonly kind: 'cancelled'; readonly mentorName: string }
  | { readonly kind: 'closed'; readonly mentorName: string }
  | { readonly kind: 'stopped'; readonly mentorName: string }
  | { readonly kind: 'paused'; readonly until: string | null }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'temperature'; readonly mentorName: string; readonly reading: Reading; readonly before: Reading }
  /** `principle` is its title, as in docs/principles.md. */
  | { readonly kind: 'wrong'; readonly mentorName: string; readonly finding: number; readonly principle: string }
  | { readonly kind: 'mentor'; readonly mentorName: string }
  | { readonly kind: 'goal'; readonly mentorName: string; readonly goal: string }
  | { readonly kind: 'timezone'; readonly zone: string; readonly before: string }
  | { readonly kind: 'digest'; readonly day: Weekday; readonly hour: number; readonly zone: string }
  | { readonly kind: 'digest-off' }
  /** Asked for; the letter that confirms it went to that address. */
  | { readonly kind: 'address-asked'; readonly address: string }
  | { readonly kind: 'address-confirmed'; readonly address: string }
  /** Their automatic reply was handed on; null where it names no day. */
  | { readonly kind: 'away'; readonly mentorName: string; readonly until: string | null }
  /** Understood, and there was nothing to change; why, as a sentence. */
  | { readonly kind: 'nothing'; readonly why: string };

export interface DoneMatter {
  readonly what: Obeyed;
  /** Where an undoing mail goes: the address of this letter's own thread (coach+<id>@...) where it is about a mentor. */
  readonly assistant: string;
}

/** What exactly has changed, and how to undo it. */
export function doneLetter({ what, assistant }: DoneMatter): LetterContent {
  const { subject, line, besides = [], undo } = accountOf(what, assistant);
  return compose(subject, [
    lead(line),
    what.kind === 'goal' ? yourWords(shortened(what.goal, 300)) : [],
    besides.length > 0 ? paragraph(...besides) : [],
    rule(),
    small(...undo, ...(undo.some((run) => typeof run === 'object') ? [' ', ...inBrackets(assistant)] : [])),
  ]);
}

interface Account {
  readonly subject: string;
  readonly line: string;
  readonly besides?: readonly Run[];
  readonly undo: readonly Run[];
}

function accountOf(what: Obeyed, assistant: string): Account {
  const undo = (words: string, subject: string): Run[] => [action(words, assistant, subject), '.'];
  const name = 'mentorName' in what ? called(what.mentorName) : '';
  const again = undo(`Nudge me about ${name} in three days after all`, 'snooze 3 days');
  switch (what.kind) {
    case 'snoozed':
      return {
        subject: 'Snoozed',
        line: `Leave it for now: I ask about ${name} again on ${spelledDate(what.until)}.`,
        undo: [...undo('Drop that nudge', 'cancel'), ' For another day, answer with, say, “snooze until Friday”.'],
      };
    case 'they-replied':
      return {
        subject: 'Noted: they answered',
        line: `Good: ${name} has answered, and the nudge is off.`,
        besides: ['It is your turn now. Forward me the answer, and I say what it asks for.'],
        undo: again,
      };
    case 'cancelled':
      return {
        subject: 'Nudge dropped',
        line: `The next nudge about ${name} is dropped; nothing else has changed.`,
        undo: again,
      };
    case 'closed':
      return {
        subject: 'Thread closed',
        line: `This thread with ${name} is closed: I nudge you about it no more.`,
        besides: ['A new mail in it opens it again.'],
        undo: again,
      };
    case 'stopped':
      return {
        subject: 'No more nudges',
        line: `I nudge you about ${name} no more.`,
        besides: ['I still read what you send me, and the digest still names them.'],
        undo: again,
      };
    case 'paused':
      return {
        subject: 'Paused',
        line: `All nudges and the digest are paused ${spelledEnd(what.until)}.`,
        besides: ['I still answer what you send me.'],
        undo: undo('Resume now', 'resume'),
      };
    case 'resumed':
      return {
        subject: 'Resumed',
        line: 'The pause is over: nudges and the digest come again.',
        undo: undo('Pause again', 'pause'),
      };
    case 'temperature':
      return {
        subject: 'Temperature corrected',
        line: `${calledFirst(name)} counts as ${what.reading} now.`,
        besides: [
          `I had read ${what.before === 'unknown' ? 'nothing yet' : `them as ${what.before}`}. The next mail of theirs is read anew.`,
        ],
        undo:
          what.before === 'unknown'
            ? ['To correct it again, answer with “warm”, “steady”, “cooling” or “cold”.']
            : undo('Put it back', what.before),
      };
    case 'wrong':
      return {
        subject: 'Finding taken back',
        line: `Leave finding ${what.finding} as it is: I was wrong.`,
        besides: [`I say less of “${shortened(what.principle, 80)}” in mails to ${name}.`],
        undo: ['Nothing else has changed; the other findings stand.'],
      };
    case 'mentor':
      return {
        subject: 'Mentor set',
        line: `The mentor in this thread is ${name}.`,
        undo: ['If that is not right, answer with “mentor: ” and their address.'],
      };
    case 'goal':
      return {
        subject: 'Goal kept',
        line: `I keep this as your goal with ${name}:`,
        undo: ['To change it, answer with “goal: ” and the new one.'],
      };
    case 'timezone':
      return {
        subject: 'Time zone set',
        line: `Your time zone is ${what.zone} now.`,
        besides: ['Nudges and the digest follow it.'],
        undo: undo(`Back to ${what.before}`, `timezone ${what.before}`),
      };
    case 'digest':
      return {
        subject: 'Digest set',
        line: `The digest comes on ${spelledDigest(what)} (${what.zone}), when there is something to say.`,
        undo: undo('Turn it off', 'digest off'),
      };
    case 'digest-off':
      return {
        subject: 'Digest off',
        line: 'No more digests.',
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
        line: `You can write to me from ${what.address}, too.`,
        undo: ['What you send from there is answered there; all other letters go where they went before.'],
      };
    case 'away':
      return {
        subject: `Noted: ${name} is away`,
        line: `Nothing to answer: ${name} is away${what.until ? ` until ${spelledDate(what.until)}` : ''}.`,
        besides: ['I nudge you about them two working days after they are back, not before.'],
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
