import { chromium } from 'playwright';
import { copyExtension } from '../../../src/cli/browsers/extension-copy.mjs';
import { findBrowser } from '../../../src/cli/browsers/find.mjs';
import { buildIfStale } from '../../../src/cli/build-extension.mjs';
import { watchTraffic } from '../page/settle.mjs';

/** Where a build lies; another one may be named, so that a bench does not wait for a tree in motion. */
const BUILD = process.env.BACKLIGHT_BENCH_BUILD;

/** Chromium with the extension, by Playwright. @returns {Promise<import('./extension.mjs').Report>} */
export async function reportInChromium() {
  if (!BUILD) await buildIfStale('chrome');
  const { dir, manifest } = copyExtension(BUILD ?? 'dist/chrome', true);
  const executablePath = (await findBrowser('chromium')) ?? undefined;
  return async (eyes, open) => {
    const context = await chromium.launchPersistentContext('', {
      ...eyes,
      ...(executablePath ? { executablePath } : {}),
      headless: false,
      args: [
        '--headless=new',
        '--no-sandbox',
        '--disable-gpu',
        `--disable-extensions-except=${dir}`,
        `--load-extension=${dir}`,
      ],
      ignoreDefaultArgs: ['--disable-extensions'],
    });
    try {
      return await reportOn(context, manifest.action.default_popup, open);
    } finally {
      await context.close();
    }
  };
}

/**
 * @param {import('playwright').BrowserContext} context
 * @param {string} popup
 * @param {(page: import('playwright').Page) => Promise<void>} open
 * @returns {Promise<import('../../../src/model.ts').Report>}
 */
async function reportOn(context, popup, open) {
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 10_000 }));
  const asking = await context.newPage();
  await asking.goto(new URL(`/${popup}`, worker.url()).href);
  await asking.waitForFunction(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0);
  const page = await context.newPage();
  watchTraffic(page);
  await open(page);
  await page.bringToFront();
  const tabId = await asking.evaluate(
    async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? -1,
  );
  await asking.goto(new URL(`/${popup}?tabId=${tabId}`, worker.url()).href);
  await page.bringToFront();
  const ask = (/** @type {string} */ type) =>
    asking.evaluate((message) => chrome.runtime.sendMessage(message), { type, tabId });
  const answer = await ask('analyze');
  const report = await ask('report');
  if (!report?.items) throw new Error(`no report came: ${JSON.stringify(answer)}`);
  return report;
}
