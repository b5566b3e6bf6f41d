import { ENDS, FORWARDS, ORIGINALS, plainWord } from './languages/words.ts';

/** What a line between two mails says of the one below it. */
export interface Separator {
  readonly kind: 'forward' | 'original';
  /** What else stands on the line: fields of a header block, or who forwarded it. */
  readonly rest: string;
}

/** Longer lines are sentences. */
const LONGEST = 200;
const RULE = /^[\s*]*[_\-=—–]{10,}[\s*]*$/;

/** Reads "---------- Forwarded message ---------", "-----Original Message-----", "Begin forwarded message:". */
export function separatorIn(text: string): Separator | null {
  // Only a line that wears dashes or a colon is one; the words alone may begin a sentence.
  const [, before = '', words = '', behind = '', rest = ''] =
    /^([\s*>_\-—–=|+]*)([^\-—–_=:：*][^\-—–_=:：*]{2,60}(?:-[^\-—–_=:：*]{2,30})?)([\s*_\-—–=:：|+]*)(.*)$/su.exec(
      text.slice(0, 2000),
    ) ?? [];
  const dressed = /[-—–_=]{2,}/.test(before + behind) || /[:：]/.test(behind);
  if (!words) return null;
  const plain = plainWord(words);
  const kind = FORWARDS.has(plain) ? 'forward' : ORIGINALS.has(plain) ? 'original' : null;
  if (kind) return dressed && (rest === '' || /[-—–_=]{2,}/.test(behind)) ? { kind, rest: rest.trim() } : null;
  const by = text.length <= LONGEST && /[-—–_=]{3,}/.test(before) ? forwardedBy(plain) : null;
  return by === null ? null : { kind: 'forward', rest: by };
}

/** A line under a forwarded mail. */
export function isEnd(text: string): boolean {
  return (
    text.length <= LONGEST &&
    /[-—–_=]{2,}/.test(text) &&
    ENDS.has(plainWord(text.replace(/^[\s*>_\-—–=]+|[\s*_\-—–=:]+$/g, '')))
  );
}

/** A line across the mail and nothing else. */
export function isRule(text: string): boolean {
  return RULE.test(text);
}

/** "Forwarded by Dana Roth/Sales/ACME on 03/12/2014 10:12 AM": what comes after the words. */
function forwardedBy(plain: string): string | null {
  for (const words of FORWARDS) {
    if (plain.startsWith(`${words} `)) return plain.slice(words.length).trim();
  }
  return null;
}
