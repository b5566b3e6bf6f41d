import { getDomain } from 'tldts';
import { domainOf } from './address.ts';

/**
 * Whether SES's own Authentication-Results show a DKIM or SPF pass aligned with the From address: the same
 * organisational domain (RFC 7489, 3.1, relaxed alignment). Only the topmost header counts, and only when SES wrote it;
 * anybody can write the ones below.
 * @param results values of Authentication-Results, topmost first
 */
export function isAligned(results: readonly string[], from: string): boolean {
  const [topmost = ''] = results;
  const [server = '', ...methods] = topmost.split(';').map((part) => part.trim());
  if (server.split(/\s/)[0]?.toLowerCase() !== 'amazonses.com') return false;
  const domain = organisation(domainOf(from));
  if (!domain) return false;
  return methods.some((method) => organisation(passedDomain(method)) === domain);
}

/** The domain that a method of Authentication-Results vouches for; '' where it did not pass. */
function passedDomain(method: string): string {
  // Comments in parentheses may hold what they like, a property's name included.
  const words = method.replace(/\([^()]*\)/g, ' ').split(/\s+/);
  const property = (name: string) =>
    words.find((word) => word.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  if (words[0]?.toLowerCase() === 'dkim=pass') return hostOf(property('header.d') || property('header.i'));
  if (words[0]?.toLowerCase() === 'spf=pass') return hostOf(property('smtp.mailfrom') || property('envelope-from'));
  return '';
}

function hostOf(value: string): string {
  return value.replace(/^"|"$/g, '').split('@').at(-1)?.toLowerCase() ?? '';
}

/** The registrable domain; a host the public-suffix list doesn't know (localhost) stands for itself. */
function organisation(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}
