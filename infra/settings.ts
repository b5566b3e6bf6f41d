import type { Node } from 'constructs';

/** Who the assistant is on this account: context `protege:...`, in cdk.json or by `-c`. */
export interface Settings {
  /** The assistant's address, at a domain that SES may receive for. */
  readonly address: string;
  /** Addresses that are users from the start. */
  readonly owners: readonly string[];
  /** `anyone` of the World is for one machine alone: on AWS, every sender there is would be let in. */
  readonly registration: 'closed' | 'open';
  /** Whether the stack makes SES's identity of the domain; false where the account has it already. */
  readonly identity: boolean;
  /** Whether a deployment takes over the region's one active receipt rule set. */
  readonly activate: boolean;
}

/** @throws when a setting is missing or makes no sense, so that nothing half-right is deployed. */
export function readSettings(node: Node): Settings {
  const address = String(node.tryGetContext('protege:address') ?? '').toLowerCase();
  if (!isAddress(address) || address.includes('+'))
    throw new Error('protege:address must be a mail address without a +tag');
  const owners = listOf(node.tryGetContext('protege:owners'));
  if (!owners.every(isAddress)) throw new Error('protege:owners must be mail addresses');
  const registration = node.tryGetContext('protege:registration') ?? 'closed';
  if (registration !== 'closed' && registration !== 'open') {
    throw new Error('protege:registration must be closed or open');
  }
  return {
    address,
    owners,
    registration,
    identity: yesOrNo(node, 'protege:identity', true),
    activate: yesOrNo(node, 'protege:activate', false),
  };
}

/** What comes by -c is text. */
function yesOrNo(node: Node, name: string, otherwise: boolean): boolean {
  const said = String(node.tryGetContext(name) ?? otherwise);
  if (said !== 'true' && said !== 'false') throw new Error(`${name} must be true or false`);
  return said === 'true';
}

function isAddress(text: string): boolean {
  return /^[^\s@*]+@[^\s@]+\.[^\s@]+$/.test(text);
}

/** A list in cdk.json, words with commas by -c. */
function listOf(value: unknown): readonly string[] {
  const words: readonly unknown[] = Array.isArray(value) ? value : String(value ?? '').split(',');
  return words.map((word) => String(word).trim().toLowerCase()).filter((word) => word !== '');
}
