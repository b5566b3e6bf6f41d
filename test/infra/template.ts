import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { expect } from 'vitest';
import { ProtegeStack } from '#infra/protege-stack.ts';
import { readSettings } from '#infra/settings.ts';

export const ADDRESS = 'coach@protege.example';
export const OWNER = 'Sam@example.com';

/** What would be deployed, with no bundling: what the functions hold is `cdk synth`'s to try. */
export function templateWith(context: Readonly<Record<string, unknown>> = {}, region?: string): Template {
  // With the feature flags of the real app: they change what is made.
  const { context: flags } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };
  const usual = {
    'aws:cdk:bundling-stacks': [],
    'protege:address': ADDRESS,
    'protege:owners': [OWNER],
  };
  const app = new App({ context: { ...flags, ...usual, ...context } });
  return Template.fromStack(
    new ProtegeStack(app, 'Test', { settings: readSettings(app.node), ...(region && { env: { region } }) }),
  );
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

export interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Effect: string;
}

/** The properties of the function that a construct has made. */
export function functionOf(template: Template, construct: string): Found['Properties'] {
  return madeBy(template, 'AWS::Lambda::Function', construct).Properties;
}

/** The one resource of a type that a construct has made. */
export function madeIn(template: Template, type: string, construct: string): Found {
  return madeBy(template, type, construct);
}

/** The queue of a construct; its dead letters aside. */
export function queueOf(template: Template, construct: string): Found {
  return madeBy(template, 'AWS::SQS::Queue', construct, ({ Properties }) => 'RedrivePolicy' in Properties);
}

/** What the role of a construct's function may do. */
export function statementsOf(template: Template, construct: string): readonly Statement[] {
  const { Properties } = madeBy(template, 'AWS::IAM::Policy', construct);
  return (Properties.PolicyDocument as { Statement: Statement[] }).Statement;
}

function madeBy(
  template: Template,
  type: string,
  construct: string,
  fits: (found: Found) => boolean = () => true,
): Found {
  const found = Object.entries(template.findResources(type))
    .map(([id, resource]) => ({ id, ...(resource as Omit<Found, 'id'>) }))
    .filter((each) => each.id.startsWith(construct) && fits(each));
  expect(found.map(({ id }) => id)).toHaveLength(1);
  return found[0]!;
}
