import type { Element } from 'domhandler';
import { filter, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { isTagOf } from '#shared/mail/address.ts';

/** A link of a letter that writes a mail to the assistant. */
export interface LetterAction {
  readonly words: string;
  readonly address: string;
  readonly subject: string;
}

/** The actions a letter offers, in its order: links to write to us whose subject is a command. */
export function actionsIn(html: string, assistant: string): readonly LetterAction[] {
  const links = filter((node) => 'attribs' in node && (node as Element).name === 'a', parseDocument(html).children);
  const found = (links as Element[]).flatMap((link) => actionOf(link, assistant));
  return found.filter((one, i) => found.findIndex((other) => sameMail(one, other)) === i);
}

function actionOf(link: Element, assistant: string): LetterAction[] {
  const href = link.attribs.href ?? '';
  if (!/^mailto:/i.test(href) || !URL.canParse(href)) return [];
  const { pathname, searchParams } = new URL(href);
  const subject = (searchParams.get('subject') ?? '').replace(/\s+/g, ' ').trim();
  const address = decoded(pathname);
  if (subject === '' || isTagOf(address, assistant) === null) return [];
  return [{ words: textContent(link).trim() || subject, address, subject }];
}

/** A stray percent sign is no fault of whoever reads it. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function sameMail(one: LetterAction, other: LetterAction): boolean {
  return one.address === other.address && one.subject === other.subject;
}
