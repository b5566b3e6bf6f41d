import { App } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { readSettings } from '#infra/settings.ts';

const read = (context: Readonly<Record<string, unknown>>) =>
  readSettings(new App({ context: { 'protege:address': 'coach@protege.example', ...context } }).node);

describe('settings', () => {
  it('let nobody in and take nothing over unless told to', () => {
    expect(read({})).toEqual({
      address: 'coach@protege.example',
      owners: [],
      registration: 'closed',
      identity: true,
      activate: false,
    });
  });

  it('read owners from a list or from the command line', () => {
    const both = ['sam@example.com', 'kim+work@example.org'];
    expect(read({ 'protege:owners': ['Sam@example.com', 'kim+work@example.org'] }).owners).toEqual(both);
    expect(read({ 'protege:owners': 'Sam@example.com, kim+work@example.org' }).owners).toEqual(both);
  });

  it.each([
    { 'protege:address': undefined },
    { 'protege:address': 'coach' },
    { 'protege:address': 'coach+tag@protege.example' },
    { 'protege:owners': ['*@example.com'] },
    { 'protege:registration': 'anyone' },
    { 'protege:activate': 'yes' },
    { 'protege:identity': '1' },
  ])('refuse %o', (wrong) => {
    expect(() => read(wrong)).toThrow(/protege:/);
  });
});
