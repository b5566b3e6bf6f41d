import { isTagOf } from '#shared/mail/address.ts';
import { isAligned } from '#shared/mail/authentication.ts';
import type { IncomingMail } from '#shared/mail/incoming.ts';
import type { Delivery } from './delivery.ts';

/** What the gate says: whose mail it is, beyond doubt; or an absence to note; or why nobody acts on it. */
export type Passage =
  | { readonly kind: 'authentic'; readonly sender: string }
  | { readonly kind: 'absence'; readonly sender: string }
  | { readonly kind: 'refused'; readonly reason: Refusal };

export type Refusal =
  | 'own-address'
  | 'null-return-path'
  | 'delivery-report'
  | 'automatic'
  | 'spam'
  | 'virus'
  | 'no-single-sender'
  | 'unauthenticated';

/**
 * Decides whether a mail may act for anybody. Never answered: our own letters, automatic mail (RFC 3834), reports,
 * spam, viruses, and whatever does not prove its one From address. Authenticity: DMARC PASS, or where there is no DMARC
 * verdict (GRAY: the domain has no policy), DKIM or SPF aligned with From.
 */
export function gate(mail: IncomingMail, delivery: Delivery, assistant: string): Passage {
  const refuse = (reason: Refusal): Passage => ({ kind: 'refused', reason });
  const sender = mail.from.length === 1 ? (mail.from[0]?.address ?? '') : '';

  if (mail.from.some((person) => isTagOf(person.address, assistant) !== null)) return refuse('own-address');
  if (delivery.verdicts.virus === 'FAIL') return refuse('virus');
  if (delivery.verdicts.spam === 'FAIL') return refuse('spam');
  if (isReport(mail)) return refuse('delivery-report');
  const automatic = isAutomatic(mail);
  if (automatic !== 'absence') {
    if (delivery.envelopeFrom === '') return refuse('null-return-path');
    if (automatic) return refuse('automatic');
  }
  if (!sender) return refuse('no-single-sender');
  if (!isAuthentic(mail, delivery, sender)) return refuse('unauthenticated');
  return { kind: automatic === 'absence' ? 'absence' : 'authentic', sender };
}

function isAuthentic(mail: IncomingMail, { verdicts }: Delivery, sender: string): boolean {
  if (verdicts.dmarc === 'PASS') return true;
  if (verdicts.dmarc === 'FAIL') return false;
  return isAligned(mail.header('authentication-results'), sender);
}

function isReport(mail: IncomingMail): boolean {
  const [name = ''] = (mail.from[0]?.address ?? '').split('@');
  return mail.contentType.toLowerCase().startsWith('multipart/report') || name.toLowerCase() === 'mailer-daemon';
}

/** An absence (out-of-office) is the one automatic mail worth noting; mailing systems mark it in several ways. */
function isAutomatic(mail: IncomingMail): 'absence' | boolean {
  const first = (name: string) => (mail.header(name)[0] ?? '').trim().toLowerCase();
  const autoSubmitted = first('auto-submitted').split(/[;\s]/)[0] ?? '';
  const outOfOffice =
    autoSubmitted === 'auto-replied' ||
    first('x-autoreply') === 'yes' ||
    mail.header('x-autorespond').length > 0 ||
    first('x-auto-response-suppress').includes('oof') ||
    first('precedence') === 'auto_reply';
  if (outOfOffice) return 'absence';
  return autoSubmitted !== '' && autoSubmitted !== 'no';
}
