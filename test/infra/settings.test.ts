import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { RECEIVING_REGIONS } from '#infra/regions.ts';
import { readSettings } from '#infra/settings.ts';

const read = (context: Readonly<Record<string, unknown>>) =>
  readSettings(new App({ context: { 'protege:address': 'coach@protege.example', ...context } }).node);

describe('settings', () => {
  it('let nobody in and take nothing over unless told to', () => {
    expect(read({})).toEqual({
      address: 'coach@protege.example',
      owners: [],
      registration: 'closed',
      retentionDays: 30,
      monthlyBudget: 10,
      alarmAddress: null,
      identity: true,
      activate: false,
    });
  });

  it('read owners from a list or from the command line', () => {
    const both = ['sam@example.com', 'kim+work@example.org'];
    expect(read({ 'protege:owners': ['Sam@example.com', 'kim+work@example.org'] }).owners).toEqual(both);
    expect(read({ 'protege:owners': 'Sam@example.com, kim+work@example.org' }).owners).toEqual(both);
  });

  it('send alarms to the first owner, or where they are told', () => {
    const owned = { 'protege:owners': ['Sam@example.com', 'kim@example.org'] };
    expect(read(owned).alarmAddress).toBe('sam@example.com');
    expect(read({ ...owned, 'protege:alarm-address': 'Ops@example.net' }).alarmAddress).toBe('ops@example.net');
    expect(read({ ...owned, 'protege:alarm-address': '' }).alarmAddress).toBeNull();
  });

  it('read numbers from the command line', () => {
    const { retentionDays, monthlyBudget } = read({ 'protege:retention-days': '14', 'protege:monthly-budget': '0' });
    expect({ retentionDays, monthlyBudget }).toEqual({ retentionDays: 14, monthlyBudget: 0 });
  });

  it('say all that is wrong at once, and what is right', () => {
    const wrong = {
      'protege:address': 'coach',
      'protege:adress': 'coach@protege.example',
      'protege:retention-days': 90,
    };
    expect(() => read(wrong)).toThrow(
      /protege:adress is no setting.*\n- protege:address must be one mail address without a \+tag; it is "coach".*\n- protege:retention-days must be a whole number, 7 to 35; it is 90/,
    );
  });

  it.each([
    { 'protege:address': undefined },
    { 'protege:address': 'coach' },
    { 'protege:address': 'coach+tag@protege.example' },
    { 'protege:owners': ['*@example.com'] },
    { 'protege:registration': 'anyone' },
    { 'protege:activate': 'yes' },
    { 'protege:retention-days': '3' },
    { 'protege:retention-days': 'long' },
    { 'protege:monthly-budget': '-1' },
    { 'protege:monthly-budget': '9.5' },
    { 'protege:alarm-address': 'me' },
    { 'protege:identity': '1' },
  ])('refuse %o', (wrong) => {
    expect(() => read(wrong)).toThrow(/protege:/);
  });
});

it('docs/deploy.md explains each setting, and names each region', () => {
  const guide = readFileSync('docs/deploy.md', 'utf8');
  const explained = [...guide.matchAll(/^\| `(protege:[a-z-]+)` \|/gm)].map(([, name]) => name);
  // The message about an unknown setting lists all there are.
  const [, all = ''] = /there are (.*)\./.exec(messageOf(() => read({ 'protege:x': 1 }))) ?? [];
  expect(explained.toSorted()).toEqual(all.split(', ').toSorted());
  for (const region of RECEIVING_REGIONS) expect(guide).toContain(region);
});

function messageOf(work: () => unknown): string {
  try {
    work();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
