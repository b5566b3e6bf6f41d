import type { Command, CommandMail, CommandName, CommandReading, Where } from './command.ts';
import { LONGEST, linesOf, phraseOf, saysNoSentence, saysNothing, tidied } from './phrase.ts';
import { nameOf, type PhraseReading, readPhrase } from './read-phrase.ts';
import { readTag } from './read-tag.ts';

const SHOWN = 80;

/**
 * What a user tells us by mail, or null when the mail is no command. Obeyed is only what is the whole +tag, the whole
 * subject or the whole first line; docs/commands.md says how near misses are told.
 */
export function readCommand(mail: CommandMail): CommandReading {
  if (mail.tag.toLowerCase() === 'draft' || /^\s{0,20}draft\s{0,5}:/i.test(mail.subject)) return null;
  const lines = linesOf(mail.text);
  const places = [fromTag(mail), fromSubject(mail, lines), fromFirstLine(mail, lines)];
  return places.find((read) => read?.kind === 'command') ?? places.find((read) => read !== null) ?? null;
}

function fromTag(mail: CommandMail): CommandReading {
  return readingOf(readTag(mail.tag, mail), 'tag', mail.tag);
}

/** A thread's subject is its own; a prefix ("Re:", "Fwd:") makes it another phrase, which is no command. */
function fromSubject(mail: CommandMail, lines: readonly string[]): CommandReading {
  if (mail.holdsThread) return null;
  const phrase = phraseOf(mail.subject);
  const read = readPhrase(phrase, mail);
  // A tag that is no command is a letter's: its links write the subject, and whatever signature stands below.
  const isAlone = mail.tag !== '' || saysNoSentence(lines);
  return isAlone || !isBare(phrase, read)
    ? readingOf(read, 'subject', mail.subject)
    : doubted(mail, read, mail.subject);
}

function fromFirstLine(mail: CommandMail, lines: readonly string[]): CommandReading {
  const [first = '', ...below] = lines;
  const isAlone = saysNothing(below);
  if (/^goal ?:/i.test(first)) return fromGoal(mail, lines);
  const phrase = phraseOf(first);
  const read = readPhrase(phrase, mail);
  if (mail.holdsThread && (!isAlone || !mayStandOnThread(read))) return null;
  if (mail.isAnswerToUs && !isAlone && read?.kind === 'unclear') return null;
  return isAlone || !isBare(phrase, read) ? readingOf(read, 'first-line', first) : doubted(mail, read, first);
}

/** A goal is the one command that programs wrap; what stands below it, as a rule, belongs to it. */
function fromGoal(mail: CommandMail, lines: readonly string[]): CommandReading {
  const short = lines.findIndex((line) => line.length < 50);
  const wrapped = short < 0 ? lines.length : short + 1;
  const [paragraph = ''] = mail.text
    .trimStart()
    .slice(0, 6000)
    .split(/(?:\r\n?|\n)[ \t]{0,80}(?:\r\n?|\n)/, 1);
  const own = lines.slice(0, Math.min(wrapped, linesOf(paragraph).length));
  const isAlone = saysNothing(lines.slice(own.length));
  const goal = own.join(' ');
  if (isAlone && goal.length <= LONGEST) return readingOf(readPhrase(phraseOf(goal), mail), 'first-line', goal);
  return mail.holdsThread || mail.isAnswerToUs ? null : { kind: 'unclear', tried: shown(goal), near: ['goal'] };
}

/** Phrases that say more where they stand alone. */
const ALONE_ONLY: ReadonlySet<Command['kind']> = new Set<Command['kind']>(['they-replied', 'delete-everything', 'yes']);

/** A word alone, which people also write as a title or begin a mail with; and what can't be undone. */
function isBare(phrase: string, read: PhraseReading): boolean {
  return /^\p{L}{1,20}\??$/u.test(phrase) || (read?.kind === 'command' && ALONE_ONLY.has(read.command.kind));
}

/** A bare word over more words: a draft, when it answers a letter of ours; else we ask. A yes with a but is asked about. */
function doubted({ isAnswerToUs }: CommandMail, read: PhraseReading, tried: string): CommandReading {
  if (read?.kind !== 'command' || (isAnswerToUs && read.command.kind !== 'yes')) return null;
  return { kind: 'unclear', tried: shown(tried), near: [nameOf(read.command)] };
}

/**
 * On top of a thread, words that hand it on ("They replied", "Help!", "Status") are that, and what would touch
 * everything waits for a mail of its own.
 */
const NOT_ON_THREAD: ReadonlySet<CommandName> = new Set<CommandName>([
  'they replied',
  'help',
  'status',
  'export',
  'delete everything',
]);
/** What is asked back there: more than a word was written, and it shows that a command was meant. */
const ASKED_ON_THREAD: ReadonlySet<CommandName> = new Set<CommandName>([
  'snooze',
  'pause',
  'temperature',
  'wrong',
  'mentor',
  'goal',
  'me',
  'timezone',
  'digest',
]);

function mayStandOnThread(read: PhraseReading): boolean {
  if (read?.kind === 'command') return !NOT_ON_THREAD.has(nameOf(read.command));
  return read?.near.every((name) => ASKED_ON_THREAD.has(name)) ?? false;
}

function readingOf(read: PhraseReading, where: Where, tried: string): CommandReading {
  if (read?.kind === 'command') return { kind: 'command', command: read.command, where };
  return read && { kind: 'unclear', tried: shown(tried), near: read.near };
}

function shown(tried: string): string {
  const line = [...tidied(tried.slice(0, 1000))];
  return line.length <= SHOWN
    ? line.join('')
    : `${line
        .slice(0, SHOWN - 1)
        .join('')
        .trimEnd()}…`;
}
