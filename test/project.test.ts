import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

/** The rules of the house that a reader can see and a compiler can't: ARCHITECTURE.md says why they are there. */

interface Source {
  /** From the project's root, with slashes. */
  readonly path: string;
  readonly text: string;
  /** Without its comments, so that they may name what the code must not use. */
  readonly code: string;
  /** Paths from the root for our own files, package names for the others. */
  readonly imports: readonly string[];
}

const ROOMS = ['bench', 'docs', 'functions', 'infra', 'local', 'shared', 'test', 'train'];
const PURE = /^shared\/(mail|mentorship|critique|timing|commands|letters)\//;
const all = ROOMS.filter((room) => existsSync(room)).flatMap(readRoom);

function readRoom(room: string): readonly Source[] {
  return readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(posix.join(room, name.replaceAll('\\', '/'))));
}

function read(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const code = text.replace(/^\s*\/?\*.*$/gm, '').replace(/(^|\s)\/\/ .*$/gm, '');
  const named = [...code.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*(['"])([^'"\n]+)\1/g)];
  return { path, text, code, imports: named.map((match) => place(path, match[2]!)) };
}

function place(importer: string, name: string): string {
  if (name.startsWith('#')) return name.slice(1);
  return name.startsWith('.') ? posix.join(posix.dirname(importer), name) : name;
}

/** The files in question; a check that has none to look at is broken. */
function files(which: RegExp | ((path: string) => boolean)): readonly Source[] {
  const found = all.filter(({ path }) => (typeof which === 'function' ? which(path) : which.test(path)));
  expect(found.length, `no file for ${which}`).toBeGreaterThan(0);
  return found;
}

/** `file -> import` for each import that is none of a file's business. */
function strays(sources: readonly Source[], stray: (name: string, importer: string) => boolean): readonly string[] {
  expect(sources.flatMap(({ imports }) => imports).length, 'no import was seen').toBeGreaterThan(0);
  return sources.flatMap(({ path, imports }) =>
    imports.filter((name) => stray(name, path)).map((name) => `${path} -> ${name}`),
  );
}

/** Files that hold what they must not. */
function holding(sources: readonly Source[], pattern: RegExp): readonly string[] {
  return sources.filter(({ code }) => pattern.test(code)).map(({ path }) => path);
}

describe('who imports whom', () => {
  it('lets what knows mail and mentorship know nothing of where it runs', () => {
    const outer = /^(shared\/(flows|aws)|functions|local|infra|test)\/|^shared\/world\.ts$/;
    expect(strays(files(PURE), (name) => outer.test(name))).toEqual([]);
  });

  it('keeps files, network and processes out of the pure rooms', () => {
    const effects = /^(node:)?(fs|net|http|https|tls|dns|child_process|worker_threads)(\/|$)|^@aws-sdk\//;
    expect(strays(files(PURE), (name) => effects.test(name))).toEqual([]);
  });

  it('lets the flows see the World, and not what is behind it', () => {
    const behind = /^(shared\/aws|functions|local|infra|test)\/|^@aws-sdk\//;
    expect(strays(files(/^shared\/flows\//), (name) => behind.test(name))).toEqual([]);
  });

  it('has the World on AWS built in one place', () => {
    const outside = files((path) => !/^(shared\/aws|test|bench)\/|^functions\/world\.ts$/.test(path));
    const tableOnly = (name: string, importer: string) =>
      name === 'shared/aws/table.ts' && /^(infra|local)\//.test(importer);
    expect(strays(outside, (name, importer) => name.startsWith('shared/aws/') && !tableOnly(name, importer))).toEqual(
      [],
    );
  });

  it('keeps the AWS SDK to the adapters and the stand-ins', () => {
    const others = files((path) => !/^(shared\/aws|local|test|bench)\/|^functions\/world\.ts$/.test(path));
    expect(strays(others, (name) => name.startsWith('@aws-sdk/'))).toEqual([]);
    expect(strays(files(/^shared\/aws\//), (name) => name.startsWith('@aws-sdk/'))).not.toEqual([]);
  });

  it('never lets one function import another', () => {
    const functions = files(/^functions\//);
    expect(strays(functions, (name) => /^functions\//.test(name) && name !== 'functions/world.ts')).toEqual([]);
    expect(strays(functions, (name) => /^(local|infra|test)\//.test(name))).toEqual([]);
  });

  it('has infra reach the functions by path, and know nothing else of ours', () => {
    const ours = /^(functions|shared|local|test)\//;
    expect(strays(files(/^infra\//), (name) => ours.test(name) && name !== 'shared/aws/table.ts')).toEqual([]);
  });

  it('climbs no further than two folders', () => {
    const climbing = files(() => true).filter(({ text }) => /['"`]\.\.\/\.\.\/\.\.\//.test(text));
    expect(climbing.map(({ path }) => path)).toEqual([]);
  });
});

describe('what comes from outside', () => {
  const theirs = /^(bench|docs|test|train)\/|^infra\/app\.ts$/;

  it('is read from the environment in one place, and written there in one', () => {
    const places = holding(
      files((path) => !theirs.test(path)),
      /process\s*\.\s*env|process\s*\[/,
    );
    expect([...places].sort()).toEqual(['functions/world.ts', 'local/environment.ts']);
    const { code } = read('local/environment.ts');
    const writing = /delete process\.env\b|Object\.assign\(process\.env,|process\.env\.\w+ = /g;
    expect(code.replace(writing, '')).not.toContain('process.env');
  });

  it('is no clock and no chance in the pure rooms', () => {
    const clock = /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\s*\()|(?<!new )\bDate\(|\bperformance\.now\b/;
    const chance = /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b|\brandomInt\b/;
    expect(holding(files(PURE), clock)).toEqual([]);
    expect(holding(files(PURE), chance)).toEqual([]);
  });
});

describe('each principle', () => {
  const principles = /^shared\/critique\/principles\/(?!index\.ts$)[^/]+\.ts$/;

  it('has the name of its file and examples of all three outcomes', async () => {
    for (const { path } of files(principles)) {
      const module = (await import(pathToFileURL(join(process.cwd(), path)).href)) as Record<string, unknown>;
      const [principle, ...more] = Object.values(module).filter(isPrinciple);
      expect(more, `${path} holds one principle`).toEqual([]);
      expect(principle?.id, path).toBe(basename(path, '.ts'));
      for (const outcome of ['fix', 'strength', 'silence']) {
        expect(principle?.examples[outcome]?.length ?? 0, `${path}: examples.${outcome}`).toBeGreaterThan(0);
      }
    }
  });

  it('has a test of its own', () => {
    const tests = files(principles).map(({ path }) => `test/critique/principles/${basename(path, '.ts')}.test.ts`);
    expect(tests.filter((path) => !existsSync(path))).toEqual([]);
  });
});

interface Principle {
  readonly id: string;
  readonly examples: Readonly<Record<string, { readonly length: number } | undefined>>;
}

function isPrinciple(value: unknown): value is Principle {
  return typeof value === 'object' && value !== null && 'id' in value && 'examples' in value;
}

describe('a file', () => {
  it('of functions/ is an event in, one flow, an answer', () => {
    const long = files((path) => dirname(path) === 'functions' && path !== 'functions/world.ts');
    expect(long.filter(({ text }) => text.trimEnd().split('\n').length >= 30).map(({ path }) => path)).toEqual([]);
  });

  it('can be held in the head', () => {
    const long = files(() => true).filter(({ text }) => text.trimEnd().split('\n').length > 300);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('has a name in kebab-case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d)?$/;
    const parts = files(() => true).flatMap(({ path }) => path.replace(/\.ts$/, '').split('/'));
    expect(parts.filter((part) => !kebab.test(part))).toEqual([]);
  });
});

describe('package-lock.json', () => {
  it('names no registry, so that any will do', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, object> };
    const packages = Object.entries(lock.packages);
    expect(packages.length).toBeGreaterThan(100);
    const hosted = packages.filter(([, entry]) => 'resolved' in entry && /^\w+(\+\w+)?:\/\//.test(`${entry.resolved}`));
    expect(hosted.map(([name]) => name)).toEqual([]);
  });
});
