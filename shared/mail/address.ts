/** The tag of the mail that the assistant sends to itself, to see whether it comes in. */
export const CANARY = 'canary';

/**
 * The +tag an address has over a base address: `coach+draft@x` of `coach@x` is "draft", the base itself is '',
 * and anything else is null.
 */
export function isTagOf(address: string, base: string): string | null {
  const [name, domain] = split(address);
  const [baseName, baseDomain] = split(base);
  if (!name || domain !== baseDomain) return null;
  if (name === baseName) return '';
  return name.startsWith(`${baseName}+`) ? name.slice(baseName.length + 1) : null;
}

/** The domain of an address, lower case; '' where there is none. */
export function domainOf(address: string): string {
  return split(address)[1];
}

function split(address: string): [name: string, domain: string] {
  const plain = address.trim().toLowerCase();
  const at = plain.lastIndexOf('@');
  return at < 0 ? [plain, ''] : [plain.slice(0, at), plain.slice(at + 1)];
}
