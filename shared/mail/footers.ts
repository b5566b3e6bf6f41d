import { PRINT, PRINTING, SPARED } from './languages/printing.ts';

/** How the footers begin that mailing lists and lawyers put under other people's mails. */
const FOOTERS: readonly RegExp[] = [
  // What a tracking extension of Gmail leaves.
  /^ᐧ$/,
  /^(?:-{3,} )?you (?:received|are receiving) this (?:message|e-?mail|mail|bug) because\b/i,
  /^(?:to unsubscribe|unsubscribe from|to stop receiving|to post to this group|for more options, visit)\b/i,
  // What list servers say they have taken out.
  /^-{6,} next part -{6,}$/i,
  /^\[\[?(?:alternative html version deleted|non-text portions of this message have been removed)\]?\]$/i,
  // Advertisements of list servers and free mail.
  /^-{6,}\s?\(end of broadcast\)-{6,}$/i,
  /^-{6,} yahoo! groups (?:sponsor|links)\b/i,
  /^this .{1,40}\bis sponsored by\b/i,
  /^subject: digest footer$/i,
  /^end of .{1,60} digest\b.{0,40}$/i,
  /^do you yahoo!\?$/i,
  /^get (?:your (?:free|private)|internet access from)\b/i,
  /^this message was sent using (?:imp|horde|squirrelmail|\S{2,20} web-?mail)\b/i,
  /^if your project is set up for it, you can reply to this e-?mail\b/i,
  /^(?:reply to this email directly|view it on github|visit topic)\b/i,
  /^(?:this|the information (?:contained )?in this) (?:e-?mail|message|communication|transmission)\b.{0,120}\b(?:confidential|privileged|intended|virus|automatically)/i,
  /^(?:confidentiality|disclaimer|legal) ?(?:notice|note)?\s*[:.]/i,
  /^(?:list )?archives?: <?(?:https?:|mailto:)/i,
  /^if you reply to this e-?mail, your message will be added to\b/i,
  // Scanners, which let everybody know.
  /^\W{0,5}(?:(?:outgoing|incoming) mail is certified virus free|no virus found in this)\b/i,
  /^\W{0,5}(?:this (?:e-?mail|message) has been (?:scanned|checked)|\S{2,20} scanned this e-?mail)\b/i,
  /^(?:diese e-?mail|diese nachricht)\b.{0,120}\b(?:vertraulich|bestimmt)/i,
  /^(?:ce (?:message|courriel|mail)|le présent)\b.{0,160}\b(?:confidentiel|destinataire)/i,
  /^(?:este (?:mensaje|correo|e-?mail)|esta mensagem)\b.{0,160}\b(?:confidencial|destinatari)/i,
  /^(?:le informazioni contenute|questo messaggio)\b.{0,160}\b(?:riservat|confidenzial|destinatari|allegati)/i,
  /^(?:dit (?:bericht|e-?mail)|deze e-?mail)\b.{0,160}\b(?:vertrouwelijk|bestemd)/i,
];

const FOOTER = anyOf(FOOTERS);
/** The one that is told by its end. */
const LIST = /\bmailing list\s*(?:--?\s.{0,80})?$/i;

/** All at once, and no look further than the beginning: it is asked of every line. */
function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(`^(?:${patterns.map(({ source }) => `(?:${source})`).join('|')})`, 'i');
}

const PRINTING_STARTS = new Set(PRINTING.map((words) => /^\p{L}+/u.exec(words)?.[0] ?? words));

/** Whether a line begins a request to spare paper; what it asks for may stand on the next one. */
export function isPrinting(text: string, next = ''): boolean {
  // Asked of every line: most begin with no such word.
  if (text.length < 20) return false;
  const [, first = ''] = /^[^\p{L}]{0,8}(?:[Pp]\s{1,3})?(\p{L}+)/u.exec(text) ?? [];
  if (!PRINTING_STARTS.has(first.toLowerCase())) return false;
  const line = text.slice(text.indexOf(first), 200).toLowerCase();
  if (!PRINTING.some((words) => line.startsWith(words))) return false;
  const whole = `${line} ${next.slice(0, 200).toLowerCase()}`;
  return SPARED.some((words) => whole.includes(words)) && PRINT.some((words) => whole.includes(words));
}

/** Whether a line begins such a footer. */
export function isFooter(text: string): boolean {
  const line = text.trim().slice(0, 400);
  return line !== '' && (FOOTER.test(line) || LIST.test(line));
}
