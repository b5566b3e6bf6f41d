import { spawn } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { ProtegeStack } from '#infra/protege-stack.ts';
import { readSettings } from '#infra/settings.ts';

/** A function as the assembly has it. */
export interface Deployed {
  readonly folder: string;
  /** `file.export` */
  readonly handler: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Resource {
  readonly Type: string;
  readonly Properties: {
    readonly Code: { readonly S3Key: string };
    readonly Handler: string;
    readonly Environment?: { readonly Variables: Readonly<Record<string, unknown>> };
  };
}

/** Synthesizes the stack, bundles and all; gives a function by the beginning of its logical id. */
export function synthesize(outdir: string, context: Readonly<Record<string, unknown>>): (id: string) => Deployed {
  const { context: flags } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };
  const app = new App({ outdir, context: { ...flags, ...context } });
  const stack = new ProtegeStack(app, 'Protege', { settings: readSettings(app.node) });
  app.synth();
  const { Resources } = readJson<{ Resources: Record<string, Resource> }>(join(outdir, stack.templateFile));
  const { files } = readJson<{ files: Record<string, { source: { path: string } }> }>(
    join(outdir, 'Protege.assets.json'),
  );
  return (id) => {
    const found = Object.entries(Resources).filter(
      ([name, { Type }]) => Type === 'AWS::Lambda::Function' && name.startsWith(id),
    );
    if (found.length !== 1) throw new Error(`${found.length} functions are called ${id}...`);
    const { Code, Handler, Environment } = found[0]![1].Properties;
    const { path } = files[Code.S3Key.replace('.zip', '')]!.source;
    return { folder: join(outdir, path), handler: Handler, variables: Environment?.Variables ?? {} };
  };
}

/**
 * Runs a function as Lambda does: in a fresh process, away from the project and its packages, with nothing in its
 * environment but what Lambda and the template put there.
 */
export async function invoke(
  { folder, handler }: Deployed,
  event: unknown,
  environment: Readonly<Record<string, string>>,
  scratch: string,
): Promise<{ readonly answer: unknown; readonly log: string }> {
  const task = join(scratch, `task-${handler}-${++invocations}`);
  cpSync(folder, task, { recursive: true });
  const [file, name] = handler.split('.');
  const script = `
    import { ${name} as handler } from ${JSON.stringify(join(task, `${file}.mjs`))};
    const answer = await handler(${JSON.stringify(event ?? null)}, {});
    process.stderr.write(JSON.stringify(answer ?? null));`;
  const run = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: task,
    env: {
      ...environment,
      AWS_LAMBDA_FUNCTION_NAME: 'Protege',
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
  });
  const [log, answer] = [textOf(run.stdout), textOf(run.stderr)];
  const code = await new Promise((resolve) => run.on('close', resolve));
  if (code !== 0) throw new Error(`${handler} of ${folder} broke off: …${(await answer).slice(-1500)}`);
  return { answer: JSON.parse(await answer), log: await log };
}

let invocations = 0;

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
