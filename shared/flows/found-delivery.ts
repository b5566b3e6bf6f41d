import { isTagOf } from '#shared/mail/address.ts';
import { resultsOf } from '#shared/mail/authentication.ts';
import type { MailHead } from '#shared/mail/incoming.ts';
import type { Delivery, Verdict } from './delivery.ts';

const VERDICTS: readonly string[] = ['PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED'];
const DKIM: Readonly<Record<string, Verdict>> = { pass: 'PASS', fail: 'FAIL', temperror: 'PROCESSING_FAILED' };

/**
 * The delivery of a stored mail whose notification is lost, as far as the headers tell that SES put on top of it. Null
 * where they are not there: then nothing is known of who sent it.
 *
 * Its DMARC verdict is never a pass. The envelope sender and the name in HELO stand in these headers as the sending host
 * gave them, so that the gate has to see DKIM or SPF of the sender's own organisation instead, which every DMARC pass has.
 */
export function foundDelivery(key: string, mail: MailHead, assistant: string): Delivery | null {
  // SES's own stand above all others; whoever wrote the mail can have written the same names below.
  const first = (name: string) => mail.header(name)[0] ?? '';
  const returnPath = /^\s*<([^<>]*)>\s*$/.exec(first('return-path'));
  if (!returnPath || !first('x-ses-receipt')) return null;
  const scanned = (name: string): Verdict => {
    const word = first(`x-ses-${name}-verdict`).trim();
    return VERDICTS.includes(word) ? (word as Verdict) : 'missing';
  };
  const results = first('authentication-results');
  return {
    id: key,
    key,
    envelopeFrom: returnPath[1]!.trim().toLowerCase(),
    recipients: recipientsOf(first('received'), mail, assistant),
    verdicts: {
      spam: scanned('spam'),
      virus: scanned('virus'),
      spf: /^\s*pass\b/i.test(first('received-spf')) ? 'PASS' : 'FAIL',
      dkim: dkimOf(resultsOf(results, 'dkim')),
      dmarc: resultsOf(results, 'dmarc').every((result) => result === 'pass' || result === 'none') ? 'GRAY' : 'FAIL',
    },
  };
}

function dkimOf(results: readonly string[]): Verdict {
  if (results.includes('pass')) return 'PASS';
  return DKIM[results[0] ?? ''] ?? 'GRAY';
}

/** "by inbound-smtp... for coach@...;", and whoever of us is named in the open; a blind copy to several hides the rest. */
function recipientsOf(received: string, { to, cc }: MailHead, assistant: string): readonly string[] {
  const [, named = ''] = /.* for <?([^\s<>;]+@[^\s<>;]+)>?;/s.exec(received) ?? [];
  const all = [named.toLowerCase(), ...[...to, ...cc].map(({ address }) => address)];
  const ours = all.filter((address) => isTagOf(address, assistant) !== null);
  return ours.length > 0 ? [...new Set(ours)] : [assistant];
}
