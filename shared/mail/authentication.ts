import { getDomain } from 'tldts';
import { domainOf } from './address.ts';

/** Methods of the registry (RFC 8601, 6.4) that SES reports; any other `name=` belongs to the method before it. */
const METHODS = new Set(['spf', 'dkim', 'dmarc', 'arc', 'iprev', 'auth']);

/** Methods that passed by the verdicts beside the mail, where no sender can write. */
export interface Passed {
  readonly spf: boolean;
  readonly dkim: boolean;
}

/**
 * Whether SES's own Authentication-Results show a DKIM or SPF pass aligned with the From address: the same
 * organisational domain (RFC 7489, 3.1, relaxed alignment). Only the topmost header counts, and only when SES wrote it;
 * anybody can write the ones below. The envelope sender and the name in HELO stand in it as the sending host gave them,
 * so a header with a quoted string in it, or with more than one SPF result, proves nothing.
 * @param results values of Authentication-Results, topmost first
 */
export function isAligned(results: readonly string[], from: string, passed: Passed): boolean {
  const [server, ...parts] = partsOf(results[0] ?? '') ?? [];
  if (server?.[0]?.toLowerCase() !== 'amazonses.com') return false;
  const domain = organisation(domainOf(from));
  if (!domain) return false;
  const methods = methodsOf(parts);
  if (methods.filter(({ name }) => name === 'spf').length > 1) return false;
  return methods.some(
    ({ name, result, property }) =>
      result === 'pass' &&
      ((name === 'dkim' && passed.dkim && organisation(hostOf(property('header.d', 'header.i'))) === domain) ||
        (name === 'spf' && passed.spf && organisation(hostOf(property('smtp.mailfrom', 'envelope-from'))) === domain)),
  );
}

/** What a header of SES's own says of one method: each result, in the order it stands; none where SES has not written it. */
export function resultsOf(results: string, method: 'dkim' | 'dmarc'): readonly string[] {
  const [server, ...parts] = partsOf(results) ?? [];
  if (server?.[0]?.toLowerCase() !== 'amazonses.com') return [];
  return methodsOf(parts)
    .filter(({ name }) => name === method)
    .map(({ result }) => result);
}

interface Method {
  readonly name: string;
  readonly result: string;
  /** The value of the first of these properties that is there, or ''. */
  property(...names: readonly string[]): string;
}

/** SES puts properties of SPF behind semicolons, too: "spf=pass client-ip=192.0.2.1; envelope-from=a@b.c; helo=b.c;". */
function methodsOf(parts: readonly (readonly string[])[]): Method[] {
  const found: { name: string; result: string; words: string[] }[] = [];
  for (const [first = '', ...rest] of parts) {
    const [name = '', result = ''] = first.toLowerCase().split('=');
    if (METHODS.has(name)) found.push({ name, result, words: rest });
    else found.at(-1)?.words.push(first, ...rest);
  }
  return found.map(({ name, result, words }) => ({ name, result, property: (...names) => propertyIn(words, names) }));
}

function propertyIn(words: readonly string[], names: readonly string[]): string {
  for (const name of names) {
    const word = words.find((each) => each.toLowerCase().startsWith(`${name}=`));
    if (word) return word.slice(name.length + 1);
  }
  return '';
}

/** The words between semicolons, comments (in parentheses, one in another) left out; null where one is quoted. */
function partsOf(header: string): string[][] | null {
  const parts: string[][] = [[]];
  let word = '';
  let depth = 0;
  const end = () => {
    if (word) parts.at(-1)!.push(word);
    word = '';
  };
  for (let i = 0; i < header.length; i++) {
    const char = header[i]!;
    if (char === '\\') i++;
    else if (char === '(') depth++;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (char === '"') return null;
    else if (char === ';') {
      end();
      parts.push([]);
    } else if (/\s/.test(char)) end();
    else word += char;
  }
  end();
  return parts;
}

function hostOf(value: string): string {
  return value.split('@').at(-1)?.toLowerCase() ?? '';
}

/** The registrable domain; a host the public-suffix list doesn't know (localhost) stands for itself. */
function organisation(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}
