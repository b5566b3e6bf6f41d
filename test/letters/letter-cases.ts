import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { briefLetter } from '#shared/letters/brief-letter.ts';
import { cantReadLetter } from '#shared/letters/cant-read-letter.ts';
import { confirmAddressLetter } from '#shared/letters/confirm-address-letter.ts';
import { confirmDeleteLetter } from '#shared/letters/confirm-delete-letter.ts';
import { confirmRegistrationLetter } from '#shared/letters/confirm-registration-letter.ts';
import { critiqueLetter } from '#shared/letters/critique-letter.ts';
import { digestLetter } from '#shared/letters/digest-letter.ts';
import { doneLetter } from '#shared/letters/done-letter.ts';
import { exportLetter } from '#shared/letters/export-letter.ts';
import { forwardingCodeLetter } from '#shared/letters/forwarding-code-letter.ts';
import { goodbyeLetter } from '#shared/letters/goodbye-letter.ts';
import { helpLetter } from '#shared/letters/help-letter.ts';
import type { LetterContent } from '#shared/letters/letter.ts';
import { nudgeLetter } from '#shared/letters/nudge-letter.ts';
import { statusLetter } from '#shared/letters/status-letter.ts';
import { welcomeLetter } from '#shared/letters/welcome-letter.ts';

/** What writes each letter, by the name that a case's data.json gives it. */
export const WRITERS = {
  brief: briefLetter,
  'cant-read': cantReadLetter,
  'confirm-address': confirmAddressLetter,
  'confirm-delete': confirmDeleteLetter,
  'confirm-registration': confirmRegistrationLetter,
  critique: critiqueLetter,
  digest: digestLetter,
  done: doneLetter,
  export: exportLetter,
  'forwarding-code': forwardingCodeLetter,
  goodbye: goodbyeLetter,
  help: helpLetter,
  nudge: nudgeLetter,
  status: statusLetter,
  welcome: welcomeLetter,
};

export interface LetterCase {
  readonly name: string;
  readonly kind: keyof typeof WRITERS;
  /** As it is written now. */
  readonly letter: LetterContent;
}

const HERE = import.meta.dirname;

/** Every folder here with a data.json: {"letter": which one, "matter": what it is made of}. */
export function letterCases(): readonly LetterCase[] {
  return readdirSync(HERE)
    .filter((name) => existsSync(join(HERE, name, 'data.json')))
    .sort()
    .map(read);
}

function read(name: string): LetterCase {
  const { letter, matter } = JSON.parse(readFileSync(join(HERE, name, 'data.json'), 'utf8')) as {
    letter: LetterCase['kind'];
    matter: never;
  };
  return { name, kind: letter, letter: WRITERS[letter](matter) };
}

/** What stands beside the data: the text under its subject, and the HTML. */
export function filesOf({ name, letter }: LetterCase): readonly { readonly path: string; readonly content: string }[] {
  return [
    { path: join(HERE, name, 'letter.txt'), content: `Subject: ${letter.subject}\n\n${letter.text}` },
    { path: join(HERE, name, 'letter.html'), content: letter.html },
  ];
}

/** Takes what is written now for right. @returns the files that have changed */
export function updateCases(): readonly string[] {
  const changed = letterCases()
    .flatMap(filesOf)
    .filter(({ path, content }) => !existsSync(path) || readFileSync(path, 'utf8') !== content);
  for (const { path, content } of changed) writeFileSync(path, content);
  return changed.map(({ path }) => path);
}
