import { CANARY, isTagOf } from '#shared/mail/address.ts';
import { isAligned } from '#shared/mail/authentication.ts';
import type { MailHead } from '#shared/mail/incoming.ts';
import type { Delivery } from './delivery.ts';

/** What the gate says: whose mail it is, beyond doubt; or an absence to note; or why nobody acts on it. */
export type Passage =
  | { readonly kind: 'authentic'; readonly sender: string }
  | { readonly kind: 'absence'; readonly sender: string }
  | { readonly kind: 'refused'; readonly reason: Refusal };

export type Refusal =
  | 'own-address'
  | 'canary'
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
export function gate(mail: MailHead, delivery: Delivery, assistant: string): Passage {
  const refuse = (reason: Refusal): Passage => ({ kind: 'refused', reason });
  const sender = singleSender(mail);

  if (mail.from.some((person) => isTagOf(person.address, assistant) !== null)) {
    const isCanary = delivery.recipients.some((address) => isTagOf(address, assistant) === CANARY);
    return refuse(isCanary && isAuthentic(mail, delivery, sender) ? 'canary' : 'own-address');
  }
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

/** The one address of From, or ''. Read twice, since readers differ: `"a" <b@c> <d@e>` is two, whatever one of them says. */
function singleSender(mail: MailHead): string {
  const [address = ''] = mail.from.length === 1 ? [mail.from[0]!.address] : [];
  const written = mail.header('from').join(',').slice(0, 20_000);
  const plain = written.replace(/"(?:[^"\\]|\\.)*"/g, ' ').replace(/\([^()]*\)/g, ' ');
  const addresses = plain.match(/[^\s<>,;:@]{1,320}@[^\s<>,;:@]{1,320}/g) ?? [];
  return addresses.every((each) => each.toLowerCase() === address) ? address : '';
}

function isAuthentic(mail: MailHead, { verdicts }: Delivery, sender: string): boolean {
  if (verdicts.dmarc === 'PASS') return true;
  if (verdicts.dmarc === 'FAIL') return false;
  const passed = { spf: verdicts.spf === 'PASS', dkim: verdicts.dkim === 'PASS' };
  return isAligned(mail.header('authentication-results'), sender, passed);
}

function isReport(mail: MailHead): boolean {
  const [name = ''] = (mail.from[0]?.address ?? '').split('@');
  return mail.contentType.toLowerCase().startsWith('multipart/report') || name.toLowerCase() === 'mailer-daemon';
}

/** An absence (out-of-office) is the one automatic mail worth noting; mailing systems mark it in several ways. */
function isAutomatic(mail: MailHead): 'absence' | boolean {
  const first = (name: string) => (mail.header(name)[0] ?? '').trim().toLowerCase();
  const autoSubmitted = first('auto-submitted').split(/[;\s]/)[0] ?? '';
  // Exchange calls its absences generated; X-Auto-Response-Suppress alone stands on any mail of a program.
  const outOfOffice =
    autoSubmitted === 'auto-replied' ||
    (autoSubmitted === 'auto-generated' && mail.header('x-auto-response-suppress').length > 0) ||
    first('x-autoreply') === 'yes' ||
    mail.header('x-autorespond').length > 0 ||
    first('precedence') === 'auto_reply';
  if (outOfOffice) return 'absence';
  return autoSubmitted !== '' && autoSubmitted !== 'no';
}
