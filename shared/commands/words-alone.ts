import type { Command, CommandName } from './command.ts';

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
  [/^(?:yes,? )?(?:(?:they|she|he)(?: have| has|'ve|'s)? )?(?:replied|answered)(?: me)?$/, 'they replied'],
  [/^stop (?:nudges|nudging|reminders|reminding)(?: me)?$/, 'stop'],
];

/** The command whose words these are, in lower case, or null. */
export function wordsAlone(said: string): Command | null {
  const same = SAME.find(([pattern]) => pattern.test(said))?.[1];
  return WORDS_ALONE.get(same ?? said) ?? null;
}

/** Words that are nearly one of them, and could be meant otherwise. */
const NEAR: readonly [RegExp, CommandName][] = [
  [/^(?:they|she|he) did$|^\p{L}{1,20} (?:has )?(?:replied|answered)(?: me)?$/u, 'they replied'],
  [/^yes\b.{0,12}\bdelete everything\b.{0,20}$/, 'delete everything'],
  [/^delete (?:all|it all|me|my (?:data|account)|everything [\p{L} ]{1,30})$/u, 'delete everything'],
];
const GOES_ON =
  /^(stop|cancel|resume|export|done|help|status|quiet) (?:it|that|this|all|them|me|now|here|everything|with (?:it|this|that)|(?:the |all )?nudges?|my data)$/;

/** The command that these words, in lower case, are near to without being it. */
export function nearAlone(said: string): readonly CommandName[] {
  if (said === 'unsubscribe') return ['stop', 'pause', 'digest'];
  const near =
    NEAR.find(([pattern]) => pattern.test(said))?.[1] ?? (GOES_ON.exec(said)?.[1] as CommandName | undefined);
  return near ? [near] : [];
}
