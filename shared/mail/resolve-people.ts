import type { Message, Person } from './message.ts';

/**
 * Gives people known by name only the address that the same name has elsewhere in the thread, and people known by address
 * only their name. A name with two addresses stays without: they may be two people.
 * @param others people the mail's own headers name
 */
export function resolvePeople(messages: readonly Message[], others: readonly Person[]): Message[] {
  const keys = new Map<string, string>();
  const keyFor = (name: string) => {
    const key = keys.get(name) ?? keyOf(name);
    keys.set(name, key);
    return key;
  };
  const everybody = [...others, ...messages.flatMap(({ from, to, cc }) => [from, ...to, ...cc])];
  const addresses = new Map<string, Set<string>>();
  const names = new Map<string, string>();
  for (const { name, address } of everybody) {
    if (!name || !address) continue;
    const key = keyFor(name);
    const known = addresses.get(key);
    if (known) known.add(address);
    else addresses.set(key, new Set([address]));
    if (!names.has(address)) names.set(address, name);
  }
  const whole = ({ name, address }: Person): Person => {
    const known = address ? undefined : addresses.get(keyFor(name));
    return { name: name || (names.get(address) ?? ''), address: address || (known?.size === 1 ? [...known][0]! : '') };
  };
  return messages.map((message) => ({
    ...message,
    from: whole(message.from),
    to: message.to.map(whole),
    cc: message.cc.map(whole),
  }));
}

/** "Roth, Dana" and "Dana Roth" are one name. */
function keyOf(name: string): string {
  const words =
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.sort().join(' ');
}

/** Whether two names are one, whatever the order and marks of their words. */
export function isSameName(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other);
}
