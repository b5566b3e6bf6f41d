import { isAscii } from 'node:buffer';

/** Characters that stand for bytes nobody could make sense of; C1 controls are no part of any text. */
const BROKEN = /[\ufffd\u0080-\u0084\u0086-\u009f]/g;
/** In no language is every second letter one of these: it is another script, read in the wrong charset. */
const WESTERN_ACCENTS = /[\u00a1-\u00ff]/g;
const MOST_ACCENTS = 0.45;
/** What windows-1252 has where latin1 has controls; unassigned ones as they are. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** A text of which more than this share is broken is not worth reading. */
const TOO_BROKEN = 0.05;
/** Charsets that mails name most; bytes of ASCII alone are the same text in all of them. */
const LIKE_ASCII = new Set(['utf-8', 'us-ascii', 'iso-8859-1', 'iso-8859-15', 'windows-1252']);

/**
 * The text of a part. A charset that is missing, unknown or plainly wrong gives way to UTF-8, and that to windows-1252,
 * which is what old mail programs mean when they say nothing.
 * @param label the charset as the mail names it, or ''
 */
export function decodeText(bytes: Uint8Array, label: string): string {
  // Setting up a decoder takes longer than to read a short mail.
  if (isAscii(bytes) && LIKE_ASCII.has(label.toLowerCase() || 'utf-8'))
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  for (const charset of [label || 'utf-8', 'utf-8']) {
    const text = decoded(bytes, charset);
    if (text !== null) return text;
  }
  return decoded(bytes, 'windows-1252') ?? '';
}

/** Whether a decoded text is noise: a wrong charset, bytes that are none, or half a character in every word. */
export function isBroken(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const broken = sample.match(BROKEN)?.length ?? 0;
  if (broken >= 3 && broken > sample.length * TOO_BROKEN) return true;
  const accents = sample.match(WESTERN_ACCENTS)?.length ?? 0;
  return accents >= 15 && accents > (sample.match(/\S/g)?.length ?? 0) * MOST_ACCENTS;
}

function decoded(bytes: Uint8Array, charset: string): string | null {
  try {
    // WHATWG labels: they read "latin1" and "us-ascii" as windows-1252, as mail programs do. Node reads that as latin1,
    // whose controls in between no text has.
    const text = new TextDecoder(charset.trim().toLowerCase(), { fatal: true }).decode(bytes);
    return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!);
  } catch {
    return null;
  }
}
