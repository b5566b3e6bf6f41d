import type { Element } from 'domhandler';
import type { Hint } from './line.ts';

const PARAGRAPHS = new Set(['p', 'blockquote', 'ul', 'ol', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'dl']);
const LINES = new Set(
  'div section article header footer main aside center li tr dt dd address fieldset form figure tbody thead body html'.split(
    ' ',
  ),
);
const UNSEEN = new Set([
  'style',
  'script',
  'head',
  'title',
  'template',
  'noscript',
  'object',
  'svg',
  'o:p',
  'xml',
  'select',
]);

/** Whether an element stands on lines of its own, and whether with space around. */
export function isBreak(name: string): 'paragraph' | 'line' | 'cell' | null {
  if (PARAGRAPHS.has(name)) return 'paragraph';
  if (LINES.has(name)) return 'line';
  return name === 'td' || name === 'th' ? 'cell' : null;
}

/** What a reader never sees: styles, scripts, hidden parts (a newsletter's preheader, a tracking pixel). */
export function isHidden(element: Element): boolean {
  if (element.name === 'o:p') return false;
  if (UNSEEN.has(element.name)) return true;
  const style = styleOf(element);
  return style !== '' && /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/.test(style);
}

/**
 * Whether an element holds a quotation: `cite` where the client says so (Apple Mail, Thunderbird and Gmail mark it, most
 * others draw a line at its left), `indent` where it is indented only.
 */
export function quoteOf(element: Element): 'cite' | 'indent' | null {
  if (element.name !== 'blockquote') return null;
  const { type = '', class: names = '', cite } = element.attribs;
  if (
    type.toLowerCase() === 'cite' ||
    cite !== undefined ||
    /\b(?:gmail_quote|protonmail_quote|tutanota_quote)\b/.test(names)
  )
    return 'cite';
  const style = styleOf(element);
  // An editor's "indent" button writes a margin and no line; a block without any style is what bare clients quote with.
  return !/border-left/.test(style) && /border\s*:\s*(?:none|0)|margin/.test(style) ? 'indent' : 'cite';
}

/** What the client's own mark-up says of an element. */
export function hintOf(element: Element): Hint | undefined {
  const { id = '', class: names = '', name: anchor = '' } = element.attribs;
  // Most elements say nothing of themselves.
  if (id === '' && names === '' && anchor === '' && element.attribs['data-smartmail'] === undefined) return undefined;
  const classes = names.toLowerCase();
  if (/\b(?:gmail_attr|moz-cite-prefix|moz-email-headers-table|yahoo_quoted_head|tutanota_attr)\b/.test(classes)) {
    return classes.includes('headers-table') ? 'head' : 'attribution';
  }
  if (/^(?:x_)*(?:divrplyfwdmsg|mail-editor-reference-message-container-head)$/i.test(id)) return 'head';
  if (/\b(?:outlookmessageheader|wordsection1_head)\b/.test(classes)) return 'head';
  if (
    /\b(?:gmail_signature|moz-signature|protonmail_signature_block|bloop_sign|ms-outlook-mobile-signature)\b/.test(
      classes,
    )
  )
    return 'signature';
  if (/^(?:x_)*(?:signature|ms-outlook-mobile-signature|applemailsignature|gmail_signature)$/i.test(id))
    return 'signature';
  if (element.attribs['data-smartmail'] === 'gmail_signature') return 'signature';
  if (
    /\b(?:yahoo_quoted|gmail_quote_container|protonmail_quote|zmail_extra|quoted-mail|hcsig|ydpyahoo_quoted)\b/.test(
      classes,
    )
  )
    return 'container';
  if (
    /^(?:x_)*(?:olk_src_body_section|yahoo_quoted_\d+|isreplycontent|isforwardcontent|mail-editor-reference-message-container|reply-intro|originalmsg)$/i.test(
      id,
    )
  )
    return 'container';
  if (anchor === 'messageSignatureSection') return 'signature';
  if (anchor === '_MailOriginal' || anchor === 'messageReplySection') return 'container';
  return undefined;
}

function styleOf(element: Element): string {
  return (element.attribs.style ?? '').slice(0, 500).toLowerCase();
}
