// The extension itself, as it is built, on the running application; asked as its own popup asks.
import { chromium } from 'playwright';
import { copyExtension } from '../../../src/cli/browsers/extension-copy.mjs';
import { findBrowser } from '../../../src/cli/browsers/find.mjs';
import { buildIfStale } from '../../../src/cli/build-extension.mjs';
import { EYES } from '../page/browser.mjs';
import { watchTraffic } from '../page/settle.mjs';
import { saidByReport } from './answers.mjs';

/** Where a build lies; another one may be named, so that a bench does not wait for a tree in motion. */
const BUILD = process.env.BACKLIGHT_BENCH_BUILD;

/** Labels screens through the extension, each in a browser of its own that has the permission for all sites. */
export async function startExtension() {
  if (!BUILD) await buildIfStale('chrome');
  const { dir, manifest } = copyExtension(BUILD ?? 'dist/chrome', true);
  const executablePath = (await findBrowser('chromium')) ?? undefined;
  /** @type {Map<string, import('../host/serve.mjs').Running>} */
  const running = new Map();

  /** @param {import('../apps/app.mjs').App} app @param {import('../apps/app.mjs').Screen} screen */
  async function say(app, screen) {
    const { url } = running.get(app.name) ?? (await begin(app));
    const context = await chromium.launchPersistentContext('', {
      ...EYES,
      ...app.eyes,
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
      return saidByReport(
        await reportOn(context, manifest.action.default_popup, (page) => screen.open(page, url)),
      );
    } finally {
      await context.close();
    }
  }

  /** @param {import('../apps/app.mjs').App} app */
  async function begin(app) {
    const started = await app.start();
    running.set(app.name, started);
    return started;
  }

  return {
    say,
    async close() {
      for (const one of running.values()) await one.stop();
    },
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
