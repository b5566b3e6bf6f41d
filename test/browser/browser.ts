import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import type { Running } from '#local/start.ts';
import { atEnd, FakeTerminal, temporaryFolder } from '../local/machine.ts';
import { browserHere, openBrowser } from './chromium.ts';

/** A page and its assistant take a few seconds; on a machine that does much else, many times that. */
const PATIENCE_MS = 120_000;

/** Tests that need a real browser: without one they are skipped, loudly, or fail where PROTEGE_NEEDS_BROWSER is set. */
export function inBrowser(name: string, tests: () => void): void {
  if (browserHere) return void describe(name, { timeout: PATIENCE_MS }, tests);
  if (process.env.PROTEGE_NEEDS_BROWSER) {
    return void test(name, () => expect.fail('there is no Chromium here, and PROTEGE_NEEDS_BROWSER is set'));
  }
  console.warn(`\n  NOT TESTED: ${name}. There is no Chromium here; install it, or name one in PROTEGE_BROWSER.\n`);
  describe.skip(name, tests);
}

/** The moment at which the example has just been written. */
const EXAMPLE_TIME = new Date('2026-11-23T13:31:10Z');

export interface Visit extends Running {
  readonly base: string;
  readonly browser: Browser;
  /** A page at the inbox; what goes wrong on it is in `faults`. */
  open(path?: string, options?: BrowserContextOptions): Promise<Page>;
  /** Errors that pages have logged or thrown. */
  readonly faults: readonly string[];
}

let visits = 0;

/** The assistant on free ports, and a browser to visit it with; both are gone after the test. */
export async function visit(): Promise<Visit> {
  // The functions build their World once a process, with the endpoints of that time: a second visit loads them anew.
  if (visits++ > 0) vi.resetModules();
  const quiet = vi.spyOn(console, 'log').mockImplementation(() => {});
  atEnd(async () => quiet.mockRestore());
  const { start } = await import('#local/start.ts');
  const data = await temporaryFolder();
  const options = { smtpPort: 0, httpPort: 0, data, example: false, now: EXAMPLE_TIME };
  const [running, browser] = await Promise.all([start(options, new FakeTerminal()), launch()]);
  atEnd(() => running.stop());
  const base = `http://127.0.0.1:${running.httpPort}`;
  const faults: string[] = [];
  const open: Visit['open'] = async (path = '/', about = {}) => {
    const page = await browser.newPage({ viewport: { width: 1024, height: 768 }, reducedMotion: 'reduce', ...about });
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(base + path);
    return page;
  };
  return { ...running, base, browser, open, faults };
}

async function launch(): Promise<Browser> {
  const browser = await openBrowser();
  atEnd(() => browser.close());
  return browser;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe finds serious or critical on a page; letters in their frames are for the tests of letters. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(`${axe}; undefined`);
  const run =
    'axe.run({ exclude: ["iframe"] }, { iframes: false, resultTypes: ["violations"] }).then(({ violations }) => violations)';
  const found = (await page.evaluate(run)) as readonly Violation[];
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('; ')}`,
    );
}
