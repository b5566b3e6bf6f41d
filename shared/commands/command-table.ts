import type { CommandName } from './command.ts';

export interface CommandRow {
  readonly name: CommandName;
  /** How it is written; what stands in <> is the user's. */
  readonly form: string;
  /** What it does, as a sentence. */
  readonly does: string;
  readonly example: string;
}

/** Each command once, in the order they are told: about one mentor, about all, about the user. */
export const commandTable: readonly CommandRow[] = [
  {
    name: 'snooze',
    form: 'snooze <how long, or until when>',
    does: 'Moves the next nudge, by three working days if you name no time.',
    example: 'snooze 3 days',
  },
  { name: 'they replied', form: 'they replied', does: 'Your mentor has answered: no nudge.', example: 'they replied' },
  { name: 'cancel', form: 'cancel', does: 'Drops the next nudge, this once.', example: 'cancel' },
  { name: 'done', form: 'done', does: 'Closes this thread.', example: 'done' },
  { name: 'stop', form: 'stop', does: 'No more nudges about this mentor.', example: 'stop' },
  {
    name: 'temperature',
    form: 'warm, steady, cooling or cold',
    does: 'Corrects how I think this mentor sounds.',
    example: 'warm',
  },
  {
    name: 'wrong',
    form: 'wrong <number of the finding>',
    does: 'You disagree with that point: I’ll raise it less for this mentor.',
    example: 'wrong 2',
  },
  {
    name: 'mentor',
    form: 'mentor: <address or name>',
    does: 'Says who the mentor in this thread is.',
    example: 'mentor: dana@example.net',
  },
  {
    name: 'goal',
    form: 'goal: <what you want to reach>',
    does: 'Keeps your goal with this mentor, to judge your replies by.',
    example: 'goal: lead a ward with ten nurses by the end of 2027',
  },
  {
    name: 'quiet',
    form: 'quiet',
    does: 'I keep what you forward, and don’t answer.',
    example: 'quiet',
  },
  {
    name: 'pause',
    form: 'pause, or pause until <when>',
    does: 'No nudges and no digest until then.',
    example: 'pause until 5 January',
  },
  { name: 'resume', form: 'resume', does: 'Ends the pause.', example: 'resume' },
  { name: 'status', form: 'status, or pending', does: 'Says where you stand with each mentor.', example: 'status' },
  {
    name: 'digest',
    form: 'digest <day> <hour>, or digest off',
    does: 'Sets when the weekly digest comes.',
    example: 'digest monday 8am',
  },
  {
    name: 'timezone',
    form: 'timezone <where you are>',
    does: 'Sets your time zone.',
    example: 'timezone Europe/Paris',
  },
  {
    name: 'me',
    form: 'me: <another address of yours>',
    does: 'Adds the address, once you have confirmed it from there.',
    example: 'me: sam@example.net',
  },
  { name: 'help', form: 'help', does: 'Sends this list.', example: 'help' },
  { name: 'export', form: 'export', does: 'Mails you everything I keep.', example: 'export' },
  {
    name: 'delete everything',
    form: 'delete everything',
    does: 'Deletes all I keep about you; I ask once before I do.',
    example: 'delete everything',
  },
];
