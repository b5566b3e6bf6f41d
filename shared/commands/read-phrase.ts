import { readAddress, readDigest, readWho } from './arguments.ts';
import type { Command, CommandName } from './command.ts';
import { readMoment, workingDaysFrom } from './moment.ts';
import { isTypoOf } from './phrase.ts';
import { nearAlone, wordsAlone } from './words-alone.ts';
import { readZone } from './zone.ts';

/** What a phrase is: to be obeyed, or something that begins like a command (and which), or nothing of the kind. */
export type PhraseReading =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'unclear'; readonly near: readonly CommandName[] }
  | null;

/** The user's clock. */
export interface When {
  readonly now: Date;
  readonly zone: string;
}

const MORNING = 9;
/** Days a nudge is put off by `snooze` alone. */
const SNOOZE_DAYS = 3;

/** Reads a whole phrase (phrase.ts) as a command; what is near one is never obeyed. */
export function readPhrase(phrase: string, when: When): PhraseReading {
  if (!phrase.endsWith('?')) return readPlain(phrase, when) ?? readMisspelt(phrase, when);
  // A question is no order, but who asks for help or where they stand gets it.
  const asked = readPlain(phrase.replace(/[\s?]+$/, ''), when);
  if (asked?.kind !== 'command') return asked;
  const { kind } = asked.command;
  return kind === 'help' || kind === 'status' ? asked : { kind: 'unclear', near: [nameOf(asked.command)] };
}

/** What the help letter calls it. */
export function nameOf({ kind }: Command): CommandName {
  if (kind === 'digest-off') return 'digest';
  if (kind === 'they-replied') return 'they replied';
  return kind === 'yes' || kind === 'delete-everything' ? 'delete everything' : kind;
}

function readPlain(phrase: string, when: When): PhraseReading {
  const said = phrase.toLowerCase();
  const alone = wordsAlone(said);
  if (alone) return command(alone);
  const near = nearAlone(said);
  if (near.length > 0) return unclear(...near);
  const [, word = '', colon = '', rest = ''] =
    /^(\p{L}{2,12})(?: ?(:))?(?:(?<=:) ?| |$)(.{0,300})$/u.exec(phrase.replace(/^time[ -]zone/i, 'timezone')) ?? [];
  const reader = READERS.get(word.toLowerCase());
  return reader ? reader(rest.trim(), when, colon !== '') : null;
}

type Reader = (rest: string, when: When, hasColon: boolean) => PhraseReading;

const command = (command: Command): PhraseReading => ({ kind: 'command', command });
const unclear = (...near: CommandName[]): PhraseReading => ({ kind: 'unclear', near });

/** Words that go on as a sentence does, not as a command: "digest of the week", "pause is good". */
const PROSE = /^(?:of|is|are|was|were|and|or|with|as|about|my|your|it|we|i|that|which|has|have|can|will|would|to)\b/i;

/** Whether what follows a command's word is short enough to have been meant as the rest of one. */
function isTry(rest: string, words: number): boolean {
  return rest.length <= 60 && rest.split(' ').length <= words && !PROSE.test(rest);
}

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['snooze', readSnooze],
  ['pause', readPause],
  ['temperature', readTemperature],
  ['wrong', readWrong],
  ['mentor', readMentor],
  ['goal', readGoal],
  ['me', readMe],
  ['timezone', readTimezone],
  ['digest', readDigestAt],
]);

const UNTIL = /^(?:until|till|til|for|to|by)(?: |$)/i;

function readSnooze(rest: string, when: When): PhraseReading {
  if (rest === '') return command({ kind: 'snooze', until: workingDaysFrom(SNOOZE_DAYS, { ...when, hour: MORNING }) });
  const until = readMoment(rest.replace(UNTIL, ''), { ...when, hour: MORNING });
  if (until) return command({ kind: 'snooze', until });
  return UNTIL.test(rest) || isTry(rest, 4) ? unclear('snooze') : null;
}

/** A day ends the pause as it begins. */
function readPause(rest: string, when: When): PhraseReading {
  if (/^(?:all|everything)?$/i.test(rest)) return command({ kind: 'pause', until: null });
  const until = readMoment(rest.replace(UNTIL, ''), { ...when, hour: 0 });
  if (until) return command({ kind: 'pause', until });
  return UNTIL.test(rest) || isTry(rest, 4) ? unclear('pause') : null;
}

function readTemperature(rest: string): PhraseReading {
  const reading = wordsAlone(rest.toLowerCase());
  if (reading?.kind === 'temperature') return command(reading);
  return isTry(rest, 2) ? unclear('temperature') : null;
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

function readWrong(rest: string): PhraseReading {
  const [, said = ''] = /^(?:number |no\. ?|#)?(\d{1,3}|[a-z]{3,5})$/i.exec(rest) ?? [];
  const finding = /^\d/.test(said) ? Number(said) : NUMBERS.indexOf(said.toLowerCase()) + 1;
  if (finding > 0 && finding <= 50) return command({ kind: 'wrong', finding });
  return /^(?:$|[#\d])/.test(rest) && isTry(rest, 4) ? unclear('wrong') : null;
}

function readMentor(rest: string, _: When, hasColon: boolean): PhraseReading {
  const who = hasColon ? readWho(rest) : readAddress(rest.replace(/^is /i, ''));
  if (who) return command({ kind: 'mentor', who });
  return hasColon || rest === '' ? unclear('mentor') : null;
}

function readGoal(rest: string, _: When, hasColon: boolean): PhraseReading {
  if (hasColon && rest !== '') return command({ kind: 'goal', goal: rest });
  return rest === '' ? unclear('goal') : null;
}

function readMe(rest: string, _: When, hasColon: boolean): PhraseReading {
  const address = readAddress(rest);
  if (address) return command({ kind: 'me', address });
  return hasColon && (rest.includes('@') || isTry(rest, 1)) ? unclear('me') : null;
}

function readTimezone(rest: string): PhraseReading {
  const zone = readZone(rest.replace(/^(?:is|in|to) /i, ''));
  if (zone) return command({ kind: 'timezone', zone });
  return isTry(rest, 4) ? unclear('timezone') : null;
}

function readDigestAt(rest: string): PhraseReading {
  const at = readDigest(rest.toLowerCase());
  if (at) return command({ kind: 'digest', ...at });
  return isTry(rest, 4) ? unclear('digest') : null;
}

/** The words a typo is told for; shorter ones are too near to others. */
const LONG_WORDS = [
  ...['snooze', 'replied', 'answered', 'cancel', 'pause', 'resume', 'quiet', 'pending', 'status', 'steady', 'cooling'],
  ...['wrong', 'mentor', 'timezone', 'digest', 'export', 'delete', 'everything'],
];

/** A phrase that would be a command but for one letter. */
function readMisspelt(phrase: string, when: When): PhraseReading {
  const words = phrase.split(' ', 3);
  const near = words.slice(0, 2).flatMap((word, index) => {
    const bare = word.replace(/:$/, '').toLowerCase();
    return LONG_WORDS.filter((right) => isTypoOf(bare, right)).flatMap((right) => {
      const before = words.slice(0, index).map((earlier) => `${earlier} `);
      const start = before.join('').length;
      const read = readPlain(phrase.slice(0, start) + right + phrase.slice(start + bare.length), when);
      return read?.kind === 'command' && read.command.kind !== 'yes' ? [nameOf(read.command)] : [];
    });
  });
  return near.length > 0 ? { kind: 'unclear', near: [...new Set(near)] } : null;
}
