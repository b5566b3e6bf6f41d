import type { Browser, Page } from 'playwright-core';

export interface Look {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

/** A small telephone and a wide window, by day and by night. */
export const LOOKS: readonly Look[] = [360, 800].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
);

/** A window of that look, for letters to be put in. */
export async function show(
  browser: Browser,
  { width, scheme }: Look,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme });
  await use(await context.newPage());
  await context.close();
}
