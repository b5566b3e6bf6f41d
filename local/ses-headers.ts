import { randomBytes } from 'node:crypto';
import type { Verdict } from '#shared/flows/delivery.ts';
import { headerOf, headersOf } from './mail-head.ts';
import type { Verdicts } from './notification.ts';

/** What the envelope and the connection say of a mail. */
export interface Envelope {
  readonly from: string;
  readonly recipients: readonly string[];
  /** The client's name for itself: anything it likes. */
  readonly helo: string;
  readonly at: Date;
}

/** The header that chooses verdicts, so that the gate can be tried: `X-Protege-Try-Verdicts: dmarc=FAIL spf=GRAY`. */
const TRY_VERDICTS = 'x-protege-try-verdicts';

const ALL_PASS: Verdicts = { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' };
const WORDS: readonly string[] = ['PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED', 'missing'];

/**
 * The verdicts SES would reach. Nothing is checked on this machine: all pass, unless the mail asks for others with
 * X-Protege-Try-Verdicts: any of spam, virus, spf, dkim and dmarc, each PASS, FAIL, GRAY, PROCESSING_FAILED or missing.
 */
export function verdictsOf(raw: Buffer): Verdicts {
  const pairs = headerOf(headersOf(raw), TRY_VERDICTS)
    .split(/[\s,;]+/)
    .map((pair) => pair.split('=') as [string, string?])
    .filter(([name, word]) => name in ALL_PASS && word !== undefined && WORDS.includes(word));
  return { ...ALL_PASS, ...(Object.fromEntries(pairs) as Partial<Verdicts>) };
}

/** The headers SES puts on top of a mail it stores, in SES's order and with its line folding. */
export function sesHeaders(id: string, raw: Buffer, envelope: Envelope, verdicts: Verdicts): Buffer {
  const from = token(envelope.from);
  const helo = token(envelope.helo);
  const mailDomain = domainOf(from) || helo;
  const fromDomain = domainOf(token(fromAddress(raw)));
  const spf = `${result(verdicts.spf)} (spfCheck: ${spfWords(verdicts.spf, mailDomain)}) client-ip=127.0.0.1; envelope-from=${from}; helo=${helo};`;
  const lines = [
    `Return-Path: <${from}>`,
    `Received: from ${helo} (localhost [127.0.0.1])`,
    ` by inbound-smtp.us-east-1.amazonaws.com with SMTP id ${id}`,
    ` for ${token(envelope.recipients[0] ?? '')};`,
    ` ${envelope.at.toUTCString().replace('GMT', '+0000')} (UTC)`,
    `X-SES-Spam-Verdict: ${verdicts.spam}`,
    `X-SES-Virus-Verdict: ${verdicts.virus}`,
    `Received-SPF: ${spf}`,
    'Authentication-Results: amazonses.com;',
    ` spf=${spf}`,
    ` dkim=${result(verdicts.dkim)} header.i=@${fromDomain};`,
    ` dmarc=${result(verdicts.dmarc)} header.from=${fromDomain};`,
    `X-SES-RECEIPT: ${randomBytes(36).toString('base64')}`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

/** A verdict in the words of Authentication-Results. */
function result(verdict: Verdict): string {
  const words = { PASS: 'pass', FAIL: 'fail', GRAY: 'none', PROCESSING_FAILED: 'temperror', missing: 'none' };
  return words[verdict];
}

function spfWords(verdict: Verdict, domain: string): string {
  if (verdict === 'PASS') return `domain of ${domain} designates 127.0.0.1 as permitted sender`;
  return `127.0.0.1 is neither permitted nor denied by domain of ${domain}`;
}

/** The sender chooses these words: without what separates fields, they can't become a result of their own. */
function token(word: string): string {
  return word.replace(/[^\p{L}\p{N}.@_+=:[\]-]/gu, '');
}

function fromAddress(raw: Buffer): string {
  const from = headerOf(headersOf(raw), 'from');
  return /<([^<>]*)>[^<>]*$/.exec(from)?.[1] ?? from;
}

function domainOf(address: string): string {
  return address.includes('@') ? (address.split('@').at(-1) ?? '').toLowerCase() : '';
}
