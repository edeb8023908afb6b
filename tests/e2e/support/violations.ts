import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { inject } from 'vitest';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** How a person may have set up their colours. */
const SCHEMES = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  forced: [
    { name: 'prefers-color-scheme', value: 'dark' },
    { name: 'forced-colors', value: 'active' },
  ],
};

/**
 * What axe-core objects to on a page, or in the shadow tree `root` names (a global of the page), in every scheme of
 * colours. WebDriver cannot set schemes yet, so that Firefox has the one it started with.
 */
export async function violations(page: Page, root?: string): Promise<string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  if (inject('browser') === 'firefox') return run(page, 'as it is', root);
  const found: string[] = [];
  const client = await page.createCDPSession();
  for (const [scheme, features] of Object.entries(SCHEMES)) {
    await client.send('Emulation.setEmulatedMedia', { features });
    found.push(...(await run(page, scheme, root)));
  }
  await client.detach();
  return found;
}

async function run(page: Page, scheme: string, root = 'document'): Promise<string[]> {
  const { faults, passes } = await page.evaluate(async (name) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const result = await axe.run(Reflect.get(globalThis, name));
    return {
      faults: result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      passes: result.passes.length,
    };
  }, root);
  // Nothing is objected to where nothing was looked at.
  return passes > 5
    ? faults.map((fault) => `${scheme}: ${fault}`)
    : [`${scheme}: only ${passes} rules passed`];
}
