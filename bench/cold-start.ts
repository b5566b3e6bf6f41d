import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleInto } from '#infra/bundle.ts';

/**
 * `npm run bench:cold`: what each function costs at its start, bundled as it is deployed: its size, what of it is loaded
 * at once, and the time its import takes in a fresh process, beside a bare handler that only imports what any such
 * function needs. Fails above a bar.
 */

const ROUNDS = Number(process.argv[2] ?? 15);
const DYNAMO = [
  "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';",
  "import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';",
  'made.push(DynamoDBDocumentClient.from(new DynamoDBClient({})), GetCommand, PutCommand, QueryCommand, UpdateCommand);',
];
const S3 = [
  "import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';",
  'made.push(new S3Client({}), GetObjectCommand);',
];
const SES = [
  "import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';",
  'made.push(new SESClient({}), SendRawEmailCommand);',
];
const SQS = [
  "import { SQSClient, SendMessageBatchCommand } from '@aws-sdk/client-sqs';",
  'made.push(new SQSClient({}), SendMessageBatchCommand);',
];
const MAILPARSER = ["import { simpleParser } from 'mailparser';", 'made.push(simpleParser);'];

interface Subject {
  readonly name: string;
  /** Imported at once as well, though it is lazy: what the first mail that needs it pays. */
  readonly lazily?: readonly string[];
  /** What a bare handler in its place would import. */
  readonly bare: readonly string[];
  /** Its import takes at most so many times as long as the bare one's. */
  readonly bar?: number;
}

const SUBJECTS: readonly Subject[] = [
  { name: 'receive-mail', bare: [...DYNAMO, ...S3, ...SES, ...MAILPARSER], bar: 1.5 },
  { name: 'receive-mail', lazily: ['#shared/flows/act-on-mail.ts'], bare: [...DYNAMO, ...S3, ...SES, ...MAILPARSER] },
  { name: 'find-due', bare: [...DYNAMO, ...SQS], bar: 1.3 },
  { name: 'send-due', bare: [...DYNAMO, ...SES] },
  { name: 'hear-back', bare: DYNAMO },
  { name: 'unsubscribe', bare: DYNAMO },
  { name: 'find-lost', bare: [...DYNAMO, ...S3, ...SQS, ...MAILPARSER] },
  { name: 'canary', bare: SES },
];

// Within the project, so that packages are found.
mkdirSync('dist', { recursive: true });
const work = mkdtempSync('dist/cold-');
try {
  const bundles = SUBJECTS.map(({ name, lazily = [], bare }, i) => {
    const entry = join(work, `bare-${i}.ts`);
    writeFileSync(entry, bareHandler(bare));
    const all = join(work, `all-${i}.ts`);
    writeFileSync(all, [`#functions/${name}.ts`, ...lazily].map((path) => `export * from '${path}';`).join('\n'));
    const folders = { ours: join(work, `ours-${i}`), bare: join(work, `bare-${i}`) };
    bundleInto(folders.ours, lazily.length > 0 ? all : `functions/${name}.ts`);
    bundleInto(folders.bare, entry);
    return folders;
  });
  // In turns, so that a busy minute is everybody's; the first one warms the disk.
  const times = bundles.map(() => ({ ours: [] as number[], bare: [] as number[] }));
  for (let round = 0; round <= ROUNDS; round++) {
    bundles.forEach((folders, i) => {
      const [ours, bare] = [importTime(folders.ours), importTime(folders.bare)];
      if (round === 0) return;
      times[i]!.ours.push(ours);
      times[i]!.bare.push(bare);
    });
  }
  console.log('function         bundle KB   at once KB   import ms   bare ms   ratio   bar');
  SUBJECTS.forEach(({ name, lazily, bar }, i) => {
    const { ours, bare } = times[i]!;
    const ratio = median(ours) / median(bare);
    const folder = bundles[i]!.ours;
    const cells = [
      kilobytes(sizeOf(folder)),
      kilobytes(atOnce(folder)),
      median(ours).toFixed(0),
      median(bare).toFixed(0),
    ];
    const row = cells.map((cell, column) => cell.padStart([12, 13, 12, 10][column]!)).join('');
    console.log(
      `${(lazily ? '  and a user’s' : name).padEnd(14)}${row}${ratio.toFixed(2).padStart(8)}${bar ? bar.toFixed(1).padStart(6) : ''}`,
    );
    if (bar && ratio > bar) process.exitCode = 1;
  });
} finally {
  rmSync(work, { recursive: true, force: true });
}

function bareHandler(lines: readonly string[]): string {
  const imports = lines.filter((line) => line.startsWith('import'));
  const uses = lines.filter((line) => !line.startsWith('import'));
  return [...imports, 'const made: unknown[] = [];', ...uses, 'export const handler = async () => made.length;'].join(
    '\n',
  );
}

/** In milliseconds, in a process of its own. */
function importTime(folder: string): number {
  const script = `const t = performance.now(); await import(${JSON.stringify(join(process.cwd(), folder, 'index.mjs'))}); console.log(performance.now() - t);`;
  const env = { ...process.env, AWS_REGION: 'us-east-1', AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' }));
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;
}

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

/** The entry and what it imports statically, in turn. */
function atOnce(folder: string): number {
  const seen = new Set<string>();
  const read = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, name] of text.matchAll(/(?:from|import)"\.\/([\w.-]+\.mjs)"/g)) read(name!);
  };
  read('index.mjs');
  return [...seen].reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

function kilobytes(bytes: number): string {
  return Math.round(bytes / 1024).toLocaleString('en');
}
