import type { ListedMail } from './overview.ts';

const STATES: Readonly<Record<ListedMail['state'], string>> = {
  critiqued: 'Critiqued',
  briefed: 'Briefed',
  noted: 'Noted',
  obeyed: 'Obeyed',
  answered: 'Answered',
  duplicate: 'Seen before',
  ignored: 'Ignored',
  'in-hand': 'In hand',
  'given-up': 'Given up',
};

/** Why, in plain words; a reason that isn't here is shown as the code has it. */
const REASONS: Readonly<Record<string, string>> = {
  reply: 'the newest reply of the forwarded thread was judged',
  draft: 'the draft was judged',
  sent: 'the mail that went to the mentor was judged',
  'mentor-wrote-last': 'the mentor wrote last, so there is nothing to judge yet',
  'mentor-replied': 'the mentor replied',
  absence: "the mentor's out-of-office answer",
  capped: 'no letter: this user has had all of the day',
  'delivered-before': 'the same delivery came twice',
  'same-mail': 'the same mail came twice',
  'too-large': 'the mail was over 25 MB',
  'no-text': 'there was no text to read',
  encrypted: 'the mail was encrypted',
  winmail: 'the text was packed in a winmail.dat',
  undecodable: 'the text could not be decoded',
  'no-thread': 'neither a thread nor a draft was found',
  'no-mentor': 'it could not be told who the mentor is',
  unauthenticated: 'the sender could not be authenticated',
  'registration-asked': 'a stranger was asked whether they want to be a user',
  'asked-before': 'this stranger was asked within the week',
  'forwarding-code': 'Gmail’s code for forwarding was passed on to its user',
  registered: 'a stranger said yes and is a user now',
  'unknown-sender': 'the sender is nobody we know',
  'no-thread-of-ours': 'it belongs to no thread we know',
  canary: 'the assistant wrote it to itself, to see that mail comes in',
  'own-address': "it came from the assistant's own address",
  'null-return-path': 'it had no return path, so a program sent it',
  'delivery-report': 'it was a delivery report',
  automatic: 'a program sent it',
  spam: 'it was taken for spam',
  virus: 'it was taken for a virus',
  'no-single-sender': 'it did not have exactly one sender',
  'in-hand': 'the assistant has it, and reads it now',
  'given-up': 'it could not be handled in five tries, and lies in dead-letters/',
  snooze: 'the next nudge was put off',
  'they-replied': 'the mentor has answered, so that nothing waits for them',
  cancel: 'this nudge was called off',
  done: 'the thread is closed',
  stop: 'there are no more nudges for this mentor',
  temperature: 'the temperature is now as the user says',
  wrong: 'the finding counts as wrong for this mentor',
  mentor: 'the user said who the mentor is',
  goal: 'the goal was kept',
  pause: 'all nudges wait',
  resume: 'nudges go on',
  status: 'the user asked how things stand',
  help: 'the user asked what can be said',
  digest: 'the digest is now as the user says',
  timezone: 'the time zone was kept',
  me: 'the user asked to add an address',
  export: 'all that is kept was sent',
  quiet: 'it was kept, and no letter was wanted',
  expired: 'the link in the letter is older than 90 days',
  unclear: 'the command was not understood',
  'which-mentor': 'it could not be told which mentor is meant',
  'address-confirmed': 'the new address was confirmed',
  'delete-asked': 'the user is asked whether to delete everything',
  deleted: 'everything of the user was deleted',
};

/** What became of a mail, as a person would say it. */
export function inPlainWords({ state, reason }: Pick<ListedMail, 'state' | 'reason'>): {
  readonly state: string;
  readonly reason: string;
} {
  return { state: STATES[state], reason: REASONS[reason] ?? reason.replaceAll('-', ' ') };
}
