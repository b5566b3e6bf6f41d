import type { Receipt, ReceiptState } from '#shared/store.ts';

const STATES: Readonly<Record<ReceiptState, string>> = {
  critiqued: 'Critiqued',
  briefed: 'Briefed',
  noted: 'Noted',
  obeyed: 'Obeyed',
  answered: 'Answered',
  duplicate: 'Seen before',
  ignored: 'Ignored',
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
};

/** What became of a mail, as a person would say it. */
export function inPlainWords({ state, reason }: Receipt): { readonly state: string; readonly reason: string } {
  return { state: STATES[state], reason: REASONS[reason] ?? reason.replaceAll('-', ' ') };
}
