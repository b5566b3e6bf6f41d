import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { expect } from 'vitest';
import { ProtegeStack } from '#infra/protege-stack.ts';
import { readSettings } from '#infra/settings.ts';

export const ADDRESS = 'coach@protege.example';
export const OWNER = 'Sam@example.com';

/** What would be deployed, with no bundling: what the functions hold is `cdk synth`'s to try. */
export function templateWith(context: Readonly<Record<string, unknown>> = {}): Template {
  // With the feature flags of the real app: they change what is made.
  const { context: flags } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };
  const usual = {
    'aws:cdk:bundling-stacks': [],
    '@aws-cdk/core:validateAgainstDefaultRules': false,
    'protege:address': ADDRESS,
    'protege:owners': [OWNER],
  };
  const app = new App({ context: { ...flags, ...usual, ...context } });
  return Template.fromStack(new ProtegeStack(app, 'Test', { settings: readSettings(app.node) }));
}

export interface Found {
  readonly id: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DependsOn?: readonly string[];
}

/** The one resource of a type that fits. */
export function only(template: Template, type: string, properties?: object): Found {
  const found = Object.entries(template.findResources(type, properties && { Properties: properties }));
  expect(found.map(([id]) => id)).toHaveLength(1);
  const [id, resource] = found[0]!;
  return { id, ...(resource as Omit<Found, 'id'>) };
}
