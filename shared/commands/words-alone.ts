import type { Command } from './command.ts';

/** Commands that are written with the same words always. */
export const WORDS_ALONE: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['they replied', { kind: 'they-replied' }],
  ['cancel', { kind: 'cancel' }],
  ['done', { kind: 'done' }],
  ['stop', { kind: 'stop' }],
  ['pause', { kind: 'pause', until: null }],
  ['resume', { kind: 'resume' }],
  ['quiet', { kind: 'quiet' }],
  ['status', { kind: 'status' }],
  ['pending', { kind: 'status' }],
  ['warm', { kind: 'temperature', reading: 'warm' }],
  ['steady', { kind: 'temperature', reading: 'steady' }],
  ['cooling', { kind: 'temperature', reading: 'cooling' }],
  ['cold', { kind: 'temperature', reading: 'cold' }],
  ['digest off', { kind: 'digest-off' }],
  ['help', { kind: 'help' }],
  ['export', { kind: 'export' }],
  ['delete everything', { kind: 'delete-everything' }],
  ['yes, delete everything', { kind: 'yes' }],
  ['yes delete everything', { kind: 'yes' }],
]);

/** Other ways to say the same that mean nothing else. */
const SAME: readonly [RegExp, string][] = [
  [/^(?:(?:they|she|he)(?: have| has|'ve|'s)? )?(?:replied|answered)$/, 'they replied'],
  [/^stop (?:nudges|nudging|reminders|reminding)(?: me)?$/, 'stop'],
];

/** The command whose words these are, in lower case, or null. */
export function wordsAlone(said: string): Command | null {
  const same = SAME.find(([pattern]) => pattern.test(said))?.[1];
  return WORDS_ALONE.get(same ?? said) ?? null;
}
