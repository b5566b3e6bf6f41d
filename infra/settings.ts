import type { Node } from 'constructs';

/** Who the assistant is on this account: context `protege:...`, in cdk.json or by `-c`. docs/deploy.md explains each. */
export interface Settings {
  /** The assistant's address, at a domain that SES may receive for. */
  readonly address: string;
  /** Addresses that are users from the start. */
  readonly owners: readonly string[];
  /** `anyone` of the World is for one machine alone: on AWS, every sender there is would be let in. */
  readonly registration: 'closed' | 'open';
  /** How long raw mail is kept. */
  readonly retentionDays: number;
  /** In USD; a mail comes when the month is likely to cost more. 0: none. */
  readonly monthlyBudget: number;
  /** Who is told of alarms; null: nobody. The first owner, where nothing is said. */
  readonly alarmAddress: string | null;
  /** Whether the stack makes SES's identity of the domain; false where the account has it already. */
  readonly identity: boolean;
  /** Whether a deployment takes over the region's one active receipt rule set. */
  readonly activate: boolean;
}

const NAMES = ['address', 'owners', 'registration', 'retention-days', 'monthly-budget', 'alarm-address'];
const ALL = [...NAMES, 'identity', 'activate'].map((name) => `protege:${name}`);

/** @throws when a setting is missing, unknown or makes no sense, with all that is wrong: nothing half-right is deployed. */
export function readSettings(node: Node): Settings {
  const faults: string[] = [];
  const given = (name: string): unknown => node.tryGetContext(`protege:${name}`);
  const check = (isRight: boolean, name: string, must: string) => {
    if (!isRight) faults.push(`protege:${name} must be ${must}; it is ${JSON.stringify(given(name))}.`);
  };
  const number = (name: string, otherwise: number, least: number, most: number) => {
    const value = Number(given(name) ?? otherwise);
    check(Number.isInteger(value) && value >= least && value <= most, name, `a whole number, ${least} to ${most}`);
    return value;
  };
  const yesOrNo = (name: string, otherwise: boolean) => {
    // What comes by -c is text.
    const said = String(given(name) ?? otherwise);
    check(said === 'true' || said === 'false', name, 'true or false');
    return said === 'true';
  };

  for (const name of Object.keys(node.getAllContext() as object)) {
    if (name.startsWith('protege:') && !ALL.includes(name))
      faults.push(`${name} is no setting; there are ${ALL.join(', ')}.`);
  }
  const address = String(given('address') ?? '').toLowerCase();
  check(isAddress(address) && !address.includes('+'), 'address', 'one mail address without a +tag');
  const owners = listOf(given('owners'));
  check(owners.every(isAddress), 'owners', 'mail addresses');
  const registration = given('registration') ?? 'closed';
  check(registration === 'closed' || registration === 'open', 'registration', 'closed or open');
  const alarmAddress = String(given('alarm-address') ?? owners[0] ?? '').toLowerCase();
  check(alarmAddress === '' || isAddress(alarmAddress), 'alarm-address', 'one mail address, or empty for none');
  const settings = {
    address,
    owners,
    registration: registration as Settings['registration'],
    // A mail must outlive the days in which it may be found lost, and the table knows for 40 days whose mail it is.
    retentionDays: number('retention-days', 30, 7, 35),
    monthlyBudget: number('monthly-budget', 10, 0, 100_000),
    alarmAddress: alarmAddress || null,
    identity: yesOrNo('identity', true),
    activate: yesOrNo('activate', false),
  };
  if (faults.length > 0) throw new Error(`The settings won’t do:\n- ${faults.join('\n- ')}`);
  return settings;
}

function isAddress(text: string): boolean {
  return /^[^\s@*]+@[^\s@]+\.[^\s@]+$/.test(text);
}

/** A list in cdk.json, words with commas by -c. */
function listOf(value: unknown): readonly string[] {
  const words: readonly unknown[] = Array.isArray(value) ? value : String(value ?? '').split(',');
  return words.map((word) => String(word).trim().toLowerCase()).filter((word) => word !== '');
}
